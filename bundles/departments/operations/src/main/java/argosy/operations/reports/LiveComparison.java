package argosy.operations.reports;

import argosy.department.Label;
import java.math.BigDecimal;

/**
 * Live sessions of one group side by side with others (OPS-36). Rates are over the sessions of the group that tell both
 * figures; null is unknown.
 *
 * @param group what they are compared by, for example the gameplay; empty where none is named
 * @param withFigures sessions whose figures are kept
 */
@Label(en = "Live comparison", zh = "直播对比")
public record LiveComparison(
        @Label(en = "Group", zh = "分组", example = "福袋") String group,
        @Label(en = "Sessions", zh = "场次", example = "9") long sessions,

        @Label(en = "With figures", zh = "有数据场次", example = "9")
        long withFigures,

        @Label(en = "Viewers", zh = "场观", example = "170300")
        Long viewers,

        @Label(en = "Orders", zh = "订单", example = "2740") Long orders,

        @Label(en = "GMV (CNY)", zh = "GMV（元）", example = "324416.00")
        BigDecimal gmv,

        @Label(en = "Average watch (s)", zh = "平均停留（秒）", example = "66.4")
        BigDecimal averageWatchSeconds,

        @Label(en = "Entry %", zh = "进房率%", example = "12.50")
        BigDecimal entryPercent,

        @Label(en = "Click %", zh = "商品点击率%", example = "16.67")
        BigDecimal clickPercent,

        @Label(en = "Click to order %", zh = "点击下单率%", example = "9.65")
        BigDecimal orderPercent,

        @Label(en = "Viewer to buyer %", zh = "看播转化率%", example = "1.52")
        BigDecimal buyPercent,

        @Label(en = "GPM (CNY)", zh = "GPM（元）", example = "1905.00")
        BigDecimal gpm,

        @Label(en = "Average order (CNY)", zh = "客单价（元）", example = "118.40")
        BigDecimal averageOrder,

        @Label(en = "UV value (CNY)", zh = "UV价值（元）", example = "1.91")
        BigDecimal uvValue,

        @Label(en = "ROI", zh = "ROI", example = "5.70") BigDecimal roi,

        @Label(en = "Refund %", zh = "退款率%", example = "8.00")
        BigDecimal refundPercent,

        @Label(en = "New fan %", zh = "转粉率%", example = "2.22")
        BigDecimal fanPercent,

        @Label(en = "Interaction %", zh = "互动率%", example = "7.14")
        BigDecimal interactionPercent) {}
