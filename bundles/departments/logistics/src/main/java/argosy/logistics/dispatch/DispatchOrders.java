package argosy.logistics.dispatch;

import static argosy.logistics.db.Tables.SKU;
import static argosy.logistics.db.Tables.WAREHOUSE;
import static argosy.logistics.dispatch.DispatchOrder.DISPATCH_ORDERS;

import argosy.department.Problem;
import argosy.department.Problem.FieldProblem;
import argosy.department.Reads;
import argosy.department.Shape;
import argosy.department.Stored;
import argosy.department.Text;
import argosy.department.Transaction;
import argosy.logistics.carriers.Carriers;
import argosy.logistics.shipping.Parcel;
import argosy.logistics.shipping.ParcelFollower;
import argosy.logistics.shipping.Parcels;
import argosy.logistics.stock.Goods;
import argosy.logistics.stock.Reservation;
import argosy.logistics.stock.StockLedger;
import argosy.logistics.warehouse.WarehouseState;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The life of dispatch orders: created, reviewed and reserved, picked, packed, checked, signed, handed over; stopped at any
 * of these steps (LOG-04 to LOG-08). Each rule works in the transaction it is given and refuses with a {@link Problem}.
 */
public final class DispatchOrders {

    private final ZoneId zone;
    private final DispatchLog log;
    private final Parcels parcels;
    private final Review review;
    private final OrderPicking picking;
    private final Packing packing;
    private final Stopping stopping;
    private final OrderFollowing following;
    private final BrokenGoods broken;

    /** @param zone the company's time zone, which days of reports go by */
    public DispatchOrders(StockLedger stock, Parcels parcels, ZoneId zone) {
        this.zone = zone;
        this.log = new DispatchLog(zone);
        this.parcels = parcels;
        this.review = new Review(stock, log);
        this.picking = new OrderPicking(stock, review, log);
        this.packing = new Packing(stock, parcels, log);
        this.stopping = new Stopping(stock, parcels, log);
        this.following = new OrderFollowing(parcels, log);
        this.broken = new BrokenGoods(stock, parcels, review);
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
        requireWarehouse(tx, given.warehouse());
        if (given.carrier() != null) {
            Carriers.active(tx, "carrier", given.carrier(), today(tx));
        }
        requireArticles(tx, given.lines());
        return insert(tx, given);
    }

    /** Keeps a new order whose codes were checked already. */
    Stored<DispatchOrder> insert(Transaction tx, NewDispatchOrder given) {
        Stored<DispatchOrder> order = tx.insert(
                DISPATCH_ORDERS,
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
                        pieces(given.lines()),
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
                        null));
        DispatchLines.insert(tx, order.id(), given.lines());
        log.taken(tx, order);
        return order;
    }

    /**
     * Keeps what a caller has changed: everything while the order is created; carrier until it is packed; sequence, promise
     * and remark as long as the goods are in the house (LOG-05).
     */
    Stored<DispatchOrder> change(Transaction tx, Stored<DispatchOrder> before, DispatchOrder after) {
        DispatchOrder was = before.value();
        if (was.state() != DispatchState.CREATED) {
            boolean carrierOpen = was.state().compareTo(DispatchState.PACKED) < 0;
            DispatchOrder allowed = was.sequenced(after.sequence())
                    .promised(after.promisedAt())
                    .remarked(after.remark())
                    .goingBy(carrierOpen ? after.carrier() : was.carrier());
            if (!was.state().inHouse() || !allowed.equals(after)) {
                throw Problem.conflict(
                        "order-fixed",
                        Text.of(
                                "In the state " + Shape.code(was.state()) + " only "
                                        + (!was.state().inHouse()
                                                ? "notes can be added"
                                                : carrierOpen
                                                        ? "sequence, promisedAt, remark and carrier can be changed"
                                                        : "sequence, promisedAt and remark can be changed")
                                        + ".",
                                "状态 " + Shape.code(was.state()) + " 下"
                                        + (!was.state().inHouse()
                                                ? "只能添加备注记录"
                                                : carrierOpen ? "只能修改顺序、承诺时间、备注和物流公司" : "只能修改顺序、承诺时间和备注")
                                        + "。"),
                        java.util.Map.of("state", Shape.code(was.state())));
            }
        }
        if (!after.warehouse().equals(was.warehouse())) {
            requireWarehouse(tx, after.warehouse());
        }
        if (after.carrier() != null && !Objects.equals(after.carrier(), was.carrier())) {
            Carriers.active(tx, "carrier", after.carrier(), today(tx));
        }
        return log.keep(tx, before, after);
    }

    /** Replaces the lines of an order that is not reviewed yet. */
    Stored<DispatchOrder> changeLines(
            Transaction tx, Stored<DispatchOrder> before, List<NewDispatchOrder.NewDispatchLine> lines) {
        if (before.value().state() != DispatchState.CREATED) {
            throw Problem.conflict(
                    "order-fixed",
                    "Lines can be changed only before the review; cancel the order and enter it again under an order number of"
                            + " its own, such as " + before.value().orderRef() + "-2.",
                    "审单后不能修改明细，请取消后以新的订单号（如 " + before.value().orderRef() + "-2）重新建单。");
        }
        requireArticles(tx, lines);
        DispatchLines.delete(tx, before.id());
        DispatchLines.insert(tx, before.id(), lines);
        return log.keep(tx, before, before.value().ordered(pieces(lines)));
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

    private LocalDate today(Transaction tx) {
        return LocalDate.ofInstant(tx.now(), zone);
    }

    private static long pieces(List<NewDispatchOrder.NewDispatchLine> lines) {
        return lines.stream()
                .mapToLong(NewDispatchOrder.NewDispatchLine::quantity)
                .sum();
    }

    private static void requireWarehouse(Transaction tx, String code) {
        String state = tx.sql()
                .select(WAREHOUSE.STATE)
                .from(WAREHOUSE)
                .where(WAREHOUSE.CODE.eq(code))
                .fetchOne(WAREHOUSE.STATE);
        if (!Shape.code(WarehouseState.ACTIVE).equals(state)) {
            throw Problem.invalid("warehouse", "There is no active warehouse " + code + ".", "没有启用中的仓库 " + code + "。");
        }
    }

    private static void requireArticles(Transaction tx, List<NewDispatchOrder.NewDispatchLine> lines) {
        Set<String> known = new HashSet<>(tx.sql()
                .select(SKU.CODE)
                .from(SKU)
                .where(SKU.CODE.in(lines.stream()
                        .map(NewDispatchOrder.NewDispatchLine::sku)
                        .toList()))
                .fetch(SKU.CODE));
        List<FieldProblem> unknown = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String sku = lines.get(i).sku();
            if (!known.contains(sku)) {
                unknown.add(new FieldProblem(
                        "lines[" + i + "].sku", Text.of("There is no SKU " + sku + ".", "没有商品 " + sku + "。")));
            }
        }
        if (!unknown.isEmpty()) {
            throw Problem.invalid(unknown);
        }
    }
}
