package argosy.logistics;

import static argosy.logistics.db.Tables.COUNT_ITEM;

import argosy.department.Database;
import argosy.department.Transaction;
import argosy.logistics.counts.Counts;
import argosy.logistics.counts.Explanations;
import argosy.logistics.counts.NewCount;
import argosy.logistics.counts.Tally;
import argosy.logistics.inbound.Arrival;
import argosy.logistics.inbound.NewReceipt;
import argosy.logistics.inbound.PutAway;
import argosy.logistics.inbound.QualityCheck;
import argosy.logistics.inbound.Receipts;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jooq.Record2;

/** What came in and was counted in the sample company: receipts in every state, a finished and a running count. */
final class SampleInbound {

    private final Database database;
    private final Receipts receipts;
    private final Counts counts;

    SampleInbound(Database database, Receipts receipts, Counts counts) {
        this.database = database;
        this.receipts = receipts;
        this.counts = counts;
    }

    void receipts() {
        announce("中山市古镇灯饰厂", "PO-2601", 3);
        database.write(LogisticsSample.DISPATCHER, tx -> {
            long cancelled = announce(tx, "义乌市日用百货行", "PO-2602", 5);
            return receipts.cancel(tx, cancelled);
        });
        long arrived = announce("中山市古镇灯饰厂", "PO-2603", 11);
        arrive(arrived, 60);
        long rejected = announce("佛山市玻璃制品厂", "PO-2604", 141);
        arrive(rejected, 40);
        database.write(LogisticsSample.KEEPER, tx -> receipts.reject(tx, rejected, "外箱进水，整批拒收"));
        long checked = announce("杭州暖居家居有限公司", "PO-2605", 155);
        arrive(checked, 60);
        check(checked, 58, 2);
        put(checked, 1, "HZ-B-05", 20);
        long stored = announce("杭州暖居家居有限公司", "PO-2606", 201);
        arrive(stored, 50);
        check(stored, 50, 0);
        put(stored, 1, "HZ-A-10", 50);
        put(stored, 2, "HZ-B-01", 50);
        database.write(LogisticsSample.KEEPER, tx -> receipts.followUp(tx, stored));
    }

    void counts() {
        long finished = start("A-01 循环盘点", "HZ-A-01");
        List<Tally.Entry> entries = new ArrayList<>();
        List<Record2<Long, Long>> sheet = sheet(finished);
        for (int i = 0; i < sheet.size(); i++) {
            long book = sheet.get(i).value2();
            entries.add(entry(sheet.get(i).value1(), i == 0 ? book - 1 : i == 1 ? book + 2 : book));
        }
        database.write(LogisticsSample.KEEPER, tx -> counts.count(tx, finished, new Tally(entries)));
        database.write(LogisticsSample.KEEPER, tx -> counts.finish(tx, finished));
        database.write(
                LogisticsSample.KEEPER,
                tx -> counts.explain(
                        tx,
                        finished,
                        new Explanations(List.of(
                                new Explanations.Explanation(sheet.get(0).value1(), "拣货多拿一件", "zhaomin", "盘亏调账并提醒"),
                                new Explanations.Explanation(sheet.get(1).value1(), "上架未登记", "chenjing", "盘盈调账")))));
        database.write(LogisticsSample.KEEPER, tx -> counts.submit(tx, finished));
        database.write(LogisticsSample.HEAD, tx -> counts.approve(tx, finished));
        database.write(LogisticsSample.KEEPER, tx -> counts.adjust(tx, finished));

        long running = start("B-03 循环盘点", "HZ-B-03");
        List<Tally.Entry> first = sheet(running).stream()
                .limit(3)
                .map(row -> entry(row.value1(), row.value2()))
                .toList();
        database.write(LogisticsSample.KEEPER, tx -> counts.count(tx, running, new Tally(first)));
        database.write(
                LogisticsSample.KEEPER,
                tx -> counts.plan(tx, new NewCount("广州仓 A 区月度盘点", "GZ", "A", null, null, true)));
    }

    private long announce(String supplier, String reference, int first) {
        return database.write(LogisticsSample.DISPATCHER, tx -> announce(tx, supplier, reference, first));
    }

    /** Two articles, the first of them the one with this number. */
    private long announce(Transaction tx, String supplier, String reference, int first) {
        LocalDate due = LocalDate.ofInstant(tx.now(), ZoneOffset.UTC).plusDays(2);
        List<NewReceipt.Line> lines = List.of(
                new NewReceipt.Line("TD-" + (1000 + first), null, 60L),
                new NewReceipt.Line("TD-" + (1001 + first), null, 60L));
        return receipts.announce(tx, new NewReceipt(supplier, reference, "HZ", due, null, lines))
                .id();
    }

    private void arrive(long receipt, long pieces) {
        List<Arrival.Line> lines =
                List.of(new Arrival.Line(1, null, null, pieces), new Arrival.Line(2, null, null, pieces));
        database.write(LogisticsSample.KEEPER, tx -> receipts.arrive(tx, receipt, new Arrival(lines)));
    }

    private void check(long receipt, long accepted, long refused) {
        String reason = refused == 0 ? null : "表面划伤";
        List<QualityCheck.Line> lines = List.of(
                new QualityCheck.Line(1, accepted, refused, reason),
                new QualityCheck.Line(2, accepted, refused, reason));
        database.write(LogisticsSample.KEEPER, tx -> receipts.check(tx, receipt, new QualityCheck(lines)));
    }

    private void put(long receipt, int line, String bin, long pieces) {
        database.write(
                LogisticsSample.KEEPER,
                tx -> receipts.store(tx, receipt, new PutAway(List.of(new PutAway.Line(line, bin, pieces)))));
    }

    private long start(String title, String bin) {
        NewCount planned = new NewCount(title, "HZ", null, List.of(bin), null, true);
        return database.write(
                LogisticsSample.KEEPER,
                tx -> counts.start(tx, counts.plan(tx, planned).id()).id());
    }

    private List<Record2<Long, Long>> sheet(long count) {
        return database.sql()
                .select(COUNT_ITEM.ID, COUNT_ITEM.BOOK_AT_START)
                .from(COUNT_ITEM)
                .where(COUNT_ITEM.STOCK_COUNT.eq(count))
                .orderBy(COUNT_ITEM.ID)
                .fetch();
    }

    private static Tally.Entry entry(long item, long pieces) {
        return new Tally.Entry(item, null, null, null, null, pieces, null);
    }
}
