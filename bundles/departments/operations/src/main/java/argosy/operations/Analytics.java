package argosy.operations;

import argosy.department.Database;
import argosy.department.DepartmentContext;
import argosy.operations.metrics.MetricAlerts;
import argosy.operations.metrics.MetricValues;
import argosy.operations.metrics.Metrics;
import argosy.operations.metrics.Snapshot;
import argosy.operations.reports.ReportRuns;
import argosy.operations.reports.Reports;
import argosy.operations.targets.Achievement;

/** Indicators and reports: their rules, wired into the department. */
final class Analytics {

    private final Achievement achievement;
    private final Snapshot snapshot;
    private final MetricValues values;
    private final MetricAlerts alerts;
    private final ReportRuns runs;

    Analytics(DepartmentContext context, Marketing marketing) {
        achievement = marketing.achievement;
        snapshot = new Snapshot();
        values = new MetricValues();
        alerts = new MetricAlerts();
        runs = new ReportRuns(context.database(), achievement);
    }

    void wire(DepartmentContext context) {
        Metrics.wire(context, snapshot, values, alerts);
        Reports.wire(context, runs, achievement);
    }

    void sample(DepartmentContext context) {
        Database database = context.database();
        new SampleMetrics(database, snapshot, values, alerts, runs).load();
    }
}
