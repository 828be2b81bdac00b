package argosy.operations.targets;

import static argosy.operations.db.Tables.BUDGET_EXPENSE;
import static argosy.operations.db.Tables.CAMPAIGN;
import static argosy.operations.db.Tables.PLACEMENT;
import static argosy.operations.db.Tables.PLACEMENT_FIGURE;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;

import argosy.department.Reads;
import argosy.department.Shape;
import argosy.department.Text;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Field;

/** How budgets are used (OPS-04), derived from placements, campaigns and expenses, so that no yuan counts twice. */
public final class BudgetUse {

    public static final Text FORMULA = Text.of(
            "Promotion: spent = daily spend of the shop's placements without a campaign in the period; committed = budget −"
                    + " spend so far of those that run and began in the period. Campaigns: spent = daily spend of placements"
                    + " with a campaign + expenses of the line; committed = budget − spend so far of the shop's campaigns that"
                    + " are approved or executed and begin in the period, and of running placements of campaigns of the whole"
                    + " company. Staff and other: spent = expenses. Remaining = planned − committed − spent.",
            "推广：已使用 = 期间内本店无活动投放的每日消耗；已占用 = 期间内开始且投放中的（预算 − 已消耗）。活动：已使用 = 有活动投放的每日消耗 + 该项支出；"
                    + "已占用 = 期间内开始、已批准或执行中的本店活动（预算 − 已使用），及公司活动下投放中的（预算 − 已消耗）。人员、其他：已使用 = 支出。"
                    + "剩余 = 预算 − 已占用 − 已使用。");

    private BudgetUse() {}

    /** The use of each line, in their order: six sums, whatever the number of placements. */
    public static List<LineUse> of(Reads reads, String number, Budget budget) {
        Map<BudgetLine, BigDecimal> spent = expenses(reads, number);
        Period period = Period.of(budget.period());
        Condition shop = PLACEMENT.SHOP.eq(budget.shop());
        Condition here = PLACEMENT.STARTS_ON.between(period.from(), period.to());
        spent.merge(BudgetLine.PROMOTION, spend(reads, period, shop.and(PLACEMENT.CAMPAIGN.isNull())), BigDecimal::add);
        spent.merge(
                BudgetLine.CAMPAIGN, spend(reads, period, shop.and(PLACEMENT.CAMPAIGN.isNotNull())), BigDecimal::add);
        Map<BudgetLine, BigDecimal> committed = new EnumMap<>(BudgetLine.class);
        committed.put(BudgetLine.PROMOTION, running(reads, shop.and(here).and(PLACEMENT.CAMPAIGN.isNull())));
        Condition foreign =
                PLACEMENT.CAMPAIGN.in(select(CAMPAIGN.NUMBER).from(CAMPAIGN).where(CAMPAIGN.SHOP.ne(budget.shop())));
        committed.put(
                BudgetLine.CAMPAIGN,
                running(reads, shop.and(here).and(foreign)).add(campaigns(reads, budget.shop(), period)));
        return Stream.of(BudgetLine.values())
                .map(line -> LineUse.of(
                        line,
                        budget.planned(line),
                        committed.getOrDefault(line, BigDecimal.ZERO).setScale(2),
                        spent.getOrDefault(line, BigDecimal.ZERO).setScale(2)))
                .toList();
    }

    private static Map<BudgetLine, BigDecimal> expenses(Reads reads, String number) {
        Map<BudgetLine, BigDecimal> spent = new EnumMap<>(BudgetLine.class);
        reads.sql()
                .select(BUDGET_EXPENSE.LINE, sum(BUDGET_EXPENSE.AMOUNT))
                .from(BUDGET_EXPENSE)
                .where(BUDGET_EXPENSE.BUDGET.eq(number))
                .groupBy(BUDGET_EXPENSE.LINE)
                .forEach(row ->
                        spent.put(Shape.constant(BudgetLine.class, row.value1()).orElseThrow(), row.value2()));
        return spent;
    }

    private static BigDecimal spend(Reads reads, Period period, Condition placements) {
        return reads.sql()
                .select(coalesce(sum(PLACEMENT_FIGURE.SPEND), inline(BigDecimal.ZERO)))
                .from(PLACEMENT_FIGURE)
                .join(PLACEMENT)
                .on(PLACEMENT.NUMBER.eq(PLACEMENT_FIGURE.PLACEMENT))
                .where(placements)
                .and(PLACEMENT_FIGURE.ON_DAY.between(period.from(), period.to()))
                .fetchOne()
                .value1();
    }

    /** What placements that run may still spend. */
    private static BigDecimal running(Reads reads, Condition placements) {
        Field<BigDecimal> spend = field(select(coalesce(sum(PLACEMENT_FIGURE.SPEND), inline(BigDecimal.ZERO)))
                .from(PLACEMENT_FIGURE)
                .where(PLACEMENT_FIGURE.PLACEMENT.eq(PLACEMENT.NUMBER)));
        return reads
                .sql()
                .select(PLACEMENT.BUDGET, spend)
                .from(PLACEMENT)
                .where(placements)
                .and(PLACEMENT.STATE.eq("running"))
                .fetch()
                .stream()
                .map(row -> row.value1().subtract(row.value2()).max(BigDecimal.ZERO))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What the shop's campaigns may still spend. */
    private static BigDecimal campaigns(Reads reads, String shop, Period period) {
        Field<BigDecimal> placements = field(select(coalesce(sum(PLACEMENT_FIGURE.SPEND), inline(BigDecimal.ZERO)))
                .from(PLACEMENT_FIGURE)
                .join(PLACEMENT)
                .on(PLACEMENT.NUMBER.eq(PLACEMENT_FIGURE.PLACEMENT))
                .where(PLACEMENT.CAMPAIGN.eq(CAMPAIGN.NUMBER)));
        Field<BigDecimal> expenses = field(select(coalesce(sum(BUDGET_EXPENSE.AMOUNT), inline(BigDecimal.ZERO)))
                .from(BUDGET_EXPENSE)
                .where(BUDGET_EXPENSE.CAMPAIGN.eq(CAMPAIGN.NUMBER)));
        return reads
                .sql()
                .select(CAMPAIGN.BUDGET, placements, expenses)
                .from(CAMPAIGN)
                .where(CAMPAIGN.SHOP.eq(shop))
                .and(CAMPAIGN.STATE.in("approved", "executing"))
                .and(CAMPAIGN.STARTS_ON.between(period.from(), period.to()))
                .fetch()
                .stream()
                .map(row -> row.value1()
                        .subtract(row.value2())
                        .subtract(row.value3())
                        .max(BigDecimal.ZERO))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
