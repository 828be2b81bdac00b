package argosy.logistics.replenishment;

import static argosy.logistics.db.Tables.RECEIPT;
import static argosy.logistics.inbound.Receipt.RECEIPTS;
import static argosy.logistics.replenishment.Replenishment.REPLENISHMENTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import argosy.department.Problem;
import argosy.department.Stored;
import argosy.department.Transaction;
import argosy.logistics.inbound.NewReceipt;
import argosy.logistics.inbound.QualityCheck;
import argosy.logistics.inbound.Receipts;
import argosy.logistics.stock.Demand;
import argosy.logistics.stock.Trade;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("LOG-16")
class ReplenishmentsTest {

    private static final ScanScope ALL = new ScanScope(null);

    private final Trade trade = new Trade(2, 5);
    private final Receipts receipts = new Receipts(trade.ledger, Replenishments.follower());
    private final Replenishments rules = new Replenishments(receipts);

    @AfterEach
    void close() {
        trade.close();
    }

    @Test
    void aScanWithoutReorderPointsSaysWhatIsMissing() {
        assertThat(code(tx -> rules.scan(tx, ALL))).isEqualTo("no-reorder-points");
    }

    @Test
    void aSecondScanRefreshesInsteadOfSuggestingAgain() {
        point("SKU-1", 20, 100);
        trade.comes("SKU-1", 1, 15);
        assertThat(scan()).isEqualTo(new ScanResult(1, 0, 0, 0, 0, 0));
        assertThat(scan()).isEqualTo(new ScanResult(0, 0, 1, 0, 0, 0));
        trade.goes("SKU-1", 1, 5);
        assertThat(scan()).isEqualTo(new ScanResult(0, 1, 0, 0, 0, 0));
        Replenishment only = only();
        assertThat(only.suggested()).isEqualTo(90);
        assertThat(only.dailySales()).isEqualByComparingTo("0.18");
        assertThat(only.coverDays()).isEqualByComparingTo("56.0");
        assertThat(only.explanation().en()).contains("10 available (10 on hand − 0 reserved)", "28 days ÷ 28 = 0.18");
        assertThat(only.explanation().zh()).contains("可用 10", "补至 100 的缺口");
        trade.comes("SKU-1", 1, 50);
        assertThat(scan()).isEqualTo(new ScanResult(0, 0, 0, 1, 0, 0));
        assertThat(only().state()).isEqualTo(ReplenishmentState.DISMISSED);
        assertThat(scan()).isEqualTo(new ScanResult(0, 0, 0, 0, 0, 0));
    }

    @Test
    void salesOfTheLastFourWeeksCountAndReservedGoodsDoNot() {
        point("SKU-1", 20, 100);
        trade.comes("SKU-1", 1, 200);
        trade.goes("SKU-1", 1, 100);
        trade.clock.pass(21);
        trade.goes("SKU-1", 1, 56);
        trade.floor.does(tx -> trade.ledger.reserve(tx, "FH-1", "SH1", List.of(new Demand(1, "SKU-1", 30)), true));
        scan();
        assertThat(only().available()).isEqualTo(14);
        assertThat(only().reserved()).isEqualTo(30);
        assertThat(only().dailySales()).isEqualByComparingTo("5.57");
        trade.clock.pass(8);
        scan();
        assertThat(only().dailySales()).isEqualByComparingTo("2.00");
        assertThat(only().coverDays()).isEqualByComparingTo("7.0");
        trade.clock.pass(28);
        scan();
        assertThat(only().dailySales()).isEqualByComparingTo("0.00");
        assertThat(only().coverDays()).isNull();
    }

    @Test
    void goodsComeFromTheSuggestionToTheShelf() {
        point("SKU-1", 20, 100);
        scan();
        long id = id();
        Replenishment ordered =
                trade.floor.get(tx -> rules.order(tx, id, order(96L))).value();
        assertThat(ordered.expectedOn()).isEqualTo(LocalDate.parse("2026-09-08"));
        assertThat(ordered.amount()).isEqualByComparingTo("240.00");
        assertThat(code(tx -> rules.order(tx, id, order(96L)))).isEqualTo("step-not-allowed");
        assertThat(scan()).as("on order").isEqualTo(new ScanResult(0, 0, 0, 0, 0, 0));
        trade.clock.pass(9);
        assertThat(only().late(LocalDate.parse("2026-09-10"))).isTrue();
        assertThat(code(tx -> rules.confirm(tx, id, 50, LocalDate.parse("2026-09-09"))))
                .isEqualTo("invalid");
        trade.floor.does(tx -> rules.confirm(tx, id, 10, LocalDate.parse("2026-09-12")));
        assertThat(scan()).as("too little even so").isEqualTo(new ScanResult(0, 0, 0, 0, 1, 0));
        trade.floor.does(tx -> rules.confirm(tx, id, 50, LocalDate.parse("2026-09-12")));
        assertThat(only().amount()).isEqualByComparingTo("125.00");
        long receipt = announced(id);
        assertThat(scan()).as("announced goods are on order once").isEqualTo(new ScanResult(0, 0, 0, 0, 0, 0));
        trade.floor.does(tx -> receipts.arrive(tx, receipt, arrived(48)));
        assertThat(only().state()).isEqualTo(ReplenishmentState.ARRIVING);
        trade.floor.does(tx -> receipts.check(tx, receipt, checked(45, 3)));
        Replenishment received = only();
        assertThat(received.state()).isEqualTo(ReplenishmentState.RECEIVED);
        assertThat(received.received()).isEqualTo(45);
        assertThat(received.remaining()).isEqualTo(5);
        assertThat(received.late(LocalDate.parse("2027-01-01"))).isFalse();
        assertThat(scan()).isEqualTo(new ScanResult(0, 0, 0, 0, 0, 0));
    }

    @Test
    void aCancelledReceiptLeavesTheGoodsOwedAndARefusedOneEndsTheReplenishment() {
        point("SKU-1", 20, 100);
        scan();
        long id = id();
        trade.floor.does(tx -> rules.order(tx, id, order(null)));
        trade.floor.does(tx -> rules.confirm(tx, id, 100, null));
        long first = announced(id);
        assertThat(code(tx -> rules.cancel(tx, id, "不要了"))).isEqualTo("step-not-allowed");
        trade.floor.does(tx -> receipts.cancel(tx, first));
        assertThat(only().state()).isEqualTo(ReplenishmentState.CONFIRMED);
        assertThat(only().receipt()).isNull();
        long second = announced(id);
        trade.floor.does(tx -> receipts.arrive(tx, second, arrived(100)));
        trade.floor.does(tx -> receipts.reject(tx, second, "整批受潮"));
        assertThat(only().received()).isZero();
        assertThat(only().remaining()).isEqualTo(100);
        assertThat(scan().suggested()).isEqualTo(1);
    }

    @Test
    void receiptsThatNobodyOrderedHereCountAsOnOrder() {
        point("SKU-1", 20, 100);
        trade.floor.does(tx -> receipts.announce(
                tx, new NewReceipt("清岚", null, "SH1", null, null, List.of(new NewReceipt.Line("SKU-1", null, 15L)))));
        scan();
        assertThat(only().onOrder()).isEqualTo(15);
        assertThat(only().suggested()).isEqualTo(85);
    }

    @Test
    void whatIsDismissedIsLeftAloneUntilTheDay() {
        point("SKU-1", 20, 100);
        scan();
        assertThat(code(tx -> rules.dismiss(tx, id(), "停售", LocalDate.parse("2026-08-31"))))
                .isEqualTo("invalid");
        trade.floor.does(tx -> rules.dismiss(tx, id(), "停售", LocalDate.parse("2026-09-08")));
        trade.clock.pass(6);
        assertThat(scan()).isEqualTo(new ScanResult(0, 0, 0, 0, 0, 1));
        trade.clock.pass(1);
        assertThat(scan()).isEqualTo(new ScanResult(1, 0, 0, 0, 0, 0));
    }

    @Test
    void goodsThatComeTogetherAreOneReceiptOfOneSupplier() {
        point("SKU-1", 20, 100);
        point("SKU-2", 20, 100);
        trade.floor.does(tx -> new ReorderPoints().create(tx, reorder("SKU-3", 20, 100, "别家")));
        scan();
        List<Long> ids = new ArrayList<>();
        for (Stored<Replenishment> each : all()) {
            trade.floor.does(tx -> rules.order(tx, each.id(), order(null)));
            trade.floor.does(tx -> rules.confirm(tx, each.id(), 60, null));
            ids.add(each.id());
        }
        assertThat(code(tx -> rules.arriving(tx, together(ids)))).isEqualTo("invalid");
        assertThat(code(tx -> rules.arriving(tx, together(List.of(ids.get(0), ids.get(0))))))
                .isEqualTo("invalid");
        assertThat(trade.floor.database().select(RECEIPTS, DSL.noCondition(), 10))
                .isEmpty();
        trade.floor.does(tx -> rules.arriving(tx, together(ids.subList(0, 2))));
        assertThat(trade.floor.database().select(RECEIPTS, DSL.noCondition(), 10))
                .hasSize(1);
        assertThat(all().stream().map(each -> each.value().state()))
                .containsExactlyInAnyOrder(
                        ReplenishmentState.ARRIVING, ReplenishmentState.ARRIVING, ReplenishmentState.CONFIRMED);
    }

    @Test
    void scansAtTheSameTimeSuggestOnce() throws Exception {
        for (int i = 1; i <= 5; i++) {
            point("SKU-" + i, 20, 100);
        }
        ExecutorService people = Executors.newFixedThreadPool(4);
        try {
            Callable<ScanResult> scan = this::scan;
            int suggested = 0;
            for (Future<ScanResult> each : people.invokeAll(List.of(scan, scan, scan, scan))) {
                suggested += each.get().suggested();
            }
            assertThat(suggested).isEqualTo(5);
        } finally {
            people.shutdownNow();
        }
        assertThat(all()).hasSize(5);
    }

    @Test
    void sufficiencyCountsShelvesWithAReorderPoint() {
        point("SKU-1", 20, 100);
        point("SKU-2", 20, 100);
        point("SKU-3", 20, 100);
        trade.comes("SKU-1", 1, 12);
        trade.comes("SKU-1", 2, 8);
        trade.comes("SKU-2", 1, 19);
        Sufficiency row = new ReplenishmentReports(trade.floor.database())
                .sufficiency("SH1")
                .rows()
                .get(0);
        assertThat(row).isEqualTo(new Sufficiency("SH1", 3, 1, 2, 1, new BigDecimal("33.3")));
    }

    private void point(String sku, long point, long upTo) {
        trade.floor.does(tx -> new ReorderPoints().create(tx, reorder(sku, point, upTo, "清岚")));
    }

    private static ReorderPoint reorder(String sku, long point, long upTo, String supplier) {
        return new ReorderPoint(
                sku,
                "SH1",
                point,
                upTo,
                null,
                null,
                null,
                7,
                null,
                null,
                supplier,
                "陈经理",
                "13800138000",
                null,
                new BigDecimal("2.50"));
    }

    private ScanResult scan() {
        return trade.floor.get(tx -> rules.scan(tx, ALL));
    }

    private static NewOrder order(Long quantity) {
        return new NewOrder(quantity, null, null, Channel.WECHAT, "尽快");
    }

    private static Arrival together(List<Long> ids) {
        return new Arrival(ids.stream().map(id -> new Arrival.Row(id, null)).toList(), null, null);
    }

    private long announced(long id) {
        String number = trade.floor
                .get(tx -> rules.arriving(tx, together(List.of(id))))
                .get(0)
                .value()
                .receipt();
        return trade.floor
                .database()
                .first(RECEIPTS, RECEIPT.NUMBER.eq(number))
                .orElseThrow()
                .id();
    }

    private static argosy.logistics.inbound.Arrival arrived(long pieces) {
        return new argosy.logistics.inbound.Arrival(
                List.of(new argosy.logistics.inbound.Arrival.Line(1, null, null, pieces)));
    }

    private static QualityCheck checked(long good, long bad) {
        return new QualityCheck(List.of(new QualityCheck.Line(1, good, bad, "破损")));
    }

    private List<Stored<Replenishment>> all() {
        return trade.floor.database().select(REPLENISHMENTS, DSL.noCondition(), 100);
    }

    private long id() {
        return all().get(0).id();
    }

    private Replenishment only() {
        List<Stored<Replenishment>> all = all();
        assertThat(all).hasSize(1);
        return all.get(0).value();
    }

    private String code(Consumer<Transaction> work) {
        return catchThrowableOfType(Problem.class, () -> trade.floor.does(work)).code();
    }
}
