package argosy.operations;

import argosy.department.Database;
import argosy.department.DepartmentContext;
import argosy.operations.metrics.MetricAlerts;
import argosy.operations.metrics.MetricValues;
import argosy.operations.metrics.Metrics;
import argosy.operations.metrics.Snapshot;
import argosy.operations.reports.ReportRuns;
import argosy.operations.reports.Reports;

/** Indicators and reports: their rules, wired into the department. */
final class Analytics {

    final Snapshot snapshot;
    final MetricValues values;
    final MetricAlerts alerts;
    final ReportRuns runs;

    Analytics(DepartmentContext context, Marketing marketing) {
        snapshot = Snapshot.of(context.clock(), context.zone());
        values = new MetricValues(context.zone());
        alerts = new MetricAlerts(context.zone());
        runs = new ReportRuns(context.database(), context.clock(), context.zone());
    }

    void wire(DepartmentContext context) {
        Metrics.wire(context, snapshot, values, alerts);
        Reports.wire(context, runs);
    }

    void sample(DepartmentContext context) {
        Database database = context.database();
        new SampleMetrics(database, snapshot, values, alerts, runs, context.clock(), context.zone()).load();
    }
}
