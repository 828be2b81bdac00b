package argosy.logistics.reports;

import static argosy.logistics.db.Tables.DISPATCH_STEP;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.sum;

import argosy.department.Reads;
import argosy.department.Report;
import argosy.department.Shape;
import argosy.department.Text;
import argosy.department.Window;
import argosy.logistics.dispatch.DispatchState;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jooq.Condition;

/** How long the steps of the outbound line take (LOG-23): one grouped query and two more for each step. */
final class CycleReports {

    private static final Text FORMULA = Text.of(
            "Time of a step = from the step before to this one, for orders that took it on a day of the window; reviewed counts"
                    + " from the order's arrival, everything after the hand-over from the hand-over. Average = sum ÷ orders;"
                    + " median and 90 % = the time that half, or nine in ten, of the orders did not exceed (nearest rank).",
            "环节用时 = 上一环节到本环节的时间，按完成本环节的日期计入；审单从订单进入起算，交接之后的环节从交接起算。平均 = 用时合计 ÷ 单数；" + "中位数、九成 = 一半、九成订单不超过的用时（最近秩）。");

    private final Reads reads;

    CycleReports(Reads reads) {
        this.reads = reads;
    }

    Report<CycleFigures> cycleTimes(Window window, String warehouse) {
        Condition within = DISPATCH_STEP
                .ON_DAY
                .between(window.from(), window.to())
                .and(DISPATCH_STEP.TOOK_MS.isNotNull())
                .and(warehouse == null ? noCondition() : DISPATCH_STEP.WAREHOUSE.eq(warehouse));
        List<CycleFigures> rows = new ArrayList<>();
        reads.sql()
                .select(DISPATCH_STEP.STEP, count(), sum(DISPATCH_STEP.TOOK_MS), max(DISPATCH_STEP.TOOK_MS))
                .from(DISPATCH_STEP)
                .where(within)
                .groupBy(DISPATCH_STEP.STEP)
                .forEach(row -> {
                    int orders = row.value2();
                    Condition step = within.and(DISPATCH_STEP.STEP.eq(row.value1()));
                    rows.add(new CycleFigures(
                            row.value1(),
                            orders,
                            minutes(row.value3().divide(BigDecimal.valueOf(orders), 0, RoundingMode.HALF_UP)),
                            minutes(nearestRank(step, orders, 50)),
                            minutes(nearestRank(step, orders, 90)),
                            minutes(BigDecimal.valueOf(row.value4()))));
                });
        rows.sort(Comparator.comparing(
                row -> Shape.constant(DispatchState.class, row.step()).orElseThrow()));
        return new Report<>(
                "cycle-times", Text.of("Cycle times", "环节时效报表"), FORMULA, window, Shape.of(CycleFigures.class), rows);
    }

    /** The smallest time that so many percent of the orders did not exceed. */
    private BigDecimal nearestRank(Condition step, int orders, int percent) {
        int rank = (int) ((long) orders * percent + 99) / 100;
        return BigDecimal.valueOf(reads.sql()
                .select(DISPATCH_STEP.TOOK_MS)
                .from(DISPATCH_STEP)
                .where(step)
                .orderBy(DISPATCH_STEP.TOOK_MS)
                .limit(1)
                .offset(rank - 1)
                .fetchSingle(DISPATCH_STEP.TOOK_MS));
    }

    private static BigDecimal minutes(BigDecimal millis) {
        return millis.divide(BigDecimal.valueOf(60_000), 1, RoundingMode.HALF_UP);
    }
}
