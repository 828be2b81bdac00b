package argosy.operations.reports;

import argosy.department.Database;
import argosy.department.DepartmentContext;
import argosy.department.Schedule;
import argosy.department.Text;
import argosy.operations.targets.Achievement;
import java.time.LocalTime;

/** Wires the reports into the department. */
public final class Reports {

    /** Mounts the reports and declares the job that makes those that are sent regularly. */
    public static void wire(DepartmentContext context, ReportRuns runs, Achievement achievement) {
        Database database = context.database();
        context.mount(new ReportsResource(database, achievement));
        context.mount(new ReportSubscriptionsResource(database, runs));
        context.mount(new ReportRunsResource(database, runs));
        context.schedule(
                "report-runs",
                Text.of("Regular reports", "定期报表生成"),
                Schedule.daily(LocalTime.of(6, 0)),
                by -> runs.makeDue(by) + " reports made");
    }

    private Reports() {}
}
