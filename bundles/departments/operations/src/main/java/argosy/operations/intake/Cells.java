package argosy.operations.intake;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stands in a cell once the tricks are taken off by which exporters keep spreadsheets from rounding long numbers. */
final class Cells {

    /** {@code ="4216789012345678901"} */
    private static final Pattern FORMULA = Pattern.compile("=\\s*\"(.*)\"", Pattern.DOTALL);

    private Cells() {}

    /** Without tabs and quotation marks around it; null when nothing is left. */
    static String plain(String cell) {
        if (cell == null) {
            return null;
        }
        String text = cell.replace("\u00A0", " ").replace("\uFEFF", "").strip();
        Matcher formula = FORMULA.matcher(text);
        if (formula.matches()) {
            text = formula.group(1).strip();
        }
        while (text.startsWith("'") || text.startsWith("`") || text.startsWith("’")) {
            text = text.substring(1).strip();
        }
        return text.isEmpty() || text.equals("null") || text.equals("-") || text.equals("--") ? null : text;
    }

    /** A heading or a status word without blanks, commas and marks, by which two of them are compared. */
    static String key(String text) {
        return text == null ? "" : text.replaceAll("[\\s,，、\"'\uFEFF]", "");
    }
}
