package argosy.storage;

import argosy.department.Problem.FieldProblem;
import argosy.storage.ImportTables.StoredRow;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The rows that were not imported, as CSV for a spreadsheet: the columns of the file that came, and the reason. Cells
 * that a spreadsheet would take for a formula are led in by an apostrophe.
 */
final class ErrorFile {

    private static final int PAGE = 500;
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(\\.\\d+)?");

    private ErrorFile() {}

    static void write(ImportTables tables, long batch, OutputStream out) {
        try {
            Writer file = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
            List<String> headings = tables.headings(batch);
            List<String> first = new ArrayList<>(headings);
            first.add("错误 Error");
            file.write('\ufeff');
            write(file, first);
            // Page by page, so that a slow reader holds no connection.
            List<StoredRow> rows = tables.faulty(batch, 0, PAGE);
            while (!rows.isEmpty()) {
                for (StoredRow row : rows) {
                    Map<String, String> cells = ImportJson.cells(row.cells());
                    List<String> line = new ArrayList<>();
                    headings.forEach(heading -> line.add(cells.getOrDefault(heading, "")));
                    line.add(reason(row));
                    write(file, line);
                }
                rows = tables.faulty(batch, rows.get(rows.size() - 1).line(), PAGE);
            }
            file.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String reason(StoredRow row) {
        return ImportJson.problems(row.problems()).stream()
                .map(ErrorFile::reason)
                .collect(Collectors.joining("; "));
    }

    private static String reason(FieldProblem problem) {
        String where = problem.field() == null || problem.field().isEmpty() ? "" : problem.field() + ": ";
        return where + problem.message().zh() + " " + problem.message().en();
    }

    private static void write(Writer file, List<String> cells) throws IOException {
        file.write(cells.stream().map(ErrorFile::cell).collect(Collectors.joining(",")));
        file.write("\r\n");
    }

    static String cell(String value) {
        String text = value == null ? "" : value;
        if (!text.isEmpty()
                && "=+-@\t\r".indexOf(text.charAt(0)) >= 0
                && !NUMBER.matcher(text).matches()) {
            text = "'" + text;
        }
        boolean quoted = text.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return quoted ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}
