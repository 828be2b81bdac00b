package argosy.logistics.damage;

import static argosy.logistics.db.Tables.DAMAGE_CASE;
import static argosy.logistics.db.Tables.DISPATCH_LINE;
import static argosy.logistics.db.Tables.DISPATCH_ORDER;
import static argosy.logistics.db.Tables.PARCEL;
import static argosy.logistics.db.Tables.PARCEL_CONTENT;
import static argosy.logistics.db.Tables.RECEIPT;
import static argosy.logistics.db.Tables.RECEIPT_LINE;
import static argosy.logistics.db.Tables.RETURN_LINE;
import static argosy.logistics.db.Tables.RETURN_RECEIPT;
import static argosy.logistics.db.Tables.STOCK_COUNT;
import static argosy.logistics.dispatch.DispatchOrder.DISPATCH_ORDERS;
import static argosy.logistics.inbound.Receipt.RECEIPTS;
import static argosy.logistics.shipping.Parcel.PARCELS;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.sum;

import argosy.department.Problem;
import argosy.department.Shape;
import argosy.department.Stored;
import argosy.department.Text;
import argosy.department.Transaction;
import argosy.logistics.dispatch.DispatchOrder;
import argosy.logistics.inbound.Receipt;
import argosy.logistics.shipping.Parcel;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record5;
import org.jooq.Table;

/**
 * The document that damaged goods belong to.
 *
 * @param number of the document, or null without one
 * @param order number of the dispatch order, or null; {@code parcel}, {@code carrier} and {@code supplier} likewise
 */
record Source(SourceKind kind, String number, String order, String parcel, String carrier, String supplier) {

    private static final Source NONE = new Source(null, null, null, null, null, null);

    /**
     * Finds the document and keeps others from opening cases about it until this transaction ends. 422 when there is none;
     * 409 {@code more-than-the-document} when the open and settled cases would be about more pieces than it names.
     */
    static Source of(Transaction tx, NewDamageCase given) {
        if (given.source() == null && given.sourceNumber() == null) {
            return NONE;
        }
        if (given.source() == null || given.sourceNumber() == null) {
            throw Problem.invalid(
                    given.source() == null ? "source" : "sourceNumber",
                    "Give both the kind and the number of the document, or neither.",
                    "来源单据类型与单号须同时填写或都不填。");
        }
        return switch (given.source()) {
            case RECEIPT -> receipt(tx, given);
            case DISPATCH_ORDER -> order(tx, given);
            case PARCEL -> parcel(tx, given);
            case RETURN -> comeBack(tx, given);
            case COUNT -> count(tx, given);
        };
    }

    private static Source receipt(Transaction tx, NewDamageCase given) {
        Stored<Receipt> receipt =
                tx.first(RECEIPTS, RECEIPT.NUMBER.eq(given.sourceNumber())).orElseThrow(() -> unknown(given));
        tx.hold(RECEIPTS, List.of(receipt.id()));
        Condition lines = RECEIPT_LINE.RECEIPT.eq(receipt.id()).and(RECEIPT_LINE.SKU.eq(given.sku()));
        Condition line = given.sourceLine() == null ? noCondition() : RECEIPT_LINE.LINE.eq(given.sourceLine());
        Condition cases = about(SourceKind.RECEIPT, given.sourceNumber());
        requireRoom(tx, given, pieces(tx, RECEIPT_LINE, RECEIPT_LINE.ARRIVED, lines), cases);
        if (given.sourceLine() != null) {
            requireRoom(
                    tx,
                    given,
                    pieces(tx, RECEIPT_LINE, RECEIPT_LINE.ARRIVED, lines.and(line)),
                    cases.and(DAMAGE_CASE.SOURCE_LINE.eq(given.sourceLine())));
        }
        return new Source(
                SourceKind.RECEIPT,
                given.sourceNumber(),
                null,
                null,
                null,
                receipt.value().supplier());
    }

    private static Source order(Transaction tx, NewDamageCase given) {
        Stored<DispatchOrder> order = tx.first(DISPATCH_ORDERS, DISPATCH_ORDER.NUMBER.eq(given.sourceNumber()))
                .orElseThrow(() -> unknown(given));
        requireRoomOf(tx, given, order.id(), order.value().number());
        return new Source(SourceKind.DISPATCH_ORDER, given.sourceNumber(), given.sourceNumber(), null, null, null);
    }

    private static Source parcel(Transaction tx, NewDamageCase given) {
        Stored<Parcel> parcel = named(tx, given);
        Parcel p = parcel.value();
        requireRoomOf(tx, given, p.dispatchOrder(), p.orderNumber());
        requireRoom(
                tx,
                given,
                pieces(
                        tx,
                        PARCEL_CONTENT,
                        PARCEL_CONTENT.QUANTITY,
                        PARCEL_CONTENT.PARCEL.eq(parcel.id()).and(PARCEL_CONTENT.SKU.eq(given.sku()))),
                DAMAGE_CASE.PARCEL.eq(p.number()));
        return new Source(SourceKind.PARCEL, p.number(), p.orderNumber(), p.number(), p.carrier(), null);
    }

    private static Source comeBack(Transaction tx, NewDamageCase given) {
        Record5<Long, Long, String, String, String> found = tx.sql()
                .select(
                        RETURN_RECEIPT.ID,
                        RETURN_RECEIPT.DISPATCH_ORDER,
                        RETURN_RECEIPT.ORDER_NUMBER,
                        RETURN_RECEIPT.PARCEL,
                        RETURN_RECEIPT.CARRIER)
                .from(RETURN_RECEIPT)
                .where(RETURN_RECEIPT.NUMBER.eq(given.sourceNumber()))
                .fetchOne();
        if (found == null) {
            throw unknown(given);
        }
        Condition lines = RETURN_LINE.RETURN_RECEIPT.eq(found.value1()).and(RETURN_LINE.SKU.eq(given.sku()));
        Condition line = given.sourceLine() == null ? noCondition() : RETURN_LINE.LINE.eq(given.sourceLine());
        boolean ours = found.value2() != null
                && !tx.sql().fetchExists(RETURN_LINE, lines.and(line).and(RETURN_LINE.EXTRA.isTrue()));
        if (ours) {
            requireRoomOf(tx, given, found.value2(), found.value3());
        }
        requireRoom(
                tx,
                given,
                pieces(tx, RETURN_LINE, RETURN_LINE.ARRIVED, lines),
                about(SourceKind.RETURN, given.sourceNumber()));
        return new Source(
                SourceKind.RETURN,
                given.sourceNumber(),
                ours ? found.value3() : null,
                ours ? found.value4() : null,
                found.value5(),
                null);
    }

    private static Stored<Parcel> named(Transaction tx, NewDamageCase given) {
        String number = given.sourceNumber();
        List<Stored<Parcel>> found = tx.select(PARCELS, PARCEL.NUMBER.eq(number).or(PARCEL.TRACKING_NO.eq(number)), 2);
        if (found.isEmpty()) {
            throw unknown(given);
        }
        if (found.size() > 1) {
            throw Problem.invalid(
                    "sourceNumber",
                    "Two carriers have the tracking number " + number + "; give the number of the parcel.",
                    "多家物流公司都有运单号 " + number + "，请填写包裹号。");
        }
        return found.get(0);
    }

    private static Source count(Transaction tx, NewDamageCase given) {
        if (!tx.sql().fetchExists(STOCK_COUNT, STOCK_COUNT.NUMBER.eq(given.sourceNumber()))) {
            throw unknown(given);
        }
        return new Source(SourceKind.COUNT, given.sourceNumber(), null, null, null, null);
    }

    /** What breaks before an order leaves is replaced, so only what broke afterwards counts against what was ordered. */
    private static void requireRoomOf(Transaction tx, NewDamageCase given, long order, String number) {
        tx.hold(DISPATCH_ORDERS, List.of(order));
        if (given.goods() == Whereabouts.PICKED) {
            return;
        }
        requireRoom(
                tx,
                given,
                pieces(
                        tx,
                        DISPATCH_LINE,
                        DISPATCH_LINE.QUANTITY,
                        DISPATCH_LINE.DISPATCH_ORDER.eq(order).and(DISPATCH_LINE.SKU.eq(given.sku()))),
                DAMAGE_CASE.ORDER_NUMBER.eq(number).and(DAMAGE_CASE.GOODS.ne(Shape.code(Whereabouts.PICKED))));
    }

    private static Condition about(SourceKind kind, String number) {
        return DAMAGE_CASE.SOURCE_NUMBER.eq(number).and(DAMAGE_CASE.SOURCE.eq(Shape.code(kind)));
    }

    private static void requireRoom(Transaction tx, NewDamageCase given, long named, Condition cases) {
        long taken = pieces(
                tx,
                DAMAGE_CASE,
                DAMAGE_CASE.QUANTITY,
                cases.and(DAMAGE_CASE.SKU.eq(given.sku()))
                        .and(DAMAGE_CASE.STATE.ne(Shape.code(DamageState.CANCELLED))));
        if (given.quantity() > named - taken) {
            throw Problem.conflict(
                    "more-than-the-document",
                    Text.of(
                            given.sourceNumber() + " has " + named + " pieces of " + given.sku() + ", of which " + taken
                                    + " are reported as damaged already.",
                            given.sourceNumber() + " 的商品 " + given.sku() + " 共 " + named + " 件，其中 " + taken
                                    + " 件已登记残损。"),
                    Map.of("sku", given.sku(), "pieces", named, "reported", taken, "wanted", given.quantity()));
        }
    }

    private static long pieces(Transaction tx, Table<?> table, Field<Long> column, Condition where) {
        BigDecimal all = tx.sql().select(sum(column)).from(table).where(where).fetchOne(0, BigDecimal.class);
        return all == null ? 0 : all.longValueExact();
    }

    private static Problem unknown(NewDamageCase given) {
        return Problem.invalid(
                "sourceNumber",
                "There is no " + Shape.code(given.source()).replace('_', ' ') + " " + given.sourceNumber() + ".",
                "没有单据 " + given.sourceNumber() + "。");
    }
}
