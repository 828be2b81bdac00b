package argosy.operations.reports;

import argosy.department.Label;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What a campaign cost and brought (OPS-31, OPS-33, OPS-46), in yuan.
 *
 * @param revenue what its placements brought, as their channels tell; null while one of them does not
 * @param liveGmv of its live sessions, as far as told; null when none tells
 * @param reported whether its report is written
 */
@Label(en = "Campaign figures", zh = "活动效果")
public record CampaignFigures(
        @Label(en = "Campaign", zh = "活动号", example = "HD-20261101-0001")
        String campaign,

        @Label(en = "Theme", zh = "主题", example = "双十一灯具节") String theme,

        @Label(en = "Shop", zh = "店铺编码", example = "TM-ZSXP")
        String shop,

        @Label(en = "State", zh = "状态", example = "executing")
        String state,

        @Label(en = "Starts on", zh = "开始日期", example = "2026-11-01")
        LocalDate startsOn,

        @Label(en = "Ends on", zh = "结束日期", example = "2026-11-11")
        LocalDate endsOn,

        @Label(en = "Budget (CNY)", zh = "预算（元）", example = "80000.00")
        BigDecimal budget,

        @Label(en = "Placement spend (CNY)", zh = "推广花费（元）", example = "42000.00")
        BigDecimal spend,

        @Label(en = "Other expenses (CNY)", zh = "其他费用（元）", example = "6000.00")
        BigDecimal expenses,

        @Label(en = "Used %", zh = "预算使用率%", example = "60.00")
        BigDecimal usedPercent,

        @Label(en = "Revenue (CNY)", zh = "推广成交（元）", example = "205000.00")
        BigDecimal revenue,

        @Label(en = "ROI", zh = "ROI", example = "4.88") BigDecimal roi,

        @Label(en = "Live sessions", zh = "直播场次", example = "4")
        long liveSessions,

        @Label(en = "Live GMV (CNY)", zh = "直播 GMV（元）", example = "120000.00")
        BigDecimal liveGmv,

        @Label(en = "Reported", zh = "已有活动报告", example = "false")
        boolean reported) {}
