package argosy.logistics;

import static argosy.logistics.overstock.Overstock.OVERSTOCKS;
import static argosy.logistics.overstock.OverstockRule.OVERSTOCK_RULES;

import argosy.department.Database;
import argosy.department.Stored;
import argosy.logistics.overstock.Agreement;
import argosy.logistics.overstock.Overstock;
import argosy.logistics.overstock.OverstockAction;
import argosy.logistics.overstock.OverstockRule;
import argosy.logistics.overstock.Overstocks;
import argosy.logistics.overstock.ScanScope;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jooq.impl.DSL;

/**
 * Overstock of the sample company in every state. Its goods came this morning, so the rule that finds some looks at goods
 * of any age; as the requirements leave the borders open, all rules are left disabled as examples.
 */
final class SampleOverstock {

    private static final int MOST = 1000;

    private final Database database;
    private final Overstocks overstocks;

    SampleOverstock(Database database, Overstocks overstocks) {
        this.database = database;
        this.overstocks = overstocks;
    }

    void load() {
        Stored<OverstockRule> found = database.write(LogisticsSample.HEAD, tx -> {
            tx.insert(OVERSTOCK_RULES, rule("灯具滞销（示例）", "灯具照明", 120, 60, 90, 30, false));
            tx.insert(OVERSTOCK_RULES, rule("全部商品（示例）", null, 180, 90, 120, null, false));
            return tx.insert(
                    OVERSTOCK_RULES,
                    new OverstockRule(
                            "广州仓清仓盘查", "GZ", null, 28, null, null, 30, 0, 80L, new BigDecimal("2000.00"), true));
        });
        database.write(LogisticsSample.KEEPER, tx -> overstocks.scan(tx, new ScanScope("GZ")));
        List<Stored<Overstock>> flagged = database.select(OVERSTOCKS, DSL.noCondition(), MOST);
        database.write(
                LogisticsSample.SPECIALIST,
                tx -> overstocks.dismiss(tx, flagged.get(0).id(), "直播备货，下月开售", day(tx.now(), 40)));
        flagged.subList(1, 6)
                .forEach(one ->
                        database.write(LogisticsSample.KEEPER, tx -> overstocks.report(tx, one.id(), "已告知运营部王经理")));
        agree(flagged.get(2), OverstockAction.PROMOTION, "双十二第二件半价");
        agree(flagged.get(3), OverstockAction.TRANSFER, "调 60 件到杭州仓");
        agree(flagged.get(4), OverstockAction.RETURN_TO_SUPPLIER, "按合同退换滞销款");
        database.write(
                LogisticsSample.SPECIALIST,
                tx -> overstocks.clear(tx, flagged.get(4).id(), "供应商同意换货，等额换新款", "新款到仓时旧款由供应商带回，到仓前暂存原位"));
        database.write(LogisticsSample.HEAD, tx -> {
            Stored<OverstockRule> rule = tx.get(OVERSTOCK_RULES, found.id());
            return tx.update(OVERSTOCK_RULES, rule, OVERSTOCK_RULES.shape().with(rule.value(), "enabled", false));
        });
    }

    private void agree(Stored<Overstock> one, OverstockAction action, String plan) {
        database.write(
                LogisticsSample.HEAD,
                tx -> overstocks.agree(tx, one.id(), new Agreement(action, plan, "wujianguo", day(tx.now(), 14))));
    }

    private static OverstockRule rule(
            String name, String category, int slow, int idle, int maximum, Integer lying, boolean enabled) {
        return new OverstockRule(name, null, category, 28, slow, idle, maximum, lying, 10L, null, enabled);
    }

    private static LocalDate day(java.time.Instant now, int days) {
        return LocalDate.ofInstant(now, ZoneOffset.UTC).plusDays(days);
    }
}
