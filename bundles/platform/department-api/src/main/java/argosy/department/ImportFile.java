package argosy.department;

import java.util.List;

/** A CSV or XLSX file that a caller sent, already read into columns and rows. */
public interface ImportFile {

    /** File name as sent, or a made-up one. */
    String name();

    /** Column headings as they stand in the file. */
    List<String> columns();

    /**
     * The rows as records. Columns are matched with the components' names and labels in both languages; a row whose
     * values cannot be read or fail validation carries its errors instead of a record. 422 when a column is unknown, or
     * missing though its component is needed.
     */
    <T extends Record> List<ImportRow<T>> rows(Shape<T> shape);
}
