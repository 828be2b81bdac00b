package argosy.logistics.stock;

import static argosy.logistics.db.Tables.STOCK_MOVE;
import static org.jooq.impl.DSL.sum;

import argosy.department.Problem;
import argosy.department.Reads;
import argosy.department.Shape;
import argosy.department.Text;
import argosy.department.Transaction;
import java.util.List;
import java.util.Map;
import org.jooq.Field;
import org.jooq.Record3;
import org.jooq.Table;

/** What lies in a status on behalf of a document, by SKU and lot: its moves into the status less those out. */
final class HeldGoods {

    private HeldGoods() {}

    static List<Goods> of(Reads reads, String doc, StockStatus status) {
        String code = Shape.code(status);
        Table<Record3<String, String, Long>> moved = reads.sql()
                .select(STOCK_MOVE.SKU, STOCK_MOVE.LOT, STOCK_MOVE.QUANTITY)
                .from(STOCK_MOVE)
                .where(STOCK_MOVE.DOC.eq(doc), STOCK_MOVE.TO_STATUS.eq(code))
                .unionAll(reads.sql()
                        .select(STOCK_MOVE.SKU, STOCK_MOVE.LOT, STOCK_MOVE.QUANTITY.neg())
                        .from(STOCK_MOVE)
                        .where(STOCK_MOVE.DOC.eq(doc), STOCK_MOVE.FROM_STATUS.eq(code)))
                .asTable("moved", "sku", "lot", "quantity");
        Field<String> sku = moved.field("sku", String.class);
        Field<String> lot = moved.field("lot", String.class);
        return reads.sql()
                .select(sku, lot, sum(moved.field("quantity", Long.class)))
                .from(moved)
                .groupBy(sku, lot)
                .orderBy(sku, lot)
                .fetch(row -> new Goods(row.value1(), row.value2(), row.value3().longValueExact()));
    }

    /**
     * Refuses when the document has taken more out of the status than it brought in. Asked after booking: the balances
     * are locked then, so nobody else can take the same goods for the same document meanwhile.
     */
    static void refuseOverdrawn(Transaction tx, String doc, StockStatus status) {
        of(tx, doc, status).stream().filter(g -> g.quantity() < 0).findFirst().ifPresent(g -> {
            throw missing(doc, g, status, -g.quantity());
        });
    }

    static Problem missing(String doc, Goods goods, StockStatus status, long missing) {
        return Problem.conflict(
                "not-held",
                Text.of(
                        doc + " has " + missing + " pieces of " + goods.sku() + " too few in the status "
                                + Shape.code(status) + "; read it again.",
                        doc + " 在状态 " + Shape.code(status) + " 下的商品 " + goods.sku() + " 少 " + missing + " 件，请重新读取。"),
                Map.of("sku", goods.sku(), "lot", goods.lot(), "missing", missing));
    }
}
