package argosy.logistics.overstock;

import static argosy.logistics.db.Tables.OVERSTOCK;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.when;

import argosy.department.Reads;
import argosy.department.Report;
import argosy.department.Shape;
import argosy.department.Text;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;

/** What is reported of overstock (LOG-14, 6.4): mounted as {@code reports/overstock}. */
public final class OverstockReports {

    private final Reads reads;

    /** @param reads the department's database */
    public OverstockReports(Reads reads) {
        this.reads = reads;
    }

    /**
     * The open cases by warehouse and kind, as the last scan saw them, in one query.
     *
     * @param warehouse code, or null for all
     * @param today what is agreed until an earlier day is overdue
     */
    public Report<OverstockFigures> overstock(String warehouse, LocalDate today) {
        String agreed = Shape.code(OverstockState.AGREED);
        List<OverstockFigures> rows = reads.sql()
                .select(
                        OVERSTOCK.WAREHOUSE,
                        OVERSTOCK.KIND,
                        count(),
                        sum(OVERSTOCK.EXCESS),
                        coalesce(sum(OVERSTOCK.EXCESS_VALUE), inline(BigDecimal.ZERO)),
                        sum(when(OVERSTOCK.EXCESS_VALUE.isNull(), inline(1)).otherwise(inline(0))),
                        sum(when(OVERSTOCK.STATE.eq(inline(agreed)).and(OVERSTOCK.DUE_ON.lt(today)), inline(1))
                                .otherwise(inline(0))))
                .from(OVERSTOCK)
                .where(OVERSTOCK.STATE.in(
                        Shape.code(OverstockState.FLAGGED), Shape.code(OverstockState.REPORTED), agreed))
                .and(warehouse == null ? noCondition() : OVERSTOCK.WAREHOUSE.eq(warehouse))
                .groupBy(OVERSTOCK.WAREHOUSE, OVERSTOCK.KIND)
                .orderBy(OVERSTOCK.WAREHOUSE, OVERSTOCK.KIND)
                .fetch(row -> new OverstockFigures(
                        row.value1(),
                        Shape.constant(OverstockKind.class, row.value2()).orElseThrow(),
                        row.value3(),
                        row.value4().longValueExact(),
                        row.value5().setScale(2, RoundingMode.HALF_UP),
                        row.value6().longValueExact(),
                        row.value7().longValueExact()));
        return new Report<>(
                "overstock",
                Text.of("Overstock", "积压统计"),
                Text.of(
                        "Open cases of the last scan, by warehouse and kind. Value = excess pieces × purchase cost of the SKU;"
                                + " cases whose cost is unknown are counted apart. Overdue = agreed until a day before "
                                + today + ".",
                        "最近一次扫描的未结积压，按仓库和类型汇总。金额 = 积压件数 × 商品采购成本；无成本的单独计数。逾期 = 约定日期早于 " + today + "。"),
                Shape.of(OverstockFigures.class),
                rows);
    }
}
