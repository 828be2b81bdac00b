package argosy.logistics.reports;

import static argosy.logistics.db.Tables.DISPATCH_STEP;
import static argosy.logistics.db.Tables.DISPATCH_SUMMARY;
import static argosy.logistics.reports.DispatchSummary.DISPATCH_SUMMARIES;
import static org.jooq.impl.DSL.min;

import argosy.department.Shape;
import argosy.department.Transaction;
import argosy.department.Window;
import argosy.logistics.reports.DispatchSummary.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Submits the dispatch reports of the days and months that are over (LOG-10); doing it again submits none twice. */
public final class DispatchSummaries {

    /** Reports that are made up at most when the department was down. */
    private static final int MOST = 31;

    public DispatchSummaries() {}

    /** Submits the reports of the days before today that are not submitted yet; answers how many. */
    public int daily(Transaction tx) {
        LocalDate today = tx.today();
        List<Window> days = new ArrayList<>();
        for (LocalDate day = today.minusDays(MOST); day.isBefore(today); day = day.plusDays(1)) {
            days.add(new Window(day, day, tx.zone()));
        }
        return submit(tx, Period.DAILY, days);
    }

    /** Submits the report of the month before this one when it is not submitted yet; answers how many. */
    public int monthly(Transaction tx) {
        LocalDate first = tx.today().withDayOfMonth(1);
        return submit(tx, Period.MONTHLY, List.of(new Window(first.minusMonths(1), first.minusDays(1), tx.zone())));
    }

    private static int submit(Transaction tx, Period period, List<Window> windows) {
        LocalDate begun =
                tx.sql().select(min(DISPATCH_STEP.ON_DAY)).from(DISPATCH_STEP).fetchOne(0, LocalDate.class);
        Set<LocalDate> submitted = new HashSet<>(tx.sql()
                .select(DISPATCH_SUMMARY.FROM_DAY)
                .from(DISPATCH_SUMMARY)
                .where(DISPATCH_SUMMARY.PERIOD.eq(Shape.code(period)))
                .and(DISPATCH_SUMMARY.FROM_DAY.ge(windows.get(0).from()))
                .fetch(DISPATCH_SUMMARY.FROM_DAY));
        DispatchReports reports = new DispatchReports(tx);
        List<DispatchSummary> fresh = windows.stream()
                .filter(window -> begun != null && !window.to().isBefore(begun) && !submitted.contains(window.from()))
                .map(window -> DispatchSummary.of(period, window, reports.of(window)))
                .toList();
        tx.insertAll(DISPATCH_SUMMARIES, fresh);
        return fresh.size();
    }
}
