package argosy.logistics.stock;

import static argosy.logistics.db.Tables.DAMAGE_CASE;
import static argosy.logistics.db.Tables.RETURN_LINE;
import static argosy.logistics.db.Tables.RETURN_RECEIPT;
import static org.jooq.impl.DSL.sum;

import argosy.department.Problem;
import argosy.department.Text;
import argosy.department.Transaction;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * Pieces that wait for their document: damaged ones for their case, returned ones for their inspection (LOG-15, LOG-28). A
 * move by hand leaves them alone, or the document could never come to its end.
 */
final class Bound {

    private Bound() {}

    /**
     * Asked after a move by hand is booked, while its balance is locked. 409 {@code belongs-to-a-document} when what is left
     * at the place it came from is less than what documents have there.
     */
    static void requireFree(Transaction tx, StockMove moved) {
        if (moved.fromStatus() != StockStatus.DAMAGED && moved.fromStatus() != StockStatus.RETURNS) {
            return;
        }
        String warehouse = Places.read(tx, List.of(), List.of(moved.fromBin()))
                .warehouses()
                .get(moved.fromBin());
        if (!moved.fromBin().equals(Spot.of(warehouse, moved.fromStatus()).bin())) {
            return;
        }
        BigDecimal bound = moved.fromStatus() == StockStatus.DAMAGED
                ? ofCases(tx, moved, warehouse)
                : ofReturns(tx, moved, warehouse);
        Place place = new Place(moved.sku(), moved.fromBin(), moved.lot(), moved.fromStatus());
        long there = Balances.read(tx, List.of(place)).get(place).quantity();
        long taken = (bound == null ? 0 : bound.longValueExact()) - there;
        if (taken > 0) {
            throw Problem.conflict(
                    "belongs-to-a-document",
                    Text.of(
                            taken + " of these pieces of " + moved.sku() + " in " + moved.fromBin()
                                    + " belong to damage cases or returns; use their steps.",
                            "库位 " + moved.fromBin() + " 的商品 " + moved.sku() + " 中有 " + taken + " 件属于残损单或退货单，请用其步骤处理。"),
                    Map.of("sku", moved.sku(), "bin", moved.fromBin(), "bound", taken));
        }
    }

    private static BigDecimal ofCases(Transaction tx, StockMove moved, String warehouse) {
        return tx.sql()
                .select(sum(DAMAGE_CASE
                        .QUANTITY
                        .minus(DAMAGE_CASE.SCRAPPED)
                        .minus(DAMAGE_CASE.RESTOCKED)
                        .minus(DAMAGE_CASE.SENT_BACK)))
                .from(DAMAGE_CASE)
                .where(
                        DAMAGE_CASE.SKU.eq(moved.sku()),
                        DAMAGE_CASE.LOT.eq(moved.lot()),
                        DAMAGE_CASE.WAREHOUSE.eq(warehouse),
                        DAMAGE_CASE.GOODS.ne("elsewhere"),
                        DAMAGE_CASE.STATE.ne("cancelled"))
                .fetchOne(0, BigDecimal.class);
    }

    private static BigDecimal ofReturns(Transaction tx, StockMove moved, String warehouse) {
        return tx.sql()
                .select(sum(RETURN_LINE
                        .ARRIVED
                        .minus(RETURN_LINE.RESTOCKED)
                        .minus(RETURN_LINE.DAMAGED)
                        .minus(RETURN_LINE.SENT_BACK)
                        .minus(RETURN_LINE.MISSING)))
                .from(RETURN_LINE)
                .join(RETURN_RECEIPT)
                .on(RETURN_RECEIPT.ID.eq(RETURN_LINE.RETURN_RECEIPT))
                .where(
                        RETURN_LINE.SKU.eq(moved.sku()),
                        RETURN_LINE.LOT.eq(moved.lot()),
                        RETURN_RECEIPT.WAREHOUSE.eq(warehouse))
                .fetchOne(0, BigDecimal.class);
    }
}
