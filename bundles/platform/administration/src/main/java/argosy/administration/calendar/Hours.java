package argosy.administration.calendar;

import argosy.department.BusinessCalendar.Interval;
import argosy.department.Problem;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Working hours of a day as people write them: {@code 09:00-12:00 13:00-18:00}; nothing on a free day. */
final class Hours {

    private static final Pattern INTERVAL =
            Pattern.compile("(\\d{1,2})[:：](\\d{2})\\s*[-–—~～至]\\s*(\\d{1,2})[:：](\\d{2})");
    private static final Pattern SEPARATOR = Pattern.compile("[\\s,，、;；]*");

    private Hours() {}

    /**
     * The intervals in their order; none for null or an empty text. 422 on {@code field} for what is no interval, ends
     * before it begins, or overlaps another.
     */
    static List<Interval> parse(String field, String text) {
        List<Interval> intervals = new ArrayList<>();
        String given = text == null ? "" : text.strip();
        Matcher matcher = INTERVAL.matcher(given);
        int read = 0;
        while (matcher.find()) {
            if (!SEPARATOR.matcher(given.substring(read, matcher.start())).matches()) {
                throw unreadable(field);
            }
            read = matcher.end();
            intervals.add(interval(field, matcher));
        }
        if (!SEPARATOR.matcher(given.substring(read)).matches()) {
            throw unreadable(field);
        }
        intervals.sort(Comparator.comparing(Interval::from));
        for (int i = 1; i < intervals.size(); i++) {
            if (intervals.get(i).overlaps(intervals.get(i - 1))) {
                String both = text(intervals.subList(i - 1, i + 1));
                throw Problem.invalid(
                        field,
                        "These hours overlap: " + both + "; correct one or make them one interval.",
                        "时段重叠：" + both + "，请更正或合并。");
            }
        }
        return List.copyOf(intervals);
    }

    /** The intervals as a text that {@link #parse} reads; null for none. */
    static String text(List<Interval> intervals) {
        return intervals.isEmpty()
                ? null
                : intervals.stream().map(Interval::toString).collect(Collectors.joining(" "));
    }

    /** The text in its normal form. */
    static String normal(String field, String text) {
        return text(parse(field, text));
    }

    private static Interval interval(String field, Matcher matcher) {
        try {
            LocalTime from = LocalTime.of(number(matcher, 1), number(matcher, 2));
            boolean endOfDay = number(matcher, 3) == 24 && number(matcher, 4) == 0;
            LocalTime to = endOfDay ? LocalTime.MIDNIGHT : LocalTime.of(number(matcher, 3), number(matcher, 4));
            if (endOfDay || from.isBefore(to)) {
                return new Interval(from, to);
            }
        } catch (DateTimeException e) {
            throw unreadable(field);
        }
        throw Problem.invalid(
                field,
                matcher.group() + " ends before it begins; hours over midnight belong to two days.",
                matcher.group() + " 结束不晚于开始；跨零点的时段请分记到两天。");
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    private static Problem unreadable(String field) {
        return Problem.invalid(
                field,
                "must be hours such as 09:00-12:00 13:00-18:00, or empty for a free day.",
                "须为工作时段，例如 09:00-12:00 13:00-18:00；休息日留空。");
    }
}
