package argosy.operations.live;

import argosy.department.Label;
import argosy.department.Text;
import java.math.BigDecimal;

/**
 * What the figures of a session, a slice of one or several sessions say (OPS-36), with two decimals. What cannot be computed
 * because a figure is unknown or its divisor is nothing, is null.
 */
@Label(en = "Live rates", zh = "直播转化")
public record LiveRates(
        @Label(en = "Entry %", zh = "进房率%", example = "12.40")
        BigDecimal entryPercent,

        @Label(en = "Click %", zh = "商品点击率%", example = "18.30")
        BigDecimal clickPercent,

        @Label(en = "Click to order %", zh = "点击下单率%", example = "9.10")
        BigDecimal orderPercent,

        @Label(en = "Viewer to buyer %", zh = "看播转化率%", example = "1.62")
        BigDecimal buyPercent,

        @Label(en = "GPM (CNY)", zh = "GPM（元）", example = "2106.00")
        BigDecimal gpm,

        @Label(en = "OPM", zh = "OPM", example = "16.20") BigDecimal opm,

        @Label(en = "Average order (CNY)", zh = "客单价（元）", example = "130.00")
        BigDecimal averageOrder,

        @Label(en = "UV value (CNY)", zh = "UV价值（元）", example = "2.11")
        BigDecimal uvValue,

        @Label(en = "ROI", zh = "ROI", example = "3.42") BigDecimal roi,

        @Label(en = "Refund %", zh = "退款率%", example = "8.50")
        BigDecimal refundPercent,

        @Label(en = "New fan %", zh = "转粉率%", example = "2.20")
        BigDecimal fanPercent,

        @Label(en = "Interaction %", zh = "互动率%", example = "6.70")
        BigDecimal interactionPercent) {

    public static final Text FORMULA = Text.of(
            "Entry % = viewers ÷ impressions × 100. Click % = product clicks ÷ viewers × 100. Click to order % = orders ÷ product"
                    + " clicks × 100. Viewer to buyer % = buyers ÷ viewers × 100. GPM = GMV × 1000 ÷ viewers. OPM = orders × 1000 ÷"
                    + " viewers. Average order = GMV ÷ orders. UV value = GMV ÷ viewers. ROI = GMV ÷ ad spend. Refund % = completed"
                    + " refunds of the session's orders ÷ GMV × 100. New fan % = new fans ÷ viewers × 100. Interaction % ="
                    + " interactions ÷ viewers × 100. Sample orders are neither orders nor GMV. Empty = unknown.",
            "进房率 = 场观 ÷ 曝光 × 100%。商品点击率 = 商品点击 ÷ 场观 × 100%。点击下单率 = 订单 ÷ 商品点击 × 100%。看播转化率 = 成交人数 ÷ 场观 × 100%。"
                    + "GPM = GMV × 1000 ÷ 场观。OPM = 订单 × 1000 ÷ 场观。客单价 = GMV ÷ 订单。UV价值 = GMV ÷ 场观。ROI = GMV ÷ 千川消耗。"
                    + "退款率 = 本场订单已完成退款 ÷ GMV × 100%。转粉率 = 新增粉丝 ÷ 场观 × 100%。互动率 = 互动 ÷ 场观 × 100%。样品单不计订单和 GMV。空 = 未知。");

    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

    /** The rates of one set of figures. */
    public static LiveRates of(LiveFigure figure) {
        BigDecimal viewers = Rate.number(figure.viewers());
        BigDecimal orders = Rate.number(figure.orders());
        return new LiveRates(
                Rate.percent(figure.viewers(), figure.impressions()),
                Rate.percent(figure.productClicks(), figure.viewers()),
                Rate.percent(figure.orders(), figure.productClicks()),
                Rate.percent(figure.buyers(), figure.viewers()),
                Rate.of(figure.gmv(), viewers, THOUSAND),
                Rate.of(orders, viewers, THOUSAND),
                Rate.of(figure.gmv(), orders),
                Rate.of(figure.gmv(), viewers),
                Rate.of(figure.gmv(), figure.spend()),
                Rate.percent(figure.refunds(), figure.gmv()),
                Rate.percent(figure.newFans(), figure.viewers()),
                Rate.percent(figure.interactions(), figure.viewers()));
    }
}
