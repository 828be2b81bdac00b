package argosy.logistics;

import static argosy.logistics.db.Tables.RECEIPT;
import static argosy.logistics.db.Tables.REPLENISHMENT;
import static argosy.logistics.inbound.Receipt.RECEIPTS;
import static argosy.logistics.replenishment.Replenishment.REPLENISHMENTS;

import argosy.department.Database;
import argosy.department.Stored;
import argosy.logistics.inbound.QualityCheck;
import argosy.logistics.inbound.Receipts;
import argosy.logistics.replenishment.Arrival;
import argosy.logistics.replenishment.Channel;
import argosy.logistics.replenishment.NewOrder;
import argosy.logistics.replenishment.ReorderPoint;
import argosy.logistics.replenishment.ReorderPoints;
import argosy.logistics.replenishment.Replenishment;
import argosy.logistics.replenishment.Replenishments;
import argosy.logistics.replenishment.ScanScope;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** Reorder points of the sample company's best sellers, and what was ordered of them: replenishments in every state. */
final class SampleReplenishment {

    private static final int POINTS = 24;

    private final Database database;
    private final Replenishments replenishments;
    private final Receipts receipts;

    SampleReplenishment(Database database, Replenishments replenishments, Receipts receipts) {
        this.database = database;
        this.replenishments = replenishments;
        this.receipts = receipts;
    }

    void load() {
        database.write(LogisticsSample.SPECIALIST, tx -> {
            ReorderPoints points = new ReorderPoints();
            for (int i = 0; i < POINTS; i++) {
                points.create(tx, point(i));
            }
            return replenishments.scan(tx, new ScanScope("HZ"));
        });
        List<Stored<Replenishment>> suggested =
                database.select(REPLENISHMENTS, REPLENISHMENT.STATE.eq("suggested"), POINTS);
        long dismissed = suggested.get(0).id();
        database.write(
                LogisticsSample.SPECIALIST,
                tx -> replenishments.dismiss(
                        tx, dismissed, "换季清仓，暂不补货", today(tx.now()).plusMonths(2)));
        List<Stored<Replenishment>> ordered = suggested.subList(1, 7);
        ordered.forEach(one -> order(one.id()));
        long cancelled = ordered.get(1).id();
        database.write(LogisticsSample.SPECIALIST, tx -> replenishments.cancel(tx, cancelled, "供应商该型号停产"));
        List<Stored<Replenishment>> confirmed = ordered.subList(2, 6);
        confirmed.forEach(one -> database.write(
                LogisticsSample.SPECIALIST,
                tx -> replenishments.confirm(
                        tx, one.id(), Math.max(1, one.value().suggested() - 12), null)));
        announce(confirmed.get(1).id());
        receive(announce(confirmed.get(2).id()), confirmed.get(2).value().suggested() - 12);
    }

    /** The lights among the first articles, all of which sell; every second from the lamp works in Zhongshan. */
    private static ReorderPoint point(int i) {
        boolean lamps = i % 2 == 0;
        return new ReorderPoint(
                "TD-" + (1001 + i * 3),
                "HZ",
                100L + i % 4 * 20,
                i % 3 == 0 ? null : Long.valueOf(240 + i % 4 * 40),
                i % 3 == 0 ? Long.valueOf(192) : null,
                48L,
                24L,
                7 + i % 3 * 4,
                i % 5 == 0 ? 3 : null,
                null,
                lamps ? "中山市古镇灯饰厂" : "杭州暖居家居有限公司",
                lamps ? "梁厂长" : "徐经理",
                lamps ? "13925300021" : "13757100086",
                lamps ? "guzhen-liang" : null,
                BigDecimal.valueOf(1280L + i * 45, 2));
    }

    private void order(long id) {
        NewOrder order = new NewOrder(null, null, null, Channel.WECHAT, "微信已发订单，约定月结");
        database.write(LogisticsSample.SPECIALIST, tx -> replenishments.order(tx, id, order));
    }

    /** The id of the receipt that announces it. */
    private long announce(long id) {
        Arrival sent = new Arrival(List.of(new Arrival.Row(id, null)), "SO-" + (88000 + id % 1000), null);
        String receipt = database.write(LogisticsSample.SPECIALIST, tx -> replenishments.arriving(tx, sent))
                .get(0)
                .value()
                .receipt();
        return database.first(RECEIPTS, RECEIPT.NUMBER.eq(receipt))
                .orElseThrow()
                .id();
    }

    private void receive(long receipt, long pieces) {
        List<argosy.logistics.inbound.Arrival.Line> come =
                List.of(new argosy.logistics.inbound.Arrival.Line(1, null, null, pieces));
        database.write(
                LogisticsSample.KEEPER, tx -> receipts.arrive(tx, receipt, new argosy.logistics.inbound.Arrival(come)));
        QualityCheck check = new QualityCheck(List.of(new QualityCheck.Line(1, pieces - 2, 2L, "灯罩破裂")));
        database.write(LogisticsSample.KEEPER, tx -> receipts.check(tx, receipt, check));
    }

    private static LocalDate today(java.time.Instant now) {
        return LocalDate.ofInstant(now, ZoneOffset.UTC);
    }
}
