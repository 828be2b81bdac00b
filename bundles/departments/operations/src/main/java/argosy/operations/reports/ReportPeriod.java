package argosy.operations.reports;

import argosy.department.Label;
import argosy.department.Window;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;

/** Over which time a report is sent regularly. */
public enum ReportPeriod {
    @Label(en = "Daily", zh = "每日")
    DAY,
    /** Monday to Sunday. */
    @Label(en = "Weekly", zh = "每周")
    WEEK,
    @Label(en = "Monthly", zh = "每月")
    MONTH;

    /** The last whole period before that day. */
    Window before(LocalDate today, ZoneId zone) {
        return switch (this) {
            case DAY -> new Window(today.minusDays(1), today.minusDays(1), zone);
            case WEEK -> {
                LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                yield new Window(monday.minusDays(7), monday.minusDays(1), zone);
            }
            case MONTH -> {
                LocalDate first = today.withDayOfMonth(1);
                yield new Window(first.minusMonths(1), first.minusDays(1), zone);
            }
        };
    }
}
