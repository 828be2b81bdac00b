package argosy.operations.reports;

import argosy.department.Label;
import java.math.BigDecimal;
import java.time.LocalDate;

/** The traffic of a shop on a day, as entered or imported from the platform's analysis (OPS-46); null is unknown. */
@Label(en = "Traffic", zh = "流量")
public record TrafficFigures(
        @Label(en = "Day", zh = "日期", example = "2026-11-21")
        LocalDate day,

        @Label(en = "Shop", zh = "店铺编码", example = "TM-ZSXP")
        String shop,

        @Label(en = "Page views", zh = "浏览量", example = "18230")
        BigDecimal pageViews,

        @Label(en = "Visitors", zh = "访客数", example = "6120")
        BigDecimal visitors,

        @Label(en = "Visit depth", zh = "访问深度", example = "2.98")
        BigDecimal visitDepth,

        @Label(en = "Bounce %", zh = "跳失率%", example = "41.20")
        BigDecimal bouncePercent,

        @Label(en = "Registration %", zh = "会员注册率%", example = "1.10")
        BigDecimal registrationPercent,

        @Label(en = "Topic click %", zh = "专题页点击率%", example = "6.40")
        BigDecimal topicClickPercent,

        @Label(en = "Conversion %", zh = "支付转化率%", example = "3.21")
        BigDecimal conversionPercent) {}
