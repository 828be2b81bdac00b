package argosy.logistics;

import static argosy.logistics.shipping.Parcel.PARCELS;
import static argosy.logistics.shipping.Shipment.SHIPMENTS;

import argosy.department.Caller;
import argosy.department.Database;
import argosy.department.Stored;
import argosy.department.Transaction;
import argosy.logistics.db.Tables;
import argosy.logistics.dispatch.DispatchOrder;
import argosy.logistics.dispatch.DispatchOrders;
import argosy.logistics.dispatch.DispatchState;
import argosy.logistics.dispatch.NewDispatchOrder;
import argosy.logistics.dispatch.PackedParcels;
import argosy.logistics.dispatch.PickedGoods;
import argosy.logistics.dispatch.Scans;
import argosy.logistics.picking.Confirmation;
import argosy.logistics.picking.NewPickTask;
import argosy.logistics.picking.PickTasks;
import argosy.logistics.shipping.NewParcel;
import argosy.logistics.shipping.NewParcelEvent;
import argosy.logistics.shipping.NewShipment;
import argosy.logistics.shipping.Parcel;
import argosy.logistics.shipping.ParcelChoice;
import argosy.logistics.shipping.ParcelFollower;
import argosy.logistics.shipping.Parcels;
import argosy.logistics.shipping.ReturnedDocuments;
import argosy.logistics.shipping.Shipments;
import argosy.logistics.shipping.TrackingStatus;
import argosy.logistics.sku.Sku;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.BiFunction;

/** Sixty orders of the sample company in every state, with the pick tasks, parcels and manifests they came with. */
final class SampleOutbound {

    /** How many orders end up in which state; sixty in all. */
    private static final Object[][] STATES = {
        {DispatchState.CREATED, 8},
        {DispatchState.REVIEWED, 10},
        {DispatchState.PICKED, 4},
        {DispatchState.PACKED, 4},
        {DispatchState.CHECKED, 3},
        {DispatchState.SIGNED, 4},
        {DispatchState.HANDED_OVER, 5},
        {DispatchState.IN_TRANSIT, 6},
        {DispatchState.DELIVERED, 4},
        {DispatchState.SIGNED_BY_CUSTOMER, 6},
        {DispatchState.REFUSED, 1},
        {DispatchState.LOST, 1},
        {DispatchState.INTERCEPTED, 1},
        {DispatchState.RETURNED, 1},
        {DispatchState.CANCELLED, 2}
    };

    private static final String[] SHOPS = {"天猫旗舰店", "京东自营店", "拼多多专营店", "抖音直播间"};
    private static final String[] CARRIERS = {"SF", "ZTO", "YTO"};
    private static final String[] NUMBERS = {"SF%012d", "75%012d", "YT%013d"};
    private static final String[] FAMILY_NAMES = {"王", "李", "张", "刘", "陈", "杨", "赵", "黄", "周", "吴"};
    private static final String[] GIVEN_NAMES = {"小明", "芳", "伟", "静怡", "子轩", "秀英", "浩然", "雨桐", "建华", "欣怡"};
    private static final String[] ADDRESSES = {
        "浙江省杭州市西湖区文三路 90 号",
        "上海市浦东新区张杨路 500 号",
        "江苏省南京市鼓楼区中山北路 28 号",
        "广东省广州市天河区体育西路 103 号",
        "四川省成都市武侯区科华北路 62 号",
        "北京市朝阳区建国路 88 号",
        "湖北省武汉市洪山区珞喻路 152 号"
    };

    private final Random random = new Random(20261122);
    private final Database database;
    private final DispatchOrders orders;
    private final ParcelFollower follower;
    private final PickTasks tasks;
    private final Parcels parcels;
    private final Shipments shipments;
    private final List<Sku> articles;
    private int made;

    SampleOutbound(
            Database database,
            DispatchOrders orders,
            ParcelFollower follower,
            PickTasks tasks,
            Parcels parcels,
            Shipments shipments,
            List<Sku> articles) {
        this.database = database;
        this.orders = orders;
        this.follower = follower;
        this.tasks = tasks;
        this.parcels = parcels;
        this.shipments = shipments;
        this.articles = articles;
    }

    void load() {
        List<Long> reviewed = new ArrayList<>();
        List<Long> signed = new ArrayList<>();
        List<Long> toHandOver = new ArrayList<>();
        List<DispatchState> goal = new ArrayList<>();
        for (Object[] state : STATES) {
            for (int i = 0; i < (Integer) state[1]; i++) {
                DispatchState target = (DispatchState) state[0];
                boolean beyond = target.compareTo(DispatchState.HANDED_OVER) >= 0 && target != DispatchState.CANCELLED;
                long id = order(target == DispatchState.REVIEWED && i == 0 ? 5000 : 1 + random.nextInt(3));
                if (target == DispatchState.CANCELLED) {
                    bring(id, i == 0 ? DispatchState.CREATED : DispatchState.PACKED);
                    step(LogisticsSample.DISPATCHER, id, (tx, o) -> orders.cancel(tx, o, "客户申请退款"));
                } else {
                    bring(id, beyond ? DispatchState.SIGNED : target);
                }
                if (target == DispatchState.REVIEWED && i > 0) {
                    reviewed.add(id);
                } else if (target == DispatchState.SIGNED) {
                    signed.add(id);
                } else if (beyond) {
                    toHandOver.add(id);
                    goal.add(target);
                }
            }
        }
        mismatch();
        pickTasks(reviewed);
        handOver(toHandOver);
        for (int i = 0; i < goal.size(); i++) {
            travel(toHandOver.get(i), goal.get(i));
        }
        load(open("SF", "周师傅"), signed, "SF");
        long givenUp = open("ZTO", "钱师傅");
        database.write(LogisticsSample.DISPATCHER, tx -> shipments.cancel(tx, tx.get(SHIPMENTS, givenUp)));
    }

    /** A wave that is done half, one that nobody has claimed yet, and one that was given up. */
    private void pickTasks(List<Long> reviewed) {
        long walking = task(reviewed.subList(0, 3), LogisticsSample.PICKER.username());
        var line = database.sql()
                .select(Tables.PICK_LINE.BIN, Tables.PICK_LINE.SKU, Tables.PICK_LINE.QUANTITY)
                .from(Tables.PICK_LINE)
                .where(Tables.PICK_LINE.PICK_TASK.eq(walking), Tables.PICK_LINE.LINE_NO.eq(1))
                .fetchSingle();
        database.write(
                LogisticsSample.PICKER,
                tx -> tasks.confirm(
                        tx,
                        tasks.hold(tx, walking),
                        new Confirmation(
                                List.of(new Confirmation.Scanned(line.value1(), line.value2(), line.value3(), 1)))));
        long givenUp = task(reviewed.subList(3, 5), null);
        database.write(LogisticsSample.DISPATCHER, tx -> tasks.cancel(tx, tasks.hold(tx, givenUp)));
        task(reviewed.subList(3, 7), null);
    }

    private long task(List<Long> ids, String picker) {
        return database.write(
                LogisticsSample.DISPATCHER,
                tx -> tasks.create(tx, new NewPickTask(ids, null, picker, null)).id());
    }

    /** The outgoing check of one packed order that found a wrong article, before it is put right. */
    private void mismatch() {
        long id = order(1);
        bring(id, DispatchState.PACKED);
        Scans wrong = new Scans(List.of(new Scans.Scan(articles.get(0).barcode(), 1)));
        database.write(LogisticsSample.PICKER, tx -> orders.compare(tx, orders.hold(tx, id), wrong));
        step(LogisticsSample.DISPATCHER, id, (tx, o) -> orders.cancel(tx, o, "错发未补到货，改单重发"));
    }

    /** One manifest per carrier; the documents of the first have come back. */
    private void handOver(List<Long> ids) {
        for (int i = 0; i < CARRIERS.length; i++) {
            String carrier = CARRIERS[i];
            long shipment = open(carrier, "周师傅");
            int count = load(shipment, ids, carrier);
            if (count == 0) {
                continue;
            }
            database.write(LogisticsSample.DISPATCHER, tx -> shipments.handOver(tx, tx.get(SHIPMENTS, shipment)));
            if (i == 0) {
                database.write(
                        LogisticsSample.DISPATCHER,
                        tx -> shipments.documents(tx, tx.get(SHIPMENTS, shipment), new ReturnedDocuments(count, null)));
            }
        }
    }

    private long open(String carrier, String driver) {
        return database.write(LogisticsSample.DISPATCHER, tx -> shipments
                .open(tx, new NewShipment("HZ", carrier, driver, "浙A·" + (10000 + random.nextInt(80000)), null))
                .id());
    }

    private int load(long shipment, List<Long> ids, String carrier) {
        List<Long> fit = parcels.of(database, ids).stream()
                .filter(parcel -> carrier.equals(parcel.value().carrier()))
                .map(Stored::id)
                .toList();
        if (!fit.isEmpty()) {
            database.write(
                    LogisticsSample.DISPATCHER,
                    tx -> shipments.add(tx, tx.get(SHIPMENTS, shipment), new ParcelChoice(fit, null)));
        }
        return fit.size();
    }

    /** What the carrier reports until the order is in that state. */
    private void travel(long order, DispatchState target) {
        switch (target) {
            case IN_TRANSIT -> report(order, TrackingStatus.IN_TRANSIT);
            case DELIVERED -> report(order, TrackingStatus.IN_TRANSIT, TrackingStatus.DELIVERED);
            case SIGNED_BY_CUSTOMER ->
                report(order, TrackingStatus.IN_TRANSIT, TrackingStatus.DELIVERED, TrackingStatus.SIGNED_BY_CUSTOMER);
            case REFUSED -> report(order, TrackingStatus.IN_TRANSIT, TrackingStatus.REFUSED);
            case LOST -> report(order, TrackingStatus.IN_TRANSIT, TrackingStatus.LOST);
            case INTERCEPTED, RETURNED -> {
                report(order, TrackingStatus.IN_TRANSIT);
                step(LogisticsSample.SPECIALIST, order, (tx, o) -> orders.intercept(tx, o, "客户申请退款"));
                if (target == DispatchState.RETURNED) {
                    follow(LogisticsSample.KEEPER, order, (tx, parcel) -> {
                        Stored<Parcel> back = parcels.receive(tx, parcel);
                        follower.cameBack(tx, back);
                        return back;
                    });
                }
            }
            default -> {}
        }
    }

    private void report(long order, TrackingStatus... reports) {
        for (int i = 0; i < reports.length; i++) {
            TrackingStatus status = reports[i];
            String place = status == TrackingStatus.IN_TRANSIT ? "杭州转运中心" : "派送网点";
            Duration ago = Duration.ofMinutes(5L * (reports.length - 1 - i));
            follow(
                    LogisticsSample.COURIER,
                    order,
                    (tx, parcel) -> parcels.report(
                            tx, parcel, new NewParcelEvent(status, tx.now().minus(ago), place, null)));
        }
    }

    private void follow(Caller by, long order, BiFunction<Transaction, Stored<Parcel>, Stored<Parcel>> rule) {
        database.write(by, tx -> {
            follower.hold(tx, Set.of(order));
            parcels.of(tx, List.of(order)).forEach(parcel -> rule.apply(tx, tx.get(PARCELS, parcel.id())));
            follower.moved(tx, Set.of(order));
            return null;
        });
    }

    private long order(int pieces) {
        int number = ++made;
        List<NewDispatchOrder.NewDispatchLine> lines = new ArrayList<>();
        int kinds = 1 + random.nextInt(3);
        int first = random.nextInt(articles.size());
        for (int i = 0; i < kinds; i++) {
            Sku article = articles.get((first + i * 37) % articles.size());
            lines.add(new NewDispatchOrder.NewDispatchLine(
                    article.code(), article.brand(), article.spec(), i == 0 ? pieces : 1));
        }
        String name =
                FAMILY_NAMES[random.nextInt(FAMILY_NAMES.length)] + GIVEN_NAMES[random.nextInt(GIVEN_NAMES.length)];
        String address = ADDRESSES[random.nextInt(ADDRESSES.length)] + " " + (1 + random.nextInt(30)) + " 幢";
        String phone = "138%08d".formatted(random.nextInt(100_000_000));
        String carrier = CARRIERS[number % CARRIERS.length];
        String shop = SHOPS[random.nextInt(SHOPS.length)];
        return database.write(LogisticsSample.DISPATCHER, tx -> orders.create(
                        tx,
                        new NewDispatchOrder(
                                "TB2026112200%04d".formatted(number),
                                shop,
                                "HZ",
                                name,
                                phone,
                                address,
                                carrier,
                                tx.now().plus(Duration.ofHours(number % 7 == 0 ? -1 : 20)),
                                null,
                                null,
                                lines))
                .id());
    }

    private void bring(long id, DispatchState target) {
        DispatchState state = DispatchState.CREATED;
        while (state != target) {
            state = next(id, state).state();
        }
    }

    private DispatchOrder next(long id, DispatchState state) {
        return switch (state) {
            case CREATED -> step(LogisticsSample.DISPATCHER, id, (tx, o) -> orders.review(tx, o, false));
            case REVIEWED -> step(LogisticsSample.PICKER, id, (tx, o) -> orders.pick(tx, o, PickedGoods.AS_RESERVED));
            case PICKED -> step(LogisticsSample.PICKER, id, (tx, o) -> orders.pack(tx, o, packed(o.value())));
            case PACKED -> step(LogisticsSample.DISPATCHER, id, orders::checked);
            case CHECKED -> step(LogisticsSample.DISPATCHER, id, orders::sign);
            default -> throw new IllegalStateException("The sample does not go on from " + state + " by itself.");
        };
    }

    private PackedParcels packed(DispatchOrder order) {
        int carrier = List.of(CARRIERS).indexOf(order.carrier());
        String trackingNo = NUMBERS[carrier].formatted(Math.abs(random.nextLong() % 1_000_000_000_000L));
        return new PackedParcels(List.of(new NewParcel(null, trackingNo, 300 + random.nextInt(3000), null, null)));
    }

    private DispatchOrder step(
            Caller by, long id, BiFunction<Transaction, Stored<DispatchOrder>, Stored<DispatchOrder>> rule) {
        return database.write(by, tx -> rule.apply(tx, orders.hold(tx, id))).value();
    }
}
