package argosy.department;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * When the company works (PLT-28): several intervals a day, holidays, and days worked instead. Every rule of the kind
 * "by noon of the next business day" is computed here, by everyone:
 *
 * <ul>
 *   <li>"by 12:00 of the next business day" (DL-06): {@code nextBusinessDay(from, LocalTime.NOON)}
 *   <li>"within one business day" (DL-13): {@code plusBusinessDays(from, 1)}
 *   <li>"before going off duty" (DL-05), "the same day": {@code closing(date)}
 *   <li>"within four working hours": {@code plus(from, Duration.ofHours(4))}
 *   <li>"how long did it take in working time": {@code between(from, to)}
 * </ul>
 *
 * Immutable; the company's own is {@link DepartmentContext#calendar()}. A time of day that a change of the clocks leaves
 * out is taken as the first instant after it, one that comes twice as the first.
 */
public final class BusinessCalendar {

    /** Days to look ahead for work before a calendar counts as one without any. */
    private static final int HORIZON = 400;

    /** Days from which on a sum by weeks is less work than one by days. */
    private static final int LONG = 21;

    /** Part of a day, on one clock: from inclusive, to exclusive; {@link LocalTime#MIDNIGHT} ends with the day. */
    public record Interval(LocalTime from, LocalTime to) {
        public Interval {
            if (!from.isBefore(to) && !to.equals(LocalTime.MIDNIGHT)) {
                throw new IllegalArgumentException("An interval ends after it begins: " + from + "-" + to);
            }
        }

        /** Whether the two have time in common. */
        public boolean overlaps(Interval other) {
            return from.toNanoOfDay() < other.end() && other.from.toNanoOfDay() < end();
        }

        private long end() {
            return to.equals(LocalTime.MIDNIGHT) ? Duration.ofDays(1).toNanos() : to.toNanoOfDay();
        }

        /** For example {@code 09:00-12:00}, or {@code 18:00-24:00}. */
        @Override
        public String toString() {
            return from + "-" + (to.equals(LocalTime.MIDNIGHT) ? "24:00" : to);
        }
    }

    private final ZoneId zone;
    private final Map<DayOfWeek, List<Interval>> week;
    private final NavigableMap<LocalDate, List<Interval>> exceptions;

    /**
     * @param week working intervals of each weekday; a day that is not in it is free
     * @param exceptions days that differ: none for a holiday, the intervals for a day worked instead
     */
    public BusinessCalendar(
            ZoneId zone, Map<DayOfWeek, List<Interval>> week, Map<LocalDate, List<Interval>> exceptions) {
        this.zone = zone;
        this.week = new EnumMap<>(DayOfWeek.class);
        week.forEach((day, intervals) -> this.week.put(day, sorted(intervals)));
        NavigableMap<LocalDate, List<Interval>> days = new TreeMap<>();
        exceptions.forEach((date, intervals) -> days.put(date, sorted(intervals)));
        this.exceptions = Collections.unmodifiableNavigableMap(days);
    }

    /** Monday to Friday 9:00–12:00 and 13:00–18:00, eight hours a day (PLT-28): until a company sets its own. */
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

    /** Whether the company works on that day at all. */
    public boolean isBusinessDay(LocalDate date) {
        return !intervals(date).isEmpty();
    }

    /** Whether the company works at that instant. */
    public boolean isOpen(Instant at) {
        LocalDate date = date(at);
        return intervals(date).stream()
                .anyMatch(i -> !begin(date, i).isAfter(at) && end(date, i).isAfter(at));
    }

    /** The first business day after that date. */
    public LocalDate nextBusinessDay(LocalDate date) {
        for (int ahead = 1; ahead <= HORIZON; ahead++) {
            if (isBusinessDay(date.plusDays(ahead))) {
                return date.plusDays(ahead);
            }
        }
        throw idle(date);
    }

    /** For example 12:00 of the next business day (DL-06): the first one after the day on which {@code from} lies. */
    public Instant nextBusinessDay(Instant from, LocalTime at) {
        return instant(nextBusinessDay(date(from)), at, zone);
    }

    /** When work ends on that day; on a free day, on the next business day. */
    public Instant closing(LocalDate date) {
        LocalDate day = isBusinessDay(date) ? date : nextBusinessDay(date);
        List<Interval> intervals = intervals(day);
        return end(day, intervals.get(intervals.size() - 1));
    }

    /**
     * So many business days later at the same time of day (DL-13), or when work ends on that day if that is earlier. What
     * begins outside of working hours begins with the next opening.
     *
     * @param days 0 for the instant itself, or the next opening
     */
    public Instant plusBusinessDays(Instant from, int days) {
        if (days < 0) {
            throw new IllegalArgumentException("Business days are counted forward: " + days);
        }
        Instant begin = opening(from);
        if (days == 0) {
            return begin;
        }
        LocalDate date = date(begin);
        for (int i = 0; i < days; i++) {
            date = nextBusinessDay(date);
        }
        Instant due = instant(date, begin.atZone(zone).toLocalTime(), zone);
        Instant closing = closing(date);
        return due.isBefore(closing) ? due : closing;
    }

    /** The instant after so much working time; the end of a day's work rather than the beginning of the next. */
    public Instant plus(Instant from, Duration work) {
        if (work.isNegative()) {
            throw new IllegalArgumentException("Working time is counted forward: " + work);
        }
        Duration left = work;
        LocalDate worked = date(from);
        for (LocalDate date = worked; date.isBefore(worked.plusDays(HORIZON)); date = date.plusDays(1)) {
            for (Interval interval : intervals(date)) {
                Instant begin = later(begin(date, interval), from);
                Duration here = Duration.between(begin, end(date, interval));
                if (here.isNegative() || here.isZero()) {
                    continue;
                }
                if (here.compareTo(left) >= 0) {
                    return begin.plus(left);
                }
                left = left.minus(here);
                worked = date;
            }
        }
        throw idle(worked);
    }

    /** The working time between two instants; zero when the second is not after the first. */
    public Duration between(Instant from, Instant to) {
        if (!from.isBefore(to)) {
            return Duration.ZERO;
        }
        LocalDate first = date(from);
        LocalDate last = date(to);
        Duration ends = work(first, from, to);
        return first.equals(last) ? ends : ends.plus(work(last, from, to)).plus(wholeDays(first.plusDays(1), last));
    }

    /** That instant when the company works then, else when it next opens. */
    public Instant opening(Instant from) {
        LocalDate first = date(from);
        for (LocalDate date = first; date.isBefore(first.plusDays(HORIZON)); date = date.plusDays(1)) {
            for (Interval interval : intervals(date)) {
                Instant begin = later(begin(date, interval), from);
                if (end(date, interval).isAfter(begin)) {
                    return begin;
                }
            }
        }
        throw idle(first);
    }

    /** When it is that time on that day; the first instant after it where the clocks leave it out. */
    static Instant instant(LocalDate date, LocalTime time, ZoneId zone) {
        LocalDateTime local = LocalDateTime.of(date, time);
        ZoneOffsetTransition change = zone.getRules().getTransition(local);
        return change != null && change.isGap()
                ? change.getInstant()
                : local.atZone(zone).toInstant();
    }

    private LocalDate date(Instant at) {
        return LocalDate.ofInstant(at, zone);
    }

    private Instant begin(LocalDate date, Interval interval) {
        return instant(date, interval.from(), zone);
    }

    private Instant end(LocalDate date, Interval interval) {
        return interval.to().equals(LocalTime.MIDNIGHT)
                ? instant(date.plusDays(1), LocalTime.MIDNIGHT, zone)
                : instant(date, interval.to(), zone);
    }

    /** The working time of one day that lies between two instants. */
    private Duration work(LocalDate date, Instant from, Instant to) {
        Duration work = Duration.ZERO;
        for (Interval interval : intervals(date)) {
            Instant end = end(date, interval);
            Duration here = Duration.between(later(begin(date, interval), from), end.isBefore(to) ? end : to);
            work = here.isNegative() ? work : work.plus(here);
        }
        return work;
    }

    /** The working time of whole days, without the last; years of them by weeks, as a list asks for it row by row. */
    private Duration wholeDays(LocalDate from, LocalDate to) {
        long days = to.toEpochDay() - from.toEpochDay();
        if (days < LONG || clocksChange(from, to)) {
            Duration work = Duration.ZERO;
            for (LocalDate date = from; date.isBefore(to); date = date.plusDays(1)) {
                work = work.plus(work(date, Instant.MIN, Instant.MAX));
            }
            return work;
        }
        Duration work = Duration.ZERO;
        for (int day = 0; day < 7; day++) {
            LocalDate date = from.plusDays(day);
            long times = days / 7 + (day < days % 7 ? 1 : 0);
            work = work.plus(
                    length(week.getOrDefault(date.getDayOfWeek(), List.of())).multipliedBy(times));
        }
        for (Map.Entry<LocalDate, List<Interval>> exception :
                exceptions.subMap(from, to).entrySet()) {
            work = work.plus(length(exception.getValue()))
                    .minus(length(week.getOrDefault(exception.getKey().getDayOfWeek(), List.of())));
        }
        return work;
    }

    private boolean clocksChange(LocalDate from, LocalDate to) {
        ZoneRules rules = zone.getRules();
        ZoneOffsetTransition change = rules.nextTransition(instant(from, LocalTime.MIDNIGHT, zone));
        return change != null && change.getInstant().isBefore(instant(to, LocalTime.MIDNIGHT, zone));
    }

    private static Duration length(List<Interval> intervals) {
        long nanos = 0;
        for (Interval interval : intervals) {
            nanos += interval.end() - interval.from().toNanoOfDay();
        }
        return Duration.ofNanos(nanos);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static IllegalStateException idle(LocalDate after) {
        return new IllegalStateException("The calendar has no working time within " + HORIZON + " days of " + after);
    }

    private static List<Interval> sorted(List<Interval> intervals) {
        List<Interval> sorted = new ArrayList<>(intervals);
        sorted.sort(Comparator.comparing(Interval::from));
        for (int i = 1; i < sorted.size(); i++) {
            if (sorted.get(i).overlaps(sorted.get(i - 1))) {
                throw new IllegalArgumentException("Working intervals of a day must not overlap: " + sorted);
            }
        }
        return List.copyOf(sorted);
    }
}
