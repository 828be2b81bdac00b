package argosy.gateway.tabular;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** One workbook, written in pieces of a thousand rows; a list longer than a sheet goes on in the next one. */
final class XlsxWriter implements TableWriter {

    private static final int FLUSH_EVERY = 1000;
    private static final int EXACT_DIGITS = 15;
    private static final long EXACT = 1_000_000_000_000_000L;
    private static final long SHOWN_IN_FULL = 10_000_000_000L;
    private static final int FIRST_YEAR = 1901;

    private final Workbook workbook;
    private final List<Column> columns;
    private final CellText cells;
    private final String name;
    private final int rowsPerSheet;
    private Worksheet sheet;
    private int sheets;
    private int row;

    XlsxWriter(OutputStream out, String name, List<Column> columns, CellText cells, int rowsPerSheet) {
        this.workbook = new Workbook(out, "Argosy", null);
        this.columns = columns;
        this.cells = cells;
        this.name = name.replaceAll("[\\[\\]:*?/\\\\']", " ");
        this.rowsPerSheet = rowsPerSheet;
        begin();
    }

    @Override
    public void row(List<?> values) throws IOException {
        if (row == rowsPerSheet) {
            sheet.finish();
            begin();
        }
        for (int column = 0; column < values.size(); column++) {
            write(column, values.get(column));
        }
        row++;
        if (row % FLUSH_EVERY == 0) {
            sheet.flush();
        }
    }

    @Override
    public void finish() throws IOException {
        workbook.finish();
    }

    private void begin() {
        sheets++;
        String suffix = sheets == 1 ? "" : " " + sheets;
        sheet = workbook.newWorksheet(name.substring(0, Math.min(name.length(), 31 - suffix.length())) + suffix);
        sheet.freezePane(0, 1);
        for (int column = 0; column < columns.size(); column++) {
            String heading = columns.get(column).heading();
            sheet.inlineString(0, column, text(heading));
            sheet.style(0, column).bold().set();
            sheet.width(column, Math.max(width(columns.get(column).type()), width(heading) + 2));
        }
        row = 1;
    }

    private void write(int column, Object value) {
        if (value instanceof Instant time && cells.local(time).getYear() >= FIRST_YEAR) {
            sheet.value(row, column, cells.local(time));
            sheet.style(row, column).format("yyyy-mm-dd hh:mm:ss").set();
        } else if (value instanceof LocalDate day && day.getYear() >= FIRST_YEAR) {
            sheet.value(row, column, day);
            sheet.style(row, column).format("yyyy-mm-dd").set();
        } else if (value instanceof Boolean truth) {
            sheet.value(row, column, truth);
        } else if (value instanceof Number number && exact(number)) {
            sheet.value(row, column, number);
            if (number.doubleValue() >= SHOWN_IN_FULL) {
                sheet.style(row, column).format("0").set();
            }
        } else if (value != null) {
            String text = text(cells.text(value));
            if (!text.isEmpty()) {
                sheet.inlineString(row, column, text);
            }
        }
    }

    /** Spreadsheet programs keep fifteen digits; what has more stays whole as text. */
    private static boolean exact(Number number) {
        if (number instanceof BigDecimal decimal) {
            return decimal.precision() <= EXACT_DIGITS && Math.abs(decimal.scale()) <= EXACT_DIGITS;
        }
        return number instanceof Double || number instanceof Float
                ? Double.isFinite(number.doubleValue())
                : Math.abs(number.longValue()) < EXACT;
    }

    private static String text(String text) {
        String cell = text;
        if (text.length() > Table.MAX_CELL) {
            int end = Character.isHighSurrogate(text.charAt(Table.MAX_CELL - 2))
                    ? Table.MAX_CELL - 2
                    : Table.MAX_CELL - 1;
            cell = text.substring(0, end) + "…";
        }
        return XlsxStyles.escaped(cell);
    }

    private static double width(Class<?> type) {
        return type == Instant.class ? 20 : type == LocalDate.class ? 12 : type == String.class ? 18 : 10;
    }

    private static int width(String heading) {
        return Math.min(60, heading.codePoints().map(c -> c > 0x2E80 ? 2 : 1).sum());
    }
}
