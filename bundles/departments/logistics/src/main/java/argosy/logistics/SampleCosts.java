package argosy.logistics;

import static argosy.logistics.costs.Cost.COSTS;

import argosy.department.Caller;
import argosy.department.Database;
import argosy.department.Transaction;
import argosy.logistics.costs.Cost;
import argosy.logistics.costs.CostKind;
import argosy.logistics.costs.CostPlan;
import argosy.logistics.costs.CostPlans;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;

/** The sample company's budgets of last, this and next month, and what was spent so far. */
final class SampleCosts {

    private static final Caller FINANCE = LogisticsSample.FINANCE;

    private final Database database;
    private final CostPlans plans = new CostPlans();

    SampleCosts(Database database) {
        this.database = database;
    }

    void load() {
        List<Long> drafts = database.write(LogisticsSample.HEAD, tx -> {
            YearMonth month = YearMonth.from(tx.now().atZone(ZoneOffset.UTC));
            LocalDate first = month.atDay(1);
            tx.insertAll(
                    COSTS,
                    List.of(
                            new Cost(first, CostKind.RENT, "", yuan("96.00"), "杭州仓 " + month + " 租金，按面积分摊"),
                            new Cost(first, CostKind.PACKAGING, "", yuan("51.20"), "三号纸箱 80 个"),
                            new Cost(first, CostKind.PACKAGING, "天猫旗舰店", yuan("22.40"), "定制胶带 8 卷"),
                            new Cost(first, CostKind.LABOUR, "", yuan("120.00"), "临时工 5 小时"),
                            new Cost(first, CostKind.OTHER, "", yuan("18.50"), "热敏面单 1 卷")));
            return List.of(
                    draft(tx, month.minusMonths(1), "按上月单量"),
                    draft(tx, month, "单均物流成本降到 13 元"),
                    draft(tx, month.plusMonths(1), "大促备货，加临时工 10 小时"),
                    draft(tx, month.plusMonths(2), "草案"));
        });
        for (long id : drafts.subList(0, 3)) {
            database.write(LogisticsSample.HEAD, tx -> plans.submit(tx, id));
        }
        for (long id : drafts.subList(0, 2)) {
            database.write(FINANCE, tx -> plans.approve(tx, id));
        }
    }

    private long draft(Transaction tx, YearMonth month, String goals) {
        return plans.draft(
                        tx,
                        new CostPlan(
                                null,
                                month.toString(),
                                "",
                                60,
                                yuan("420.00"),
                                yuan("80.00"),
                                yuan("150.00"),
                                yuan("96.00"),
                                yuan("20.00"),
                                goals,
                                null,
                                null,
                                null,
                                null))
                .id();
    }

    private static BigDecimal yuan(String amount) {
        return new BigDecimal(amount);
    }
}
