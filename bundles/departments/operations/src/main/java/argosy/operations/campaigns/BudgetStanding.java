package argosy.operations.campaigns;

import argosy.department.Label;
import argosy.department.Reads;
import argosy.department.Text;
import argosy.operations.promotion.CampaignMoney;
import java.math.BigDecimal;

/**
 * How the budget of a campaign is used (OPS-33), in yuan.
 *
 * @param planned the campaign's budget
 * @param allocated given to placements
 * @param spent by placements and otherwise
 * @param remaining what may still be given away; below zero it is overdrawn
 */
@Label(en = "Use of a campaign's budget", zh = "活动预算使用")
public record BudgetStanding(
        @Label(en = "Planned (CNY)", zh = "预算（元）", example = "60000.00")
        BigDecimal planned,

        @Label(en = "Allocated to placements (CNY)", zh = "已分配投放（元）", example = "40000.00")
        BigDecimal allocated,

        @Label(en = "Spent on placements (CNY)", zh = "投放消耗（元）", example = "31500.00")
        BigDecimal placements,

        @Label(en = "Other expenses (CNY)", zh = "其他支出（元）", example = "6500.00")
        BigDecimal expenses,

        @Label(en = "Spent (CNY)", zh = "已使用（元）", example = "38000.00")
        BigDecimal spent,

        @Label(en = "Remaining (CNY)", zh = "剩余可分配（元）", example = "13500.00")
        BigDecimal remaining,

        @Label(en = "Formula", zh = "计算公式") Text formula) {

    private static final Text FORMULA = Text.of(
            "Allocated = budgets of running placements + spend of ended ones. Spent = spend of all placements + other expenses."
                    + " Remaining = planned − allocated − other expenses. Since the campaign was proposed.",
            "已分配 = 投放中的预算 + 已结束投放的消耗。已使用 = 全部投放消耗 + 其他支出。剩余 = 预算 − 已分配 − 其他支出。自活动提案起累计。");

    static BudgetStanding of(Reads reads, Campaign campaign) {
        BigDecimal allocated = CampaignMoney.allocated(reads, campaign.number()).setScale(2);
        BigDecimal placements = CampaignMoney.spend(reads, campaign.number()).setScale(2);
        BigDecimal expenses = CampaignMoney.expenses(reads, campaign.number()).setScale(2);
        return new BudgetStanding(
                campaign.budget(),
                allocated,
                placements,
                expenses,
                placements.add(expenses),
                campaign.budget().subtract(allocated).subtract(expenses),
                FORMULA);
    }
}
