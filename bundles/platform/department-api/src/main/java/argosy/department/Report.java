package argosy.department;

import java.util.List;

/**
 * A report: rows of one record type under a title, answered as JSON, CSV or XLSX. A method that answers one has the
 * permission to read it; a file asks for the verb {@code export} in its place. Query parameters that the method does not
 * declare are refused.
 *
 * <p>The resource class says {@code @Produces({MediaType.APPLICATION_JSON, MediaTypes.CSV_ON_REQUEST,
 * MediaTypes.XLSX_ON_REQUEST})}.
 *
 * @param formula how the figures come about and over which time, for people (no hidden KPI)
 * @param window the days it covers, or null when it tells how things are now
 */
public record Report<T extends Record>(
        String name, Text title, Text formula, Window window, Shape<T> shape, List<T> rows) {

    public Report {
        rows = List.copyOf(rows);
    }

    /** A report of how things are now. */
    public Report(String name, Text title, Text formula, Shape<T> shape, List<T> rows) {
        this(name, title, formula, null, shape, rows);
    }
}
