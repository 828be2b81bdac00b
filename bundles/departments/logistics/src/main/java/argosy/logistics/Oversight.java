package argosy.logistics;

import argosy.department.Database;
import argosy.department.DepartmentContext;
import argosy.logistics.alerts.AlertRulesResource;
import argosy.logistics.alerts.Alerts;
import argosy.logistics.alerts.AlertsResource;
import argosy.logistics.reports.DispatchSummaries;
import argosy.logistics.reports.DispatchSummariesResource;
import argosy.logistics.reports.ReportsResource;

/** What those who lead the department look at: reports, their summaries, and alerts of what is late. */
final class Oversight {

    final DispatchSummaries summaries = new DispatchSummaries();
    final Alerts alerts = new Alerts();

    void open(DepartmentContext context) {
        Database database = context.database();
        context.mount(new ReportsResource(database));
        context.mount(new DispatchSummariesResource(database, summaries));
        context.mount(new AlertsResource(database, alerts));
        context.mount(new AlertRulesResource(database));
    }
}
