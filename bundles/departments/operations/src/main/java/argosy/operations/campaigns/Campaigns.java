package argosy.operations.campaigns;

import static argosy.operations.campaigns.Campaign.CAMPAIGNS;
import static argosy.operations.db.Tables.CAMPAIGN;

import argosy.department.ApprovalKind;
import argosy.department.Approvals;
import argosy.department.Decision;
import argosy.department.Problem;
import argosy.department.Reads;
import argosy.department.Shape;
import argosy.department.Stored;
import argosy.department.Text;
import argosy.department.Transaction;
import argosy.operations.shops.Fixed;
import argosy.operations.targets.Due;
import argosy.operations.targets.Supervised;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * The rules of campaigns (OPS-29, OPS-31): reviewed by the team and, from an amount that is set in the approvals, by the
 * head; executed by the calendar; over only when it was reported.
 */
public final class Campaigns {

    /** What the review ships with; who, and from which amount, is changed as data. */
    public static final ApprovalKind APPROVAL = new ApprovalKind(
            "campaign",
            Text.of("Campaign", "活动立项"),
            List.of(
                    new ApprovalKind.Step("role:shop-supervisor", ApprovalKind.Mode.ANY, null, 8),
                    new ApprovalKind.Step("role:head", ApprovalKind.Mode.ANY, new BigDecimal("50000.00"), 8)));

    private static final int BATCH = 500;

    private final Approvals approvals;

    public Campaigns(Approvals approvals) {
        this.approvals = approvals;
    }

    public Stored<Campaign> propose(Transaction tx, Campaign campaign) {
        String supervisor = Supervised.of(tx, CAMPAIGNS.name(), campaign.shop());
        requireSound(tx, campaign);
        return tx.insert(
                CAMPAIGNS,
                campaign.set("number", tx.number("HD"))
                        .set("supervisor", supervisor)
                        .set(
                                "responsible",
                                campaign.responsible() == null ? tx.by().username() : campaign.responsible()));
    }

    /** Changes a proposal; of an approved campaign only who is responsible and the execution plan. */
    Stored<Campaign> change(Transaction tx, Stored<Campaign> before, Campaign after) {
        Campaign old = before.value();
        Fixed.same("shop", old.shop(), after.shop());
        boolean proposed = old.state() == CampaignState.PROPOSED;
        boolean small = (old.state() == CampaignState.APPROVED || old.state() == CampaignState.EXECUTING)
                && after.set("responsible", old.responsible())
                        .set("executionPlan", old.executionPlan())
                        .equals(old);
        if (!proposed && !small) {
            throw Problem.conflict(
                    "not-proposed",
                    Text.of(
                            "Only a proposal is changed; of an approved campaign, only responsible and execution plan.",
                            "只有提案可以修改；已立项的活动只能修改负责人和执行计划。"),
                    Map.of("state", Shape.code(old.state())));
        }
        requireSound(tx, after);
        if (!proposed) {
            requirePlan(after);
        }
        return tx.update(
                CAMPAIGNS, before, after.responsible() == null ? after.set("responsible", old.responsible()) : after);
    }

    /** Removes a proposal. */
    void remove(Transaction tx, Stored<Campaign> campaign) {
        if (campaign.value().state() != CampaignState.PROPOSED) {
            throw Problem.conflict(
                    "not-proposed", "Only a proposal is removed; cancel the campaign.", "只有提案可以删除，请取消活动。");
        }
        tx.delete(CAMPAIGNS, campaign);
    }

    /** Hands the proposal in for the review; proposal and execution plan are mandatory (OPS-31). */
    public Stored<Campaign> submit(Transaction tx, long id) {
        Stored<Campaign> campaign = tx.step(CAMPAIGNS, id, "submit");
        Campaign value = campaign.value();
        requirePlan(value);
        approvals.ask(
                tx,
                CAMPAIGNS,
                id,
                value.budget(),
                "活动“" + value.theme() + "” " + value.startsOn() + " 至 " + value.endsOn() + "，预算 "
                        + value.budget().toPlainString() + " 元");
        return tx.update(
                CAMPAIGNS,
                campaign,
                value.set("state", CampaignState.IN_REVIEW)
                        .set("submittedBy", tx.by().username()));
    }

    public Stored<Campaign> withdraw(Transaction tx, long id, String reason) {
        Stored<Campaign> campaign = tx.step(CAMPAIGNS, id, "withdraw");
        approvals.withdraw(tx, CAMPAIGNS, id, reason);
        tx.remark(CAMPAIGNS, id, "withdrawn", reason);
        return tx.update(CAMPAIGNS, campaign, campaign.value().set("state", CampaignState.PROPOSED));
    }

    /** What the review decided; an approved campaign is told to others. */
    public static void decided(Transaction tx, long id, Decision decision) {
        tx.hold(CAMPAIGNS, List.of(id));
        Stored<Campaign> stored = tx.get(CAMPAIGNS, id);
        Campaign campaign = stored.value();
        Campaign after =
                switch (decision.outcome()) {
                    case APPROVED ->
                        campaign.set("state", CampaignState.APPROVED)
                                .set("approvedBy", decision.by())
                                .set("approvedAt", decision.at());
                    case REJECTED -> campaign.set("state", CampaignState.REJECTED);
                    case RETURNED -> campaign.set("state", CampaignState.PROPOSED);
                };
        tx.update(CAMPAIGNS, stored, after);
        if (decision.reason() != null) {
            tx.remark(CAMPAIGNS, id, Shape.code(decision.outcome()), decision.reason());
        }
        if (decision.approved()) {
            tx.publish(CampaignApproved.APPROVED, campaign.number(), CampaignApproved.of(after));
        }
    }

    public Stored<Campaign> execute(Transaction tx, long id) {
        return in(tx, tx.step(CAMPAIGNS, id, "execute"), CampaignState.EXECUTING);
    }

    public Stored<Campaign> end(Transaction tx, long id) {
        return in(tx, tx.step(CAMPAIGNS, id, "end"), CampaignState.ENDED);
    }

    /** Says what came of it; without that no campaign is finished (OPS-31). */
    public Stored<Campaign> report(Transaction tx, long id, String report) {
        Stored<Campaign> campaign = tx.step(CAMPAIGNS, id, "report");
        return tx.update(
                CAMPAIGNS,
                campaign,
                campaign.value().set("state", CampaignState.REPORTED).set("report", report.strip()));
    }

    public Stored<Campaign> cancel(Transaction tx, long id, String reason) {
        Stored<Campaign> campaign = tx.step(CAMPAIGNS, id, "cancel");
        tx.remark(CAMPAIGNS, id, "cancelled", reason);
        return in(tx, campaign, CampaignState.CANCELLED);
    }

    /** Approved campaigns execute from their first day, executing ones end after their last; answers how many moved. */
    public int scan(Transaction tx) {
        LocalDate today = tx.today();
        List<Stored<Campaign>> begin = Due.held(
                tx,
                CAMPAIGNS,
                CAMPAIGN.STATE.eq(Shape.code(CampaignState.APPROVED)).and(CAMPAIGN.STARTS_ON.le(today)),
                BATCH);
        begin.forEach(campaign -> in(tx, campaign, CampaignState.EXECUTING));
        List<Stored<Campaign>> over = Due.held(
                tx,
                CAMPAIGNS,
                CAMPAIGN.STATE.eq(Shape.code(CampaignState.EXECUTING)).and(CAMPAIGN.ENDS_ON.lt(today)),
                BATCH);
        over.forEach(campaign -> in(tx, campaign, CampaignState.ENDED));
        return begin.size() + over.size();
    }

    /** 422 on {@code field} when the shop has no such campaign; one of the whole company is every shop's. */
    public static void require(Reads reads, String field, String number, String shop) {
        if (!reads.sql().fetchExists(CAMPAIGN, CAMPAIGN.NUMBER.eq(number).and(CAMPAIGN.SHOP.in("", shop)))) {
            throw Problem.invalid(
                    field, "There is no campaign " + number + " of this shop.", "该店铺没有活动 " + number + "。");
        }
    }

    private static Stored<Campaign> in(Transaction tx, Stored<Campaign> campaign, CampaignState state) {
        return tx.update(CAMPAIGNS, campaign, campaign.value().set("state", state));
    }

    private static void requireSound(Reads reads, Campaign campaign) {
        if (campaign.endsOn().isBefore(campaign.startsOn())) {
            throw Problem.invalid("endsOn", "It ends on its first day or later.", "结束日期不能早于开始日期。");
        }
        Goods.requirePlatforms("platforms", campaign.platforms());
        Goods.requireProducts(reads, "products", CodeList.of(campaign.products()));
    }

    private static void requirePlan(Campaign campaign) {
        boolean proposal = campaign.proposal() == null || campaign.proposal().isBlank();
        if (proposal
                || campaign.executionPlan() == null
                || campaign.executionPlan().isBlank()) {
            throw Problem.invalid(
                    proposal ? "proposal" : "executionPlan",
                    "A campaign is reviewed with its proposal and its execution plan.",
                    "提交评审前须填写策划案和执行计划。");
        }
    }
}
