package argosy.department;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * When the company works (PLT-28): several intervals a day, holidays, and days worked instead. Every rule of the kind
 * "by noon of the next business day" is computed here. Immutable; the company's own is {@link DepartmentContext#calendar()}.
 */
public final class BusinessCalendar {

    /** Days to look ahead for work before a calendar counts as one without any. */
    private static final int HORIZON = 400;

    /** Part of a day, on one clock: from inclusive, to exclusive. */
    public record Interval(LocalTime from, LocalTime to) {
        public Interval {
            if (!from.isBefore(to)) {
                throw new IllegalArgumentException("An interval ends after it begins: " + from + "–" + to);
            }
        }
    }

    private final ZoneId zone;
    private final Map<DayOfWeek, List<Interval>> week;
    private final Map<LocalDate, List<Interval>> exceptions;

    /**
     * @param week working intervals of each weekday; a day that is not in it is free
     * @param exceptions days that differ: none for a holiday, the intervals for a day worked instead
     */
    public BusinessCalendar(
            ZoneId zone, Map<DayOfWeek, List<Interval>> week, Map<LocalDate, List<Interval>> exceptions) {
        this.zone = zone;
        Map<DayOfWeek, List<Interval>> sorted = new EnumMap<>(DayOfWeek.class);
        week.forEach((day, intervals) -> sorted.put(day, sorted(intervals)));
        this.week = sorted;
        this.exceptions = exceptions.entrySet().stream()
                .collect(java.util.stream.Collectors.toUnmodifiableMap(Map.Entry::getKey, e -> sorted(e.getValue())));
    }

    /** Monday to Friday 9:00–12:00 and 13:00–18:00, eight hours a day (DL-38): until a company sets its own. */
    public static BusinessCalendar standard(ZoneId zone) {
        List<Interval> day = List.of(
                new Interval(LocalTime.of(9, 0), LocalTime.NOON),
                new Interval(LocalTime.of(13, 0), LocalTime.of(18, 0)));
        Map<DayOfWeek, List<Interval>> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek weekday : DayOfWeek.values()) {
            if (weekday.getValue() <= 5) {
                week.put(weekday, day);
            }
        }
        return new BusinessCalendar(zone, week, Map.of());
    }

    /** The company's time zone. */
    public ZoneId zone() {
        return zone;
    }

    /** The working intervals of a day in their order; none on a free day. */
    public List<Interval> intervals(LocalDate date) {
        List<Interval> exception = exceptions.get(date);
        return exception != null ? exception : week.getOrDefault(date.getDayOfWeek(), List.of());
    }

    public boolean isBusinessDay(LocalDate date) {
        return !intervals(date).isEmpty();
    }

    /** Whether the company works at that instant. */
    public boolean isOpen(Instant at) {
        ZonedDateTime local = at.atZone(zone);
        return intervals(local.toLocalDate()).stream()
                .anyMatch(i -> !local.toLocalTime().isBefore(i.from())
                        && local.toLocalTime().isBefore(i.to()));
    }

    /** The first business day after that date. */
    public LocalDate nextBusinessDay(LocalDate date) {
        for (int ahead = 1; ahead <= HORIZON; ahead++) {
            if (isBusinessDay(date.plusDays(ahead))) {
                return date.plusDays(ahead);
            }
        }
        throw new IllegalStateException("The calendar has no business day after " + date);
    }

    /** For example 12:00 of the next business day (DL-06). */
    public Instant nextBusinessDay(Instant from, LocalTime at) {
        return instant(nextBusinessDay(from.atZone(zone).toLocalDate()), at);
    }

    /** When work ends on that day; on a free day, on the next business day. */
    public Instant closing(LocalDate date) {
        LocalDate day = isBusinessDay(date) ? date : nextBusinessDay(date);
        List<Interval> intervals = intervals(day);
        return instant(day, intervals.get(intervals.size() - 1).to());
    }

    /**
     * So many business days later at the same time of day (DL-13); what begins outside of working hours begins with the
     * next opening.
     */
    public Instant plusBusinessDays(Instant from, int days) {
        Instant begin = opening(from);
        LocalDate date = begin.atZone(zone).toLocalDate();
        for (int i = 0; i < days; i++) {
            date = nextBusinessDay(date);
        }
        return instant(date, begin.atZone(zone).toLocalTime());
    }

    /** The instant after so much working time. */
    public Instant plus(Instant from, Duration work) {
        Duration left = work;
        LocalDate date = from.atZone(zone).toLocalDate();
        Instant at = from;
        for (int ahead = 0; ahead <= HORIZON + left.toHours(); ahead++) {
            for (Interval interval : intervals(date)) {
                Instant begin = later(instant(date, interval.from()), at);
                Duration here = Duration.between(begin, instant(date, interval.to()));
                if (here.isNegative() || here.isZero()) {
                    continue;
                }
                if (here.compareTo(left) >= 0) {
                    return begin.plus(left);
                }
                left = left.minus(here);
            }
            date = date.plusDays(1);
        }
        throw new IllegalStateException("The calendar has no working time after " + from);
    }

    /** The working time between two instants; zero when the second is not after the first. */
    public Duration between(Instant from, Instant to) {
        Duration work = Duration.ZERO;
        LocalDate last = to.atZone(zone).toLocalDate();
        for (LocalDate date = from.atZone(zone).toLocalDate(); !date.isAfter(last); date = date.plusDays(1)) {
            for (Interval interval : intervals(date)) {
                Instant begin = later(instant(date, interval.from()), from);
                Instant end = instant(date, interval.to());
                Duration here = Duration.between(begin, end.isBefore(to) ? end : to);
                work = here.isNegative() ? work : work.plus(here);
            }
        }
        return work;
    }

    /** That instant when the company works then, else when it next opens. */
    public Instant opening(Instant from) {
        LocalDate date = from.atZone(zone).toLocalDate();
        for (int ahead = 0; ahead <= HORIZON; ahead++) {
            for (Interval interval : intervals(date.plusDays(ahead))) {
                if (instant(date.plusDays(ahead), interval.to()).isAfter(from)) {
                    return later(instant(date.plusDays(ahead), interval.from()), from);
                }
            }
        }
        throw new IllegalStateException("The calendar has no working time after " + from);
    }

    private Instant instant(LocalDate date, LocalTime time) {
        return ZonedDateTime.of(date, time, zone).toInstant();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static List<Interval> sorted(List<Interval> intervals) {
        List<Interval> sorted = new ArrayList<>(intervals);
        sorted.sort(Comparator.comparing(Interval::from));
        for (int i = 1; i < sorted.size(); i++) {
            if (sorted.get(i).from().isBefore(sorted.get(i - 1).to())) {
                throw new IllegalArgumentException("Working intervals of a day must not overlap: " + sorted);
            }
        }
        return List.copyOf(sorted);
    }
}
