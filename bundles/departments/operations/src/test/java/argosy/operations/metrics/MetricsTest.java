package argosy.operations.metrics;

import static argosy.operations.db.Tables.METRIC;
import static argosy.operations.db.Tables.METRIC_VALUE;
import static argosy.operations.metrics.Metric.METRICS;
import static argosy.operations.metrics.MetricAlert.METRIC_ALERTS;
import static argosy.operations.metrics.MetricValue.METRIC_VALUES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import argosy.department.Caller;
import argosy.department.Problem;
import argosy.department.Stored;
import argosy.operations.reports.Till;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("OPS-45")
class MetricsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private final Till till = new Till();
    private final MetricValues values = new MetricValues();
    private final MetricAlerts alerts = new MetricAlerts();
    private final Snapshot snapshot = new Snapshot();

    @AfterEach
    void close() {
        till.close();
    }

    @Test
    void peopleEnterWhatTheSystemDoesNotCompute() {
        enter("PAGE-VIEWS", MetricScope.SHOP, "A", TODAY, "100");
        assertThat(refused("PAGE-VIEWS", MetricScope.SHOP, "A", TODAY))
                .as("once")
                .isEqualTo("duplicate");
        assertThat(refused("SALES", MetricScope.COMPANY, "", TODAY))
                .as("built in")
                .isEqualTo("invalid");
        assertThat(refused("NONE", MetricScope.COMPANY, "", TODAY)).isEqualTo("invalid");
        assertThat(refused("PAGE-VIEWS", MetricScope.SHOP, "", TODAY)).isEqualTo("invalid");
        assertThat(refused("PAGE-VIEWS", MetricScope.COMPANY, "A", TODAY)).isEqualTo("invalid");
        assertThat(refused("PAGE-VIEWS", MetricScope.SHOP, "NONE", TODAY)).isEqualTo("invalid");
        assertThat(refused("PAGE-VIEWS", MetricScope.COMPANY, "", TODAY.plusDays(1)))
                .isEqualTo("invalid");
        enter("PAGE-VIEWS", MetricScope.COMPANY, "", TODAY, null);
    }

    @Test
    void theSnapshotComputesTheDaysAnewAndKeepsWhatChanged() {
        till.order("A", "2026-11-20T02:00:00Z", "100.00", "100.00", "0.00", "signed");
        till.order("B", "2026-11-20T02:00:00Z", "60.00", "60.00", "0.00", "signed");
        enter("VISITORS", MetricScope.COMPANY, "", LocalDate.of(2026, 11, 20), "40");
        till.does(snapshot::take);
        assertThat(value("SALES", "A", 20)).isEqualByComparingTo("100.00");
        assertThat(value("SALES", "", 20)).isEqualByComparingTo("160.00");
        assertThat(value("CONVERSION", "", 20)).isEqualByComparingTo("5.00");
        assertThat(value("CONVERSION", "A", 20))
                .as("visitors of the shop are unknown")
                .isNull();
        assertThat(take()).as("nothing changed").isZero();

        till.does(tx -> tx.sql()
                .update(argosy.operations.db.Tables.SALES_ORDER)
                .set(argosy.operations.db.Tables.SALES_ORDER.REFUNDED, new BigDecimal("30.00"))
                .where(argosy.operations.db.Tables.SALES_ORDER.SHOP.eq("A"))
                .execute());
        assertThat(take()).as("sales and refund rate of shop and company").isEqualTo(4);
        assertThat(value("SALES", "A", 20)).isEqualByComparingTo("70.00");
        till.does(tx -> tx.sql()
                .update(argosy.operations.db.Tables.SALES_ORDER)
                .set(argosy.operations.db.Tables.SALES_ORDER.STATE, "merged")
                .execute());
        take();
        assertThat(value("SALES", "A", 20)).as("unknown, not zero").isNull();
        Stored<MetricValue> computed = stored("SALES", "", 20).orElseThrow();
        assertThat(catchThrowableOfType(
                                Problem.class,
                                () -> till.does(tx -> values.correct(
                                        tx, computed, computed.value().measured(BigDecimal.TEN))))
                        .code())
                .isEqualTo("computed");
    }

    @Test
    void aSuddenDropIsToldOnce() {
        for (int day = 12; day <= 20; day++) {
            enter("PAGE-VIEWS", MetricScope.SHOP, "A", LocalDate.of(2026, 11, day), day == 20 ? "590" : "1000");
        }
        assertThat(scan()).isEqualTo(1);
        assertThat(scan()).as("told already").isZero();
        MetricAlert alert =
                till.database.select(METRIC_ALERTS, DSL.noCondition(), 5).get(0).value();
        assertThat(alert.onDay()).isEqualTo(LocalDate.of(2026, 11, 20));
        assertThat(alert.average()).isEqualByComparingTo("1000");
        assertThat(alert.belowPercent()).isEqualTo(60);
        enter("PAGE-VIEWS", MetricScope.SHOP, "A", LocalDate.of(2026, 11, 21), "300");
        assertThat(scan()).as("a value that came later").isEqualTo(1);
        long id =
                till.database.select(METRIC_ALERTS, DSL.noCondition(), 5).get(0).id();
        till.does(tx -> alerts.settle(tx, id, "explain", MetricAlert.State.EXPLAINED, "推荐位到期"));
        assertThat(catchThrowableOfType(
                                Problem.class,
                                () -> till.does(
                                        tx -> alerts.settle(tx, id, "dismiss", MetricAlert.State.DISMISSED, "x")))
                        .code())
                .isEqualTo("step-not-allowed");
    }

    @Test
    void aDropIsBelowThePercentOfTheKnownDays() {
        assertThat(drop("60", "100", "100", "100")).as("at the limit").isNull();
        assertThat(drop("59.99", "100", "100", "100")).isEqualByComparingTo("100");
        assertThat(drop("0", "100", "100", null)).as("too little is known").isNull();
        assertThat(drop("10", "100", null, "100", "100")).isEqualByComparingTo("100");
        assertThat(drop(null, "100", "100", "100")).as("unknown is no drop").isNull();
        assertThat(drop("0", "0", "0", "0")).isNull();
    }

    @Test
    void aTargetIsReachedOnItsGoodSide() {
        Metric sales = metric("SALES");
        Metric aim = METRICS.shape().with(sales, "target", new BigDecimal("100"));
        assertThat(aim.reached(new BigDecimal("100"))).isTrue();
        assertThat(aim.reached(new BigDecimal("99"))).isFalse();
        assertThat(aim.reached(null)).isNull();
        assertThat(sales.reached(BigDecimal.ONE)).isNull();
        Metric rate = METRICS.shape().with(metric("REFUND-RATE"), "target", new BigDecimal("5"));
        assertThat(rate.reached(new BigDecimal("6"))).isFalse();
    }

    private static BigDecimal drop(String measured, String... before) {
        return MetricAlerts.drop(
                measured == null ? null : new BigDecimal(measured),
                Arrays.stream(before)
                        .map(each -> each == null ? null : new BigDecimal(each))
                        .toList(),
                60,
                3);
    }

    private Metric metric(String code) {
        return till.database.first(METRICS, METRIC.CODE.eq(code)).orElseThrow().value();
    }

    private int take() {
        return till.database.write(Caller.PLATFORM, snapshot::take);
    }

    private int scan() {
        return till.database.write(Caller.PLATFORM, alerts::scan);
    }

    private void enter(String metric, MetricScope scope, String code, LocalDate day, String measured) {
        till.does(tx -> values.enter(tx, given(metric, scope, code, day, measured)));
    }

    private String refused(String metric, MetricScope scope, String code, LocalDate day) {
        return catchThrowableOfType(Problem.class, () -> enter(metric, scope, code, day, "1"))
                .code();
    }

    private static MetricValue given(String metric, MetricScope scope, String code, LocalDate day, String measured) {
        return new MetricValue(
                metric, scope, code, day, measured == null ? null : new BigDecimal(measured), null, null);
    }

    private BigDecimal value(String metric, String code, int day) {
        return stored(metric, code, day).map(each -> each.value().measured()).orElse(null);
    }

    private Optional<Stored<MetricValue>> stored(String metric, String code, int day) {
        List<Stored<MetricValue>> found = till.database.select(
                METRIC_VALUES,
                METRIC_VALUE
                        .METRIC
                        .eq(metric)
                        .and(METRIC_VALUE.SCOPE_CODE.eq(code))
                        .and(METRIC_VALUE.ON_DAY.eq(LocalDate.of(2026, 11, day))),
                2);
        assertThat(found).hasSizeLessThan(2);
        return found.stream().findFirst();
    }
}
