package argosy.logistics;

import argosy.department.Database;
import argosy.department.Stored;
import argosy.department.Transaction;
import argosy.logistics.dispatch.DispatchOrder;
import argosy.logistics.dispatch.DispatchOrders;
import argosy.logistics.dispatch.NewDispatchOrder;
import argosy.logistics.dispatch.PackedParcels;
import argosy.logistics.dispatch.PickedGoods;
import argosy.logistics.runs.Delivery;
import argosy.logistics.runs.DeliveryRun;
import argosy.logistics.runs.DeliveryRuns;
import argosy.logistics.runs.FailReason;
import argosy.logistics.runs.Failure;
import argosy.logistics.runs.NewRun;
import argosy.logistics.shipping.NewParcel;
import argosy.logistics.shipping.Parcel;
import argosy.logistics.shipping.ParcelChoice;
import argosy.logistics.shipping.Parcels;
import argosy.logistics.sku.Sku;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/** Deliveries around Hangzhou by the sample company's own courier, run by run in every state (LOG-27). */
final class SampleRuns {

    private static final String OWN = "SELF";

    private static final String[][] CONSIGNEES = {
        {"何静", "浙江省杭州市西湖区文一西路 120 号 3 幢 502"},
        {"吕伟", "浙江省杭州市西湖区古墩路 588 号 8 幢 1101"},
        {"施雨", "浙江省杭州市拱墅区丰潭路 380 号"},
        {"张建国", "浙江省杭州市余杭区良睦路 1399 号 12 幢"},
        {"孔芳", "浙江省杭州市余杭区文一西路 969 号"},
        {"曹子轩", "浙江省杭州市西湖区莲花街 333 号"}
    };

    private final Database database;
    private final DispatchOrders orders;
    private final Parcels parcels;
    private final DeliveryRuns runs;
    private final List<Sku> articles;
    private int made;

    SampleRuns(Database database, DispatchOrders orders, Parcels parcels, DeliveryRuns runs, List<Sku> articles) {
        this.database = database;
        this.orders = orders;
        this.parcels = parcels;
        this.runs = runs;
        this.articles = articles;
    }

    void load() {
        run("上午西湖区");
        long givenUp = run("车辆保养，改期");
        by(LogisticsSample.DISPATCHER, tx -> runs.cancel(tx, givenUp));
        long loaded = run(null);
        by(LogisticsSample.DISPATCHER, tx -> runs.load(tx, loaded));

        List<Parcel> first = signed(3);
        long finished = started(first);
        by(LogisticsSample.COURIER, tx -> runs.deliver(tx, finished, delivery(first.get(0), "何静")));
        by(LogisticsSample.COURIER, tx -> runs.deliver(tx, finished, delivery(first.get(1), "门卫代收")));
        by(
                LogisticsSample.COURIER,
                tx -> runs.fail(
                        tx, finished, new Failure(first.get(2).number(), FailReason.REFUSED, "外箱破损", null, "小区门口")));
        by(LogisticsSample.COURIER, tx -> runs.finish(tx, finished));

        List<Parcel> second = signed(3);
        long underWay = started(second);
        by(LogisticsSample.COURIER, tx -> runs.deliver(tx, underWay, delivery(second.get(0), "张建国")));
        by(
                LogisticsSample.COURIER,
                tx -> runs.fail(
                        tx, underWay, new Failure(second.get(1).number(), FailReason.ABSENT, "约明日上午", null, null)));
    }

    private long run(String remark) {
        return plan(signed(2), remark);
    }

    private long started(List<Parcel> some) {
        long run = plan(some, null);
        by(LogisticsSample.DISPATCHER, tx -> runs.load(tx, run));
        by(LogisticsSample.COURIER, tx -> runs.start(tx, run));
        return run;
    }

    private long plan(List<Parcel> some, String remark) {
        List<String> numbers = some.stream().map(Parcel::trackingNo).toList();
        return database.write(LogisticsSample.DISPATCHER, tx -> runs.plan(
                        tx,
                        new NewRun(
                                LogisticsSample.COURIER.username(),
                                "HZ",
                                "浙A·D5182",
                                LocalDate.ofInstant(tx.now(), ZoneOffset.ofHours(8)),
                                remark,
                                new ParcelChoice(null, numbers)))
                .id());
    }

    private void by(
            argosy.department.Caller person, java.util.function.Function<Transaction, Stored<DeliveryRun>> step) {
        database.write(person, step);
    }

    private static Delivery delivery(Parcel parcel, String signer) {
        return new Delivery(
                parcel.number(), signer, null, "电子签收码 " + parcel.number().substring(12), null, "楼下");
    }

    /** So many orders that wait, signed, for our own delivery. */
    private List<Parcel> signed(int count) {
        List<Parcel> signed = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int number = ++made;
            Sku article = articles.get(number * 7 % articles.size());
            String[] consignee = CONSIGNEES[number % CONSIGNEES.length];
            long id = database.write(LogisticsSample.DISPATCHER, tx -> orders.create(
                            tx,
                            new NewDispatchOrder(
                                    "TB2026112277%04d".formatted(number),
                                    "天猫旗舰店",
                                    "HZ",
                                    consignee[0],
                                    "139571%05d".formatted(number * 137),
                                    consignee[1],
                                    OWN,
                                    tx.now().plus(Duration.ofHours(20)),
                                    null,
                                    null,
                                    List.of(new NewDispatchOrder.NewDispatchLine(
                                            article.code(), article.brand(), article.spec(), 1))))
                    .id());
            step(id, (tx, o) -> orders.review(tx, o, false));
            step(id, (tx, o) -> orders.pick(tx, o, PickedGoods.AS_RESERVED));
            step(id, (tx, o) -> orders.pack(tx, o, packed(number)));
            step(id, orders::checked);
            step(id, orders::sign);
            signed.add(parcels.of(database, List.of(id)).get(0).value());
        }
        return signed;
    }

    private static PackedParcels packed(int number) {
        return new PackedParcels(List.of(new NewParcel(null, null, 400 + number * 35, null, null)));
    }

    private void step(long id, BiFunction<Transaction, Stored<DispatchOrder>, Stored<DispatchOrder>> rule) {
        database.write(LogisticsSample.DISPATCHER, tx -> rule.apply(tx, orders.hold(tx, id)));
    }
}
