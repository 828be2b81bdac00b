package argosy.logistics.returns;

import static argosy.logistics.db.Tables.DISPATCH_ORDER;
import static argosy.logistics.db.Tables.PARCEL_CONTENT;
import static argosy.logistics.db.Tables.RETURN_RECEIPT;
import static argosy.logistics.returns.ReturnReceipt.RETURNS;
import static org.jooq.impl.DSL.sum;

import argosy.department.Codes;
import argosy.department.Problem;
import argosy.department.Shape;
import argosy.department.Stored;
import argosy.department.Text;
import argosy.department.Transaction;
import argosy.logistics.damage.DamageCases;
import argosy.logistics.shipping.Parcel;
import argosy.logistics.shipping.ParcelFollower;
import argosy.logistics.stock.MoveReason;
import argosy.logistics.stock.Spot;
import argosy.logistics.stock.StockLedger;
import argosy.logistics.stock.StockMove;
import argosy.logistics.stock.StockStatus;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;

/**
 * The rules of returns (LOG-28). What a customer sends back enters the ledger among the returns when it is counted at the
 * door; a parcel that never reached its customer is there already when it is received. Each rule works in the transaction
 * it is given and refuses with a {@link Problem}.
 */
public final class Returns {

    private final StockLedger ledger;
    private final ReturnInspection inspection;

    public Returns(StockLedger ledger, DamageCases damage) {
        this.ledger = ledger;
        this.inspection = new ReturnInspection(ledger, damage);
    }

    /** Who follows parcels for the orders, and makes a return of each that comes back. */
    public ParcelFollower following(ParcelFollower orders) {
        return new ParcelFollower() {
            @Override
            public void hold(Transaction tx, Set<Long> some) {
                orders.hold(tx, some);
            }

            @Override
            public void moved(Transaction tx, Set<Long> some) {
                orders.moved(tx, some);
            }

            @Override
            public void cameBack(Transaction tx, Stored<Parcel> parcel) {
                orders.cameBack(tx, parcel);
                Returns.this.cameBack(tx, parcel);
            }
        };
    }

    /**
     * Keeps an announced return. 422 for a parcel, order, warehouse, carrier or SKU that is unknown; 409 {@code
     * return-already-announced} for a tracking number whose return is open, {@code more-than-delivered}.
     */
    public Stored<ReturnReceipt> announce(Transaction tx, NewReturn given) {
        Origin origin = Origin.of(tx, given.parcel(), given.order());
        boolean unknown = given.kind() == ReturnKind.UNKNOWN_SENDER;
        if (unknown && origin.order() != null) {
            throw Problem.invalid("kind", "The order is known, so the sender is, too.", "已填写订单，类型不能是未知寄件人。");
        }
        if (!unknown && origin.order() == null && given.trackingNo() == null) {
            throw Problem.invalid(
                    "order",
                    "Name the parcel, the order or the tracking number of the return; or take it as unknown_sender.",
                    "请填写原包裹、订单或退回运单号；无法确认的请选未知寄件人。");
        }
        if (given.kind() == ReturnKind.REFUSED && origin.parcel() == null) {
            throw Problem.invalid("parcel", "Name the parcel that was refused.", "拒收退回须填写原包裹。");
        }
        KnownCodes.requireCodes(tx, given, origin);
        KnownCodes.requireSkus(
                tx, given.lines().stream().map(NewReturn.Line::sku).toList());
        OpenReturns.requireNone(tx, given, origin);
        List<ReturnLine> lines = new ArrayList<>();
        for (NewReturn.Line line : given.lines()) {
            lines.add(ReturnLine.announced(lines.size() + 1, line.sku(), line.lot(), line.expected()));
        }
        if (given.kind().delivered() && origin.order() != null) {
            Delivered.requireShipped(tx, origin.order(), 0, lines);
        }
        Stored<ReturnReceipt> kept = keep(tx, ReturnReceipt.announced(tx.number("TH"), given, origin), lines);
        OpenReturns.open(tx, kept.id(), given.trackingNo());
        return kept;
    }

    /**
     * The goods are here: every announced line is counted, what was not announced is added. 409 {@code receive-the-parcel}
     * for a parcel that never reached its customer, {@code more-than-delivered} unless what is too much is marked as extra.
     */
    public Stored<ReturnReceipt> arrive(Transaction tx, long id, ReturnArrival arrival) {
        Stored<ReturnReceipt> found = tx.step(RETURNS, id, "arrive");
        ReturnReceipt r = found.value();
        if (r.kind() == ReturnKind.REFUSED) {
            throw Problem.conflict(
                    "receive-the-parcel",
                    "Receive the parcel " + r.parcel() + "; the return arrives with it.",
                    "请在包裹 " + r.parcel() + " 上执行收回，退货单会自动到货。");
        }
        List<ReturnLine> lines = counted(tx, id, arrival);
        KnownCodes.requireLots(tx, lines);
        ReturnReceipt arrived = r.arrived(lines, tx.by().username(), tx.now());
        if (arrived.arrived() == 0) {
            throw Problem.invalid("lines", "Nothing arrived; leave it announced or cancel it.", "没有到货，请保持待到货或取消。");
        }
        if (r.dispatchOrder() == null) {
            arrived = arrived.as(ReturnKind.UNKNOWN_SENDER);
        } else {
            Delivered.requireSigned(tx, r.dispatchOrder(), id, lines);
        }
        Spot returns = Spot.of(r.warehouse(), StockStatus.RETURNS);
        ledger.book(
                tx,
                lines.stream()
                        .filter(line -> line.arrived() > 0)
                        .map(line -> StockMove.in(
                                        line.sku(), line.lot(), line.arrived(), returns, MoveReason.CUSTOMER_RETURN)
                                .of(r.number(), line.line()))
                        .toList());
        ReturnLines.replace(tx, id, lines);
        return told(tx, tx.update(RETURNS, found, arrived), lines);
    }

    /** Says whose goods they are. 409 {@code known-already}, {@code more-than-delivered}; 422 when the order is unknown. */
    public Stored<ReturnReceipt> identify(Transaction tx, long id, Identification named) {
        Stored<ReturnReceipt> found = tx.step(RETURNS, id, "identify");
        ReturnReceipt r = found.value();
        if (r.dispatchOrder() != null) {
            throw Problem.conflict(
                    "known-already",
                    "The return belongs to " + r.orderNumber() + ".",
                    "该退货单已属于 " + r.orderNumber() + "。");
        }
        if (!named.kind().delivered()) {
            throw Problem.invalid("kind", "It is a customer return or an exchange.", "只能认领为客户退货或换货。");
        }
        Origin origin = Origin.of(tx, blank(named.parcel()), blank(named.order()));
        if (origin.order() == null) {
            throw Problem.invalid("order", "Name the parcel or the order.", "请填写原包裹或订单。");
        }
        List<ReturnLine> lines = ReturnLines.of(tx, id).values().stream()
                .map(line -> line.extra(named.extra().contains(line.line())))
                .toList();
        if (r.state() == ReturnState.ANNOUNCED) {
            Delivered.requireShipped(tx, origin.order(), id, lines);
        } else {
            Delivered.requireSigned(tx, origin.order(), id, lines);
        }
        ReturnLines.replace(tx, id, lines);
        return tx.update(RETURNS, found, r.of(origin, named.kind()));
    }

    /** Keeps what the inspection found and moves the goods; see {@link ReturnInspection#inspect}. */
    public Stored<ReturnReceipt> inspect(Transaction tx, long id, Inspection given) {
        return inspection.inspect(tx, id, given);
    }

    /** Ends the return. 409 {@code not-inspected} while pieces wait; 422 for a replacement that is no order. */
    public Stored<ReturnReceipt> close(Transaction tx, long id, Conclusion conclusion) {
        Stored<ReturnReceipt> found = tx.step(RETURNS, id, "close");
        long left = ReturnLines.of(tx, id).values().stream()
                .mapToLong(ReturnLine::left)
                .sum();
        if (left > 0) {
            throw Problem.conflict(
                    "not-inspected",
                    Text.of(left + " pieces wait for their inspection.", "还有 " + left + " 件未检验。"),
                    Map.of("left", left));
        }
        String replacement = blank(conclusion.replacement());
        if (replacement != null
                && Codes.existing(tx, DISPATCH_ORDER.NUMBER, Set.of(replacement))
                        .isEmpty()) {
            throw Problem.invalid(
                    "replacement", "There is no dispatch order " + replacement + ".", "没有发货单 " + replacement + "。");
        }
        OpenReturns.end(tx, id);
        return tx.update(
                RETURNS, found, found.value().closed(conclusion.outcome().strip(), replacement, tx.now()));
    }

    /** Gives up a return that has not arrived. */
    public Stored<ReturnReceipt> cancel(Transaction tx, long id, String reason) {
        Stored<ReturnReceipt> found = tx.step(RETURNS, id, "cancel");
        tx.remark(RETURNS, id, "cancelled", reason);
        OpenReturns.end(tx, id);
        return tx.update(RETURNS, found, found.value().cancelled());
    }

    /** Removes a return that is still as it was announced. */
    void remove(Transaction tx, Stored<ReturnReceipt> found) {
        ReturnLines.replace(tx, found.id(), List.of());
        tx.delete(RETURNS, found);
    }

    /** A refused or intercepted parcel is back, and the ledger knows: its return has arrived, announced or not. */
    private void cameBack(Transaction tx, Stored<Parcel> parcel) {
        Parcel p = parcel.value();
        Optional<Stored<ReturnReceipt>> announced = tx.first(
                RETURNS,
                RETURN_RECEIPT
                        .PARCEL
                        .eq(p.number())
                        .and(RETURN_RECEIPT.KIND.eq(Shape.code(ReturnKind.REFUSED)))
                        .and(RETURN_RECEIPT.STATE.eq(Shape.code(ReturnState.ANNOUNCED))));
        announced.ifPresent(found -> tx.hold(RETURNS, List.of(found.id())));
        List<ReturnLine> lines = new ArrayList<>();
        tx.sql()
                .select(PARCEL_CONTENT.SKU, PARCEL_CONTENT.LOT, sum(PARCEL_CONTENT.QUANTITY))
                .from(PARCEL_CONTENT)
                .where(PARCEL_CONTENT.PARCEL.eq(parcel.id()))
                .groupBy(PARCEL_CONTENT.SKU, PARCEL_CONTENT.LOT)
                .orderBy(PARCEL_CONTENT.SKU, PARCEL_CONTENT.LOT)
                .forEach(row -> {
                    long pieces = row.value3().longValueExact();
                    lines.add(ReturnLine.announced(lines.size() + 1, row.value1(), row.value2(), pieces)
                            .arrived(pieces, null, false));
                });
        NewReturn refused = new NewReturn(
                ReturnKind.REFUSED, p.number(), null, p.warehouse(), p.carrier(), p.trackingNo(), null, null, null);
        Origin origin = new Origin(p.dispatchOrder(), p.orderNumber(), p.number(), p.warehouse());
        Stored<ReturnReceipt> receipt = announced
                .map(found -> tx.get(RETURNS, found.id()))
                .filter(found -> found.value().state() == ReturnState.ANNOUNCED)
                .orElseGet(() -> received(tx, ReturnReceipt.announced(tx.number("TH"), refused, origin), lines));
        ReturnLines.replace(tx, receipt.id(), lines);
        Stored<ReturnReceipt> arrived = tx.update(
                RETURNS,
                receipt,
                receipt.value()
                        .to(p.warehouse())
                        .because(Undelivered.reason(tx, p))
                        .arrived(lines, tx.by().username(), tx.now()));
        told(tx, arrived, lines);
    }

    /** Others are told of goods that came back, under the number they know the order by where that is known. */
    private static Stored<ReturnReceipt> told(Transaction tx, Stored<ReturnReceipt> arrived, List<ReturnLine> lines) {
        ReturnReceipt r = arrived.value();
        String orderRef = r.dispatchOrder() == null
                ? null
                : tx.sql()
                        .select(DISPATCH_ORDER.ORDER_REF)
                        .from(DISPATCH_ORDER)
                        .where(DISPATCH_ORDER.ID.eq(r.dispatchOrder()))
                        .fetchOne(DISPATCH_ORDER.ORDER_REF);
        tx.publish(
                ReturnReceived.RECEIVED,
                orderRef == null ? r.number() : orderRef,
                new ReturnReceived(
                        r.number(),
                        orderRef,
                        r.orderNumber(),
                        Shape.code(r.kind()),
                        lines.stream()
                                .filter(line -> line.arrived() > 0)
                                .map(line -> new ReturnReceived.Goods(line.sku(), line.arrived()))
                                .toList()));
        return arrived;
    }

    /** What was announced under the same number, whatever it is, keeps the number; the parcel is here all the same. */
    private static Stored<ReturnReceipt> received(Transaction tx, ReturnReceipt receipt, List<ReturnLine> lines) {
        boolean free = receipt.trackingNo() != null
                && OpenReturns.of(tx, receipt.trackingNo()).isEmpty();
        Stored<ReturnReceipt> kept = keep(tx, receipt, lines);
        if (free) {
            OpenReturns.open(tx, kept.id(), receipt.trackingNo());
        }
        return kept;
    }

    private static List<ReturnLine> counted(Transaction tx, long id, ReturnArrival arrival) {
        SortedMap<Integer, ReturnLine> lines = ReturnLines.of(tx, id);
        Set<Integer> counted = new HashSet<>();
        List<String> unannounced = new ArrayList<>();
        int next = lines.isEmpty() ? 0 : lines.lastKey();
        for (ReturnArrival.Line come : arrival.lines()) {
            if (come.line() != null) {
                ReturnLine line = lines.get(come.line());
                if (line == null || !counted.add(come.line())) {
                    throw Problem.invalid(
                            "lines",
                            "Line " + come.line() + " is named twice or was not announced.",
                            "第 " + come.line() + " 行重复或未预告。");
                }
                lines.put(come.line(), line.arrived(come.arrived(), come.lot(), come.extra()));
            } else if (blank(come.sku()) == null) {
                throw Problem.invalid(
                        "lines", "Name the line, or the SKU of goods that were not announced.", "请填写行号；未预告的货物请填写商品编码。");
            } else {
                next++;
                counted.add(next);
                unannounced.add(come.sku());
                lines.put(
                        next,
                        ReturnLine.announced(
                                        next,
                                        come.sku(),
                                        come.lot() == null ? "" : come.lot().strip(),
                                        0)
                                .arrived(come.arrived(), null, come.extra()));
            }
        }
        List<Integer> left =
                lines.keySet().stream().filter(line -> !counted.contains(line)).toList();
        if (!left.isEmpty()) {
            throw Problem.invalid("lines", "The lines " + left + " are missing.", "缺少第 " + left + " 行。");
        }
        KnownCodes.requireSkus(tx, unannounced);
        return List.copyOf(lines.values());
    }

    private static Stored<ReturnReceipt> keep(Transaction tx, ReturnReceipt receipt, List<ReturnLine> lines) {
        Stored<ReturnReceipt> kept = tx.insert(RETURNS, receipt);
        ReturnLines.replace(tx, kept.id(), lines);
        return kept;
    }

    private static String blank(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
