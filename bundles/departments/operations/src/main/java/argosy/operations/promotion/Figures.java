package argosy.operations.promotion;

import argosy.department.Label;
import argosy.department.Text;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What a placement cost and brought (OPS-24). A sum is null as long as one of its days is unknown; a quotient is null when
 * one of its parts is unknown or its divisor is zero.
 *
 * @param roi revenue ÷ spend
 * @param ctr clicks ÷ impressions, per cent
 * @param cpc spend ÷ clicks, yuan
 * @param conversion orders ÷ clicks, per cent
 */
@Label(en = "Placement figures", zh = "投放效果")
public record Figures(
        @Label(en = "Days", zh = "数据天数", example = "11") int days,

        @Label(en = "Spend (CNY)", zh = "消耗（元）", example = "18650.00")
        BigDecimal spend,

        @Label(en = "Impressions", zh = "展现量", example = "820000")
        Long impressions,

        @Label(en = "Clicks", zh = "点击量", example = "24600") Long clicks,
        @Label(en = "Orders", zh = "成交单数", example = "980") Long orders,

        @Label(en = "Revenue (CNY)", zh = "成交金额（元）", example = "96400.00")
        BigDecimal revenue,

        @Label(en = "ROI", zh = "投入产出比", example = "5.17") BigDecimal roi,

        @Label(en = "Click rate (%)", zh = "点击率（%）", example = "3.00")
        BigDecimal ctr,

        @Label(en = "Cost per click (CNY)", zh = "平均点击花费（元）", example = "0.76")
        BigDecimal cpc,

        @Label(en = "Conversion (%)", zh = "转化率（%）", example = "3.98")
        BigDecimal conversion) {

    public static final Text FORMULA = Text.of(
            "Sums of the daily figures; unknown while a day lacks the figure. ROI = revenue ÷ spend; click rate = clicks ÷"
                    + " impressions × 100; cost per click = spend ÷ clicks; conversion = orders ÷ clicks × 100; unknown when"
                    + " a part is unknown or the divisor is 0. Days of the company's time zone.",
            "均为每日数据之和，有一天缺数据则为未知。投入产出比 = 成交金额 ÷ 消耗；点击率 = 点击量 ÷ 展现量 × 100；平均点击花费 = 消耗 ÷ 点击量；"
                    + "转化率 = 成交单数 ÷ 点击量 × 100；缺数据或除数为 0 时未知。按公司时区的自然日计算。");

    static final Figures NONE = of(0, null, null, null, null, null);

    static Figures of(int days, BigDecimal spend, Long impressions, Long clicks, Long orders, BigDecimal revenue) {
        return new Figures(
                days,
                spend,
                impressions,
                clicks,
                orders,
                revenue,
                quotient(revenue, spend, 1),
                quotient(of(clicks), of(impressions), 100),
                quotient(spend, of(clicks), 1),
                quotient(of(orders), of(clicks), 100));
    }

    private static BigDecimal of(Long pieces) {
        return pieces == null ? null : BigDecimal.valueOf(pieces);
    }

    private static BigDecimal quotient(BigDecimal part, BigDecimal divisor, int times) {
        return part == null || divisor == null || divisor.signum() == 0
                ? null
                : part.multiply(BigDecimal.valueOf(times)).divide(divisor, 2, RoundingMode.HALF_UP);
    }
}
