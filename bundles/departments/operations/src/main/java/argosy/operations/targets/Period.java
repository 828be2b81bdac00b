package argosy.operations.targets;

import argosy.department.Window;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/**
 * A year, a quarter or a month of the calendar: {@code 2026}, {@code 2026-Q4}, {@code 2026-11}.
 *
 * @param from its first day
 */
public record Period(PeriodKind kind, LocalDate from) {

    /** How a period is written; from 2000 to 2099, so that a mistyped year is refused. */
    public static final String PATTERN = "20\\d{2}(-Q[1-4]|-(0[1-9]|1[0-2]))?";

    /** A quarter. */
    public static final String QUARTER = "20\\d{2}-Q[1-4]";

    public static final String MESSAGE =
            "must be a year, quarter or month such as 2026, 2026-Q4 or 2026-11 | 须为年、季度或月份，例如 2026、2026-Q4 或 2026-11";

    /** The period that the text names, which has been checked. */
    public static Period of(String text) {
        int year = Integer.parseInt(text.substring(0, 4));
        if (text.length() == 4) {
            return new Period(PeriodKind.YEAR, LocalDate.of(year, 1, 1));
        } else if (text.charAt(5) == 'Q') {
            return new Period(PeriodKind.QUARTER, LocalDate.of(year, Character.digit(text.charAt(6), 10) * 3 - 2, 1));
        }
        return new Period(PeriodKind.MONTH, LocalDate.of(year, Integer.parseInt(text.substring(5)), 1));
    }

    /** Whether the text names a period. */
    public static boolean is(String text) {
        return text != null && text.matches(PATTERN);
    }

    /** The period of that kind in which the day lies. */
    public static Period containing(PeriodKind kind, LocalDate day) {
        return switch (kind) {
            case YEAR -> new Period(kind, day.withDayOfYear(1));
            case QUARTER -> new Period(kind, LocalDate.of(day.getYear(), (day.getMonthValue() - 1) / 3 * 3 + 1, 1));
            case MONTH -> new Period(kind, day.withDayOfMonth(1));
        };
    }

    /** Its last day. */
    public LocalDate to() {
        return from.plusMonths(months()).minusDays(1);
    }

    /** The quarters of a year, the months of a quarter; none for a month. */
    public List<Period> parts() {
        if (kind == PeriodKind.MONTH) {
            return List.of();
        }
        PeriodKind smaller = PeriodKind.values()[kind.ordinal() + 1];
        int step = smaller == PeriodKind.QUARTER ? 3 : 1;
        return Stream.iterate(0, i -> i < months(), i -> i + step)
                .map(i -> new Period(smaller, from.plusMonths(i)))
                .toList();
    }

    /** The one after it. */
    public Period next() {
        return new Period(kind, from.plusMonths(months()));
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to());
    }

    /** Whether all of it lies in the other one. */
    public boolean within(Period other) {
        return other.contains(from) && other.contains(to());
    }

    public Window window(ZoneId zone) {
        return new Window(from, to(), zone);
    }

    /** As it is written: {@code 2026-Q4}. */
    @Override
    public String toString() {
        return switch (kind) {
            case YEAR -> "%04d".formatted(from.getYear());
            case QUARTER -> "%04d-Q%d".formatted(from.getYear(), (from.getMonthValue() + 2) / 3);
            case MONTH -> "%04d-%02d".formatted(from.getYear(), from.getMonthValue());
        };
    }

    private int months() {
        return switch (kind) {
            case YEAR -> 12;
            case QUARTER -> 3;
            case MONTH -> 1;
        };
    }
}
