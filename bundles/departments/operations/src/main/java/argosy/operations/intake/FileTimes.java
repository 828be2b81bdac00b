package argosy.operations.intake;

import argosy.department.Problem;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Times as exporters write them, in the company's time zone. */
final class FileTimes {

    private static final List<DateTimeFormatter> USUAL = Stream.of(
                    "yyyy-M-d[ H:mm[:ss]]",
                    "yyyy/M/d[ H:mm[:ss]]",
                    "yyyy.M.d[ H:mm[:ss]]",
                    "yyyy年M月d日[ H:mm[:ss]]",
                    "yyyyMMddHHmmss",
                    "yyyyMMdd")
            .map(FileTimes::format)
            .toList();

    private FileTimes() {}

    /** The instant; null for null. 422 when it cannot be read. */
    static Instant of(String field, String text, String format, ZoneId zone) {
        if (text == null) {
            return null;
        }
        if (text.endsWith("Z")) {
            try {
                return Instant.parse(text);
            } catch (DateTimeException e) {
                throw unreadable(field, text);
            }
        }
        String plain = text.replace('T', ' ').replaceFirst("\\.\\d+$", "");
        List<DateTimeFormatter> formats =
                format == null || format.isBlank() ? USUAL : List.of(format(format), USUAL.get(0));
        for (DateTimeFormatter each : formats) {
            try {
                return LocalDateTime.parse(plain, each).atZone(zone).toInstant();
            } catch (DateTimeException e) {
                // the next form may fit
            }
        }
        throw unreadable(field, text);
    }

    private static DateTimeFormatter format(String pattern) {
        return new DateTimeFormatterBuilder()
                .appendPattern(pattern)
                .parseDefaulting(ChronoField.HOUR_OF_DAY, 0)
                .parseDefaulting(ChronoField.MINUTE_OF_HOUR, 0)
                .parseDefaulting(ChronoField.SECOND_OF_MINUTE, 0)
                .toFormatter(Locale.ROOT);
    }

    private static Problem unreadable(String field, String text) {
        return Problem.invalid(
                field,
                "must be a time such as 2026-11-22 08:00:00, not " + text,
                "须为时间，例如 2026-11-22 08:00:00：" + text);
    }
}
