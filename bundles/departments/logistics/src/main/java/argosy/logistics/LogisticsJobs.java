package argosy.logistics;

import argosy.department.Database;
import argosy.department.DepartmentContext;
import argosy.department.Job;
import argosy.department.Problem;
import argosy.department.Schedule;
import argosy.department.Text;
import argosy.department.Transaction;
import argosy.department.Window;
import argosy.logistics.alerts.AlertScan;
import argosy.logistics.stock.StockFeed;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.function.Function;

/** What logistics does by itself (requirements/logistics.md 6.5): each scan also is a step that people may take by hand. */
final class LogisticsJobs {

    private LogisticsJobs() {}

    static void schedule(DepartmentContext context, StockControl control, Carriage carriage, Oversight oversight) {
        Database database = context.database();
        StockFeed feed = new StockFeed(database);
        context.schedule(
                "stock-feed",
                Text.of("Tell of changed availability", "库存变化推送"),
                Schedule.every(Duration.ofMinutes(1)),
                by -> feed.feed(by) + " articles told");
        context.schedule(
                "overstock-scan",
                Text.of("Overstock scan", "积压扫描"),
                Schedule.daily(LocalTime.of(8, 0)),
                job(database, tx -> {
                    var result = control.overstocks.scan(tx, new argosy.logistics.overstock.ScanScope(null));
                    return result.flagged() + " flagged, " + result.refreshed() + " refreshed, " + result.cleared()
                            + " cleared";
                }));
        context.schedule(
                "replenishment-scan",
                Text.of("Replenishment scan", "补货扫描"),
                Schedule.businessDays(LocalTime.of(8, 30)),
                job(database, tx -> {
                    var result = control.replenishments.scan(tx, new argosy.logistics.replenishment.ScanScope(null));
                    return result.suggested() + " suggested, " + result.refreshed() + " refreshed, "
                            + result.withdrawn() + " withdrawn";
                }));
        context.schedule(
                "alerts",
                Text.of("Late orders and parcels, ending papers, missing checks", "超时、到期与缺检预警"),
                Schedule.every(Duration.ofHours(1)),
                job(database, tx -> {
                    AlertScan result = oversight.alerts.scan(tx);
                    return result.opened() + " opened, " + result.settled() + " settled, " + result.open() + " open";
                }));
        context.schedule(
                "count-planning",
                Text.of("Plan the counts that are due", "生成到期盘点"),
                Schedule.businessDays(LocalTime.of(7, 0)),
                job(database, tx -> {
                    List<String> planned = control.countPlans.plan(tx);
                    return planned.isEmpty() ? "No count is due" : String.join(", ", planned) + " planned";
                }));
        context.schedule(
                "dispatch-report-day",
                Text.of("Daily dispatch report", "发货日报"),
                Schedule.daily(LocalTime.of(0, 15)),
                job(database, tx -> oversight.summaries.daily(tx) + " submitted"));
        context.schedule(
                "dispatch-report-month",
                Text.of("Monthly dispatch report", "发货月报"),
                Schedule.monthly(1, LocalTime.of(0, 30)),
                job(database, tx -> oversight.summaries.monthly(tx) + " submitted"));
        context.schedule(
                "carrier-appraisal",
                Text.of("Scores of the carriers for last month", "物流公司月度考核"),
                Schedule.monthly(2, LocalTime.of(6, 0)),
                job(database, tx -> {
                    LocalDate first = tx.today().withDayOfMonth(1);
                    Window month = new Window(first.minusMonths(1), first.minusDays(1), tx.zone());
                    return carriage.scores.compute(tx, month, null).computed().size() + " scores computed";
                }));
    }

    /** A rule that has nothing to go by, for example no reorder points, is no failure of the job. */
    private static Job job(Database database, Function<Transaction, String> work) {
        return by -> {
            try {
                return database.write(by, work);
            } catch (Problem nothingToDo) {
                return nothingToDo.detail().en();
            }
        };
    }
}
