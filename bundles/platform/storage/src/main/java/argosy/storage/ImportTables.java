package argosy.storage;

import argosy.department.ImportRow;
import argosy.department.Imports.Batch;
import argosy.department.Imports.RowError;
import argosy.department.Imports.State;
import argosy.department.Problem;
import argosy.department.Shape;
import argosy.department.Text;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The tables behind imports. A row is {@code good} or {@code bad} in the preview, then {@code done}; taken back it is
 * {@code undone}, or {@code kept} when someone has worked on its records.
 */
final class ImportTables {

    private static final int ERRORS_SHOWN = 100;
    private static final String ROW = "line, group_no, state, cells, content, problems, record_ids";

    private final Transactions transactions;

    ImportTables(Transactions transactions) {
        this.transactions = transactions;
    }

    /** One row; everything but its place is JSON text. */
    record StoredRow(
            int line, int group, String state, String cells, String content, String problems, String recordIds) {

        static <T extends Record> StoredRow of(ImportRow<T> row, Shape<T> shape, int group) {
            return new StoredRow(
                    row.line(),
                    group,
                    row.good() ? "good" : "bad",
                    ImportJson.cells(row.cells()),
                    row.good() ? ImportJson.content(shape, row.value()) : null,
                    row.good() ? null : ImportJson.problems(row.problems()),
                    null);
        }

        <T extends Record> ImportRow<T> typed(Shape<T> shape) {
            return new ImportRow<>(
                    line, ImportJson.cells(cells), Map.of(), ImportJson.content(shape, content), List.of());
        }
    }

    /** Rows that are imported together. */
    record Group(int number, List<StoredRow> rows) {

        List<Long> recordIds() {
            return rows.stream()
                    .flatMap(row -> ImportJson.ids(row.recordIds()).stream())
                    .toList();
        }
    }

    /** Writes some rows of a preview in a transaction of their own; not so many that they lock the table. */
    void insertRows(long batch, List<StoredRow> rows) {
        transactions.run(connection -> {
            connection.setAutoCommit(false);
            try (PreparedStatement insert = connection.prepareStatement(
                    "insert into argosy_import_rows (batch_id, " + ROW + ") values (?, ?, ?, ?, ?, ?, ?, ?)")) {
                for (StoredRow row : rows) {
                    insert.setLong(1, batch);
                    insert.setInt(2, row.line());
                    insert.setInt(3, row.group());
                    insert.setString(4, row.state());
                    insert.setString(5, row.cells());
                    insert.setString(6, row.content());
                    insert.setString(7, row.problems());
                    insert.setString(8, row.recordIds());
                    insert.addBatch();
                }
                insert.executeBatch();
            }
            connection.commit();
            return null;
        });
    }

    void removeRows(long batch) {
        transactions.run(connection -> {
            try (PreparedStatement delete =
                    connection.prepareStatement("delete from argosy_import_rows where batch_id = ?")) {
                delete.setLong(1, batch);
                return delete.executeUpdate();
            }
        });
    }

    void insertBatch(
            OpenTransaction tx, long id, String collection, String fileName, List<String> columns, int good, int bad) {
        try (PreparedStatement insert = tx.connection()
                .prepareStatement("insert into argosy_import_batches (id, collection, file_name, headings, state, good,"
                        + " bad, records, created_at, created_by) values (?, ?, ?, ?, ?, ?, ?, 0, ?, ?)")) {
            insert.setLong(1, id);
            insert.setString(2, collection);
            insert.setString(3, Attachments.cleaned(fileName));
            insert.setString(4, ImportJson.headings(columns));
            insert.setString(5, Shape.code(State.PREVIEW));
            insert.setInt(6, good);
            insert.setInt(7, bad);
            insert.setTimestamp(8, ColumnType.timestamp(tx.now()));
            insert.setString(9, tx.by().username());
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    Optional<Batch> find(String collection, long id) {
        return transactions.run(connection -> {
            try (PreparedStatement select = connection.prepareStatement("select file_name, state, good, bad, records,"
                    + " created_at, created_by from argosy_import_batches where id = ? and collection = ?")) {
                select.setLong(1, id);
                select.setString(2, collection);
                try (ResultSet row = select.executeQuery()) {
                    if (!row.next()) {
                        return Optional.empty();
                    }
                    return Optional.of(new Batch(
                            id,
                            collection,
                            row.getString(1),
                            state(row.getString(2)),
                            row.getInt(3),
                            row.getInt(4),
                            row.getInt(5),
                            ColumnType.instant(row, 6),
                            row.getString(7),
                            errors(connection, id)));
                }
            }
        });
    }

    private static List<RowError> errors(Connection connection, long id) throws SQLException {
        List<RowError> errors = new ArrayList<>();
        for (StoredRow row : faulty(connection, id, 0, ERRORS_SHOWN)) {
            for (Problem.FieldProblem problem : ImportJson.problems(row.problems())) {
                if (errors.size() < ERRORS_SHOWN) {
                    errors.add(new RowError(
                            row.line(),
                            problem.field(),
                            problem.message().en(),
                            problem.message().zh()));
                }
            }
        }
        return errors;
    }

    List<String> headings(long id) {
        return transactions.run(connection -> {
            try (PreparedStatement select =
                    connection.prepareStatement("select headings from argosy_import_batches where id = ?")) {
                select.setLong(1, id);
                try (ResultSet row = select.executeQuery()) {
                    return row.next() ? ImportJson.headings(row.getString(1)) : List.of();
                }
            }
        });
    }

    /** Rows with errors behind a line, in the order of the file. */
    List<StoredRow> faulty(long id, int line, int limit) {
        return transactions.run(connection -> faulty(connection, id, line, limit));
    }

    private static List<StoredRow> faulty(Connection connection, long id, int line, int limit) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select " + ROW + " from argosy_import_rows"
                + " where batch_id = ? and line > ? and (state = 'bad' or state = 'kept')"
                + " order by batch_id, line fetch first " + limit + " rows only")) {
            select.setLong(1, id);
            select.setInt(2, line);
            return rows(select);
        }
    }

    /** The batch's state; the row stays locked until the transaction ends. */
    State lock(OpenTransaction tx, String collection, long id) {
        try (PreparedStatement touch = tx.connection()
                        .prepareStatement(
                                "update argosy_import_batches set records = records where id = ? and collection = ?");
                PreparedStatement select =
                        tx.connection().prepareStatement("select state from argosy_import_batches where id = ?")) {
            touch.setLong(1, id);
            touch.setString(2, collection);
            touch.executeUpdate();
            select.setLong(1, id);
            try (ResultSet row = select.executeQuery()) {
                if (row.next()) {
                    return state(row.getString(1));
                }
                throw unknown(id);
            }
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    /** How many rows of the batch can be imported. */
    int good(OpenTransaction tx, long id) {
        try (PreparedStatement select =
                tx.connection().prepareStatement("select good from argosy_import_batches where id = ?")) {
            select.setLong(1, id);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? row.getInt(1) : 0;
            }
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    static Problem unknown(long id) {
        return Problem.notFound(Text.of("the imports", "导入批次"), id);
    }

    State state(OpenTransaction tx, long id, State state) {
        change(tx, "update argosy_import_batches set state = ? where id = ?", Shape.code(state), id);
        return state;
    }

    void count(OpenTransaction tx, long id, int good, int bad, int records) {
        change(
                tx,
                "update argosy_import_batches set good = good + ?, bad = bad + ?, records = records + ? where id = ?",
                good,
                bad,
                records,
                id);
    }

    /** The next whole groups of good rows, about so many rows. */
    List<Group> nextGood(OpenTransaction tx, long id, int rows) {
        String good = "select " + ROW + " from argosy_import_rows where batch_id = ? and state = 'good'";
        try (PreparedStatement select = tx.connection()
                        .prepareStatement(good + " order by group_no, line fetch first " + rows + " rows only");
                PreparedStatement rest =
                        tx.connection().prepareStatement(good + " and group_no = ? and line > ? order by line")) {
            select.setLong(1, id);
            List<StoredRow> found = rows(select);
            if (found.size() == rows) {
                StoredRow last = found.get(rows - 1);
                rest.setLong(1, id);
                rest.setInt(2, last.group());
                rest.setInt(3, last.line());
                found.addAll(rows(rest));
            }
            return groups(found);
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    /** Groups whose records are still there, the last imported first. */
    List<Group> lastDone(OpenTransaction tx, long id, int groups) {
        try (PreparedStatement select = tx.connection()
                .prepareStatement("select " + ROW + " from argosy_import_rows where batch_id = ? and state = 'done'"
                        + " and record_ids is not null order by group_no desc fetch first " + groups
                        + " rows only")) {
            select.setLong(1, id);
            return groups(rows(select));
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    void done(OpenTransaction tx, long id, Group group, List<Long> recordIds) {
        move(tx, id, group, "good", "done", null);
        if (!recordIds.isEmpty()) {
            change(
                    tx,
                    "update argosy_import_rows set record_ids = ? where batch_id = ? and line = ?",
                    ImportJson.ids(recordIds),
                    id,
                    group.rows().get(0).line());
        }
    }

    void refuse(OpenTransaction tx, long id, Group group, Problem problem) {
        move(tx, id, group, "good", "bad", problem);
    }

    void undone(OpenTransaction tx, long id, Group group) {
        move(tx, id, group, "done", "undone", null);
    }

    void keep(OpenTransaction tx, long id, Group group, Problem problem) {
        move(tx, id, group, "done", "kept", problem);
    }

    /** Rows that were imported without making a record are taken back by themselves. */
    void nothingLeft(OpenTransaction tx, long id) {
        change(tx, "update argosy_import_rows set state = 'undone' where batch_id = ? and state = 'done'", id);
    }

    private static void move(OpenTransaction tx, long id, Group group, String from, String to, Problem problem) {
        int moved = change(
                tx,
                "update argosy_import_rows set state = ?, problems = ?, content = null"
                        + " where batch_id = ? and group_no = ? and state = ?",
                to,
                problem == null ? null : ImportJson.problems(ImportJson.fields(problem)),
                id,
                group.number(),
                from);
        if (moved == 0) {
            throw new IllegalStateException("Import " + id + " is being worked on by another node.");
        }
    }

    private static int change(OpenTransaction tx, String sql, Object... values) {
        try (PreparedStatement statement = tx.connection().prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                if (values[i] instanceof Long number) {
                    statement.setLong(i + 1, number);
                } else if (values[i] instanceof Integer number) {
                    statement.setInt(i + 1, number);
                } else {
                    statement.setString(i + 1, (String) values[i]);
                }
            }
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    private static List<StoredRow> rows(PreparedStatement select) throws SQLException {
        List<StoredRow> rows = new ArrayList<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                rows.add(new StoredRow(
                        row.getInt(1),
                        row.getInt(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        row.getString(7)));
            }
        }
        return rows;
    }

    private static List<Group> groups(List<StoredRow> rows) {
        Map<Integer, List<StoredRow>> groups = new LinkedHashMap<>();
        for (StoredRow row : rows) {
            groups.computeIfAbsent(row.group(), g -> new ArrayList<>()).add(row);
        }
        return groups.entrySet().stream()
                .map(group -> new Group(group.getKey(), group.getValue()))
                .toList();
    }

    private static State state(String code) {
        return State.valueOf(code.toUpperCase(Locale.ROOT));
    }
}
