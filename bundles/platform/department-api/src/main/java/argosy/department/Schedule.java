package argosy.department;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * When a job is due, on the company's calendar and in its time zone (PLT-28). Immutable.
 *
 * <p>A time of day that a change of the clocks leaves out is taken as the first instant after it, one that comes twice as
 * the first.
 */
public final class Schedule {

    /** Days to look ahead; a rule that is never met within them is never due. */
    private static final int HORIZON = 1500;

    private interface Rule {
        Instant next(Instant after, BusinessCalendar calendar);
    }

    private final Rule rule;
    private final Text text;

    private Schedule(Text text, Rule rule) {
        this.text = text;
        this.rule = rule;
    }

    /** Again and again, at multiples of the period since midnight UTC. */
    public static Schedule every(Duration period) {
        long seconds = period.toSeconds();
        if (seconds < 1 || !period.equals(Duration.ofSeconds(seconds))) {
            throw new IllegalArgumentException("A period is of whole seconds: " + period);
        }
        return new Schedule(
                period(seconds),
                (after, calendar) -> Instant.ofEpochSecond((after.getEpochSecond() / seconds + 1) * seconds));
    }

    private static Text period(long seconds) {
        if (seconds % 3600 == 0) {
            return Text.of("every " + seconds / 3600 + " h", "每 " + seconds / 3600 + " 小时");
        } else if (seconds % 60 == 0) {
            return Text.of("every " + seconds / 60 + " min", "每 " + seconds / 60 + " 分钟");
        }
        return Text.of("every " + seconds + " s", "每 " + seconds + " 秒");
    }

    /** Every day. */
    public static Schedule daily(LocalTime at) {
        return onDays(Text.of("daily " + at, "每天 " + at), at, (date, calendar) -> true);
    }

    /** Every day on which the company works. */
    public static Schedule businessDays(LocalTime at) {
        return onDays(
                Text.of("business days " + at, "工作日 " + at), at, (date, calendar) -> calendar.isBusinessDay(date));
    }

    /** Once a week. */
    public static Schedule weekly(DayOfWeek day, LocalTime at) {
        return onDays(
                Text.of(
                        "every " + day.getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " " + at,
                        "每周" + zh(day) + " " + at),
                at,
                (date, calendar) -> date.getDayOfWeek() == day);
    }

    /**
     * The last business day of a week that ends on Sunday: Friday, the day before a holiday (DL-09), or a Saturday that is
     * worked instead; never in a week that is free as a whole.
     */
    public static Schedule lastBusinessDayOfWeek(LocalTime at) {
        return onDays(
                Text.of("last business day of the week " + at, "每周最后一个工作日 " + at),
                at,
                (date, calendar) -> calendar.isBusinessDay(date)
                        && none(
                                date.plusDays(1),
                                date.plusDays(7 - date.getDayOfWeek().getValue()),
                                calendar));
    }

    /** Once a month; a day beyond the month's end is its last. */
    public static Schedule monthly(int day, LocalTime at) {
        if (day < 1 || day > 31) {
            throw new IllegalArgumentException("A month has no day " + day);
        }
        return onDays(
                Text.of("day " + day + " of the month " + at, "每月 " + day + " 日 " + at),
                at,
                (date, calendar) -> date.getDayOfMonth() == Math.min(day, date.lengthOfMonth()));
    }

    /** On the first day of January, April, July and October. */
    public static Schedule quarterly(LocalTime at) {
        return onDays(
                Text.of("first day of the quarter " + at, "每季度首日 " + at),
                at,
                (date, calendar) -> date.getDayOfMonth() == 1 && date.getMonthValue() % 3 == 1);
    }

    /** The first instant behind {@code after} at which the job is due; null when there is none within four years. */
    public Instant next(Instant after, BusinessCalendar calendar) {
        return rule.next(after, calendar);
    }

    /** The schedule for people. */
    public Text text() {
        return text;
    }

    private interface Day {
        boolean is(LocalDate date, BusinessCalendar calendar);
    }

    private static Schedule onDays(Text text, LocalTime at, Day day) {
        return new Schedule(text, (after, calendar) -> {
            LocalDate first = after.atZone(calendar.zone()).toLocalDate();
            for (int ahead = 0; ahead < HORIZON; ahead++) {
                LocalDate date = first.plusDays(ahead);
                if (day.is(date, calendar)) {
                    Instant due = BusinessCalendar.instant(date, at, calendar.zone());
                    if (due.isAfter(after)) {
                        return due;
                    }
                }
            }
            return null;
        });
    }

    private static boolean none(LocalDate from, LocalDate to, BusinessCalendar calendar) {
        Predicate<LocalDate> works = calendar::isBusinessDay;
        return from.isAfter(to) || from.datesUntil(to.plusDays(1)).noneMatch(works);
    }

    private static String zh(DayOfWeek day) {
        return String.valueOf("一二三四五六日".charAt(day.getValue() - 1));
    }
}
