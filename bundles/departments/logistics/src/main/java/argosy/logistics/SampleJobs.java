package argosy.logistics;

import static argosy.logistics.counts.CountPlan.COUNT_PLANS;
import static argosy.logistics.reports.DispatchSummary.DISPATCH_SUMMARIES;

import argosy.department.Database;
import argosy.logistics.alerts.Alerts;
import argosy.logistics.counts.CountPlan;
import argosy.logistics.reports.DispatchSummary;
import argosy.logistics.reports.DispatchSummary.Period;
import java.math.BigDecimal;
import java.time.LocalDate;

/** What the jobs of the sample company have left behind, and what they go by. */
final class SampleJobs {

    private final Database database;
    private final Alerts alerts;

    SampleJobs(Database database, Alerts alerts) {
        this.database = database;
        this.alerts = alerts;
    }

    void load() {
        database.write(LogisticsSample.HEAD, tx -> {
            LocalDate today = tx.today();
            tx.insert(COUNT_PLANS, new CountPlan("杭州仓月度盘点", "HZ", null, 30, today.plusDays(9), true, null));
            tx.insert(COUNT_PLANS, new CountPlan("广州仓季度盘点", "GZ", null, 90, today.plusDays(40), true, null));
            for (int ago = 2; ago >= 1; ago--) {
                LocalDate day = today.minusDays(ago);
                tx.insert(
                        DISPATCH_SUMMARIES,
                        new DispatchSummary(
                                Period.DAILY, day, day, 58, 57, 55, 56, 131, 49, 2, 1, 50, 49, new BigDecimal("98.0")));
            }
            return null;
        });
        database.write(LogisticsSample.HEAD, alerts::scan);
    }
}
