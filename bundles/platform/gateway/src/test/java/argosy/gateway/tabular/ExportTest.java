package argosy.gateway.tabular;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import argosy.department.Caller;
import argosy.department.Export;
import argosy.department.Label;
import argosy.department.ListQuery;
import argosy.department.Page;
import argosy.department.Problem;
import argosy.department.Reach;
import argosy.department.Report;
import argosy.department.RequestMark;
import argosy.department.Sensitive;
import argosy.department.Shape;
import argosy.department.Text;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

class ExportTest {

    private static final Caller CLERK = new Caller("clerk", "", null, null, Map.of(), RequestMark.NONE);
    private static final Caller LEADER = new Caller(
            "leader",
            "",
            null,
            null,
            Map.of("shop:contacts:read", Reach.COMPANY),
            new RequestMark("shop:reports:read", null, null));

    private final Item.Revelations log = new Item.Revelations();
    private final MultivaluedMap<String, Object> headers = new MultivaluedHashMap<>();

    private static Item item(String name, String contact) {
        return new Item(
                "A-1",
                name,
                2,
                null,
                new BigDecimal("19.90"),
                true,
                Item.Grade.FIRST_CHOICE,
                LocalDate.of(2026, 11, 22),
                Instant.parse("2026-11-22T00:30:00Z"),
                contact,
                Item.Grade.SECONDS,
                3);
    }

    @Test
    void writesCsvInTheCallersLanguage() {
        String chinese = csv(Item.export(List.of(item("睡衣, \"M\"", "13812345678")), Set.of()), CLERK, Locale.CHINA);

        assertThat(chinese)
                .isEqualTo("\uFEFF记录号,商品编码,名称,件数,grams,单价,易碎,等级,有效期,到货时间,联系电话,状态,picked,"
                        + "记录版本,创建时间,创建人,更新时间,更新人,所属部门\r\n"
                        + "9007199254000000,A-1,\"睡衣, \"\"M\"\"\",2,,19.90,true,first_choice,2026-11-22,"
                        + "2026-11-22 08:30:00,138***78,seconds,3,"
                        + "1,2026-11-22 16:00:00.123456,wang,2026-11-22 16:00:00.123456,li,HZ\r\n");
        assertThat(headers.getFirst("Content-Disposition").toString())
                .matches("attachment; filename=\"shop-items-\\d{4}-\\d\\d-\\d\\d\\.csv\"; filename\\*=UTF-8''.*");
        assertThat(headers.getFirst("Content-Type").toString()).isEqualTo("text/csv;charset=utf-8");
    }

    @Test
    void writesTheFieldsAskedForInTheirOrder() {
        Set<String> fields = new LinkedHashSet<>(List.of("pieces", "skuCode", "lines", "id"));

        assertThat(csv(Item.export(List.of(item("a", "b")), fields), CLERK, Locale.ENGLISH))
                .isEqualTo("\uFEFFPieces,SKU code,ID\r\n2,A-1,9007199254000000\r\n");
        assertThat(csv(Item.export(List.of(), Set.of("name")), CLERK, Locale.ENGLISH))
                .isEqualTo("\uFEFFName\r\n");
    }

    @Test
    void masksLikeTheScreenAndLogsWhatItShows() {
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < 1500; i++) {
            items.add(item("a", "13812345678"));
        }

        assertThat(csv(Item.export(items, Set.of("contact")), CLERK, Locale.ENGLISH))
                .doesNotContain("13812345678");
        assertThat(log.lines).isEmpty();
        assertThat(csv(Item.export(items, Set.of("contact")), LEADER, Locale.ENGLISH))
                .contains("13812345678");
        assertThat(log.lines).containsExactly("leader items 1000 [contact]", "leader items 500 [contact]");

        log.lines.clear();
        csv(Item.export(items, Set.of("name")), LEADER, Locale.ENGLISH);
        assertThat(log.lines).isEmpty();
    }

    @Test
    void disarmsFormulas() {
        for (String harmful : List.of("=1+1", "+1", "-1+1", "@SUM(A1)", "\t=1", "\r=1", "＝1", "-", "'=1")) {
            assertThat(new CellText(Item.SHANGHAI).text(harmful)).isEqualTo("'" + harmful);
        }
        for (String harmless : List.of("-5", "-12.5", "a=1", "'a", "")) {
            assertThat(new CellText(Item.SHANGHAI).text(harmless)).isEqualTo(harmless);
        }
        assertThat(csv(Item.export(List.of(item("=HYPERLINK(\"x\")", null)), Set.of("name")), CLERK, Locale.ENGLISH))
                .isEqualTo("\uFEFFName\r\n\"'=HYPERLINK(\"\"x\"\")\"\r\n");
    }

    @Test
    void writesXlsxWithNumbersDatesAndAFrozenHeading() throws IOException {
        byte[] file = Files.export(
                Item.export(List.of(item("=x", "13812345678")), Set.of()),
                Files.XLSX,
                CLERK,
                log,
                Locale.CHINA,
                headers);

        String sheet = part(file, "xl/worksheets/sheet1.xml");
        assertThat(sheet)
                .contains("<pane xSplit=\"0\" ySplit=\"1\"", "state=\"frozen\"")
                .contains("<c r=\"D2\" t=\"n\"><v>2</v>", "<v>19.90</v>", "t=\"b\"><v>1</v>", "<v>46348.0</v>")
                .contains("&apos;=x", "138***78")
                .contains("<c r=\"A2\" t=\"inlineStr\"><is><t>9007199254000000</t>");
        assertThat(part(file, "xl/styles.xml")).contains("yyyy-mm-dd hh:mm:ss", "<b/>");
        assertThat(headers.getFirst("Content-Disposition").toString()).contains(".xlsx");
    }

    @Test
    void goesOnInAnotherSheet() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        XlsxWriter writer = new XlsxWriter(
                out, "a/b".repeat(20), List.of(new Column("n", Integer.class)), new CellText(Item.SHANGHAI), 3);
        for (int i = 1; i <= 5; i++) {
            writer.row(List.of(i));
        }
        writer.finish();

        assertThat(part(out.toByteArray(), "xl/worksheets/sheet2.xml")).contains("<v>3</v>", "<v>4</v>");
        assertThat(part(out.toByteArray(), "xl/worksheets/sheet3.xml")).contains("<v>5</v>");
    }

    @Test
    void cutsTextsThatNoCellHolds() throws IOException {
        byte[] file = Files.export(
                Item.export(List.of(item("长".repeat(40_000), null)), Set.of("skuCode", "pieces", "name")),
                Files.XLSX,
                Locale.ENGLISH);

        String name =
                Files.read(file, Files.XLSX).rows(Item.SHAPE).get(0).value().name();
        assertThat(name).hasSize(32_767).endsWith("长…");
    }

    @Test
    void aListThatCannotBeReadIsAProblemNotHalfAFile() {
        Iterator<Page<Item>> broken = new Iterator<>() {
            @Override
            public boolean hasNext() {
                return true;
            }

            @Override
            public Page<Item> next() {
                throw Problem.badRequest("bad-cursor", "x", "x");
            }
        };
        Export<Item> export = new Export<>(Item.REGISTER, "x", ListQuery.first(Item.REGISTER, 1), broken);

        assertThat(catchThrowableOfType(Problem.class, () -> csv(export, CLERK, Locale.ENGLISH))
                        .code())
                .isEqualTo("bad-cursor");
        assertThat(headers).isEmpty();
    }

    record Row(
            @Label(en = "Day", zh = "日期") LocalDate day,

            @Label(en = "Picker", zh = "拣货员") @Sensitive("contacts:read")
            String picker,

            double rate,
            List<String> tags) {}

    @Test
    void writesReports() throws IOException {
        Report<Row> report = new Report<>(
                "日报",
                Text.of("Day", "日报"),
                Text.of("all", "全部"),
                Shape.of(Row.class),
                List.of(new Row(LocalDate.of(2026, 11, 22), "王小明", 0.5, List.of("a", "=b"))));

        assertThat(report(report, Files.CSV, CLERK)).contains("Day,Picker,rate,tags\r\n2026-11-22,王**,0.5,a; '=b\r\n");
        assertThat(log.lines).isEmpty();
        assertThat(report(report, Files.CSV, LEADER)).contains("王小明");
        assertThat(log.lines).containsExactly("leader reports 0 [picker]");
        assertThat(headers.getFirst("Content-Disposition").toString()).contains("filename*=UTF-8''%E6%97%A5%E6%8A%A5-");
    }

    private String report(Report<?> report, MediaType format, Caller caller) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ReportWriter writer = new ReportWriter("shop", log, () -> caller, () -> Locale.ENGLISH, Item.SHANGHAI);
        assertThat(writer.isWriteable(Report.class, Report.class, new Annotation[0], format))
                .isTrue();
        writer.writeTo(report, Report.class, Report.class, new Annotation[0], format, headers, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private String csv(Export<?> export, Caller caller, Locale locale) {
        return new String(Files.export(export, Files.CSV, caller, log, locale, headers), StandardCharsets.UTF_8);
    }

    private static String part(byte[] file, String name) throws IOException {
        Path copy = java.nio.file.Files.createTempFile("export", ".xlsx");
        try {
            java.nio.file.Files.write(copy, file);
            try (ZipFile zip = new ZipFile(copy.toFile())) {
                return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
            }
        } finally {
            java.nio.file.Files.delete(copy);
        }
    }
}
