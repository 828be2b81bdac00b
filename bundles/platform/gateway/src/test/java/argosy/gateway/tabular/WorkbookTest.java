package argosy.gateway.tabular;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import argosy.department.ImportFile;
import argosy.department.Problem;
import argosy.department.Shape;
import com.sun.management.ThreadMXBean;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Workbooks as other programs write them, and such as are written to do harm. */
class WorkbookTest {

    record Cell(String v) {}

    private static final String HEADING = "<row r='1'><c r='A1' t='inlineStr'><is><t>v</t></is></c></row>";
    private static final Map<String, String> STYLES = Map.of(
            "xl/styles.xml",
            "<styleSheet xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'>"
                    + "<numFmts><numFmt numFmtId='170' formatCode='yyyy\"年\"m\"月\"d\"日\"'/>"
                    + "<numFmt numFmtId='171' formatCode='#,##0.00\\ \"days\"_d;[Red]-0'/></numFmts>"
                    + "<cellStyleXfs><xf numFmtId='14'/></cellStyleXfs>"
                    + "<cellXfs><xf numFmtId='0'/><xf numFmtId='14'/><xf numFmtId='170'/><xf numFmtId='171'/></cellXfs>"
                    + "</styleSheet>");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <c r='A2'><v>1.0E7</v></c>                              | 10000000
            <c r='A2'><v>5.0</v></c>                                | 5
            <c r='A2'><v>19.989999999999998</v></c>                 | 19.99
            <c r='A2'><v>12.50</v></c>                              | 12.50
            <c r='A2'><v>9007199254740991</v></c>                   | 9007199254740991
            <c r='A2'><v>1E-7</v></c>                               | 0.0000001
            <c r='A2' s='1'><v>46348</v></c>                        | 2026-11-22
            <c r='A2' s='2'><v>46348.3333333333</v></c>             | 2026-11-22 08:00:00
            <c r='A2' s='1'><v>0.5</v></c>                          | 12:00:00
            <c r='A2' s='3'><v>46348</v></c>                        | 46348
            <c r='A2' t='b'><v>1</v></c>                            | true
            <c r='A2' t='str'><f>A1</f><v>x</v></c>                 | x
            <c r='A2'><f>1+1</f><v>2</v></c>                        | 2
            <c r='A2' t='e'><v>#N/A</v></c>                         | #N/A
            <c r='A2' t='d'><v>2026-11-22T08:00:00</v></c>          | 2026-11-22 08:00:00
            <c><v>3</v></c>                                         | 3
            <c r='A2' t='inlineStr'><is><r><t>a</t></r><r><t>b</t></r><rPh><t>x</t></rPh></is></c> | ab
            <c r='A2' t='inlineStr'><is><t>a_x000D_b</t></is></c><c r='XFD2' s='1'/> | 'a\rb'
            """)
    void readsCellsAsText(String cell, String expected) {
        ImportFile file = Files.read(Files.workbook(HEADING + "<row r='2'>" + cell + "</row>", STYLES), Files.XLSX);

        assertThat(file.rows(Shape.of(Cell.class)).get(0).cells().get("v")).isEqualTo(expected.replace("\\r", "\r"));
    }

    @Test
    void readsSharedTextsAndSparseRows() {
        byte[] file = Files.workbook(
                HEADING + "<row r='4'><c r='A4' t='s'><v>1</v></c></row><row r='9' hidden='1'/>",
                Map.of(
                        "xl/sharedStrings.xml",
                        "<sst><si><t>zero</t></si><si><r><t>丝</t></r><r><t> 绸</t></r></si></sst>"));

        assertThat(Files.read(file, Files.XLSX).rows(Shape.of(Cell.class)))
                .extracting(row -> row.line() + " " + row.value().v())
                .isEqualTo(List.of("4 丝 绸"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<row r='2'><c r='ZZZZZZ2'><v>1</v></c></row>",
                "<row r='2'><c r='A2' t='s'><v>2000000000</v></c></row>",
                "<row r='2'><c r='A2' s='x'><v>1</v></c></row>",
                "<row r='x'/>",
                "<row r='2'/><row r='2'/>",
                "<row r='-1'/>",
                "<row r='2'><c r='A2'><v>1</c></row>"
            })
    void refusesBrokenSheets(String row) {
        Problem problem =
                catchThrowableOfType(Problem.class, () -> Files.read(Files.workbook(HEADING + row), Files.XLSX));

        assertThat(problem.status()).isEqualTo(422);
        assertThat(problem.fields().get(0).message().en()).startsWith("is broken");
    }

    @Test
    void refusesEntitiesAndBombs() throws IOException {
        byte[] entities = Files.workbook(
                HEADING,
                Map.of("xl/sharedStrings.xml", "<!DOCTYPE sst [<!ENTITY a \"aaaa\">]><sst><si><t>&a;</t></si></sst>"));
        byte[] number = Files.workbook(HEADING + "<row r='2'><c r='A2'><v>1E999999999</v></c></row>");
        byte[] bomb = bomb();

        assertThat(catchThrowableOfType(Problem.class, () -> Files.read(entities, Files.XLSX))
                        .status())
                .isEqualTo(422);
        assertThat(Files.read(number, Files.XLSX)
                        .rows(Shape.of(Cell.class))
                        .get(0)
                        .value()
                        .v())
                .isEqualTo("1E999999999");
        assertThat(bomb.length).isLessThan(1_000_000);
        assertThat(catchThrowableOfType(Problem.class, () -> Files.read(bomb, Files.XLSX))
                        .status())
                .isEqualTo(413);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <row r='2'><c r='A2'><v>                                  | a                                     | 64
            <row r='2'><c r='A2' t='inlineStr'><is><t>                | <![CDATA[aaaaaaaaaaaaaaaa]]>          | 64
            <row r='2'><c r='A2' t='inlineStr'><is>                   | <t>aaaaaaaaaaaaaaaa</t>               | 64
            <row r='                                                  | 1                                     | 64
            <!--                                                      | <>                                    | 64
            <row r='2'>                                               | <c><v>1</v></c>                       | 64
            ''                                                        | <a>                                   | 64
            """)
    void readsNothingIntoMemoryWithoutEnd(String begin, String again, int megabytes) {
        String piece = again.repeat((1 << 20) / again.length());
        byte[] file = Files.workbook(HEADING + begin, piece, megabytes);

        ThreadMXBean memory = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = memory.getCurrentThreadAllocatedBytes();

        Problem problem = catchThrowableOfType(Problem.class, () -> Files.read(file, Files.XLSX));

        assertThat(memory.getCurrentThreadAllocatedBytes() - before).isLessThan(40_000_000);
        assertThat(file.length).isLessThan(2_000_000);
        assertThat(problem.status()).isEqualTo(422);
    }

    /** A few hundred kilobytes that unpack to a quarter of a gigabyte. */
    private static byte[] bomb() throws IOException {
        byte[] spaces = ("<a/>" + " ".repeat(1_000_000)).getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("xl/_rels/workbook.xml.rels"));
            zip.write("<Relationships>".getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < 270; i++) {
                zip.write(spaces);
            }
        }
        return out.toByteArray();
    }
}
