package argosy.logistics.warehouse;

/** How business codes look: they are typed, scanned and printed, so they have no blanks and no signs outside the plane. */
public final class Codes {

    /** Letters of any script, digits and {@code . _ / # + -}, beginning with a letter or digit. */
    public static final String PATTERN = "[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}._/#+-]*";

    /** The same or nothing. */
    public static final String OPTIONAL = "(" + PATTERN + ")?";

    public static final String MESSAGE =
            "must consist of letters, digits and . _ / # + - without blanks (只能由字母、数字和 . _ / # + - 组成，不含空格)";

    private Codes() {}
}
