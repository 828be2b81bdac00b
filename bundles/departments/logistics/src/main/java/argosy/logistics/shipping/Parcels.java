package argosy.logistics.shipping;

import static argosy.logistics.db.Tables.PARCEL;
import static argosy.logistics.shipping.Parcel.PARCELS;

import argosy.department.Problem;
import argosy.department.Problem.FieldProblem;
import argosy.department.Reads;
import argosy.department.Shape;
import argosy.department.Stored;
import argosy.department.Text;
import argosy.department.Transaction;
import argosy.logistics.carriers.Carrier;
import argosy.logistics.carriers.Carriers;
import argosy.logistics.stock.Goods;
import argosy.logistics.stock.Passage;
import argosy.logistics.stock.StockLedger;
import argosy.logistics.warehouse.Unfit;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * What happens to parcels, and to the stock by it (LOG-08, LOG-11): handed over, goods are in transit; signed by the
 * customer or lost, they have left the company; come back, they lie among the returns.
 */
public final class Parcels {

    /** Of every order on a full manifest, as many parcels as an order may have. */
    private static final int MOST = Shipments.MOST * 100;

    private final StockLedger stock;

    public Parcels(StockLedger stock) {
        this.stock = stock;
    }

    /** The parcels of these dispatch orders that are not void, by id; one query. */
    public List<Stored<Parcel>> of(Reads reads, Collection<Long> orders) {
        if (orders.isEmpty()) {
            return List.of();
        }
        return reads.select(
                PARCELS, PARCEL.DISPATCH_ORDER.in(orders).and(PARCEL.STATE.ne(Shape.code(ParcelState.VOID))), MOST);
    }

    /**
     * Packs everything that was picked for an order into parcels.
     *
     * @param picked what was picked, by line and lot
     * @return the new parcels; 422 when they do not hold exactly what was picked or a tracking number cannot be right
     */
    public List<Stored<Parcel>> pack(
            Transaction tx, Consignment order, List<ParcelContent> picked, List<NewParcel> parcels) {
        List<List<ParcelContent>> spread = Distribution.of(picked, parcels);
        List<Parcel> packed = new ArrayList<>();
        for (int i = 0; i < parcels.size(); i++) {
            NewParcel given = parcels.get(i);
            String carrier = given.carrier() == null ? order.carrier() : given.carrier();
            requireTracking(tx, "parcels[" + i + "].", carrier, given.trackingNo(), given.carrier() != null);
            String number = tx.number("BG");
            String trackingNo = given.trackingNo() == null ? ownTracking(tx, carrier, number) : given.trackingNo();
            packed.add(new Parcel(
                    number,
                    order.order(),
                    order.number(),
                    order.warehouse(),
                    carrier,
                    trackingNo,
                    given.weightGrams(),
                    spread.get(i).stream().mapToLong(ParcelContent::quantity).sum(),
                    ParcelState.PACKED,
                    null,
                    given.promisedAt(),
                    order.picker(),
                    tx.by().username(),
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null));
        }
        List<Stored<Parcel>> kept = tx.insertAll(PARCELS, packed);
        for (int i = 0; i < kept.size(); i++) {
            ParcelRows.keepContents(tx, kept.get(i).id(), spread.get(i));
        }
        return kept;
    }

    /** Voids parcels that still lie in the warehouse; an open hand-over manifest loses them. */
    public void abandon(Transaction tx, List<Stored<Parcel>> parcels) {
        for (Stored<Parcel> parcel : parcels) {
            if (parcel.value().shipment() != null) {
                Shipments.leave(tx, parcel);
            }
            tx.update(
                    PARCELS,
                    parcel,
                    parcel.value().in(ParcelState.VOID).on(null).ended(tx.now()));
        }
    }

    public void check(Transaction tx, List<Stored<Parcel>> parcels) {
        each(tx, parcels, parcel -> parcel.checked(tx.by().username()));
    }

    public void sign(Transaction tx, List<Stored<Parcel>> parcels) {
        each(tx, parcels, parcel -> parcel.signed(tx.by().username()));
    }

    /**
     * Asks the carriers of parcels to bring them back; the goods stay in transit until they do (LOG-11). 409 when one is not
     * under way, {@code interception-already-open} when its carrier was asked before and has not said that it is too late.
     */
    public void intercept(Transaction tx, List<Stored<Parcel>> parcels, String reason) {
        Interceptions.requireNone(tx, parcels);
        parcels.forEach(parcel ->
                ParcelState.WORKFLOW.require("intercept", parcel.value().state()));
        Interceptions.ask(tx, parcels, reason);
        each(tx, parcels, parcel -> parcel.in(ParcelState.INTERCEPTED));
    }

    /** Keeps what the carrier of an intercepted parcel says; when it is too late, the parcel goes on. */
    public Stored<Parcel> answer(Transaction tx, Stored<Parcel> parcel, InterceptAnswer answer) {
        return Interceptions.answer(tx, parcel, answer);
    }

    /**
     * Gives signed parcels to their carrier: all, or none with the reason for each that cannot go (409
     * {@code parcels-not-ready} with {@code parcels}). Each keeps where it goes and what it is expected to cost (LOG-17).
     *
     * @return ids of the dispatch orders they belong to
     */
    public Set<Long> handOver(Transaction tx, List<Stored<Parcel>> parcels) {
        requireReady(parcels);
        Map<Long, List<ParcelContent>> contents = contents(tx, parcels);
        Freight freight = Freight.of(tx, parcels, contents, today(tx));
        for (Stored<Parcel> parcel : parcels) {
            Parcel handed = parcel.value().handedOver(tx.by().username(), tx.now());
            tx.update(PARCELS, parcel, freight.estimated(parcel.id(), handed));
        }
        pass(tx, parcels, contents, Passage.HAND_OVER);
        return orders(parcels);
    }

    /** Puts parcels on the document they are to be handed over with, or takes them off it again ({@code null}). */
    public void place(Transaction tx, List<Stored<Parcel>> parcels, String document) {
        each(tx, parcels, parcel -> parcel.on(document));
    }

    /** Keeps a report of where a parcel is and moves it on; the same report twice does nothing. */
    public Stored<Parcel> report(Transaction tx, Stored<Parcel> parcel, NewParcelEvent event) {
        Instant at = event.at() == null ? tx.now() : event.at();
        if (at.isAfter(tx.now().plusSeconds(3600))) {
            throw Problem.invalid("at", "A report cannot come from the future; check the time.", "轨迹时间不能晚于当前时间，请核对。");
        }
        ParcelEvent kept = new ParcelEvent(
                event.status(), at, event.place(), event.text(), tx.by().username());
        Parcel before = parcel.value();
        boolean belated = before.lastEventAt() != null && at.isBefore(before.lastEventAt());
        if (!ParcelRows.keepEvent(tx, parcel.id(), kept) || belated) {
            return parcel;
        }
        if (!event.status().possibleIn(before.state())) {
            ParcelState.WORKFLOW.require("events", before.state());
            throw Problem.conflict(
                    "event-not-possible",
                    Text.of(
                            "A parcel in the state " + Shape.code(before.state()) + " cannot become "
                                    + Shape.code(event.status()) + ".",
                            "状态为 " + Shape.code(before.state()) + " 的包裹不能变为 " + Shape.code(event.status()) + "。"),
                    Map.of("state", Shape.code(before.state())));
        }
        ParcelState state = event.status().after(before.state());
        Parcel after = before.in(state).reported(at, event.place(), event.text());
        boolean arrived = state == ParcelState.DELIVERED || state == ParcelState.SIGNED_BY_CUSTOMER;
        if (arrived && before.deliveredAt() == null) {
            after = after.delivered(at);
        }
        if (state.ended()) {
            after = after.ended(at);
        }
        Stored<Parcel> moved = tx.update(PARCELS, parcel, after);
        if (state == ParcelState.SIGNED_BY_CUSTOMER) {
            pass(tx, List.of(parcel), Passage.DELIVER);
        } else if (state == ParcelState.LOST) {
            pass(tx, List.of(parcel), Passage.LOSE);
        }
        Interceptions.follow(tx, moved, state);
        return moved;
    }

    /** Takes a refused or intercepted parcel back into the warehouse: its goods lie among the returns. */
    public Stored<Parcel> receive(Transaction tx, Stored<Parcel> parcel) {
        ParcelState.WORKFLOW.require("receive", parcel.value().state());
        Stored<Parcel> back = tx.update(
                PARCELS, parcel, parcel.value().in(ParcelState.RETURNED).ended(tx.now()));
        pass(tx, List.of(parcel), Passage.COME_BACK);
        Interceptions.follow(tx, back, ParcelState.RETURNED);
        return back;
    }

    /** Keeps another carrier, tracking number, weight or promise while the parcel is in the house. */
    Stored<Parcel> change(Transaction tx, Stored<Parcel> before, Parcel after) {
        Parcel was = before.value();
        if (!was.state().inHouse()) {
            throw Problem.conflict(
                    "parcel-gone",
                    Text.of(
                            "Parcel " + was.number() + " has left the warehouse and cannot be changed.",
                            "包裹 " + was.number() + " 已出库，不能修改。"),
                    Map.of("state", Shape.code(was.state())));
        }
        boolean otherCarrier = !java.util.Objects.equals(was.carrier(), after.carrier());
        if (otherCarrier && was.shipment() != null) {
            throw Problem.conflict(
                    "parcel-in-shipment",
                    "Take the parcel off the shipment " + was.shipment() + " before you change its carrier.",
                    "更换物流公司前请先将包裹移出交接单 " + was.shipment() + "。");
        }
        requireTracking(tx, "", after.carrier(), after.trackingNo(), otherCarrier);
        String trackingNo =
                after.trackingNo() == null ? ownTracking(tx, after.carrier(), was.number()) : after.trackingNo();
        return tx.update(PARCELS, before, after.tracked(trackingNo));
    }

    /** What lies in each of the parcels. */
    static Map<Long, List<ParcelContent>> contents(Reads reads, List<Stored<Parcel>> parcels) {
        return ParcelRows.contents(reads, parcels.stream().map(Stored::id).toList());
    }

    /** What lies in parcels, by SKU and lot. */
    public List<Goods> goods(Reads reads, List<Stored<Parcel>> parcels) {
        Map<List<String>, Long> pieces =
                new TreeMap<>(java.util.Comparator.<List<String>, String>comparing(key -> key.get(0))
                        .thenComparing(key -> key.get(1)));
        contents(reads, parcels)
                .values()
                .forEach(contents -> contents.forEach(
                        content -> pieces.merge(List.of(content.sku(), content.lot()), content.quantity(), Long::sum)));
        return pieces.entrySet().stream()
                .map(entry -> new Goods(entry.getKey().get(0), entry.getKey().get(1), entry.getValue()))
                .toList();
    }

    static Set<Long> orders(List<Stored<Parcel>> parcels) {
        return parcels.stream().map(parcel -> parcel.value().dispatchOrder()).collect(Collectors.toSet());
    }

    private void pass(Transaction tx, List<Stored<Parcel>> parcels, Passage passage) {
        pass(tx, parcels, contents(tx, parcels), passage);
    }

    private void pass(
            Transaction tx, List<Stored<Parcel>> parcels, Map<Long, List<ParcelContent>> contents, Passage passage) {
        Map<String, List<Stored<Parcel>>> byOrder = parcels.stream()
                .collect(Collectors.groupingBy(
                        parcel -> parcel.value().orderNumber(), TreeMap::new, Collectors.toList()));
        byOrder.forEach((number, some) -> {
            List<Goods> goods = some.stream()
                    .flatMap(parcel -> contents.getOrDefault(parcel.id(), List.of()).stream())
                    .map(content -> new Goods(content.sku(), content.lot(), content.quantity()))
                    .toList();
            stock.pass(tx, number, some.get(0).value().warehouse(), passage, goods);
        });
    }

    private static void each(Transaction tx, List<Stored<Parcel>> parcels, UnaryOperator<Parcel> change) {
        for (Stored<Parcel> parcel : parcels) {
            tx.update(PARCELS, parcel, change.apply(parcel.value()));
        }
    }

    private static void requireReady(List<Stored<Parcel>> parcels) {
        List<Map<String, Object>> unready = new ArrayList<>();
        for (Stored<Parcel> parcel : parcels) {
            Parcel p = parcel.value();
            String reason = p.state() != ParcelState.SIGNED
                    ? "not-signed"
                    : p.carrier() == null ? "no-carrier" : p.trackingNo() == null ? "no-tracking-number" : null;
            if (reason != null) {
                Map<String, Object> line = new LinkedHashMap<>();
                line.put("id", parcel.id());
                line.put("number", p.number());
                line.put("orderNumber", p.orderNumber());
                line.put("state", Shape.code(p.state()));
                line.put("reason", reason);
                unready.add(line);
            }
        }
        if (!unready.isEmpty()) {
            throw Problem.conflict(
                    "parcels-not-ready",
                    Unfit.told(
                            unready.size() + " of " + parcels.size()
                                    + " parcels cannot be handed over; nothing was handed over:",
                            parcels.size() + " 个包裹中有 " + unready.size() + " 个不能交接，未交接任何包裹：",
                            unready),
                    Map.of("parcels", unready));
        }
    }

    /** The carrier, when it may be given parcels today; 422 on {@code field} otherwise. */
    Carrier requireActive(Transaction tx, String field, String code) {
        return Carriers.active(tx, field, code, today(tx));
    }

    private LocalDate today(Transaction tx) {
        return tx.today();
    }

    /** Nobody gives our own delivery a tracking number: the parcel's number on the label is it. Null for other carriers. */
    private static String ownTracking(Reads reads, String carrier, String number) {
        return Carriers.own(reads, carrier) ? number : null;
    }

    private void requireTracking(Transaction tx, String path, String carrier, String trackingNo, boolean newCarrier) {
        if (carrier == null) {
            if (trackingNo != null) {
                throw Problem.invalid(List.of(new FieldProblem(
                        path + "carrier",
                        Text.of("Name the carrier the tracking number belongs to.", "填写运单号时须指明物流公司。"))));
            }
            return;
        }
        if (newCarrier || trackingNo != null) {
            Carrier known = requireActive(tx, path + "carrier", carrier);
            if (trackingNo != null) {
                Carriers.requireForm(known, path + "trackingNo", trackingNo);
            }
        }
    }
}
