package argosy.operations.reports;

import static argosy.operations.reports.ReportRun.REPORT_RUNS;
import static argosy.operations.reports.ReportSubscription.REPORT_SUBSCRIPTIONS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import argosy.department.Caller;
import argosy.department.Problem;
import argosy.department.Reach;
import argosy.department.RequestMark;
import argosy.department.Stored;
import argosy.department.Window;
import argosy.operations.targets.Achievement;
import argosy.operations.targets.OrderSales;
import argosy.testkit.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("OPS-46")
class ReportRunsTest {

    private final Till till = new Till();
    private final ReportRuns runs = new ReportRuns(till.database, new Achievement(new OrderSales()));

    @AfterEach
    void close() {
        till.close();
    }

    @Test
    void aPeriodIsMadeOnceItIsOverAndOnlyOnce() throws Exception {
        till.order("A", "2026-11-21T02:00:00Z", "10.00", "10.00", "0.00", "signed");
        till.order("B", "2026-11-21T02:00:00Z", "20.00", "20.00", "0.00", "signed");
        subscribe("日报", ReportKind.SHOP_SALES, ReportPeriod.DAY, "A", "linyating");
        subscribe("周报", ReportKind.SALES, ReportPeriod.WEEK, null, "linyating");
        assertThat(runs.makeDue(Caller.PLATFORM)).isEqualTo(2);
        assertThat(runs.makeDue(Caller.PLATFORM)).as("made already").isZero();
        till.clock.advance(Duration.ofDays(1));
        assertThat(runs.makeDue(Caller.PLATFORM))
                .as("a day and a week are over")
                .isEqualTo(2);

        List<Stored<ReportRun>> made = till.database.select(REPORT_RUNS, DSL.noCondition(), 10);
        ReportRun day = made.get(0).value();
        assertThat(day.fromDay()).isEqualTo(LocalDate.of(2026, 11, 21));
        assertThat(day.title()).isEqualTo("销售报表 2026-11-21");
        assertThat(day.formula()).contains("退款");
        var file = till.database.attachments(REPORT_RUNS, made.get(0).id()).get(0);
        String text = new String(
                till.database.open(REPORT_RUNS, made.get(0).id(), file.id()).readAllBytes(), StandardCharsets.UTF_8);
        assertThat(text).startsWith("\uFEFF分组,").contains("\r\nA,1,1,2,10.00,").doesNotContain("\r\nB,");
    }

    @Test
    void onlyThoseItWasMadeForOpenIt() {
        ReportRun run = new ReportRun(
                "日报",
                ReportKind.SALES,
                "日报",
                "口径",
                null,
                LocalDate.of(2026, 11, 21),
                LocalDate.of(2026, 11, 21),
                1,
                new ReportSubscription("日报", ReportKind.SALES, ReportPeriod.DAY, null, "lin，xu", "finance", null)
                        .readers());
        assertThat(run.readers()).isEqualTo(";lin;xu;role:finance;");
        assertThat(runs.mayOpen(person("lin", "operations:report-runs:read"), run))
                .isTrue();
        assertThat(runs.mayOpen(person("li", "operations:report-runs:read"), run))
                .isFalse();
        assertThat(runs.mayOpen(person("wang", "operations:report-readers:finance"), run))
                .isTrue();
        assertThat(runs.mayOpen(person("wang", "operations:report-readers:fin"), run))
                .isFalse();
        assertThat(runs.mayOpen(person("head", "operations:*:*"), run)).isTrue();
    }

    @Test
    void aSubscriptionNeedsReadersAndCostsNeedTheRightToSeeThem() {
        ReportSubscription nobody =
                new ReportSubscription("x", ReportKind.SALES, ReportPeriod.DAY, null, " , ", null, null);
        assertThat(catchThrowableOfType(Problem.class, () -> runs.require(Caller.PLATFORM, nobody))
                        .code())
                .isEqualTo("invalid");
        ReportSubscription profit =
                new ReportSubscription("x", ReportKind.PROFIT, ReportPeriod.DAY, null, "lin", null, null);
        assertThat(catchThrowableOfType(
                                Problem.class,
                                () -> runs.require(person("xu", "operations:report-subscriptions:write"), profit))
                        .code())
                .isEqualTo("forbidden");
    }

    @Test
    void everyReportCanBeSent() {
        for (ReportKind kind : ReportKind.values()) {
            subscribe(kind.name(), kind, ReportPeriod.MONTH, null, "lin");
        }
        assertThat(runs.makeDue(Caller.PLATFORM)).isEqualTo(ReportKind.values().length);
    }

    @Test
    void periodsEndBeforeToday() {
        LocalDate sunday = LocalDate.of(2026, 11, 22);
        assertThat(ReportPeriod.WEEK.before(sunday, TestDatabase.ZONE))
                .isEqualTo(new Window(LocalDate.of(2026, 11, 9), LocalDate.of(2026, 11, 15), TestDatabase.ZONE));
        assertThat(ReportPeriod.MONTH
                        .before(LocalDate.of(2026, 3, 31), TestDatabase.ZONE)
                        .to())
                .isEqualTo(LocalDate.of(2026, 2, 28));
    }

    private void subscribe(String name, ReportKind report, ReportPeriod period, String shop, String recipients) {
        till.does(tx -> tx.insert(
                REPORT_SUBSCRIPTIONS, new ReportSubscription(name, report, period, shop, recipients, null, null)));
    }

    private static Caller person(String username, String permission) {
        return new Caller(username, username, null, null, Map.of(permission, Reach.COMPANY), RequestMark.NONE);
    }
}
