package argosy.gateway.tabular;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import argosy.department.ImportFile;
import argosy.department.ImportRow;
import argosy.department.Problem;
import argosy.department.Shape;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImportFileTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SKU code,Pieces\nA-1,5\n",
                "sku_code;件数\nA-1;5",
                "商品编码\tpieces\r\nA-1\t5\r\n",
                "\uFEFF\"ＳＫＵ－ＣＯＤＥ *\",\"pieces\"\n\"A-1\",\"5\"",
                "\n\n货号,PIECES\n\n,\nA-1,５\n\n"
            })
    void recognisesColumnsHoweverTheyAreWritten(String text) {
        List<ImportRow<Item>> rows = Files.csv(text).rows(Item.SHAPE);

        assertThat(rows).extracting(ImportRow::value).containsExactly(Item.of("A-1", null, 5));
    }

    @Test
    void readsGb18030AndUtf16() {
        String text = "商品编码,名称,件数\nA-1,𠮷野家 丝绸,5";
        for (Charset charset : List.of(Charset.forName("GB18030"), StandardCharsets.UTF_16)) {
            assertThat(Files.read(text.getBytes(charset), Files.CSV).rows(Item.SHAPE))
                    .extracting(ImportRow::value)
                    .containsExactly(Item.of("A-1", "𠮷野家 丝绸", 5));
        }
    }

    @Test
    void numbersRowsAsTheFileDoes() {
        List<ImportRow<Item>> rows =
                Files.csv("SKU code,Pieces\nA,1\n\n\"B\nb\",2\nC,x").rows(Item.SHAPE);

        assertThat(rows).extracting(ImportRow::line).containsExactly(2, 4, 5);
        assertThat(rows.get(2).cells()).isEqualTo(Map.of("SKU code", "C", "Pieces", "x"));
        assertThat(rows.get(2).cells().get("Pieces")).isEqualTo("x");
        assertThat(rows.get(2).value()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "件数, 12, 12",
        "件数, +3, 3",
        "件数, 5.0, 5",
        "grams, １２３, 123",
        "单价, 12.50, 12.50",
        "单价, ￥6.40, 6.40",
        "单价, ¥ 6.40, 6.40",
        "单价, 6.40元, 6.40",
        "单价, ￥６．４０ 元, 6.40",
        "单价, -¥6.40, -6.40",
        "单价, '1,234.50', 1234.50",
        "单价, '￥1，234.50', 1234.50",
        "易碎, 是, true",
        "易碎, NO, false",
        "易碎, 0, false",
        "等级, first_choice, FIRST_CHOICE",
        "等级, 一等品, FIRST_CHOICE",
        "等级, Seconds, SECONDS",
        "有效期, 2026-11-22, 2026-11-22",
        "有效期, 2026/1/2, 2026-01-02",
        "有效期, 20261122, 2026-11-22",
        "有效期, 2026年11月22日, 2026-11-22",
        "有效期, 2026-11-22 00:00:00, 2026-11-22",
        "到货时间, 2026-11-22T08:00:00Z, 2026-11-22T08:00:00Z",
        "到货时间, 2026-11-22T08:00:00+08:00, 2026-11-22T00:00:00Z",
        "到货时间, 2026-11-22 08:00, 2026-11-22T00:00:00Z",
        "到货时间, 2026/11/22 8:00:30, 2026-11-22T00:00:30Z",
        "到货时间, 2026-11-22, 2026-11-21T16:00:00Z"
    })
    void readsValues(String heading, String cell, String expected) {
        ImportRow<Item> row = row(heading, cell);

        assertThat(row.problems()).isEmpty();
        int component =
                Columns.match(List.of("sku", heading), Shape.of(Named.class)).component(1);
        Object value = Item.SHAPE.get(row.value(), component);
        String text = value instanceof Enum<?> constant ? constant.name() : value.toString();
        assertThat(text).isEqualTo(expected);
    }

    /** The same names as {@link Item}, none of them needed. */
    record Named(
            @argosy.department.Label(en = "sku", zh = "sku") String skuCode,
            String name,

            @argosy.department.Label(en = "Pieces", zh = "件数")
            Integer pieces,

            Long grams,

            @argosy.department.Label(en = "Price", zh = "单价")
            BigDecimal price,

            @argosy.department.Label(en = "Fragile", zh = "易碎")
            Boolean fragile,

            @argosy.department.Label(en = "Grade", zh = "等级")
            Item.Grade grade,

            @argosy.department.Label(en = "Expires", zh = "有效期")
            LocalDate expires,

            @argosy.department.Label(en = "Arrives at", zh = "到货时间")
            Instant arrivesAt) {}

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            件数     | 1,000                | must be a number without thousands separators, such as 1234.5
            件数     | 1.5                  | must be a whole number from -2147483648 to 2147483647
            件数     | 3000000000           | must be a whole number from -2147483648 to 2147483647
            件数     | 1.0E7                | must be a number such as 12 or 12.5
            件数     | -1                   | must not be negative
            件数     | ''                   | is required
            件数     | ￥5                  | must be a number such as 12 or 12.5
            单价     | ￥                   | must be a number such as 12 or 12.5
            单价     | $5                   | must be a number such as 12 or 12.5
            单价     | 12,34                | must be a number such as 12 or 12.5
            易碎     | maybe                | must be yes or no (also true, false, 1, 0)
            等级     | third                | must be one of first_choice (一等品), seconds
            有效期   | 2026-02-30           | must be a date such as 2026-11-22
            有效期   | 22.11.2026           | must be a date such as 2026-11-22
            到货时间 | 2026-11-22 25:00     | must be a time such as 2026-11-22 08:00 (time zone Asia/Shanghai) or 2026-11-22T08:00:00Z
            """)
    void saysWhatIsWrongWithACell(String heading, String cell, String message) {
        ImportRow<Item> row = row(heading, cell);

        assertThat(row.value()).isNull();
        assertThat(row.problems()).hasSize(1);
        assertThat(row.problems().get(0).field()).isEqualTo(heading);
        assertThat(row.problems().get(0).message().en()).isEqualTo(message);
        assertThat(row.problems().get(0).message().zh()).isNotBlank().isNotEqualTo(message);
    }

    @Test
    void reportsEverythingWrongWithARowAtOnce() {
        ImportRow<Item> row =
                Files.csv("商品编码,Pieces,price\n,x,1 000").rows(Item.SHAPE).get(0);

        assertThat(row.problems())
                .extracting(Problem.FieldProblem::field)
                .containsExactlyInAnyOrder("商品编码", "Pieces", "price");
    }

    record Window(LocalDate first, LocalDate last) {
        Window {
            if (last.isBefore(first)) {
                throw Problem.invalid("last", "must not be before first", "不能早于 first");
            }
        }
    }

    @Test
    void takesWhatTheRecordItselfRefuses() {
        List<ImportRow<Window>> rows =
                Files.csv("First,Last\n2026-01-02,2026-01-01\n2026-01-02,").rows(Shape.of(Window.class));

        assertThat(rows.get(0).problems())
                .extracting(Problem.FieldProblem::field)
                .containsExactly("Last");
        assertThat(rows.get(1).problems())
                .extracting(Problem.FieldProblem::field)
                .containsExactly("row");
    }

    @Test
    void refusesColumnsItCannotPlace() {
        Map<String, String> problems =
                fields(() -> Files.csv("货号,SKU code,colour\nA,B,red").rows(Item.SHAPE));

        assertThat(problems).containsOnlyKeys("SKU code", "colour", "pieces");
        assertThat(problems.get("SKU code")).isEqualTo("means the same as the column 货号; keep one");
        assertThat(problems.get("colour")).startsWith("is no known column; known are SKU code / 商品编码, Name / 名称");
        assertThat(problems.get("colour")).doesNotContain("State");
        assertThat(problems.get("pieces")).isEqualTo("is missing as a column: Pieces / 件数");
    }

    @Test
    void passesOverWhatTheSystemSets() {
        assertThat(Files.csv("ID,SKU code,件数,状态,picked,Created at,错误 Error\n7,A,1,nonsense,9,x,y")
                        .rows(Item.SHAPE))
                .extracting(ImportRow::value)
                .containsExactly(Item.of("A", null, 1));
    }

    @Test
    void refusesFilesThatAreNotWhatTheySay() {
        byte[] xlsx = Files.workbook("<row><c t='inlineStr'><is><t>a</t></is></c></row>");
        byte[] xls = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0};

        assertThat(problem(() -> Files.read(xlsx, Files.CSV)).code()).isEqualTo("not-csv");
        assertThat(problem(() -> Files.read(new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, (byte) 0xFF}, Files.CSV))
                        .status())
                .isEqualTo(400);
        assertThat(problem(() -> Files.read("a,b".getBytes(StandardCharsets.UTF_8), Files.XLSX))
                        .status())
                .isEqualTo(400);
        assertThat(problem(() -> Files.read(xls, Files.XLSX)).detail().en()).contains("old .xls");
        assertThat(problem(() -> Files.read(new byte[] {'P', 'K', 3, 4, 5, 6}, Files.XLSX))
                        .status())
                .isEqualTo(422);
        assertThat(problem(() -> Files.csv("")).fields()).hasSize(1);
        assertThat(problem(() -> Files.csv("a,b\n\"x\"y,1")).status()).isEqualTo(422);
        assertThat(problem(() -> Files.csv("a,b\n\"x,1")).status()).isEqualTo(422);
    }

    @Test
    void holdsToItsLimits() {
        String rows = "x\n".repeat(Table.MAX_ROWS);
        assertThat(Files.csv("name\n" + rows).rows(Shape.of(Named.class))).hasSize(Table.MAX_ROWS);
        assertThat(problem(() -> Files.csv("name\n" + rows + "x")).status()).isEqualTo(413);
        assertThat(problem(() -> Files.csv("a,".repeat(100) + "a")).status()).isEqualTo(422);
        assertThat(problem(() -> Files.csv("name\n" + "x".repeat(32_768)))
                        .fields()
                        .get(0)
                        .message()
                        .en())
                .isEqualTo("is longer than 32767 characters in row 2");
        assertThat(problem(() -> Files.csv("name\nA,B"))
                        .fields()
                        .get(0)
                        .message()
                        .en())
                .contains("column 2, which has no heading");
        assertThat(problem(() -> Files.csv("name,,price\nA,B,C"))
                        .fields()
                        .get(0)
                        .message()
                        .en())
                .contains("no heading in column 2");
    }

    @Test
    void keepsTheNameOfTheFile() {
        assertThat(named("attachment; filename=\"C:\\tmp\\orders.csv\"")).isEqualTo("orders.csv");
        assertThat(named("attachment; filename=a.csv; filename*=UTF-8''%E8%AE%A2%E5%8D%95.csv"))
                .isEqualTo("订单.csv");
        assertThat(named("attachment; filename*=UTF-8''%E8%A")).isEqualTo("import.csv");
        assertThat(Files.csv("a").name()).isEqualTo("import.csv");
    }

    private static String named(String disposition) {
        MultivaluedMap<String, String> headers = new MultivaluedHashMap<>();
        headers.putSingle("Content-Disposition", disposition);
        return Files.read("a".getBytes(StandardCharsets.UTF_8), Files.CSV, headers)
                .name();
    }

    private static ImportRow<Item> row(String heading, String cell) {
        String quoted = "\"" + cell + "\"";
        ImportFile file = heading.equals("件数")
                ? Files.csv("商品编码,件数\nA-1," + quoted)
                : Files.csv("商品编码,件数," + heading + "\nA-1,1," + quoted);
        return file.rows(Item.SHAPE).get(0);
    }

    private static Map<String, String> fields(ThrowingCallable call) {
        return problem(call).fields().stream()
                .collect(Collectors.toMap(
                        Problem.FieldProblem::field, field -> field.message().en()));
    }

    private static Problem problem(ThrowingCallable call) {
        Problem problem = catchThrowableOfType(Problem.class, call);
        assertThat(problem).as("refusal").isNotNull();
        return problem;
    }
}
