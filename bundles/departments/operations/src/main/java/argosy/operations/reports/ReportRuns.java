package argosy.operations.reports;

import static argosy.operations.db.Tables.REPORT_RUN;
import static argosy.operations.db.Tables.REPORT_SUBSCRIPTION;
import static argosy.operations.reports.ReportRun.REPORT_RUNS;
import static argosy.operations.reports.ReportSubscription.REPORT_SUBSCRIPTIONS;

import argosy.department.Caller;
import argosy.department.Database;
import argosy.department.ListQuery;
import argosy.department.Problem;
import argosy.department.Report;
import argosy.department.Shape;
import argosy.department.Stored;
import argosy.department.Window;
import argosy.operations.targets.Achievement;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes the reports that are sent regularly, each period once, and knows who may open them (OPS-46, PLT-31). */
public final class ReportRuns {

    private static final int MOST = 10_000;
    private static final String CSV = "text/csv";

    private final Database database;
    private final ReportBook book;

    public ReportRuns(Database database, Achievement achievement) {
        this.database = database;
        this.book = new ReportBook(database, achievement);
    }

    /**
     * Makes what is due: of each active subscription the last whole period, unless it was made before.
     *
     * @return how many were made
     */
    public int makeDue(Caller by) {
        int made = 0;
        for (Stored<ReportSubscription> subscription : database.select(
                REPORT_SUBSCRIPTIONS,
                REPORT_SUBSCRIPTION.STATE.eq(Shape.code(ReportSubscription.State.ACTIVE)),
                MOST)) {
            Window window = window(subscription.value());
            Optional<Stored<ReportRun>> before = made(subscription.value(), window);
            if (before.isEmpty()
                    || database.attachments(REPORT_RUNS, before.get().id()).isEmpty()) {
                make(by, subscription.value());
                made++;
            }
        }
        return made;
    }

    /** Makes the last whole period; answers the run that is there when it was made before. */
    public Stored<ReportRun> make(Caller by, ReportSubscription subscription) {
        Window window = window(subscription);
        Report<?> report = book.make(
                subscription.report(), window, ReportScope.one(database, subscription.shop()), database.now());
        Stored<ReportRun> run = made(subscription, window)
                .orElseGet(() -> database.write(by, tx -> tx.insert(REPORT_RUNS, run(subscription, window, report))));
        // The file comes after the record; when the process ends between them, the next run adds it.
        if (database.attachments(REPORT_RUNS, run.id()).isEmpty()) {
            database.attach(
                    by,
                    REPORT_RUNS,
                    run.id(),
                    report.name() + "-" + window.from() + "-" + window.to() + ".csv",
                    CSV,
                    new ByteArrayInputStream(CsvFile.of(report)));
        }
        return run;
    }

    /** Whether the caller is named, or holds a role that is named, or may open all of them. */
    boolean mayOpen(Caller caller, ReportRun run) {
        return keys(caller)
                .map(keys -> keys.stream().anyMatch(run.readers()::contains))
                .orElse(true);
    }

    /** The same for a list. */
    ListQuery within(Caller caller, ListQuery query) {
        return keys(caller)
                .map(keys -> query.where("readers", ListQuery.Operator.CONTAINS, keys.toArray()))
                .orElse(query);
    }

    /** What the readers of a run have to contain; empty when the caller may open all. */
    private Optional<List<String>> keys(Caller caller) {
        String department = database.department();
        if (caller.may(department + ":report-runs:open-all")) {
            return Optional.empty();
        }
        String prefix = department + ":report-readers:";
        List<String> keys = new ArrayList<>();
        Stream.of(caller.username(), caller.onBehalfOf())
                .filter(name -> name != null)
                .forEach(name -> keys.add(";" + name + ";"));
        caller.grants().keySet().stream()
                .filter(grant -> grant.startsWith(prefix))
                .forEach(grant -> keys.add(";role:" + grant.substring(prefix.length()) + ";"));
        return Optional.of(keys);
    }

    private Window window(ReportSubscription subscription) {
        return subscription.period().before(database.today(), database.zone());
    }

    private Optional<Stored<ReportRun>> made(ReportSubscription subscription, Window window) {
        return database.first(
                REPORT_RUNS,
                REPORT_RUN
                        .SUBSCRIPTION
                        .eq(subscription.name())
                        .and(REPORT_RUN.FROM_DAY.eq(window.from()))
                        .and(REPORT_RUN.TO_DAY.eq(window.to())));
    }

    private static ReportRun run(ReportSubscription subscription, Window window, Report<?> report) {
        String days = window.days() == 1 ? window.from().toString() : window.from() + " – " + window.to();
        return new ReportRun(
                subscription.name(),
                subscription.report(),
                report.title().zh() + " " + days,
                report.formula().zh(),
                subscription.shop(),
                window.from(),
                window.to(),
                report.rows().size(),
                subscription.readers());
    }

    /** 422 when nobody would read it, or who orders it may not read what it tells. */
    void require(Caller by, ReportSubscription subscription) {
        if (subscription.recipients() == null && subscription.roles() == null) {
            throw Problem.invalid("recipients", "Name who gets the report: people or roles.", "请填写接收人或接收角色。");
        }
        String costs = database.department() + ":sku-costs:read";
        if (subscription.report() == ReportKind.PROFIT && !by.may(costs)) {
            throw Problem.forbidden(costs);
        }
        ReportScope.one(database, subscription.shop());
    }
}
