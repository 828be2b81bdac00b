package argosy.logistics.replenishment;

import static argosy.logistics.db.Tables.REORDER_POINT;
import static argosy.logistics.db.Tables.SKU;
import static argosy.logistics.db.Tables.STOCK_ITEM;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.when;

import argosy.department.Reads;
import argosy.department.Report;
import argosy.department.Shape;
import argosy.department.Text;
import argosy.logistics.sku.SkuState;
import argosy.logistics.stock.StockStatus;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Table;

/** What is reported of replenishment (LOG-16, 6.4): mounted as {@code reports/stock-sufficiency}. */
public final class ReplenishmentReports {

    private final Reads reads;

    /** @param reads the department's database */
    public ReplenishmentReports(Reads reads) {
        this.reads = reads;
    }

    /** One row per warehouse, as of now, in one query. @param warehouse code, or null for all */
    public Report<Sufficiency> sufficiency(String warehouse) {
        Condition here = warehouse == null ? noCondition() : REORDER_POINT.WAREHOUSE.eq(warehouse);
        Table<?> shelf = select(
                        REORDER_POINT.WAREHOUSE.as("warehouse"),
                        REORDER_POINT.REORDER_POINT_.as("border"),
                        coalesce(sum(STOCK_ITEM.QUANTITY.minus(STOCK_ITEM.RESERVED)), inline(BigDecimal.ZERO))
                                .as("available"))
                .from(REORDER_POINT)
                .join(SKU)
                .on(SKU.CODE.eq(REORDER_POINT.SKU).and(SKU.STATE.eq(Shape.code(SkuState.ACTIVE))))
                .leftJoin(STOCK_ITEM)
                .on(STOCK_ITEM
                        .SKU
                        .eq(REORDER_POINT.SKU)
                        .and(STOCK_ITEM.WAREHOUSE.eq(REORDER_POINT.WAREHOUSE))
                        .and(STOCK_ITEM.STATUS.eq(Shape.code(StockStatus.ON_HAND))))
                .where(here)
                .groupBy(REORDER_POINT.WAREHOUSE, REORDER_POINT.SKU, REORDER_POINT.REORDER_POINT_)
                .asTable("shelf");
        Field<String> place = shelf.field("warehouse", String.class);
        Field<BigDecimal> available = shelf.field("available", BigDecimal.class);
        Field<BigDecimal> border = shelf.field("border", BigDecimal.class);
        List<Sufficiency> rows = reads.sql()
                .select(
                        place,
                        count(),
                        sum(when(available.ge(border), inline(1)).otherwise(inline(0))),
                        sum(when(available.le(inline(BigDecimal.ZERO)), inline(1))
                                .otherwise(inline(0))))
                .from(shelf)
                .groupBy(place)
                .orderBy(place)
                .fetch(row -> of(
                        row.value1(),
                        row.value2(),
                        row.value3().longValueExact(),
                        row.value4().longValueExact()));
        return new Report<>(
                "sufficiency",
                Text.of("Stock sufficiency", "库存充足率"),
                Text.of(
                        "Now, of the active SKUs with a reorder point: sufficient = available (on hand − reserved) is not below"
                                + " the reorder point. Sufficient % = sufficient ÷ all × 100. Out of stock = nothing available.",
                        "当前，设有补货点的在用商品：可用（在库 − 占用）不低于补货点为充足。充足率 = 充足商品数 ÷ 全部 × 100%。缺货 = 可用为 0。"),
                Shape.of(Sufficiency.class),
                rows);
    }

    private static Sufficiency of(String warehouse, long skus, long sufficient, long none) {
        BigDecimal percent = BigDecimal.valueOf(sufficient)
                .movePointRight(2)
                .divide(BigDecimal.valueOf(skus), 1, RoundingMode.HALF_UP);
        return new Sufficiency(warehouse, skus, sufficient, skus - sufficient, none, percent);
    }
}
