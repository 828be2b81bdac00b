package argosy.gateway.tabular;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** RFC 4180 in UTF-8, with the mark by which spreadsheet programs know it. */
final class CsvWriter implements TableWriter {

    private final CSVPrinter printer;
    private final CellText cells;

    CsvWriter(OutputStream out, List<Column> columns, CellText cells) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        writer.write('\uFEFF');
        this.printer = new CSVPrinter(writer, CSVFormat.RFC4180);
        this.cells = cells;
        row(columns.stream().map(Column::heading).toList());
    }

    @Override
    public void row(List<?> values) throws IOException {
        List<String> texts = new ArrayList<>(values.size());
        for (Object value : values) {
            texts.add(cells.text(value));
        }
        printer.printRecord(texts);
    }

    @Override
    public void finish() throws IOException {
        printer.flush();
    }
}
