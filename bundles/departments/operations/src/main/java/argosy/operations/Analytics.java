package argosy.operations;

import argosy.department.Database;
import argosy.department.DepartmentContext;
import argosy.department.Schedule;
import argosy.department.Text;
import argosy.operations.metrics.MetricAlertRulesResource;
import argosy.operations.metrics.MetricAlerts;
import argosy.operations.metrics.MetricAlertsResource;
import argosy.operations.metrics.MetricValues;
import argosy.operations.metrics.MetricValuesResource;
import argosy.operations.metrics.MetricsResource;
import argosy.operations.metrics.Snapshot;
import argosy.operations.reports.ReportRuns;
import argosy.operations.reports.ReportRunsResource;
import argosy.operations.reports.ReportSubscriptionsResource;
import argosy.operations.reports.ReportsResource;
import argosy.operations.targets.Achievement;
import java.time.LocalTime;

/** Indicators and their alerts, reports on screen and by schedule. */
final class Analytics {

    private final Achievement achievement;
    private final Snapshot snapshot = new Snapshot();
    private final MetricValues values = new MetricValues();
    private final MetricAlerts alerts = new MetricAlerts();
    private final ReportRuns runs;

    Analytics(DepartmentContext context, Achievement achievement) {
        this.achievement = achievement;
        this.runs = new ReportRuns(context.database(), achievement);
    }

    void open(DepartmentContext context) {
        Database database = context.database();
        context.mount(new MetricsResource(database, snapshot));
        context.mount(new MetricValuesResource(database, values));
        context.mount(new MetricAlertRulesResource(database));
        context.mount(new MetricAlertsResource(database, alerts));
        context.mount(new ReportsResource(database, achievement));
        context.mount(new ReportSubscriptionsResource(database, runs));
        context.mount(new ReportRunsResource(database, runs));
        context.schedule(
                "kpi-snapshot",
                Text.of("Daily KPI snapshot", "每日指标快照"),
                Schedule.daily(LocalTime.of(0, 30)),
                by -> database.write(by, snapshot::take) + " values new or changed");
        context.schedule(
                "metric-alerts",
                Text.of("Sudden drops of metrics", "指标骤降检查"),
                Schedule.daily(LocalTime.of(9, 0)),
                by -> database.write(by, alerts::scan) + " drops found");
        context.schedule(
                "report-runs",
                Text.of("Regular reports", "定期报表生成"),
                Schedule.daily(LocalTime.of(6, 0)),
                by -> runs.makeDue(by) + " reports made");
    }

    void sample(DepartmentContext context) {
        new SampleMetrics(context.database(), snapshot, values, alerts, runs).load();
    }
}
