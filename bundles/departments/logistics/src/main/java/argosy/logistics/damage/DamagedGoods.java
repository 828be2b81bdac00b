package argosy.logistics.damage;

import static argosy.logistics.db.Tables.BIN;
import static argosy.logistics.db.Tables.DAMAGE_CASE;
import static argosy.logistics.warehouse.Bin.BINS;
import static org.jooq.impl.DSL.sum;

import argosy.department.Problem;
import argosy.department.Shape;
import argosy.department.Text;
import argosy.department.Transaction;
import argosy.logistics.dispatch.DispatchOrders;
import argosy.logistics.stock.Goods;
import argosy.logistics.stock.MoveReason;
import argosy.logistics.stock.Place;
import argosy.logistics.stock.Spot;
import argosy.logistics.stock.StockItem;
import argosy.logistics.stock.StockLedger;
import argosy.logistics.stock.StockMove;
import argosy.logistics.stock.StockStatus;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * How the goods of damage cases move (LOG-15): every move bears the number of its case, so that case and ledger can be held
 * against each other.
 */
final class DamagedGoods {

    private final StockLedger ledger;
    private final DispatchOrders orders;

    DamagedGoods(StockLedger ledger, DispatchOrders orders) {
        this.ledger = ledger;
        this.orders = orders;
    }

    /** Puts the goods of a new case among the damaged ones; those that are there already are linked. */
    void putAside(Transaction tx, DamageCase c) {
        switch (c.goods()) {
            case ON_HAND -> book(tx, c, between(c, c.quantity(), Spot.onHand(c.bin()), damaged(c), MoveReason.DAMAGE));
            case PICKED -> {
                orders.takeAway(tx, c.orderNumber(), new Goods(c.sku(), c.lot(), c.quantity()));
                Spot receiving = Spot.of(c.warehouse(), StockStatus.ON_HAND);
                book(tx, c, between(c, c.quantity(), receiving, damaged(c), MoveReason.DAMAGE));
            }
            case RETURNS -> {
                Spot returns = Spot.of(c.warehouse(), StockStatus.RETURNS);
                book(tx, c, between(c, c.quantity(), returns, damaged(c), MoveReason.DAMAGE));
            }
            case DAMAGED -> requireUnlinked(tx, c);
            case ELSEWHERE -> {}
        }
    }

    /** Moves pieces of the case out of the damaged goods; what is kept stays. */
    void dispose(Transaction tx, DamageCase c, Disposal.Kind kind, long pieces, String toBin, String note) {
        StockMove move =
                switch (kind) {
                    case SCRAP -> StockMove.out(c.sku(), c.lot(), pieces, damaged(c), MoveReason.SCRAP);
                    case SUPPLIER -> StockMove.out(c.sku(), c.lot(), pieces, damaged(c), MoveReason.SUPPLIER_RETURN);
                    case RESTOCK -> between(c, pieces, damaged(c), Spot.onHand(toBin), MoveReason.RESTOCK);
                    case KEEP -> null;
                };
        if (move != null) {
            book(tx, c, move.noting(note));
        }
    }

    /** Brings what is left of a case that was no damage back to where it was. */
    void bringBack(Transaction tx, DamageCase c) {
        if (c.left() == 0 || c.goods() == Whereabouts.DAMAGED) {
            return;
        }
        Spot before =
                switch (c.goods()) {
                    case ON_HAND -> Spot.onHand(c.bin());
                    case RETURNS -> Spot.of(c.warehouse(), StockStatus.RETURNS);
                    default -> Spot.of(c.warehouse(), StockStatus.ON_HAND);
                };
        book(tx, c, between(c, c.left(), damaged(c), before, MoveReason.RESTOCK));
    }

    /** Refuses to link more goods than lie among the damaged ones without a case. */
    private void requireUnlinked(Transaction tx, DamageCase c) {
        Spot spot = damaged(c);
        // The bin is held, so that two cases cannot be linked to the same pieces.
        tx.hold(
                BINS,
                tx.sql().select(BIN.ID).from(BIN).where(BIN.CODE.eq(spot.bin())).fetch(BIN.ID));
        Place place = new Place(c.sku(), spot.bin(), c.lot(), StockStatus.DAMAGED);
        StockItem there = ledger.balances(tx, List.of(place)).get(place);
        BigDecimal linked = tx.sql()
                .select(sum(DAMAGE_CASE
                        .QUANTITY
                        .minus(DAMAGE_CASE.SCRAPPED)
                        .minus(DAMAGE_CASE.RESTOCKED)
                        .minus(DAMAGE_CASE.SENT_BACK)))
                .from(DAMAGE_CASE)
                .where(
                        DAMAGE_CASE.NUMBER.ne(c.number()),
                        DAMAGE_CASE.SKU.eq(c.sku()),
                        DAMAGE_CASE.LOT.eq(c.lot()),
                        DAMAGE_CASE.WAREHOUSE.eq(c.warehouse()),
                        DAMAGE_CASE.GOODS.ne(Shape.code(Whereabouts.ELSEWHERE)),
                        DAMAGE_CASE.STATE.ne(Shape.code(DamageState.CANCELLED)))
                .fetchOne(0, BigDecimal.class);
        long free = (there == null ? 0 : there.quantity()) - (linked == null ? 0 : linked.longValueExact());
        if (c.quantity() > free) {
            throw Problem.conflict(
                    "insufficient-stock",
                    Text.of(
                            "In " + spot.bin() + " lie " + Math.max(0, free) + " damaged pieces of " + c.sku()
                                    + " that belong to no case yet.",
                            "库位 " + spot.bin() + " 中未登记残损单的商品 " + c.sku() + " 残损品只有 " + Math.max(0, free) + " 件。"),
                    Map.of("sku", c.sku(), "bin", spot.bin(), "available", Math.max(0, free), "wanted", c.quantity()));
        }
    }

    private void book(Transaction tx, DamageCase c, StockMove move) {
        ledger.book(tx, List.of(move.of(c.number(), null)));
    }

    private static StockMove between(DamageCase c, long pieces, Spot from, Spot to, MoveReason reason) {
        return StockMove.between(c.sku(), c.lot(), pieces, from, to, reason).noting(c.description());
    }

    private static Spot damaged(DamageCase c) {
        return Spot.of(c.warehouse(), StockStatus.DAMAGED);
    }
}
