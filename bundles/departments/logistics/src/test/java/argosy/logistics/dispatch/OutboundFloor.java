package argosy.logistics.dispatch;

import static argosy.logistics.db.Tables.PARCEL;
import static argosy.logistics.db.Tables.STOCK_ITEM;
import static argosy.logistics.dispatch.DispatchOrder.DISPATCH_ORDERS;
import static argosy.logistics.shipping.Parcel.PARCELS;
import static org.jooq.impl.DSL.sum;

import argosy.department.Database;
import argosy.department.Shape;
import argosy.department.Stored;
import argosy.department.Transaction;
import argosy.logistics.carriers.Carrier;
import argosy.logistics.shipping.NewParcel;
import argosy.logistics.shipping.Parcel;
import argosy.logistics.shipping.Parcels;
import argosy.logistics.shipping.Shipments;
import argosy.logistics.stock.MoveReason;
import argosy.logistics.stock.Spot;
import argosy.logistics.stock.StockLedger;
import argosy.logistics.stock.StockMove;
import argosy.logistics.stock.StockReports;
import argosy.logistics.stock.StockStatus;
import argosy.logistics.warehouse.Floor;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;

/** A warehouse with goods, carriers and the rules of the outbound line, for tests. */
public final class OutboundFloor implements AutoCloseable {

    private final Floor floor;
    private final AtomicInteger refs = new AtomicInteger();
    public final StockLedger stock;
    public final Parcels parcels;
    public final DispatchOrders orders;
    public final Shipments shipments;

    /** Bins {@code SH1-A-01…}, SKUs {@code SKU-1…} with {@code pieces} of each SKU in the bin of the same number. */
    public OutboundFloor(int skus, long pieces) {
        floor = new Floor(skus + 2, skus);
        stock = new StockLedger();
        parcels = new Parcels(stock);
        orders = new DispatchOrders(stock, parcels);
        shipments = new Shipments(parcels, orders.follower());
        floor.does(tx -> {
            tx.insert(Carrier.CARRIERS, carrier("SF", "顺丰速运", "SF"));
            tx.insert(Carrier.CARRIERS, carrier("ZTO", "中通快递", null));
            for (int i = 1; i <= skus; i++) {
                put(tx, "SKU-" + i, Floor.bin(i), pieces);
            }
        });
    }

    public Database database() {
        return floor.database();
    }

    public void does(java.util.function.Consumer<Transaction> work) {
        floor.does(work);
    }

    public <T> T as(String username, java.util.function.Function<Transaction, T> work) {
        return floor.database().write(Floor.person(username), work);
    }

    /** More goods of a SKU into a bin. */
    public void put(Transaction tx, String sku, String bin, long pieces) {
        stock.book(tx, List.of(StockMove.in(sku, "", pieces, Spot.onHand(bin), MoveReason.OPENING)));
    }

    /** A new order of so many pieces of each of these SKUs. */
    public long order(Object... skusAndPieces) {
        List<NewDispatchOrder.NewDispatchLine> lines = new ArrayList<>();
        for (int i = 0; i < skusAndPieces.length; i += 2) {
            lines.add(new NewDispatchOrder.NewDispatchLine(
                    (String) skusAndPieces[i], "清岚", "50ml", (Integer) skusAndPieces[i + 1]));
        }
        NewDispatchOrder given = given("TB" + refs.incrementAndGet(), lines);
        return as("clerk", tx -> orders.create(tx, given).id());
    }

    public static NewDispatchOrder given(String ref, List<NewDispatchOrder.NewDispatchLine> lines) {
        return new NewDispatchOrder(
                ref, "天猫旗舰店", "SH1", "王小明", "13800138000", "浙江省杭州市文三路 1 号 🏠", "SF", null, null, null, lines);
    }

    /** The order after one step by a person. */
    public DispatchOrder step(
            String username, long id, BiFunction<Transaction, Stored<DispatchOrder>, Stored<DispatchOrder>> rule) {
        return as(username, tx -> rule.apply(tx, orders.hold(tx, id))).value();
    }

    /** Brings an order from where it is created to this state, each step by its own person. */
    public DispatchOrder bring(long id, DispatchState to) {
        DispatchOrder order = find(id);
        while (order.state() != to) {
            order = switch (order.state()) {
                case CREATED -> step("reviewer", id, (tx, o) -> orders.review(tx, o, false));
                case REVIEWED -> step("picker", id, (tx, o) -> orders.pick(tx, o, PickedGoods.AS_RESERVED));
                case PICKED -> step("packer", id, (tx, o) -> orders.pack(tx, o, parcel("SF" + id)));
                case PACKED -> step("checker", id, orders::checked);
                case CHECKED -> step("signer", id, orders::sign);
                case SIGNED -> step("shipper", id, orders::handOver);
                default -> throw new IllegalStateException("No way from " + order.state() + " to " + to);
            };
        }
        return order;
    }

    /** Gives the order another place in the sequence. */
    public void resequence(long id, int position) {
        step("planner", id, (tx, o) -> orders.change(tx, o, o.value().sequenced(position)));
    }

    public static PackedParcels parcel(String trackingNo) {
        return new PackedParcels(List.of(new NewParcel(null, trackingNo, 500, null, null)));
    }

    public DispatchOrder find(long id) {
        return database().get(DISPATCH_ORDERS, id).value();
    }

    public List<DispatchLine> lines(long id) {
        return DispatchLines.of(database(), id);
    }

    public List<Stored<Parcel>> parcelsOf(long id) {
        return database().select(PARCELS, PARCEL.DISPATCH_ORDER.eq(id), 100);
    }

    /** Pieces by status, and how many of those on hand are reserved. */
    public Map<String, Long> pieces() {
        Map<String, Long> pieces = new TreeMap<>();
        database()
                .sql()
                .select(STOCK_ITEM.STATUS, sum(STOCK_ITEM.QUANTITY), sum(STOCK_ITEM.RESERVED))
                .from(STOCK_ITEM)
                .groupBy(STOCK_ITEM.STATUS)
                .forEach(row -> {
                    put(pieces, row.value1(), row.value2());
                    put(pieces, "reserved", row.value3());
                });
        return pieces;
    }

    /** Pieces of one SKU in one bin. */
    public long onHand(String sku, String bin) {
        BigDecimal there = database()
                .sql()
                .select(sum(STOCK_ITEM.QUANTITY))
                .from(STOCK_ITEM)
                .where(
                        STOCK_ITEM.SKU.eq(sku),
                        STOCK_ITEM.BIN.eq(bin),
                        STOCK_ITEM.STATUS.eq(Shape.code(StockStatus.ON_HAND)))
                .fetchOne(0, BigDecimal.class);
        return there == null ? 0 : there.longValueExact();
    }

    /** What the ledger's proof finds wrong. */
    public List<?> differences() {
        return new StockReports(database()).proof().rows();
    }

    @Override
    public void close() {
        floor.close();
    }

    private static void put(Map<String, Long> pieces, String key, BigDecimal more) {
        if (more.signum() != 0) {
            pieces.merge(key, more.longValueExact(), Long::sum);
        }
    }

    private static Carrier carrier(String code, String name, String prefix) {
        return new Carrier(
                code, name, null, null, null, prefix, null, null, null, null, null, null, null, null, null, null);
    }
}
