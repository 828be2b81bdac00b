package argosy.department;

/** Media types that the platform reads and writes beside JSON. */
public final class MediaTypes {

    /** Exports and imports: UTF-8, with a heading. */
    public static final String CSV = "text/csv";

    /** The same as a spreadsheet. */
    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** RFC 7396, the body of PATCH. */
    public static final String MERGE_PATCH = "application/merge-patch+json";

    /** RFC 9457, every error. */
    public static final String PROBLEM = "application/problem+json";

    /** {@code @Produces} of a method that shares its path with one that answers JSON: a file for who asks for one. */
    public static final String CSV_ON_REQUEST = CSV + ";qs=0.5";

    /** The same for a spreadsheet, which is chosen only by who names it. */
    public static final String XLSX_ON_REQUEST = XLSX + ";qs=0.4";

    private MediaTypes() {}
}
