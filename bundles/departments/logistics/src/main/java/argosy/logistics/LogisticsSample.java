package argosy.logistics;

import argosy.department.Caller;
import argosy.department.Database;
import argosy.department.Reach;
import argosy.department.RequestMark;
import argosy.logistics.carriers.Carrier;
import argosy.logistics.sku.Sku;
import argosy.logistics.sku.Skus;
import argosy.logistics.stock.MoveReason;
import argosy.logistics.stock.Spot;
import argosy.logistics.stock.StockMove;
import argosy.logistics.warehouse.Bin;
import argosy.logistics.warehouse.BinKind;
import argosy.logistics.warehouse.Bins;
import argosy.logistics.warehouse.Warehouse;
import argosy.logistics.warehouse.Warehouses;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * The sample warehouse of {@code --demo}: two warehouses, 40 bins, 300 articles and what a busy morning did with them. Made
 * by the department's own rules, so that every ledger agrees, and the same every time.
 */
final class LogisticsSample {

    /** The people of the sample company who work in the warehouse; the platform's sample knows the same. */
    static final Caller HEAD = person("wujianguo", "吴建国");

    static final Caller SPECIALIST = HEAD;
    static final Caller KEEPER = person("chenjing", "陈静");
    static final Caller DISPATCHER = person("wanglei", "王磊");
    static final Caller PICKER = person("zhaomin", "赵敏");
    static final Caller COURIER = person("sunqiang", "孙强");
    static final Caller FINANCE = person("huangqian", "黄倩");
    static final Caller DIRECTOR = person("zhouhaiyang", "周海洋");

    private static final int BINS_PER_ZONE = 10;

    private final Database database;
    private final Stockroom stockroom;
    private final Outbound outbound;
    private final StockControl control;
    private final Carriage carriage;
    private final Housekeeping housekeeping;
    private final Oversight oversight;
    private final List<Sku> articles = SampleGoods.articles();

    LogisticsSample(
            Database database,
            Stockroom stockroom,
            Outbound outbound,
            StockControl control,
            Carriage carriage,
            Housekeeping housekeeping,
            Oversight oversight) {
        this.database = database;
        this.stockroom = stockroom;
        this.outbound = outbound;
        this.control = control;
        this.carriage = carriage;
        this.housekeeping = housekeeping;
        this.oversight = oversight;
    }

    void load() {
        rooms();
        new SampleCarriers(database, carriage.contracts, carriage.tariffs).load();
        SampleInbound inbound = new SampleInbound(database, stockroom.receipts, control.counts);
        inbound.receipts();
        new SampleOutbound(
                        database,
                        outbound.orders,
                        outbound.follower,
                        outbound.pickTasks,
                        outbound.parcels,
                        outbound.shipments,
                        articles)
                .load();
        inbound.counts();
        new SampleRuns(database, outbound.orders, outbound.parcels, outbound.runs, articles).load();
        new SampleComplaints(database, outbound.complaints).load();
        new SampleAppraisal(database, carriage.scores).load();
        new SampleReturns(database, outbound.returns, outbound.damage, outbound.parcels, outbound.follower).load();
        new SampleCosts(database).load();
        new SampleFreight(database, carriage.freightBills).load();
        new SampleReplenishment(database, control.replenishments, stockroom.receipts).load();
        new SampleStandards(
                        database,
                        housekeeping.sops,
                        housekeeping.sopDrafts,
                        housekeeping.floorChecks,
                        housekeeping.floorNotes,
                        housekeeping.improvements)
                .load();
        new SampleSafety(database, housekeeping.safetyChecks, housekeeping.hazards).load();
        new SampleOverstock(database, control.overstocks).load();
        new SampleTools(database, housekeeping.tools, housekeeping.careRecords).load();
        new SampleSales(database, outbound.salesOrders, outbound.orders).load();
        new SampleJobs(database, oversight.alerts).load();
    }

    /** Two warehouses with their bins, the articles with their opening stock, the carriers. */
    private void rooms() {
        database.write(KEEPER, tx -> {
            Warehouses warehouses = new Warehouses();
            warehouses.create(tx, new Warehouse("HZ", "杭州仓", "浙江省杭州市余杭区良渚街道物流路 18 号", null));
            warehouses.create(tx, new Warehouse("GZ", "广州仓", "广东省广州市白云区太和镇龙归路 6 号", null));
            Bins bins = new Bins();
            for (String warehouse : List.of("HZ", "GZ")) {
                for (String zone : List.of("A", "B")) {
                    for (int i = 1; i <= BINS_PER_ZONE; i++) {
                        int way = (zone.equals("A") ? 0 : 1000) + i * 10;
                        bins.create(
                                tx,
                                new Bin(warehouse, bin(warehouse, zone, i), zone, BinKind.STORAGE, way, 3000L, null));
                    }
                }
            }
            return null;
        });
        database.write(KEEPER, tx -> {
            Skus skus = new Skus();
            articles.forEach(article -> skus.create(tx, article));
            tx.insertAll(Carrier.CARRIERS, SampleGoods.carriers());
            return null;
        });
        Random random = new Random(20261122);
        List<StockMove> opening = new ArrayList<>();
        for (int i = 0; i < articles.size(); i++) {
            String zone = i / BINS_PER_ZONE % 2 == 0 ? "A" : "B";
            opening.add(opening(i, bin("HZ", zone, 1 + i % BINS_PER_ZONE), 30 + random.nextInt(170)));
            if (i % 3 == 0) {
                opening.add(opening(i, bin("GZ", zone, 1 + i % BINS_PER_ZONE), 20 + random.nextInt(80)));
            }
        }
        database.write(KEEPER, tx -> stockroom.stock.book(tx, opening));
    }

    private StockMove opening(int article, String bin, long pieces) {
        return StockMove.in(articles.get(article).code(), "", pieces, Spot.onHand(bin), MoveReason.OPENING);
    }

    private static String bin(String warehouse, String zone, int number) {
        return "%s-%s-%02d".formatted(warehouse, zone, number);
    }

    private static Caller person(String username, String name) {
        return new Caller(username, name, "wlb", null, Map.of("*", Reach.COMPANY), RequestMark.NONE);
    }
}
