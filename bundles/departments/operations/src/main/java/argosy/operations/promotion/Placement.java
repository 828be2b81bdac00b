package argosy.operations.promotion;

import static argosy.operations.db.Tables.PLACEMENT;

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
 * Promotion that is placed somewhere for some days (OPS-24). In JSON each item shows its {@code figures}.
 *
 * @param shop code, or an empty text for the whole company
 * @param plan number of the promotion plan, or null; {@code campaign} number of a campaign, or null
 * @param liveSession number of a live session, {@code product} and {@code listing} what is promoted, or null
 * @param budget yuan, what may be spent in all
 * @param adLabel whether it is marked as advertising; without it and its sponsor an article does not start
 * @param factSources what its statements rest on, needed for an article
 * @param overBudget whether more was spent than planned
 */
@Label(en = "Placement", zh = "推广投放")
public record Placement(
        @ReadOnly @Label(en = "Number", zh = "投放号", example = "TF-20261101-0001")
        String number,

        @NotBlank @Size(max = 200) @Label(en = "Title", zh = "投放名称", example = "双11 露营灯直通车")
        String title,

        @NotNull @Label(en = "Channel", zh = "渠道", example = "zhitongche")
        Channel channel,

        @Size(max = 64) @Label(en = "Shop", zh = "店铺", example = "TM-ZSXP", also = "店铺编码")
        String shop,

        @Size(max = 40) @Label(en = "Promotion plan", zh = "推广计划号", example = "TG-20260920-0001")
        String plan,

        @Size(max = 40) @Label(en = "Campaign", zh = "活动号", example = "HD-20261001-0001")
        String campaign,

        @Size(max = 64) @Label(en = "Live session", zh = "直播场次", example = "ZB-20261110-0001")
        String liveSession,

        @Size(max = 64) @Label(en = "Product", zh = "商品", example = "P-1001", also = "商品编码")
        String product,

        @Size(max = 64) @Label(en = "Listing", zh = "上架商品", example = "SJ-20261020-0001")
        String listing,

        @NotNull @Label(en = "From", zh = "开始日期", example = "2026-11-01")
        LocalDate startsOn,

        @NotNull @Label(en = "To", zh = "结束日期", example = "2026-11-11")
        LocalDate endsOn,

        @NotNull @PositiveOrZero @Digits(integer = 12, fraction = 2) @Label(en = "Budget (CNY)", zh = "预算（元）", example = "20000.00")
        BigDecimal budget,

        @Label(en = "Labelled as advertising", zh = "已标注“广告”", example = "true")
        Boolean adLabel,

        @Size(max = 200) @Label(en = "Sponsor", zh = "广告主", example = "舟山小铺")
        String sponsor,

        @Size(max = 1000) @Label(en = "Sources of the facts", zh = "事实依据", example = "检测报告 2026-0311")
        String factSources,

        @Size(max = 500) @Label(en = "Link", zh = "链接", example = "https://zsxp.tmall.com")
        String link,

        @Size(max = 64) @Label(en = "Responsible", zh = "负责人", example = "guoxiaoyu")
        String responsible,

        @ReadOnly @Label(en = "Supervisor", zh = "店铺主管", example = "linyating")
        String supervisor,

        @ReadOnly @Label(en = "State", zh = "状态", example = "running")
        PlacementState state,

        @ReadOnly @Label(en = "Over budget", zh = "超预算", example = "false")
        Boolean overBudget,

        @ReadOnly @Label(en = "Started by", zh = "启动人", example = "linyating")
        String startedBy,

        @ReadOnly @Label(en = "Ended at", zh = "结束时间", example = "2026-11-11T16:00:00Z")
        Instant endedAt,

        @ReadOnly @Label(en = "Reminded at", zh = "评估提醒时间", example = "2026-11-18T01:00:00Z")
        Instant remindedAt) {

    public static final Register<Placement> PLACEMENTS = Register.of(
                    "placements", Text.of("Placements", "推广投放"), Placement.class, PLACEMENT)
            .search("number", "title")
            .filter(
                    "channel",
                    "shop",
                    "plan",
                    "campaign",
                    "liveSession",
                    "product",
                    "listing",
                    "responsible",
                    "supervisor",
                    "state",
                    "overBudget",
                    "endsOn")
            .sort("number", "startsOn")
            .defaultSort("-startsOn")
            .ownedBy("supervisor")
            .workflow(PlacementState.WORKFLOW, "state");

    public Placement {
        shop = shop == null ? "" : shop.strip();
        plan = given(plan);
        campaign = given(campaign);
        liveSession = given(liveSession);
        product = given(product);
        listing = given(listing);
        sponsor = given(sponsor);
        factSources = given(factSources);
        responsible = given(responsible);
        adLabel = adLabel == null ? Boolean.FALSE : adLabel;
        overBudget = overBudget == null ? Boolean.FALSE : overBudget;
        state = state == null ? PlacementState.PLANNED : state;
    }

    Placement set(String component, Object content) {
        return PLACEMENTS.shape().with(this, component, content);
    }

    private static String given(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
