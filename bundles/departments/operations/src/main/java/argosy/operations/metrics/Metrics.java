package argosy.operations.metrics;

import argosy.department.Database;
import argosy.department.DepartmentContext;
import argosy.department.Schedule;
import argosy.department.Text;
import java.time.LocalTime;

/** Wires the indicators into the department. */
public final class Metrics {

    /** Mounts the resources and declares the nightly snapshot and the morning's look for drops. */
    public static void wire(DepartmentContext context, Snapshot snapshot, MetricValues values, MetricAlerts alerts) {
        Database database = context.database();
        context.mount(new MetricsResource(database, snapshot));
        context.mount(new MetricValuesResource(database, values));
        context.mount(new MetricAlertRulesResource(database));
        context.mount(new MetricAlertsResource(database, alerts));
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
    }

    private Metrics() {}
}
