package argosy.gateway.tabular;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;

/** What the numbers in a sheet mean: in XLSX a date is a number that is only formatted as one. */
final class XlsxStyles {

    enum Kind {
        NUMBER,
        DATE
    }

    /** Spreadsheet programs write 64,000 at most. */
    private static final int MOST_STYLES = 100_000;

    private static final Set<Integer> DATE_FORMATS = Set.of(
            14, 15, 16, 17, 18, 19, 20, 21, 22, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 45, 46, 47, 50, 51, 52, 53, 54,
            55, 56, 57, 58);
    private static final Pattern NOT_A_PLACEHOLDER = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*\\]|[\\\\_*].");
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");
    private static final Pattern TO_ESCAPE =
            Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)|[\\x00-\\x08\\x0B-\\x1F\\uFFFE\\uFFFF]");
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("HH:mm:ss");
    private static final DateTimeFormatter MILLISECONDS = DateTimeFormatter.ofPattern("HH:mm:ss.SSS");
    private static final int DOUBLE_DIGITS = 15;
    private static final long DAY = 24L * 60 * 60 * 1000;

    private final List<Kind> kinds;
    private final boolean since1904;

    private XlsxStyles(List<Kind> kinds, boolean since1904) {
        this.kinds = kinds;
        this.since1904 = since1904;
    }

    static XlsxStyles none() {
        return new XlsxStyles(List.of(), false);
    }

    static XlsxStyles read(XmlPart part, boolean since1904) throws XMLStreamException {
        Map<Integer, String> formats = new HashMap<>();
        List<Kind> kinds = new ArrayList<>();
        while (part.next()) {
            if (formats.size() + kinds.size() > MOST_STYLES) {
                throw new XMLStreamException("styles");
            }
            if (part.at("numFmt")) {
                formats.put(Integer.valueOf(part.attribute("numFmtId")), part.attribute("formatCode"));
            } else if (part.at("cellXfs")) {
                while (part.within("cellXfs")) {
                    if (part.at("xf") && kinds.size() < MOST_STYLES) {
                        String format = part.attribute("numFmtId");
                        int id = format == null ? 0 : Integer.parseInt(format);
                        kinds.add(isDate(id, formats.get(id)) ? Kind.DATE : Kind.NUMBER);
                    }
                }
            }
        }
        return new XlsxStyles(kinds, since1904);
    }

    Kind kind(int style) {
        return style < kinds.size() ? kinds.get(style) : Kind.NUMBER;
    }

    /** The number as people would write it: plain, without exponent, trailing {@code .0} and the errors of a double. */
    String text(String raw, Kind kind) {
        if (raw.length() > 60) {
            return raw;
        }
        BigDecimal number;
        try {
            number = new BigDecimal(raw);
        } catch (NumberFormatException e) {
            return raw;
        }
        if (Math.abs((long) number.scale()) > 400) {
            return raw;
        }
        if (kind == Kind.DATE && number.signum() >= 0 && number.compareTo(BigDecimal.valueOf(2_958_466)) < 0) {
            return date(number.doubleValue());
        }
        if (number.stripTrailingZeros().scale() <= 0) {
            return number.toBigInteger().toString();
        }
        return number.precision() > DOUBLE_DIGITS
                ? number.round(new MathContext(DOUBLE_DIGITS))
                        .stripTrailingZeros()
                        .toPlainString()
                : number.toPlainString();
    }

    /** A text as it may stand in XLSX, which cannot hold control characters. */
    static String escaped(String text) {
        Matcher matcher = TO_ESCAPE.matcher(text);
        return matcher.find()
                ? matcher.replaceAll(
                        found -> String.format("_x%04X_", (int) found.group().charAt(0)))
                : text;
    }

    static String unescaped(String text) {
        return text.contains("_x")
                ? ESCAPED.matcher(text)
                        .replaceAll(found ->
                                Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16))))
                : text;
    }

    private String date(double serial) {
        long milliseconds = Math.round(serial * DAY);
        long days = milliseconds / DAY;
        LocalTime time = LocalTime.ofNanoOfDay(milliseconds % DAY * 1_000_000);
        String clock = (time.getNano() == 0 ? SECONDS : MILLISECONDS).format(time);
        if (days == 0 && !since1904) {
            return clock;
        }
        // 1900 was no leap year, but the first spreadsheet programs thought so
        LocalDateTime first =
                since1904 ? LocalDateTime.of(1904, 1, 1, 0, 0) : LocalDateTime.of(1899, 12, days < 60 ? 31 : 30, 0, 0);
        String day = first.plusDays(days).toLocalDate().toString();
        return time.equals(LocalTime.MIDNIGHT) ? day : day + " " + clock;
    }

    private static boolean isDate(int id, String code) {
        if (code == null) {
            return DATE_FORMATS.contains(id);
        }
        String shown = NOT_A_PLACEHOLDER.matcher(code).replaceAll("");
        return !code.equalsIgnoreCase("General") && shown.chars().anyMatch(c -> "yYmMdDhHsS".indexOf(c) >= 0);
    }
}
