package argosy.department;

/** Media types that the platform reads and writes beside JSON. */
public final class MediaTypes {

    public static final String CSV = "text/csv";
    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    public static final String MERGE_PATCH = "application/merge-patch+json";
    public static final String PROBLEM = "application/problem+json";

    /** {@code @Produces} of a method that shares its path with one that answers JSON: a file for who asks for one. */
    public static final String CSV_ON_REQUEST = CSV + ";qs=0.5";

    public static final String XLSX_ON_REQUEST = XLSX + ";qs=0.4";

    private MediaTypes() {}
}
