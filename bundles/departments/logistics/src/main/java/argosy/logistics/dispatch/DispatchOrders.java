package argosy.logistics.dispatch;

import static argosy.logistics.db.Tables.DISPATCH_ORDER;
import static argosy.logistics.dispatch.DispatchOrder.DISPATCH_ORDERS;

import argosy.department.Problem;
import argosy.department.Reads;
import argosy.department.Stored;
import argosy.department.Text;
import argosy.department.Transaction;
import argosy.logistics.shipping.Parcel;
import argosy.logistics.shipping.ParcelFollower;
import argosy.logistics.shipping.Parcels;
import argosy.logistics.stock.Goods;
import argosy.logistics.stock.Reservation;
import argosy.logistics.stock.StockLedger;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The life of dispatch orders: created, reviewed and reserved, picked, packed, checked, signed, handed over; stopped at any
 * of these steps (LOG-04 to LOG-08). Each rule works in the transaction it is given and refuses with a {@link Problem}.
 */
public final class DispatchOrders {

    private final DispatchLog log;
    private final KnownCodes known;
    private final Parcels parcels;
    private final Amending amending;
    private final Review review;
    private final OrderPicking picking;
    private final Packing packing;
    private final Stopping stopping;
    private final OrderFollowing following;
    private final BrokenGoods broken;

    public DispatchOrders(StockLedger stock, Parcels parcels) {
        this.log = new DispatchLog(new SalesNews(parcels));
        this.known = new KnownCodes();
        this.parcels = parcels;
        this.amending = new Amending(parcels, known, log);
        this.review = new Review(stock, log);
        this.picking = new OrderPicking(stock, review, log);
        this.packing = new Packing(stock, parcels, log);
        this.stopping = new Stopping(stock, parcels, log);
        this.following = new OrderFollowing(parcels, log);
        this.broken = new BrokenGoods(stock, parcels, review, log);
    }

    /** The order that this request acts on; other work on it waits until the transaction ends. */
    public Stored<DispatchOrder> hold(Transaction tx, long id) {
        return tx.hold(DISPATCH_ORDERS, id);
    }

    /** What parcels tell when they go on. */
    public ParcelFollower follower() {
        return following;
    }

    /** Keeps a new order; 422 when warehouse, carrier or an article is not known, 409 when the order is there already. */
    public Stored<DispatchOrder> create(Transaction tx, NewDispatchOrder given) {
        check(tx, given);
        return insert(tx, given);
    }

    /** Refuses with 422 when warehouse, carrier or an article is not known. */
    public void check(Transaction tx, NewDispatchOrder given) {
        known.warehouse(tx, given.warehouse());
        known.carrier(tx, given.carrier());
        known.articles(tx, given.lines());
    }

    /** Keeps a new order whose codes were checked already. */
    Stored<DispatchOrder> insert(Transaction tx, NewDispatchOrder given) {
        return insert(tx, given, false);
    }

    /** Keeps the order of operations, whose codes were {@link #check checked}; operations is told how it goes on (FLOW-01). */
    public Stored<DispatchOrder> sell(Transaction tx, NewDispatchOrder given) {
        return insert(tx, given, true);
    }

    /** The order of that reference; other work on it waits until the transaction ends. */
    public Optional<Stored<DispatchOrder>> holdOf(Transaction tx, String orderRef) {
        return tx.first(DISPATCH_ORDERS, DISPATCH_ORDER.ORDER_REF.eq(orderRef)).map(order -> {
            tx.hold(DISPATCH_ORDERS, List.of(order.id()));
            return tx.get(DISPATCH_ORDERS, order.id());
        });
    }

    /** Operations asks for an order that is there already: it is told how far it is, and how it goes on (FLOW-01). */
    public Stored<DispatchOrder> adopt(Transaction tx, Stored<DispatchOrder> order) {
        Stored<DispatchOrder> adopted = order.value().fromSales()
                ? order
                : tx.update(DISPATCH_ORDERS, order, order.value().sold());
        log.announce(tx, adopted);
        return adopted;
    }

    /** Leaves its reference to another order that takes the place of this cancelled one; its own number is put behind it. */
    public void giveWay(Transaction tx, Stored<DispatchOrder> cancelled) {
        DispatchOrder o = cancelled.value();
        tx.update(DISPATCH_ORDERS, cancelled, o.referredTo(o.orderRef() + "/" + o.number()));
    }

    private Stored<DispatchOrder> insert(Transaction tx, NewDispatchOrder given, boolean fromSales) {
        Stored<DispatchOrder> order = log.begin(
                tx,
                new DispatchOrder(
                        tx.number("FH"),
                        given.orderRef(),
                        given.shop(),
                        given.warehouse(),
                        given.consignee(),
                        given.phone(),
                        given.address(),
                        given.carrier(),
                        given.promisedAt(),
                        given.sequence() == null ? DispatchOrder.ANY_TIME : given.sequence(),
                        DispatchState.CREATED,
                        given.remark(),
                        KnownCodes.pieces(given.lines()),
                        0,
                        0,
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
                        null,
                        null,
                        fromSales));
        DispatchLines.insert(tx, order.id(), given.lines());
        log.announce(tx, order);
        return order;
    }

    /** See {@link Amending#change}. */
    Stored<DispatchOrder> change(Transaction tx, Stored<DispatchOrder> before, DispatchOrder after) {
        return amending.change(tx, before, after);
    }

    /** See {@link Amending#redirect}. */
    public Stored<DispatchOrder> redirect(Transaction tx, Stored<DispatchOrder> order, Recipient recipient) {
        return amending.redirect(tx, order, recipient);
    }

    /** Replaces the lines of an order that is not reviewed yet. */
    Stored<DispatchOrder> changeLines(
            Transaction tx, Stored<DispatchOrder> before, List<NewDispatchOrder.NewDispatchLine> lines) {
        return amending.changeLines(tx, before, lines);
    }

    /** Removes an order that nobody has worked on. */
    void remove(Transaction tx, Stored<DispatchOrder> order) {
        if (order.version() > 1 || order.value().state() != DispatchState.CREATED) {
            throw Problem.conflict(
                    "changed-since-import",
                    "Dispatch order " + order.value().number() + " was worked on after the import.",
                    "发货单 " + order.value().number() + " 导入后已被处理。");
        }
        DispatchLines.delete(tx, order.id());
        DispatchLog.forget(tx, order.id());
        tx.delete(DISPATCH_ORDERS, order);
    }

    /** LOG-04 and LOG-06: compares the order with the articles and reserves its goods. */
    public Stored<DispatchOrder> review(Transaction tx, Stored<DispatchOrder> order, boolean correct) {
        return review.review(tx, order, correct);
    }

    /** LOG-06: reserves again what is short. */
    public Stored<DispatchOrder> allocate(Transaction tx, Stored<DispatchOrder> order) {
        return review.allocate(tx, order);
    }

    /** LOG-07: books what was picked without a pick task. */
    public Stored<DispatchOrder> pick(Transaction tx, Stored<DispatchOrder> order, PickedGoods goods) {
        return picking.pick(tx, order, goods);
    }

    public Stored<DispatchOrder> pack(Transaction tx, Stored<DispatchOrder> order, PackedParcels packed) {
        return packing.pack(tx, order, packed);
    }

    /** LOG-08: what a scan finds wrong; when it is nothing, call {@link #checked}. */
    public List<Mismatch> compare(Transaction tx, Stored<DispatchOrder> order, Scans scans) {
        return packing.compare(tx, order, scans);
    }

    public Stored<DispatchOrder> checked(Transaction tx, Stored<DispatchOrder> order) {
        return packing.checked(tx, order);
    }

    public Stored<DispatchOrder> sign(Transaction tx, Stored<DispatchOrder> order) {
        return packing.sign(tx, order);
    }

    /** Gives all parcels of one order to their carriers without a manifest. */
    public Stored<DispatchOrder> handOver(Transaction tx, Stored<DispatchOrder> order) {
        DispatchState.WORKFLOW.require("hand-over", order.value().state());
        List<Stored<Parcel>> all = following.parcels(tx, order);
        all.stream().filter(p -> p.value().shipment() != null).findFirst().ifPresent(parcel -> {
            throw Problem.conflict(
                    "parcel-in-shipment",
                    Text.of(
                            "Parcel " + parcel.value().number() + " is on the shipment "
                                    + parcel.value().shipment() + "; hand that over.",
                            "包裹 " + parcel.value().number() + " 在交接单 "
                                    + parcel.value().shipment() + " 上，请交接该单。"),
                    java.util.Map.of("shipment", parcel.value().shipment()));
        });
        following.moved(tx, parcels.handOver(tx, all));
        return tx.get(DISPATCH_ORDERS, order.id());
    }

    public Stored<DispatchOrder> cancel(Transaction tx, Stored<DispatchOrder> order, String reason) {
        return stopping.cancel(tx, order, reason);
    }

    public Stored<DispatchOrder> intercept(Transaction tx, Stored<DispatchOrder> order, String reason) {
        return stopping.intercept(tx, order, reason);
    }

    /** LOG-15: takes picked pieces that broke away from an order in the house and reserves others; see {@link BrokenGoods}. */
    public void takeAway(Transaction tx, String number, Goods broken) {
        this.broken.takeAway(tx, number, broken);
    }

    /** Steps that the state would allow but where the order is in a pick task, or its parcels are not where they must be. */
    Map<Long, Set<String>> barred(Reads reads, List<Stored<DispatchOrder>> some) {
        Map<Long, List<Parcel>> parcelsOf = parcels
                .of(
                        reads,
                        some.stream()
                                .filter(order -> order.value().state() == DispatchState.SIGNED)
                                .map(Stored::id)
                                .toList())
                .stream()
                .map(Stored::value)
                .collect(Collectors.groupingBy(Parcel::dispatchOrder));
        Map<Long, Set<String>> barred = new HashMap<>();
        for (Stored<DispatchOrder> order : some) {
            List<Parcel> packed = parcelsOf.getOrDefault(order.id(), List.of());
            Set<String> steps = new HashSet<>();
            if (order.value().pickTask() != null) {
                steps.add("pick");
            }
            if (packed.stream().anyMatch(parcel -> parcel.shipment() != null || !parcel.ready())) {
                steps.add("hand-over");
            }
            if (packed.stream().anyMatch(parcel -> !parcel.state().inHouse())) {
                steps.add("cancel");
            }
            barred.put(order.id(), steps);
        }
        return barred;
    }

    /** Puts a reviewed order into a pick task. */
    public Stored<DispatchOrder> into(Transaction tx, Stored<DispatchOrder> order, String pickTask) {
        DispatchState.WORKFLOW.require("pick", order.value().state());
        return log.keep(tx, order, order.value().inPickTask(pickTask));
    }

    /** Keeps other work on these orders waiting until this transaction ends. */
    public void hold(Transaction tx, Collection<Long> orders) {
        tx.hold(DISPATCH_ORDERS, orders);
    }

    /** Takes so many pieces of these reservations of the order out of their bins; answers how many could not be. */
    public long take(Transaction tx, long order, List<Stored<Reservation>> open, long pieces) {
        return picking.take(tx, order, open, pieces);
    }

    /** The reserved goods are not there: others are reserved elsewhere, or the order is short of them. */
    public void missing(Transaction tx, Stored<DispatchOrder> order, List<Stored<Reservation>> gone) {
        picking.missing(tx, order, gone);
    }

    /** The pick task is done with the order: it is picked by that person, or waits for another task. */
    public Stored<DispatchOrder> settle(Transaction tx, Stored<DispatchOrder> order, String picker) {
        return picking.settle(tx, order, picker, false);
    }
}
