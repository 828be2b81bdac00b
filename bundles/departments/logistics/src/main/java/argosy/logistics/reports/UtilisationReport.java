package argosy.logistics.reports;

import static argosy.logistics.db.Tables.BIN;
import static argosy.logistics.db.Tables.STOCK_ITEM;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.when;

import argosy.department.Reads;
import argosy.department.Report;
import argosy.department.Shape;
import argosy.department.Text;
import argosy.logistics.warehouse.BinKind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jooq.Field;
import org.jooq.Table;

/** How full the warehouses are now, by zone (LOG-01): one query. */
final class UtilisationReport {

    private static final Text FORMULA = Text.of(
            "Storage bins now. Utilisation % = pieces in bins that have a capacity ÷ their capacity × 100; a bin is occupied when"
                    + " anything lies in it.",
            "当前存储库位。利用率 = 设有容量的库位中的件数 ÷ 其容量 × 100%；有货的库位计为已用。");

    private final Reads reads;

    UtilisationReport(Reads reads) {
        this.reads = reads;
    }

    Report<UtilisationFigures> now(String warehouse) {
        Table<?> lying = reads.sql()
                .select(STOCK_ITEM.BIN.as("bin"), sum(STOCK_ITEM.QUANTITY).as("pieces"))
                .from(STOCK_ITEM)
                .where(STOCK_ITEM.QUANTITY.gt(0L))
                .groupBy(STOCK_ITEM.BIN)
                .asTable("lying");
        Field<BigDecimal> pieces = lying.field("pieces", BigDecimal.class);
        Field<Integer> one = inline(1);
        List<UtilisationFigures> rows = reads.sql()
                .select(
                        BIN.WAREHOUSE,
                        BIN.ZONE,
                        count(),
                        sum(when(pieces.isNotNull(), one).otherwise(inline(0))),
                        sum(when(BIN.CAPACITY.isNotNull(), one).otherwise(inline(0))),
                        sum(BIN.CAPACITY),
                        sum(when(BIN.CAPACITY.isNotNull(), pieces)))
                .from(BIN)
                .leftJoin(lying)
                .on(lying.field("bin", String.class).eq(BIN.CODE))
                .where(BIN.KIND.eq(Shape.code(BinKind.STORAGE)))
                .and(warehouse == null ? noCondition() : BIN.WAREHOUSE.eq(warehouse))
                .groupBy(BIN.WAREHOUSE, BIN.ZONE)
                .orderBy(BIN.WAREHOUSE, BIN.ZONE)
                .fetch(row -> new UtilisationFigures(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        whole(row.value4()),
                        whole(row.value5()),
                        whole(row.value6()),
                        whole(row.value7()),
                        percent(row.value7(), row.value6())));
        return new Report<>(
                "utilisation", Text.of("Utilisation", "库位利用率"), FORMULA, Shape.of(UtilisationFigures.class), rows);
    }

    private static long whole(BigDecimal sum) {
        return sum == null ? 0 : sum.longValueExact();
    }

    private static BigDecimal percent(BigDecimal used, BigDecimal capacity) {
        if (capacity == null || capacity.signum() == 0) {
            return null;
        }
        BigDecimal pieces = used == null ? BigDecimal.ZERO : used;
        return pieces.movePointRight(2).divide(capacity, 1, RoundingMode.HALF_UP);
    }
}
