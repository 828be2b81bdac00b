package argosy.gateway.tabular;

import argosy.department.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads CSV as spreadsheet programs write it: any of three separators, UTF-8, UTF-16 with its mark, or GB18030. */
final class CsvTable {

    private static final int MAX_BYTES = 64 * 1024 * 1024;
    private static final Charset GB18030 = Charset.forName("GB18030");

    private CsvTable() {}

    /**
     * @throws Problem 400 when the file is no text, 413 when it is too large, 422 when its quotation marks do not pair
     */
    static Table read(InputStream body) throws IOException {
        byte[] bytes = body.readNBytes(MAX_BYTES + 1);
        if (bytes.length > MAX_BYTES) {
            throw Table.tooLarge("The file is larger than 64 MB; split it.", "文件超过 64 MB，请拆分后导入。");
        }
        String text = decoded(bytes);
        if (text.indexOf('\0') >= 0 || text.startsWith("PK\u0003\u0004")) {
            throw notText();
        }
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(separator(text))
                .setIgnoreEmptyLines(false)
                .get();
        Table table = new Table();
        int number = 0;
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            for (CSVRecord row : parser) {
                number++;
                List<String> cells = new ArrayList<>(row.size());
                row.forEach(cells::add);
                table.add(number, cells);
            }
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            throw Problem.invalid(
                    "row " + (number + 1), "cannot be read: its quotation marks do not pair", "无法读取：引号不成对");
        }
        return table.complete();
    }

    private static String decoded(byte[] bytes) {
        if (bytes.length >= 2 && (bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE)) {
            return decoded(bytes, 2, StandardCharsets.UTF_16LE);
        }
        if (bytes.length >= 2 && (bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF)) {
            return decoded(bytes, 2, StandardCharsets.UTF_16BE);
        }
        boolean mark =
                bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF;
        String text = decoded(bytes, mark ? 3 : 0, StandardCharsets.UTF_8);
        if (text == null) {
            text = decoded(bytes, 0, GB18030);
        }
        if (text == null) {
            throw notText();
        }
        return text;
    }

    /** The text, or null when the bytes are not in that encoding. */
    private static String decoded(byte[] bytes, int from, Charset charset) {
        try {
            return charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    /** The separator that stands most often in the heading line, outside quotation marks. */
    private static char separator(String text) {
        String separators = ",;\t";
        int[] counts = new int[separators.length()];
        boolean quoted = false;
        boolean begun = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && begun && (c == '\n' || c == '\r')) {
                break;
            } else if (!quoted && separators.indexOf(c) >= 0) {
                counts[separators.indexOf(c)]++;
            }
            begun = begun || !Character.isWhitespace(c);
        }
        int most = 0;
        for (int i = 1; i < counts.length; i++) {
            most = counts[i] > counts[most] ? i : most;
        }
        return separators.charAt(most);
    }

    private static Problem notText() {
        return Problem.badRequest(
                "not-csv",
                "The file is not CSV in UTF-8 or GB18030; send a spreadsheet with its own content type.",
                "文件不是 UTF-8 或 GB18030 编码的 CSV；表格文件请使用对应的内容类型。");
    }
}
