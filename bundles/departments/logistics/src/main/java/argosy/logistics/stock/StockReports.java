package argosy.logistics.stock;

import static argosy.logistics.db.Tables.SKU;
import static argosy.logistics.db.Tables.STOCK_ITEM;
import static argosy.logistics.db.Tables.STOCK_MOVE;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.when;

import argosy.department.Problem;
import argosy.department.Reads;
import argosy.department.Report;
import argosy.department.Shape;
import argosy.department.Text;
import argosy.department.Window;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Table;

/**
 * What is reported of the stock (LOG-02, LOG-13): to be mounted as {@code reports/stock} ({@link #stock}), {@code
 * reports/movement} ({@link #movement}) and {@code reports/ledger-proof} ({@link #proof}). Every method reads at once and
 * changes nothing; a report of more than {@value #MOST_ROWS} rows is refused with 400 {@code report-too-long}.
 */
public final class StockReports {

    /** The most rows a report has. */
    public static final int MOST_ROWS = 20_000;

    private final Reads reads;

    /** @param reads the department's database */
    public StockReports(Reads reads) {
        this.reads = reads;
    }

    /**
     * Pieces by SKU, warehouse and status, ordered by SKU; SKUs of which nothing is left are not listed.
     *
     * @param warehouse code, or null for all warehouses
     */
    public Report<StockFigures> stock(String warehouse) {
        Condition where = warehouse == null ? noCondition() : STOCK_ITEM.WAREHOUSE.eq(warehouse);
        List<StockFigures> rows = reads.sql()
                .select(
                        STOCK_ITEM.SKU,
                        SKU.NAME,
                        STOCK_ITEM.WAREHOUSE,
                        in(StockStatus.ON_HAND),
                        sum(STOCK_ITEM.RESERVED),
                        in(StockStatus.PICKED),
                        in(StockStatus.DAMAGED),
                        in(StockStatus.RETURNS),
                        in(StockStatus.IN_TRANSIT),
                        sum(STOCK_ITEM.QUANTITY))
                .from(STOCK_ITEM)
                .join(SKU)
                .on(SKU.CODE.eq(STOCK_ITEM.SKU))
                .where(where)
                .and(STOCK_ITEM.QUANTITY.gt(0L))
                .groupBy(STOCK_ITEM.SKU, SKU.NAME, STOCK_ITEM.WAREHOUSE)
                .orderBy(STOCK_ITEM.SKU, STOCK_ITEM.WAREHOUSE)
                .limit(MOST_ROWS + 1)
                .fetch(r -> new StockFigures(
                        r.value1(),
                        r.value2(),
                        r.value3(),
                        pieces(r.value4()),
                        pieces(r.value5()),
                        pieces(r.value4()) - pieces(r.value5()),
                        pieces(r.value6()),
                        pieces(r.value7()),
                        pieces(r.value8()),
                        pieces(r.value9()),
                        pieces(r.value10())));
        return new Report<>(
                "stock",
                Text.of("Stock", "库存报表"),
                Text.of(
                        "Pieces now, by SKU and warehouse. Available = on hand − reserved; total = on hand + picked + damaged"
                                + " + returns + in transit.",
                        "当前件数，按商品和仓库汇总。可用 = 在库 − 占用；合计 = 在库 + 已拣货 + 残损 + 退货待检 + 在途。"),
                Shape.of(StockFigures.class),
                bounded(rows));
    }

    /**
     * What came in and went out by SKU, ordered by SKU; SKUs that had neither stock nor moves are not listed.
     */
    public Report<MovementFigures> movement(Window window) {
        Condition within = STOCK_MOVE.CREATED_AT.lt(window.end());
        Field<Long> outside = when(STOCK_MOVE.FROM_BIN.isNull(), STOCK_MOVE.QUANTITY)
                .when(STOCK_MOVE.TO_BIN.isNull(), STOCK_MOVE.QUANTITY.neg())
                .otherwise(inline(0L));
        Table<?> parts = reads.sql()
                .select(
                        STOCK_ITEM.SKU.as("sku"),
                        STOCK_ITEM.QUANTITY.as("present"),
                        inline(0L).as("since"),
                        inline(0L).as("received"),
                        inline(0L).as("delivered"),
                        inline(0L).as("gains"),
                        inline(0L).as("losses"))
                .from(STOCK_ITEM)
                .where(STOCK_ITEM.QUANTITY.gt(0L))
                .unionAll(reads.sql()
                        .select(
                                STOCK_MOVE.SKU,
                                inline(0L),
                                outside,
                                of(
                                        within,
                                        STOCK_MOVE.QUANTITY,
                                        MoveReason.OPENING,
                                        MoveReason.RECEIPT,
                                        MoveReason.CUSTOMER_RETURN),
                                of(within, STOCK_MOVE.QUANTITY, MoveReason.DELIVERY, MoveReason.SENT_BACK),
                                of(within, STOCK_MOVE.QUANTITY, MoveReason.CORRECTION_GAIN, MoveReason.COUNT_GAIN)
                                        .plus(reversed(within, outside)),
                                of(
                                        within,
                                        STOCK_MOVE.QUANTITY,
                                        MoveReason.LOST,
                                        MoveReason.SCRAP,
                                        MoveReason.SUPPLIER_RETURN,
                                        MoveReason.CORRECTION_LOSS,
                                        MoveReason.COUNT_LOSS))
                        .from(STOCK_MOVE)
                        .where(STOCK_MOVE.CREATED_AT.ge(window.start()))
                        .and(STOCK_MOVE.FROM_BIN.isNull().or(STOCK_MOVE.TO_BIN.isNull())))
                .asTable("parts", "sku", "present", "since", "received", "delivered", "gains", "losses");
        Field<String> sku = parts.field("sku", String.class);
        List<MovementFigures> rows = reads.sql()
                .select(
                        sku,
                        SKU.NAME,
                        total(parts, "present"),
                        total(parts, "since"),
                        total(parts, "received"),
                        total(parts, "delivered"),
                        total(parts, "gains"),
                        total(parts, "losses"))
                .from(parts)
                .join(SKU)
                .on(SKU.CODE.eq(sku))
                .groupBy(sku, SKU.NAME)
                .orderBy(sku)
                .limit(MOST_ROWS + 1)
                .fetch(r -> {
                    long opening = pieces(r.value3()) - pieces(r.value4());
                    long change = pieces(r.value5()) - pieces(r.value6()) + pieces(r.value7()) - pieces(r.value8());
                    return new MovementFigures(
                            r.value1(),
                            r.value2(),
                            opening,
                            pieces(r.value5()),
                            pieces(r.value6()),
                            pieces(r.value7()),
                            pieces(r.value8()),
                            opening + change);
                });
        return new Report<>(
                "movement",
                Text.of("Movement of stock", "进销存报表"),
                Text.of(
                        "Pieces, all warehouses. Received = opening stock,"
                                + " receipts and customer returns; delivered = to customers; gains = counts and corrections, and reversals of"
                                + " moves; losses = counts, corrections, scrap, back to suppliers, lost by carriers. Closing = opening +"
                                + " received − delivered + gains − losses.",
                        "件数，含所有仓库。入库 = 期初导入、收货与客户退货；出库 = 交付客户；盘盈调增 = 盘盈、调增与流水冲销；盘亏损耗 ="
                                + " 盘亏、调减、报废、退供应商、物流丢失。期末 = 期初 + 入库 − 出库 + 盘盈调增 − 盘亏损耗。"),
                window,
                Shape.of(MovementFigures.class),
                bounded(rows));
    }

    /** Proves the books: every place where moves, balance and reservations disagree. Empty when all is well. */
    public Report<Difference> proof() {
        List<Difference> found = new LedgerProof(reads).differences(MOST_ROWS + 1);
        return new Report<>(
                "ledger-proof",
                Text.of("Proof of the ledger", "账务核对"),
                Text.of(
                        "For every SKU, bin, lot and status: the sum of all moves in less all moves out = the balance, and the"
                                + " sum of the open reservations = what the balance has reserved. Only differences are listed;"
                                + " an empty list is the proof.",
                        "对每个商品、库位、批次、状态：全部移入流水 − 移出流水 = 结存；未拣占用合计 = 结存占用。只列出差异，列表为空即核对无误。"),
                Shape.of(Difference.class),
                bounded(found));
    }

    private static Field<BigDecimal> in(StockStatus status) {
        return sum(when(STOCK_ITEM.STATUS.eq(inline(Shape.code(status))), STOCK_ITEM.QUANTITY)
                .otherwise(inline(0L)));
    }

    private static Field<Long> of(Condition within, Field<Long> quantity, MoveReason... reasons) {
        Set<String> codes = new HashSet<>();
        Arrays.stream(reasons).map(Shape::code).forEach(codes::add);
        return when(
                        within.and(STOCK_MOVE.REASON.in(
                                codes.stream().map(c -> inline(c)).toList())),
                        quantity)
                .otherwise(inline(0L));
    }

    private static Field<Long> reversed(Condition within, Field<Long> outside) {
        return when(within.and(STOCK_MOVE.REASON.eq(inline(Shape.code(MoveReason.REVERSAL)))), outside)
                .otherwise(inline(0L));
    }

    private static Field<BigDecimal> total(Table<?> parts, String column) {
        return sum(parts.field(column, Long.class));
    }

    private static long pieces(BigDecimal sum) {
        return sum == null ? 0 : sum.longValueExact();
    }

    private static <T> List<T> bounded(List<T> rows) {
        if (rows.size() > MOST_ROWS) {
            throw Problem.badRequest(
                    "report-too-long",
                    "The report has more than " + MOST_ROWS + " rows; narrow it, or export the list.",
                    "报表超过 " + MOST_ROWS + " 行，请缩小范围或导出列表。");
        }
        return rows;
    }
}
