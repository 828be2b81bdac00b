package argosy.storage;

import argosy.department.Caller;
import argosy.department.ImportFile;
import argosy.department.ImportRow;
import argosy.department.Importer;
import argosy.department.Imports;
import argosy.department.Problem;
import argosy.department.Reads;
import argosy.department.Shape;
import argosy.department.Text;
import argosy.storage.ImportTables.Group;
import argosy.storage.ImportTables.StoredRow;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Imports in two steps. The preview keeps every row of the file with what is wrong with it; accepting takes the good rows
 * group by group, a few hundred rows per transaction, and notes each group's records in the same transaction, so that
 * it goes on where it stopped after an interruption and can be taken back later.
 */
final class BatchImports implements Imports {

    private static final int MOST_ROWS = 50_000;
    private static final int ROWS_PER_TRANSACTION = 200;
    private static final int ROWS_WRITTEN = 500;

    private final Transactions transactions;
    private final Reads reads;
    private final ImportTables tables;
    private final Set<Long> running = ConcurrentHashMap.newKeySet();

    BatchImports(Transactions transactions, Reads reads) {
        this.transactions = transactions;
        this.reads = reads;
        this.tables = new ImportTables(transactions);
    }

    private record GroupedRow<T extends Record>(ImportRow<T> row, int group) {}

    @Override
    public <T extends Record> Batch preview(Caller by, String collection, Importer<T> importer, ImportFile file) {
        List<ImportRow<T>> rows = file.rows(importer.shape());
        if (rows.size() > MOST_ROWS) {
            throw new Problem(
                    413,
                    "too-many-rows",
                    Text.of(
                            "A file may have up to " + MOST_ROWS + " rows; split it.",
                            "单个文件最多 " + MOST_ROWS + " 行，请拆分后导入。"),
                    List.of(),
                    Map.of("limit", MOST_ROWS, "rows", rows.size()));
        }
        List<GroupedRow<T>> kept = grouped(importer, checked(importer, rows));
        int good = (int) kept.stream().filter(each -> each.row().good()).count();
        long id = transactions.ids().next();
        try {
            // As texts rows take far more memory than as records, so they become so a few at a time.
            for (int from = 0; from < kept.size(); from += ROWS_WRITTEN) {
                tables.insertRows(
                        id,
                        kept.subList(from, Math.min(from + ROWS_WRITTEN, kept.size())).stream()
                                .map(each -> StoredRow.of(each.row(), importer.shape(), each.group()))
                                .toList());
            }
            // The batch comes last: until it is there nobody sees the rows.
            transactions.write(by, tx -> {
                tables.insertBatch(tx, id, collection, file.name(), file.columns(), good, kept.size() - good);
                return null;
            });
        } catch (RuntimeException e) {
            tables.removeRows(id);
            throw e;
        }
        return required(collection, id);
    }

    @Override
    public Optional<Batch> find(String collection, long id) {
        return tables.find(collection, id);
    }

    @Override
    public <T extends Record> Batch accept(Caller by, String collection, Importer<T> importer, long id) {
        return alone(collection, id, () -> {
            enter(by, collection, id, "accept", State.IMPORTING, State.PREVIEW, State.IMPORTING);
            boolean more = true;
            while (more) {
                more = transactions.write(by, tx -> acceptSome(tx, importer, id));
            }
            transactions.write(by, tx -> tables.state(tx, id, State.IMPORTED));
        });
    }

    @Override
    public <T extends Record> Batch undo(Caller by, String collection, Importer<T> importer, long id) {
        return alone(collection, id, () -> {
            enter(by, collection, id, "undo", State.UNDOING, State.IMPORTED, State.UNDOING);
            boolean more = true;
            while (more) {
                more = transactions.write(by, tx -> undoSome(tx, importer, id));
            }
            transactions.write(by, tx -> {
                tables.nothingLeft(tx, id);
                return tables.state(tx, id, State.UNDONE);
            });
        });
    }

    @Override
    public void writeErrors(String collection, long id, OutputStream out) {
        required(collection, id);
        ErrorFile.write(tables, id, out);
    }

    /** The rows after the importer has looked at those that could be read; the others stay as they are. */
    private <T extends Record> List<ImportRow<T>> checked(Importer<T> importer, List<ImportRow<T>> rows) {
        List<ImportRow<T>> readable = rows.stream().filter(ImportRow::good).toList();
        Map<Integer, ImportRow<T>> checked = new HashMap<>();
        for (ImportRow<T> row : importer.check(reads, readable)) {
            checked.put(row.line(), row);
        }
        return rows.stream().map(row -> checked.getOrDefault(row.line(), row)).toList();
    }

    /** Numbers the groups in the order of the file and refuses a whole group when one of its rows is refused. */
    private static <T extends Record> List<GroupedRow<T>> grouped(Importer<T> importer, List<ImportRow<T>> rows) {
        Map<String, Integer> numbers = new HashMap<>();
        Set<Integer> refused = new HashSet<>();
        int[] group = new int[rows.size()];
        for (int i = 0; i < group.length; i++) {
            group[i] = numbers.computeIfAbsent(importer.group(rows.get(i)), k -> numbers.size());
            if (!rows.get(i).good()) {
                refused.add(group[i]);
            }
        }
        List<GroupedRow<T>> kept = new ArrayList<>(group.length);
        for (int i = 0; i < group.length; i++) {
            ImportRow<T> row = rows.get(i);
            if (row.good() && refused.contains(group[i])) {
                row = row.refuse("", "Another row that belongs to this one has an error.", "同组的其他行有错误。");
            }
            kept.add(new GroupedRow<>(row, group[i]));
        }
        return kept;
    }

    private <T extends Record> boolean acceptSome(OpenTransaction tx, Importer<T> importer, long id) {
        List<Group> groups = tables.nextGood(tx, id, ROWS_PER_TRANSACTION);
        int refused = 0;
        int records = 0;
        for (Group group : groups) {
            List<ImportRow<T>> rows = group.rows().stream()
                    .map(row -> row.typed(importer.shape()))
                    .toList();
            List<Long> ids = new ArrayList<>();
            Optional<Problem> problem = tx.attempt(() -> ids.addAll(importer.accept(tx, rows)));
            if (problem.isPresent()) {
                tables.refuse(tx, id, group, problem.get());
                refused += rows.size();
            } else {
                tables.done(tx, id, group, ids);
                records += ids.size();
            }
        }
        tables.count(tx, id, -refused, refused, records);
        return !groups.isEmpty();
    }

    private <T extends Record> boolean undoSome(OpenTransaction tx, Importer<T> importer, long id) {
        List<Group> groups = tables.lastDone(tx, id, ROWS_PER_TRANSACTION);
        int undone = 0;
        for (Group group : groups) {
            List<Long> ids = group.recordIds();
            Optional<Problem> problem = tx.attempt(() -> {
                for (int i = ids.size() - 1; i >= 0; i--) {
                    importer.undo(tx, ids.get(i));
                }
            });
            if (problem.isPresent()) {
                tables.keep(tx, id, group, problem.get());
            } else {
                tables.undone(tx, id, group);
                undone += ids.size();
            }
        }
        tables.count(tx, id, 0, 0, -undone);
        return !groups.isEmpty();
    }

    /** One request at a time works on a batch. */
    private Batch alone(String collection, long id, Runnable work) {
        required(collection, id);
        if (!running.add(id)) {
            throw Problem.conflict(
                    "import-running",
                    "This import is being worked on; look at it again in a moment.",
                    "该导入正在处理中，请稍后查看。");
        }
        try {
            work.run();
        } finally {
            running.remove(id);
        }
        return required(collection, id);
    }

    private void enter(Caller by, String collection, long id, String step, State to, State... from) {
        transactions.write(by, tx -> {
            State now = tables.lock(tx, collection, id);
            if (!List.of(from).contains(now)) {
                String needed = Arrays.stream(from).map(Shape::code).collect(Collectors.joining(", "));
                String neededZh = Arrays.stream(from)
                        .map(state -> Shape.title(state).zh())
                        .collect(Collectors.joining("、"));
                throw Problem.conflict(
                        "step-not-allowed",
                        Text.of(
                                "The step " + step + " is not allowed in the state " + Shape.code(now) + "; it needs "
                                        + needed + ".",
                                "当前状态为“" + Shape.title(now).zh() + "”，不能执行该操作（" + step + "）；需要状态：" + neededZh + "。"),
                        Map.of("state", Shape.code(now), "allowedSteps", allowed(now)));
            }
            if (now == State.PREVIEW && tables.good(tx, id) == 0) {
                throw Problem.conflict(
                        "nothing-to-import",
                        "No row of the file can be imported; correct the rows with errors and upload the file again.",
                        "文件中没有可导入的行，请按错误提示修改后重新上传。");
            }
            return tables.state(tx, id, to);
        });
    }

    private static List<String> allowed(State state) {
        return switch (state) {
            case PREVIEW, IMPORTING -> List.of("accept");
            case IMPORTED, UNDOING -> List.of("undo");
            case UNDONE -> List.of();
        };
    }

    private Batch required(String collection, long id) {
        return find(collection, id).orElseThrow(() -> ImportTables.unknown(id));
    }
}
