package argosy.logistics.month;

import static argosy.logistics.db.Tables.PARCEL;
import static argosy.logistics.shipping.Parcel.PARCELS;
import static org.assertj.core.api.Assertions.assertThat;

import argosy.department.Shape;
import argosy.department.Stored;
import argosy.department.Transaction;
import argosy.logistics.dispatch.DispatchOrder;
import argosy.logistics.dispatch.NewDispatchOrder;
import argosy.logistics.dispatch.NewDispatchOrder.NewDispatchLine;
import argosy.logistics.dispatch.PackedParcels;
import argosy.logistics.dispatch.PickedGoods;
import argosy.logistics.dispatch.Scans;
import argosy.logistics.month.Sale.Box;
import argosy.logistics.month.Sale.Deed;
import argosy.logistics.month.Sale.Slip;
import argosy.logistics.month.Sale.Step;
import argosy.logistics.month.Sale.Wanted;
import argosy.logistics.shipping.NewParcel;
import argosy.logistics.shipping.NewParcelEvent;
import argosy.logistics.shipping.NewShipment;
import argosy.logistics.shipping.Parcel;
import argosy.logistics.shipping.ParcelChoice;
import argosy.logistics.shipping.ParcelState;
import argosy.logistics.shipping.ReturnedDocuments;
import argosy.logistics.shipping.Shipment;
import argosy.logistics.shipping.TrackingStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;

/**
 * Plays the orders of a month against the rules, in the order of time: what one person does of one kind at one moment is one
 * transaction, as when they work through a list.
 */
final class Replay {

    /** Parcels that are scanned onto a manifest at once. */
    private static final int SCANNED = 200;

    /** The steps that a round of our own couriers brings an order through. */
    private static final Set<Step> RIDDEN = EnumSet.of(Step.HAND_OVER, Step.TRANSIT, Step.SIGN_FOR, Step.REFUSE);

    private record Moment(Instant at, String warehouse, Step step, String by) {

        static final Comparator<Moment> ORDER = Comparator.comparing(Moment::at)
                .thenComparing(Moment::warehouse)
                .thenComparing(Moment::step)
                .thenComparing(Moment::by);
    }

    private final Company company;
    private final Month month;
    private final Map<Integer, Long> ids = new ConcurrentHashMap<>();
    private final Queue<Stored<Shipment>> manifests = new ConcurrentLinkedQueue<>();

    Replay(Company company, Month month) {
        this.company = company;
        this.month = month;
    }

    /** Enters what is done with orders at each moment, but for what our own couriers do with them. */
    void enter(Agenda agenda) {
        Map<Moment, List<Sale>> moments = new TreeMap<>(Moment.ORDER);
        for (Sale sale : month.sales) {
            for (Deed deed : sale.deeds()) {
                Moment moment = new Moment(deed.at(), sale.warehouse(), deed.step(), deed.by());
                if (!sale.own() || !RIDDEN.contains(deed.step())) {
                    moments.computeIfAbsent(moment, m -> new ArrayList<>()).add(sale);
                }
            }
        }
        moments.forEach((moment, sales) -> agenda.add(moment.at(), moment.warehouse(), () -> play(moment, sales)));
    }

    /** The dispatch order that a sale became. */
    long order(Sale sale) {
        return ids.get(sale.no());
    }

    private void play(Moment moment, List<Sale> sales) {
        if (moment.step() == Step.HAND_OVER) {
            sales.stream()
                    .collect(Collectors.groupingBy(Sale::carrier, TreeMap::new, Collectors.toList()))
                    .forEach((carrier, some) -> handOver(moment.by(), carrier, some));
            return;
        }
        company.does(moment.by(), tx -> {
            switch (moment.step()) {
                case CREATE -> sales.forEach(sale -> ids.put(sale.no(), create(tx, sale)));
                case TRANSIT -> report(tx, sales, TrackingStatus.IN_TRANSIT);
                case DELIVER -> report(tx, sales, TrackingStatus.DELIVERED);
                case SIGN_FOR -> report(tx, sales, TrackingStatus.SIGNED_BY_CUSTOMER);
                case REFUSE -> report(tx, sales, TrackingStatus.REFUSED);
                case LOSE -> report(tx, sales, TrackingStatus.LOST);
                case COME_BACK -> comeBack(tx, sales);
                default -> sales.forEach(sale -> inTheHouse(tx, sale, moment.step()));
            }
        });
    }

    private long create(Transaction tx, Sale sale) {
        List<NewDispatchLine> lines = sale.wanted().stream()
                .map(some -> new NewDispatchLine(
                        some.article().code(),
                        some.article().brand(),
                        some.article().spec(),
                        some.pieces()))
                .toList();
        return company.orders
                .create(
                        tx,
                        new NewDispatchOrder(
                                sale.ref(),
                                sale.shop(),
                                sale.warehouse(),
                                "王小明",
                                "13800138000",
                                sale.to().address() + "建设路 " + sale.no() + " 号",
                                sale.carrierKnown() ? sale.carrier() : null,
                                sale.promised(),
                                null,
                                null,
                                lines))
                .id();
    }

    private void inTheHouse(Transaction tx, Sale sale, Step step) {
        Stored<DispatchOrder> order = company.orders.hold(tx, ids.get(sale.no()));
        switch (step) {
            case REVIEW ->
                assertThat(company.orders.review(tx, order, false).value().shortPieces())
                        .isZero();
            case PICK -> company.orders.pick(tx, order, PickedGoods.AS_RESERVED);
            case PACK -> company.orders.pack(tx, order, packed(sale));
            case SLIP ->
                assertThat(company.orders.compare(tx, order, scans(sale, sale.slip())))
                        .hasSize(1);
            case CHECK -> {
                assertThat(company.orders.compare(tx, order, scans(sale, Slip.NONE)))
                        .isEmpty();
                company.orders.checked(tx, order);
            }
            case SIGN -> company.orders.sign(tx, order);
            case INTERCEPT -> company.orders.intercept(tx, order, "客户要求退回");
            case CANCEL -> company.orders.cancel(tx, order, "客户取消");
            default -> throw new IllegalStateException(step.toString());
        }
    }

    private static PackedParcels packed(Sale sale) {
        boolean one = sale.boxes().size() == 1;
        return new PackedParcels(sale.boxes().stream()
                .map(box -> new NewParcel(
                        sale.carrier(), box.trackingNo(), box.weighed(), box.promised(), one ? null : contents(box)))
                .toList());
    }

    private static List<NewParcel.Packed> contents(Box box) {
        return box.contents().stream()
                .map(some -> new NewParcel.Packed(some.article().code(), some.pieces()))
                .toList();
    }

    /** What the checker scans: the goods of the order, but for what the packer got wrong. */
    private Scans scans(Sale sale, Slip slip) {
        List<Scans.Scan> scans = new ArrayList<>();
        for (Wanted some : sale.wanted()) {
            long there = some.pieces();
            if (some == sale.wanted().get(0)) {
                there += slip == Slip.EXTRA ? 1 : slip == Slip.MISSING ? -1 : 0;
            }
            if (there > 0) {
                scans.add(new Scans.Scan(some.article().code(), there));
            }
        }
        if (slip == Slip.WRONG) {
            scans.add(new Scans.Scan(
                    month.articles.stream()
                            .filter(article -> sale.wanted().stream().noneMatch(w -> w.article() == article))
                            .findFirst()
                            .orElseThrow()
                            .code(),
                    1));
        }
        return new Scans(scans);
    }

    /** One manifest for a carrier's parcels of a warehouse; a driver takes it away. */
    private void handOver(String shipper, String carrier, List<Sale> sales) {
        List<String> numbers = sales.stream()
                .flatMap(sale -> sale.boxes().stream().map(Box::trackingNo))
                .toList();
        Stored<Shipment> manifest = company.as(
                shipper,
                tx -> company.shipments.open(
                        tx, new NewShipment(sales.get(0).warehouse(), carrier, "周师傅", "沪A12345", null)));
        for (int from = 0; from < numbers.size(); from += SCANNED) {
            Stored<Shipment> open = manifest;
            List<String> some = numbers.subList(from, Math.min(numbers.size(), from + SCANNED));
            manifest = company.as(shipper, tx -> company.shipments.add(tx, open, new ParcelChoice(null, some)));
        }
        Stored<Shipment> loaded = manifest;
        manifests.add(company.as(shipper, tx -> company.shipments.handOver(tx, loaded)));
    }

    /** The signed documents of all manifests; of every tenth one is missing. */
    void documents() {
        int no = 0;
        for (Stored<Shipment> manifest : manifests) {
            int missing = no++ % 10 == 0 ? 1 : 0;
            company.as(
                    "keeper",
                    tx -> company.shipments.documents(
                            tx,
                            manifest,
                            new ReturnedDocuments(
                                    manifest.value().parcels() - missing, missing == 0 ? null : "1 张回单遗失")));
        }
    }

    private void report(Transaction tx, List<Sale> sales, TrackingStatus status) {
        Set<Long> orders = held(tx, sales);
        for (Stored<Parcel> parcel : parcels(tx, orders)) {
            company.parcels.report(tx, parcel, new NewParcelEvent(status, null, "转运中心", null));
        }
        company.follower.moved(tx, orders);
    }

    private void comeBack(Transaction tx, List<Sale> sales) {
        Set<Long> orders = held(tx, sales);
        List<Stored<Parcel>> back = parcels(tx, orders).stream()
                .map(parcel -> company.parcels.receive(tx, parcel))
                .toList();
        company.follower.moved(tx, orders);
        back.forEach(parcel -> company.follower.cameBack(tx, parcel));
    }

    private Set<Long> held(Transaction tx, List<Sale> sales) {
        Set<Long> orders = new HashSet<>();
        sales.forEach(sale -> orders.add(ids.get(sale.no())));
        company.follower.hold(tx, orders);
        return orders;
    }

    private static List<Stored<Parcel>> parcels(Transaction tx, Set<Long> orders) {
        return tx.select(
                PARCELS,
                PARCEL.DISPATCH_ORDER.in(orders).and(PARCEL.STATE.ne(Shape.code(ParcelState.VOID))),
                2 * orders.size());
    }
}
