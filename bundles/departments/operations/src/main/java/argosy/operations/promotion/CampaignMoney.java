package argosy.operations.promotion;

import static argosy.operations.db.Tables.BUDGET_EXPENSE;
import static argosy.operations.db.Tables.CAMPAIGN;
import static argosy.operations.db.Tables.PLACEMENT;
import static argosy.operations.db.Tables.PLACEMENT_FIGURE;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;

import argosy.department.Problem;
import argosy.department.Reads;
import argosy.department.Text;
import argosy.department.Transaction;
import java.math.BigDecimal;
import java.util.Map;
import org.jooq.Condition;

/** What a campaign's budget is used for (OPS-33), asked of its placements and expenses. */
public final class CampaignMoney {

    private CampaignMoney() {}

    /** Whether the campaign is that shop's own. */
    static boolean ofShop(Reads reads, String campaign, String shop) {
        return reads.sql().fetchExists(CAMPAIGN, CAMPAIGN.NUMBER.eq(campaign).and(CAMPAIGN.SHOP.eq(shop)));
    }

    /**
     * What is given to placements: the budget of those that run, what those that ended have spent.
     */
    public static BigDecimal allocated(Reads reads, String campaign) {
        BigDecimal running = reads.sql()
                .select(coalesce(sum(PLACEMENT.BUDGET), inline(BigDecimal.ZERO)))
                .from(PLACEMENT)
                .where(PLACEMENT.CAMPAIGN.eq(campaign).and(PLACEMENT.STATE.eq("running")))
                .fetchOne()
                .value1();
        return running.add(spend(reads, campaign, PLACEMENT.STATE.in("ended", "evaluated")));
    }

    /** What its placements have spent so far. */
    public static BigDecimal spend(Reads reads, String campaign) {
        return spend(reads, campaign, org.jooq.impl.DSL.noCondition());
    }

    /** What was spent on it beside placements. */
    public static BigDecimal expenses(Reads reads, String campaign) {
        return reads.sql()
                .select(coalesce(sum(BUDGET_EXPENSE.AMOUNT), inline(BigDecimal.ZERO)))
                .from(BUDGET_EXPENSE)
                .where(BUDGET_EXPENSE.CAMPAIGN.eq(campaign))
                .fetchOne()
                .value1();
    }

    /**
     * Refuses what the campaign's budget does not bear: 409 {@code over-campaign-budget}, and {@code campaign-not-approved}
     * while it is not approved. The campaign is held, so that of two who take the last yuan one is refused.
     */
    static void requireRoom(Transaction tx, String campaign, BigDecimal needed) {
        Condition open = CAMPAIGN.NUMBER.eq(campaign).and(CAMPAIGN.STATE.in("approved", "executing"));
        var row = tx.sql()
                .select(CAMPAIGN.ID, CAMPAIGN.BUDGET)
                .from(CAMPAIGN)
                .where(open)
                .forUpdate()
                .fetchOne();
        if (row == null) {
            throw Problem.conflict(
                    "campaign-not-approved",
                    "Campaign " + campaign + " is not approved or over; nothing is placed for it.",
                    "活动 " + campaign + " 未批准或已结束，不能投放。");
        }
        BigDecimal left = row.value2().subtract(allocated(tx, campaign)).subtract(expenses(tx, campaign));
        if (needed.compareTo(left) > 0) {
            throw Problem.conflict(
                    "over-campaign-budget",
                    Text.of(
                            "Campaign " + campaign + " has " + left.toPlainString() + " yuan left; plan less for this.",
                            "活动 " + campaign + " 预算只剩 " + left.toPlainString() + " 元，请减少投放预算。"),
                    Map.of("campaign", campaign, "remaining", left));
        }
    }

    private static BigDecimal spend(Reads reads, String campaign, Condition placements) {
        return reads.sql()
                .select(coalesce(sum(PLACEMENT_FIGURE.SPEND), inline(BigDecimal.ZERO)))
                .from(PLACEMENT_FIGURE)
                .where(PLACEMENT_FIGURE.PLACEMENT.in(select(PLACEMENT.NUMBER)
                        .from(PLACEMENT)
                        .where(PLACEMENT.CAMPAIGN.eq(campaign))
                        .and(placements)))
                .fetchOne()
                .value1();
    }
}
