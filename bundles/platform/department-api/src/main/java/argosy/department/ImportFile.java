package argosy.department;

import java.util.List;
import java.util.Map;

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

    /**
     * The same file with other column headings, for files that somebody else's program writes: each column that is named gets
     * its new heading, the others are passed over.
     *
     * @param headings heading as it stands in the file → heading that a component is known by
     */
    ImportFile renamed(Map<String, String> headings);
}
