package argosy.gateway.tabular;

import argosy.department.Label;
import argosy.department.Shape;
import argosy.department.Text;
import argosy.gateway.json.Constraints;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** How a value stands in a cell, and back: the same for export and import, so that what is exported can be imported. */
final class CellText {

    private static final String FORMULA = "=+-@\t\r＝＋－＠";
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,40}(\\.\\d{1,40})?");
    private static final Pattern GROUPED = Pattern.compile("[+-]?\\d{1,3}([,，' ]\\d{3})+([.]\\d+)?");
    private static final Pattern BY_COMMAS = Pattern.compile("[+-]?\\d{1,3}(,\\d{3})+([.]\\d+)?");
    private static final Pattern CURRENCY = Pattern.compile("^([+-]?)¥ ?|(?<=\\d) ?元$");
    private static final Pattern OFFSET = Pattern.compile(":\\d{2}.*(Z|[+-]\\d{2}:\\d{2})$");
    private static final Pattern MIDNIGHT = Pattern.compile("[ T]0?0:00(:00)?$");
    private static final Pattern NEGATIVE = Pattern.compile("-\\d+(\\.\\d+)?");
    private static final List<DateTimeFormatter> DATES =
            List.of(date("uuuu-M-d"), date("uuuu/M/d"), date("uuuu.M.d"), date("uuuuMMdd"), date("uuuu年M月d日"));
    private static final DateTimeFormatter TIME_SHOWN = new DateTimeFormatterBuilder()
            .appendPattern("uuuu-MM-dd HH:mm:ss")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
            .toFormatter(Locale.ROOT);
    private static final DateTimeFormatter TIME_OF_DAY = new DateTimeFormatterBuilder()
            .appendPattern("H:mm[:ss]")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    private final ZoneId zone;

    /**
     * @param zone the company's time zone, in which times without offset are meant
     */
    CellText(ZoneId zone) {
        this.zone = zone;
    }

    /** A cell that is not what its column asks for; says what would be right. */
    static final class Unreadable extends Exception {
        private final transient Text why;

        Unreadable(String en, String zh) {
            super(en, null, false, false);
            this.why = Text.of(en, zh);
        }

        Text why() {
            return why;
        }
    }

    /** Whether a cell can hold values of this type. */
    static boolean holds(Class<?> type) {
        return type == String.class
                || type == int.class
                || type == Integer.class
                || type == long.class
                || type == Long.class
                || type == BigDecimal.class
                || type == boolean.class
                || type == Boolean.class
                || type == Instant.class
                || type == LocalDate.class
                || type.isEnum();
    }

    /** The value of a cell that is not blank, as the component's type asks for it. */
    Object value(Class<?> type, String cell) throws Unreadable {
        String text = cell.strip();
        if (type == String.class) {
            if (!Constraints.storable(text)) {
                throw new Unreadable("must not contain NUL or half a surrogate pair", "不能包含 NUL 或不成对的代理字符");
            }
            return unguarded(text);
        }
        text = Normalizer.isNormalized(text, Normalizer.Form.NFKC)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFKC);
        if (type == int.class || type == Integer.class) {
            return (int) whole(text, Integer.MIN_VALUE, Integer.MAX_VALUE);
        } else if (type == long.class || type == Long.class) {
            return whole(text, Long.MIN_VALUE, Long.MAX_VALUE);
        } else if (type == BigDecimal.class) {
            return number(plain(text));
        } else if (type == boolean.class || type == Boolean.class) {
            return truth(text);
        } else if (type == LocalDate.class) {
            return day(text);
        } else if (type == Instant.class) {
            return time(text);
        } else if (type.isEnum()) {
            return constant(type, text);
        }
        throw new IllegalStateException("No cell holds a " + type);
    }

    /** The value as it stands in a cell of text; safe to open in a spreadsheet program. */
    String text(Object value) {
        if (value == null) {
            return "";
        } else if (value instanceof BigDecimal number) {
            return number.toPlainString();
        } else if (value instanceof Instant time) {
            return TIME_SHOWN.format(time.atZone(zone));
        } else if (value instanceof Enum<?> constant) {
            return Shape.code(constant);
        } else if (value instanceof Number || value instanceof Boolean || value instanceof LocalDate) {
            return value.toString();
        } else if (value instanceof Iterable<?> list) {
            return guarded(StreamSupport.stream(list.spliterator(), false)
                    .map(this::text)
                    .collect(Collectors.joining("; ")));
        }
        return guarded(value.toString());
    }

    LocalDateTime local(Instant time) {
        return LocalDateTime.ofInstant(time, zone);
    }

    /** A text that a spreadsheet would take for a formula gets an apostrophe in front; so that it can be undone, one more. */
    static String guarded(String text) {
        return looksLikeFormula(text) && !NEGATIVE.matcher(text).matches() ? "'" + text : text;
    }

    private static String unguarded(String text) {
        return text.startsWith("'") && looksLikeFormula(text) ? text.substring(1) : text;
    }

    private static boolean looksLikeFormula(String text) {
        int first = 0;
        while (first < text.length() && text.charAt(first) == '\'') {
            first++;
        }
        return first < text.length() && FORMULA.indexOf(text.charAt(first)) >= 0;
    }

    private static long whole(String text, long least, long most) throws Unreadable {
        BigDecimal number = number(text);
        try {
            long value = number.longValueExact();
            if (value >= least && value <= most) {
                return value;
            }
        } catch (ArithmeticException e) {
            // told below together with numbers out of range
        }
        throw new Unreadable(
                "must be a whole number from " + least + " to " + most, "须为 " + least + " 到 " + most + " 的整数");
    }

    /** An amount as people write it, without its currency and the commas between thousands: {@code ¥1,234.50}, 6.40元. */
    private static String plain(String text) {
        String amount = CURRENCY.matcher(text).replaceAll("$1");
        return BY_COMMAS.matcher(amount).matches() ? amount.replace(",", "") : amount;
    }

    private static BigDecimal number(String text) throws Unreadable {
        if (NUMBER.matcher(text).matches()) {
            return new BigDecimal(text);
        } else if (GROUPED.matcher(text).matches()) {
            throw new Unreadable(
                    "must be a number without thousands separators, such as 1234.5", "须为不带千位分隔符的数字，例如 1234.5");
        }
        throw new Unreadable("must be a number such as 12 or 12.5", "须为数字，例如 12 或 12.5");
    }

    private static Boolean truth(String text) throws Unreadable {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "是", "true", "yes", "1" -> true;
            case "否", "false", "no", "0" -> false;
            default ->
                throw new Unreadable("must be yes or no (also true, false, 1, 0)", "须为 是 或 否（也可用 true、false、1、0）");
        };
    }

    private static LocalDate day(String text) throws Unreadable {
        String date = MIDNIGHT.matcher(text).replaceFirst("");
        for (DateTimeFormatter format : DATES) {
            try {
                LocalDate day = LocalDate.parse(date, format);
                if (day.getYear() >= 1 && day.getYear() <= 9999) {
                    return day;
                }
            } catch (DateTimeException e) {
                // the next form may fit
            }
        }
        throw new Unreadable("must be a date such as 2026-11-22", "须为日期，例如 2026-11-22");
    }

    private Instant time(String text) throws Unreadable {
        try {
            if (OFFSET.matcher(text).find()) {
                return OffsetDateTime.parse(text.replace(' ', 'T')).toInstant();
            }
            int space = Math.max(text.indexOf(' '), text.indexOf('T'));
            if (space < 0) {
                return day(text).atStartOfDay(zone).toInstant();
            }
            LocalDate day = day(text.substring(0, space));
            return day.atTime(TIME_OF_DAY.parse(text.substring(space + 1).strip(), java.time.LocalTime::from))
                    .atZone(zone)
                    .toInstant();
        } catch (DateTimeException | Unreadable e) {
            throw new Unreadable(
                    "must be a time such as 2026-11-22 08:00 (time zone " + zone + ") or 2026-11-22T08:00:00Z",
                    "须为时间，例如 2026-11-22 08:00（时区 " + zone + "）或 2026-11-22T08:00:00Z");
        }
    }

    private static Object constant(Class<?> type, String text) throws Unreadable {
        String wanted = text.toLowerCase(Locale.ROOT);
        List<String> known = new ArrayList<>();
        for (Object constant : type.getEnumConstants()) {
            String code = Shape.code((Enum<?>) constant);
            Label label = label(type, (Enum<?>) constant);
            if (wanted.equals(code)
                    || label != null
                            && (wanted.equals(label.en().toLowerCase(Locale.ROOT)) || wanted.equals(label.zh()))) {
                return constant;
            }
            known.add(label == null ? code : code + " (" + label.zh() + ")");
        }
        throw new Unreadable("must be one of " + String.join(", ", known), "须为以下之一：" + String.join("、", known));
    }

    private static Label label(Class<?> type, Enum<?> constant) {
        try {
            return type.getField(constant.name()).getAnnotation(Label.class);
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException(e);
        }
    }

    private static DateTimeFormatter date(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    }
}
