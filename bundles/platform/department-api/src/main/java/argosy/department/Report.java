package argosy.department;

import java.util.List;

/**
 * A report: rows of one record type under a title, answered as JSON, CSV or XLSX.
 *
 * @param formula how the figures come about and over which time, for people (no hidden KPI)
 */
public record Report<T extends Record>(String name, Text title, Text formula, Shape<T> shape, List<T> rows) {

    public Report {
        rows = List.copyOf(rows);
    }
}
