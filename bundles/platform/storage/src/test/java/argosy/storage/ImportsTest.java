package argosy.storage;

import static argosy.storage.Parcel.KEEPER;
import static argosy.storage.Parcel.PARCELS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import argosy.department.ImportFile;
import argosy.department.ImportRow;
import argosy.department.Importer;
import argosy.department.Imports;
import argosy.department.Imports.Batch;
import argosy.department.Problem;
import argosy.department.Reads;
import argosy.department.Shape;
import argosy.department.Stored;
import argosy.department.Text;
import argosy.department.Transaction;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ImportsTest {

    private DepartmentDatabase database;
    private Imports imports;

    @BeforeEach
    void open() {
        database = TestStorage.open();
        imports = database.imports();
    }

    @AfterEach
    void close() {
        database.close();
    }

    /** Lines of one consignee belong together; a consignee called "nobody" is refused late. */
    private static class Parcels implements Importer<Parcel> {

        @Override
        public Shape<Parcel> shape() {
            return PARCELS.shape();
        }

        @Override
        public List<ImportRow<Parcel>> check(Reads reads, List<ImportRow<Parcel>> rows) {
            return rows.stream()
                    .map(row ->
                            row.value().pieces() > 100 ? row.refuse("pieces", "must be at most 100", "最多 100 件") : row)
                    .toList();
        }

        @Override
        public String group(ImportRow<Parcel> row) {
            return row.text("consignee");
        }

        @Override
        public List<Long> accept(Transaction transaction, List<ImportRow<Parcel>> group) {
            List<Stored<Parcel>> inserted = transaction.insertAll(
                    PARCELS, group.stream().map(ImportRow::value).toList());
            if ("nobody".equals(group.get(0).value().consignee())) {
                throw Problem.conflict("nobody", "Nobody lives there.", "无此收件人。");
            }
            return inserted.stream().map(Stored::id).toList();
        }

        @Override
        public void undo(Transaction transaction, long id) {
            Stored<Parcel> record = transaction.get(PARCELS, id);
            if (record.version() > 1) {
                throw Problem.conflict("changed", "It was changed.", "已被修改。");
            }
            transaction.delete(PARCELS, record);
        }
    }

    private static ImportFile file(List<Parcel> parcels) {
        return new ImportFile() {
            @Override
            public String name() {
                return "包裹.csv";
            }

            @Override
            public List<String> columns() {
                return List.of("code", "consignee");
            }

            @Override
            public ImportFile renamed(Map<String, String> headings) {
                return this;
            }

            @Override
            @SuppressWarnings("unchecked")
            public <T extends Record> List<ImportRow<T>> rows(Shape<T> shape) {
                List<ImportRow<T>> rows = new ArrayList<>();
                for (Parcel parcel : parcels) {
                    Map<String, String> cells = new LinkedHashMap<>();
                    cells.put("code", parcel.code());
                    cells.put("consignee", parcel.consignee());
                    boolean unreadable = "?".equals(parcel.code());
                    rows.add(new ImportRow<>(
                            rows.size() + 2,
                            cells,
                            Map.of(),
                            unreadable ? null : (T) parcel,
                            unreadable
                                    ? List.of(new Problem.FieldProblem("code", Text.of("is unreadable", "无法读取")))
                                    : List.of()));
                }
                return rows;
            }
        };
    }

    private int parcels() {
        return database.sql().fetchCount(PARCELS.table());
    }

    private String errors(Batch batch) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        imports.writeErrors("parcels", batch.id(), out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void goodRowsGoInAndBadOnesComeBack() {
        Importer<Parcel> importer = new Parcels();
        Batch preview = imports.preview(
                KEEPER,
                "parcels",
                importer,
                file(List.of(
                        Parcel.of("A").consignee("Li"),
                        Parcel.of("?").consignee("=1+1"),
                        Parcel.of("B").consignee("Wang").pieces(101),
                        Parcel.of("C").consignee("Wang"),
                        Parcel.of("D").consignee("nobody"),
                        Parcel.of("E").consignee("Zhao, \"Z\""),
                        Parcel.of("A").consignee("Qian"))));
        assertThat(preview.state()).isEqualTo(Imports.State.PREVIEW);
        assertThat(preview.good()).isEqualTo(4);
        assertThat(preview.bad()).isEqualTo(3);
        assertThat(preview.fileName()).isEqualTo("包裹.csv");
        assertThat(preview.errors())
                .extracting(Imports.RowError::line, Imports.RowError::field)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(3, "code"),
                        org.assertj.core.groups.Tuple.tuple(4, "pieces"),
                        org.assertj.core.groups.Tuple.tuple(5, ""));
        assertThat(parcels()).isZero();
        assertThatThrownBy(() -> imports.undo(KEEPER, "parcels", importer, preview.id()))
                .isInstanceOfSatisfying(Problem.class, p -> {
                    assertThat(p.status()).isEqualTo(409);
                    assertThat(p.members()).containsEntry("state", "preview");
                    assertThat(p.detail().zh()).contains("“待确认”", "已导入").doesNotContain("preview", "imported");
                });

        Batch accepted = imports.accept(KEEPER, "parcels", importer, preview.id());
        assertThat(accepted.state()).isEqualTo(Imports.State.IMPORTED);
        assertThat(accepted.good()).isEqualTo(2);
        assertThat(accepted.bad()).isEqualTo(5);
        assertThat(accepted.records()).isEqualTo(2);
        assertThat(database.select(PARCELS, org.jooq.impl.DSL.noCondition(), 10))
                .extracting(p -> p.value().code())
                .containsExactly("A", "E");
        assertThat(database.first(PARCELS, Parcel.byCode().eq("D"))).isEmpty();
        assertThat(errors(accepted))
                .startsWith("\ufeffcode,consignee,错误 Error\r\n?,'=1+1,code: 无法读取 is unreadable\r\n")
                .contains("D,nobody,无此收件人。 Nobody lives there.\r\n")
                .contains("A,Qian,code: ");
        assertThatThrownBy(() -> imports.accept(KEEPER, "parcels", importer, preview.id()))
                .isInstanceOfSatisfying(
                        Problem.class, p -> assertThat(p.members()).containsEntry("state", "imported"));
    }

    @Test
    void aPreviewWithoutAGoodRowIsNotAccepted() {
        Importer<Parcel> importer = new Parcels();
        Batch preview = imports.preview(
                KEEPER, "parcels", importer, file(List.of(Parcel.of("B").pieces(101))));
        assertThat(preview.good()).isZero();
        assertThatThrownBy(() -> imports.accept(KEEPER, "parcels", importer, preview.id()))
                .isInstanceOfSatisfying(Problem.class, p -> {
                    assertThat(p.status()).isEqualTo(409);
                    assertThat(p.code()).isEqualTo("nothing-to-import");
                    assertThat(p.detail().en()).contains("upload the file again");
                    assertThat(p.detail().zh()).contains("重新上传");
                });
        assertThat(imports.find("parcels", preview.id())).contains(preview);
        assertThat(errors(preview)).contains("最多 100 件");
    }

    @Test
    void undoTakesBackWhatNobodyWorkedOn() {
        Importer<Parcel> importer = new Parcels();
        Batch batch = imports.preview(
                KEEPER,
                "parcels",
                importer,
                file(List.of(Parcel.of("A").consignee("Li"), Parcel.of("B").consignee("Wang"))));
        imports.accept(KEEPER, "parcels", importer, batch.id());
        Stored<Parcel> worked = database.first(PARCELS, Parcel.byCode().eq("B")).orElseThrow();
        database.write(KEEPER, tx -> tx.update(PARCELS, worked, worked.value().pieces(5)));

        Batch undone = imports.undo(KEEPER, "parcels", importer, batch.id());
        assertThat(undone.state()).isEqualTo(Imports.State.UNDONE);
        assertThat(undone.records()).isEqualTo(1);
        assertThat(undone.errors()).extracting(Imports.RowError::message).containsExactly("It was changed.");
        assertThat(errors(undone)).contains("B,Wang,已被修改。 It was changed.");
        assertThat(database.first(PARCELS, Parcel.byCode().eq("A"))).isEmpty();
        assertThat(database.find(PARCELS, worked.id())).isPresent();
    }

    @Test
    void tenThousandRowsGoInAfterAnInterruption() {
        List<Parcel> rows = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            rows.add(new Parcel(
                    "N" + i,
                    "consignee " + i / 3,
                    null,
                    Parcel.State.HANDED_OVER,
                    7,
                    new BigDecimal("1.500"),
                    true,
                    Instant.parse("2026-11-22T01:02:03.004Z"),
                    LocalDate.of(2026, 11, 23),
                    null));
        }
        AtomicInteger calls = new AtomicInteger();
        Importer<Parcel> interrupted = new Parcels() {
            @Override
            public List<Long> accept(Transaction transaction, List<ImportRow<Parcel>> group) {
                if (calls.incrementAndGet() == 1000) {
                    throw new IllegalStateException("The power went out.");
                }
                return super.accept(transaction, group);
            }
        };
        Batch batch = imports.preview(KEEPER, "parcels", interrupted, file(rows));
        assertThat(batch.good()).isEqualTo(10_000);
        assertThatThrownBy(() -> imports.accept(KEEPER, "parcels", interrupted, batch.id()))
                .isInstanceOf(IllegalStateException.class);
        Batch half = imports.find("parcels", batch.id()).orElseThrow();
        assertThat(half.state()).isEqualTo(Imports.State.IMPORTING);
        assertThat(half.records()).isBetween(1, 3000).isEqualTo(parcels());

        Batch whole = imports.accept(KEEPER, "parcels", new Parcels(), batch.id());
        assertThat(whole.records()).isEqualTo(10_000);
        assertThat(parcels()).isEqualTo(10_000);
        assertThat(database.first(PARCELS, Parcel.byCode().eq("N9999"))
                        .orElseThrow()
                        .value())
                .isEqualTo(rows.get(9999));

        Batch undone = imports.undo(KEEPER, "parcels", new Parcels(), batch.id());
        assertThat(undone.records()).isZero();
        assertThat(parcels()).isZero();
    }

    @Test
    void aFileWithTooManyRowsIsRefused() {
        List<Parcel> rows = new ArrayList<>();
        for (int i = 0; i < 50_001; i++) {
            rows.add(Parcel.of("N" + i));
        }
        assertThatThrownBy(() -> imports.preview(KEEPER, "parcels", new Parcels(), file(rows)))
                .isInstanceOfSatisfying(
                        Problem.class, p -> assertThat(p.status()).isEqualTo(413));
    }

    @Test
    void cellsAreNoFormulas() {
        assertThat(ErrorFile.cell("=cmd|' /C calc'!A0")).isEqualTo("'=cmd|' /C calc'!A0");
        assertThat(ErrorFile.cell("@SUM(1,2)")).isEqualTo("\"'@SUM(1,2)\"");
        assertThat(ErrorFile.cell("-1+1")).isEqualTo("'-1+1");
        assertThat(ErrorFile.cell("+8613800000000")).isEqualTo("+8613800000000");
        assertThat(ErrorFile.cell("-5.20")).isEqualTo("-5.20");
        assertThat(ErrorFile.cell("\tx")).isEqualTo("'\tx");
        assertThat(ErrorFile.cell(null)).isEmpty();
    }
}
