package argosy.operations.reports;

import argosy.department.Report;
import argosy.department.Shape;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** A report as the CSV file that is kept for its readers, with Chinese headings as spreadsheets expect them. */
final class CsvFile {

    private CsvFile() {}

    static <T extends Record> byte[] of(Report<T> report) {
        StringBuilder file = new StringBuilder("\uFEFF");
        List<Shape.Component> columns = report.shape().components();
        file.append(columns.stream().map(column -> cell(column.label().zh())).collect(Collectors.joining(",")))
                .append("\r\n");
        for (T row : report.rows()) {
            for (int i = 0; i < columns.size(); i++) {
                file.append(i == 0 ? "" : ",").append(cell(report.shape().get(row, i)));
            }
            file.append("\r\n");
        }
        return file.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Unknown is an empty cell. What a spreadsheet would take for a formula gets an apostrophe in front. */
    private static String cell(Object content) {
        if (content == null) {
            return "";
        } else if (content instanceof BigDecimal number) {
            return number.toPlainString();
        } else if (content instanceof Number) {
            return content.toString();
        }
        String text =
                content instanceof Enum<?> constant ? Shape.title(constant).zh() : content.toString();
        String safe = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return safe.matches("(?s).*[\",\r\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
