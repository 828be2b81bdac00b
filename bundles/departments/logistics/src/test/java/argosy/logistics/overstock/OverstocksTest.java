package argosy.logistics.overstock;

import static argosy.logistics.overstock.JudgementTest.rule;
import static argosy.logistics.overstock.Overstock.OVERSTOCKS;
import static argosy.logistics.overstock.OverstockRule.OVERSTOCK_RULES;
import static argosy.logistics.sku.Sku.SKUS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import argosy.department.Problem;
import argosy.department.Stored;
import argosy.department.Transaction;
import argosy.logistics.sku.Sku;
import argosy.logistics.stock.Trade;
import java.math.BigDecimal;
import java.time.LocalDate;
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

@Tag("LOG-14")
class OverstocksTest {

    private static final ScanScope ALL = new ScanScope(null);

    private final Trade trade = new Trade(3, 5);
    private final Overstocks rules = new Overstocks();

    @AfterEach
    void close() {
        trade.close();
    }

    @Test
    void aScanWithoutAnEnabledRuleSaysWhatIsMissing() {
        assertThat(code(tx -> rules.scan(tx, ALL))).isEqualTo("no-overstock-rules");
        OverstockRule off = new OverstockRule("停用", null, null, 28, 10, null, null, null, null, null, false);
        trade.floor.does(tx -> tx.insert(OVERSTOCK_RULES, off));
        assertThat(code(tx -> rules.scan(tx, ALL))).isEqualTo("no-overstock-rules");
    }

    @Test
    void goodsBecomeSlowThenDeadAndAreFlaggedOnce() {
        enable(rule("通用", null, null, 100, 60, null, null, null, null));
        cost("SKU-1", "2.50");
        trade.comes("SKU-1", 1, 60);
        trade.comes("SKU-1", 2, 48);
        assertThat(scan()).as("new goods").isEqualTo(new ScanResult(0, 0, 0, 0, 0));
        trade.clock.pass(40);
        trade.goes("SKU-1", 1, 8);
        assertThat(scan()).isEqualTo(new ScanResult(1, 0, 0, 0, 0));
        Overstock slow = only();
        assertThat(slow.kind()).isEqualTo(OverstockKind.SLOW);
        assertThat(slow.pieces()).isEqualTo(100);
        assertThat(slow.excessValue()).isEqualByComparingTo("250.00");
        assertThat(slow.coverDays()).isEqualByComparingTo("350.0");
        assertThat(slow.lyingSince()).isEqualTo("2026-09-01");
        assertThat(slow.lastOutgoing()).isEqualTo("2026-10-11");
        assertThat(slow.explanation().zh()).contains("可销天数＝可用÷日均销量＝350.0", "最近出库 2026-10-11");
        assertThat(scan()).isEqualTo(new ScanResult(0, 0, 1, 0, 0));
        trade.clock.pass(70);
        assertThat(scan()).isEqualTo(new ScanResult(0, 1, 0, 0, 0));
        Overstock dead = only();
        assertThat(dead.number()).isEqualTo(slow.number());
        assertThat(dead.kind()).isEqualTo(OverstockKind.DEAD);
        assertThat(dead.coverDays()).isNull();
        assertThat(dead.lastOutgoing()).as("found beyond all windows").isEqualTo(LocalDate.parse("2026-10-11"));
    }

    @Test
    void whatIsAgreedIsClearedWithWhatWasAchieved() {
        enable(rule("通用", null, null, null, 30, null, null, null, null));
        cost("SKU-1", "3.00");
        trade.comes("SKU-1", 1, 100);
        trade.clock.pass(31);
        scan();
        long id = id();
        Agreement sale = new Agreement(OverstockAction.PROMOTION, "半价", "wujianguo", LocalDate.parse("2026-10-20"));
        assertThat(code(tx -> rules.agree(tx, id, sale))).isEqualTo("step-not-allowed");
        trade.floor.does(tx -> rules.report(tx, id, "王经理"));
        assertThat(code(tx -> rules.report(tx, id, null))).isEqualTo("step-not-allowed");
        assertThat(code(tx -> rules.agree(
                        tx, id, new Agreement(OverstockAction.KEEP, null, "wujianguo", LocalDate.parse("2026-09-01")))))
                .isEqualTo("invalid");
        trade.floor.does(tx -> rules.agree(tx, id, sale));
        assertThat(only().overdue(LocalDate.parse("2026-10-20"))).isFalse();
        assertThat(only().overdue(LocalDate.parse("2026-10-21"))).isTrue();
        OverstockFigures open = new OverstockReports(trade.floor.database())
                .overstock("SH1", LocalDate.parse("2026-10-21"))
                .rows()
                .get(0);
        assertThat(open)
                .isEqualTo(new OverstockFigures("SH1", OverstockKind.DEAD, 1, 100, new BigDecimal("300.00"), 0, 1));
        trade.goes("SKU-1", 1, 70);
        trade.clock.pass(31);
        Overstock done =
                trade.floor.get(tx -> rules.clear(tx, id, "售出 70 件", null)).value();
        assertThat(done.state()).isEqualTo(OverstockState.CLEARED);
        assertThat(done.flaggedPieces()).isEqualTo(100);
        assertThat(done.pieces()).isEqualTo(30);
        assertThat(done.achieved()).isEqualTo(70);
        assertThat(done.flaggedValue()).isEqualByComparingTo("300.00");
        assertThat(done.excessValue()).isEqualByComparingTo("90.00");
        assertThat(scan()).as("the rest is a new case").isEqualTo(new ScanResult(1, 0, 0, 0, 0));
    }

    @Test
    void goodsThatAllStillLieThereAreNotClearedWithoutADecision() {
        enable(rule("通用", null, null, null, 30, null, null, null, null));
        trade.comes("SKU-1", 1, 100);
        trade.clock.pass(31);
        scan();
        long id = id();
        trade.floor.does(tx -> rules.report(tx, id, null));
        trade.floor.does(tx -> rules.agree(
                tx, id, new Agreement(OverstockAction.KEEP, null, "wujianguo", LocalDate.parse("2026-12-01"))));
        Problem refused =
                catchThrowableOfType(Problem.class, () -> trade.floor.does(tx -> rules.clear(tx, id, "已处理", " ")));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.fields()).extracting(Problem.FieldProblem::field).containsExactly("decision");
        assertThat(refused.detail().zh()).contains("全部 100 件");
        assertThat(only().state()).isEqualTo(OverstockState.AGREED);
        trade.floor.does(tx -> rules.clear(tx, id, "留作备件", "总监同意保留作售后备件"));
        assertThat(only().state()).isEqualTo(OverstockState.CLEARED);
        assertThat(trade.floor.database().history(OVERSTOCKS, id, 0, 10))
                .anyMatch(entry -> "总监同意保留作售后备件".equals(entry.text()));
    }

    @Test
    void aCaseBelowTheBorderIsClearedByTheScan() {
        enable(rule("通用", null, null, null, null, 30, null, null, null));
        trade.comes("SKU-1", 1, 100);
        trade.clock.pass(30);
        trade.goes("SKU-1", 1, 28);
        scan();
        assertThat(only().kind()).isEqualTo(OverstockKind.OVERSTOCK);
        assertThat(only().excess()).isEqualTo(42);
        assertThat(only().excessValue()).isNull();
        assertThat(new OverstockReports(trade.floor.database())
                        .overstock(null, LocalDate.parse("2026-10-01"))
                        .rows()
                        .get(0)
                        .unvalued())
                .isEqualTo(1);
        trade.goes("SKU-1", 1, 40);
        assertThat(scan()).isEqualTo(new ScanResult(0, 0, 0, 1, 0));
        assertThat(only().state()).isEqualTo(OverstockState.CLEARED);
        assertThat(only().achieved()).isEqualTo(42);
        assertThat(only().pieces()).isEqualTo(32);
        assertThat(trade.floor.database().history(OVERSTOCKS, id(), 0, 10))
                .anyMatch(entry -> entry.action().equals("cleared-by-scan"));
        assertThat(scan()).isEqualTo(new ScanResult(0, 0, 0, 0, 0));
    }

    @Test
    void whatIsDismissedIsLeftAloneUntilTheDay() {
        enable(rule("通用", null, null, null, 30, null, null, null, null));
        trade.comes("SKU-1", 1, 100);
        trade.clock.pass(31);
        scan();
        trade.floor.does(tx -> rules.dismiss(tx, id(), "新品铺货", LocalDate.parse("2026-10-09")));
        trade.clock.pass(6);
        assertThat(scan()).isEqualTo(new ScanResult(0, 0, 0, 0, 1));
        trade.clock.pass(1);
        assertThat(scan()).isEqualTo(new ScanResult(1, 0, 0, 0, 0));
    }

    @Test
    void aCaseWhoseRuleIsGoneStays() {
        Stored<OverstockRule> lamps = enable(rule("面霜", null, "护肤", null, 30, null, null, null, null));
        enable(rule("别的", null, "别的", null, 30, null, null, null, null));
        trade.floor.does(tx -> {
            Stored<Sku> sku = tx.first(SKUS, DSL.condition("code = 'SKU-1'")).orElseThrow();
            tx.update(SKUS, sku, SKUS.shape().with(sku.value(), "category", "护肤"));
        });
        trade.comes("SKU-1", 1, 100);
        trade.comes("SKU-2", 1, 100);
        trade.clock.pass(31);
        assertThat(scan().flagged()).as("only what a rule is for").isEqualTo(1);
        trade.floor.does(tx -> tx.delete(OVERSTOCK_RULES, tx.get(OVERSTOCK_RULES, lamps.id())));
        trade.goes("SKU-1", 1, 75);
        assertThat(scan()).isEqualTo(new ScanResult(0, 0, 1, 0, 0));
        assertThat(only().state()).isEqualTo(OverstockState.FLAGGED);
        trade.floor.does(tx -> rules.report(tx, id(), null));
        trade.floor.does(tx -> rules.agree(
                tx, id(), new Agreement(OverstockAction.BUNDLE, null, "wujianguo", LocalDate.parse("2026-12-01"))));
        trade.floor.does(tx -> rules.clear(tx, id(), "搭售", null));
        assertThat(only().pieces()).isEqualTo(25);
        assertThat(only().achieved()).isEqualTo(75);
    }

    @Test
    void scansAtTheSameTimeFlagOnce() throws Exception {
        enable(rule("通用", null, null, null, 30, null, null, null, null));
        for (int i = 1; i <= 5; i++) {
            trade.comes("SKU-" + i, 1, 10);
        }
        trade.clock.pass(31);
        ExecutorService people = Executors.newFixedThreadPool(4);
        try {
            Callable<ScanResult> scan = this::scan;
            int flagged = 0;
            for (Future<ScanResult> each : people.invokeAll(List.of(scan, scan, scan, scan))) {
                flagged += each.get().flagged();
            }
            assertThat(flagged).isEqualTo(5);
        } finally {
            people.shutdownNow();
        }
        assertThat(all()).hasSize(5);
    }

    private Stored<OverstockRule> enable(OverstockRule rule) {
        return trade.floor.get(tx -> tx.insert(OVERSTOCK_RULES, rule));
    }

    private void cost(String code, String cost) {
        trade.floor.does(tx -> {
            Stored<Sku> sku =
                    tx.first(SKUS, DSL.condition("code = '" + code + "'")).orElseThrow();
            tx.update(SKUS, sku, SKUS.shape().with(sku.value(), "cost", new BigDecimal(cost)));
        });
    }

    private ScanResult scan() {
        return trade.floor.get(tx -> rules.scan(tx, ALL));
    }

    private List<Stored<Overstock>> all() {
        return trade.floor.database().select(OVERSTOCKS, DSL.noCondition(), 100);
    }

    private long id() {
        return all().get(0).id();
    }

    private Overstock only() {
        List<Stored<Overstock>> all = all();
        assertThat(all).hasSize(1);
        return all.get(0).value();
    }

    private String code(Consumer<Transaction> work) {
        return catchThrowableOfType(Problem.class, () -> trade.floor.does(work)).code();
    }
}
