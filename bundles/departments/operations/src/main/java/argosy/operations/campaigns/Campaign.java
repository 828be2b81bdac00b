package argosy.operations.campaigns;

import static argosy.operations.db.Tables.CAMPAIGN;

import argosy.department.Label;
import argosy.department.ReadOnly;
import argosy.department.Register;
import argosy.department.Text;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A campaign of one shop or of the whole company (OPS-29, OPS-31). One by itself shows the {@code use} of its budget.
 *
 * @param shop code, or an empty text for the whole company
 * @param platforms codes of sales platforms, separated by commas; {@code products} codes likewise
 * @param budget yuan
 * @param proposal theme, crowd and gameplay in words; with the execution plan needed before the review
 * @param report what came of it; needed to end the matter
 */
@Label(en = "Campaign", zh = "活动")
public record Campaign(
        @ReadOnly @Label(en = "Number", zh = "活动号", example = "HD-20261001-0001")
        String number,

        @NotBlank @Size(max = 200) @Label(en = "Theme", zh = "活动主题", example = "双11 露营狂欢")
        String theme,

        @Size(max = 1000) @Label(en = "Positioning", zh = "活动定位", example = "年轻家庭的周末露营")
        String positioning,

        @NotNull @Label(en = "Kind", zh = "活动类型", example = "festival")
        CampaignKind kind,

        @Size(max = 64) @Label(en = "Shop", zh = "店铺", example = "TM-ZSXP", also = "店铺编码")
        String shop,

        @Size(max = 200) @Label(en = "Platforms", zh = "平台", example = "tmall, jd")
        String platforms,

        @NotNull @Label(en = "From", zh = "开始日期", example = "2026-11-01")
        LocalDate startsOn,

        @NotNull @Label(en = "To", zh = "结束日期", example = "2026-11-11")
        LocalDate endsOn,

        @NotNull @PositiveOrZero @Digits(integer = 12, fraction = 2) @Label(en = "Budget (CNY)", zh = "活动预算（元）", example = "60000.00")
        BigDecimal budget,

        @Size(max = 2000) @Label(en = "Products", zh = "活动商品", example = "P-1001, P-1002")
        String products,

        @Size(max = 4000) @Label(en = "Proposal", zh = "策划案", example = "以露营灯为主推，满 300 减 40，前 100 名赠收纳袋")
        String proposal,

        @Size(max = 4000) @Label(en = "Execution plan", zh = "执行计划", example = "10/20 预热；11/1 开门红；11/10 主会场")
        String executionPlan,

        @ReadOnly @Label(en = "Report", zh = "活动总结", example = "成交 96 万元，完成目标 107%")
        String report,

        @Size(max = 64) @Label(en = "Responsible", zh = "负责人", example = "songjiayi")
        String responsible,

        @ReadOnly @Label(en = "Supervisor", zh = "店铺主管", example = "linyating")
        String supervisor,

        @ReadOnly @Label(en = "State", zh = "状态", example = "executing")
        CampaignState state,

        @ReadOnly @Label(en = "Submitted by", zh = "提交人", example = "songjiayi")
        String submittedBy,

        @ReadOnly @Label(en = "Approved by", zh = "批准人", example = "zhouhaiyang")
        String approvedBy,

        @ReadOnly @Label(en = "Approved at", zh = "批准时间", example = "2026-10-08T02:00:00Z")
        Instant approvedAt) {

    public static final Register<Campaign> CAMPAIGNS = Register.of(
                    "campaigns", Text.of("Campaigns", "活动"), Campaign.class, CAMPAIGN)
            .search("number", "theme", "positioning")
            .filter("kind", "shop", "state", "responsible", "supervisor", "endsOn")
            .sort("number", "startsOn")
            .defaultSort("-startsOn")
            .ownedBy("supervisor")
            .workflow(CampaignState.WORKFLOW, "state");

    public Campaign {
        shop = shop == null ? "" : shop.strip();
        responsible = responsible == null || responsible.isBlank() ? null : responsible.strip();
        state = state == null ? CampaignState.PROPOSED : state;
    }

    Campaign set(String component, Object content) {
        return CAMPAIGNS.shape().with(this, component, content);
    }
}
