package argosy.operations.live;

import static argosy.operations.db.Tables.LIVE_FIGURE;

import argosy.department.Label;
import argosy.department.Register;
import argosy.department.Text;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;

/**
 * The funnel of a session, in total or of one slice of it (OPS-36). What is not given is unknown, not nothing. In JSON it
 * carries its {@code rates} ({@link LiveRates}).
 *
 * @param slice {@code total}, or the time of day in the company's zone at which the slice begins: {@code 20:30}
 * @param viewers people who came in (场观); {@code peak} most of them at once
 * @param orders paid orders without sample orders, which stand in {@code sampleOrders}
 * @param gmv what these orders were paid, without sample orders
 * @param refunds completed refunds of these orders, whenever they were completed
 * @param spend what advertising for the session cost (千川)
 */
@Label(en = "Live figures", zh = "直播数据")
public record LiveFigure(
        @NotBlank @Size(max = 32) @Label(en = "Session", zh = "场次号", example = "ZB-20261122-0001")
        String session,

        @Pattern(
                regexp = "total|([01]\\d|2[0-3]):[0-5]\\d",
                message = "must be total or a time of day such as 20:30 | 须为 total 或时刻，例如 20:30")
        @Label(en = "Slice", zh = "时段", example = "total")
        String slice,

        @PositiveOrZero @Label(en = "Impressions", zh = "曝光", example = "180000")
        Long impressions,

        @PositiveOrZero @Label(en = "Viewers", zh = "场观", example = "22300")
        Long viewers,

        @PositiveOrZero @Label(en = "Peak", zh = "最高在线", example = "860")
        Long peak,

        @PositiveOrZero @Digits(integer = 12, fraction = 1) @Label(en = "Average watch (s)", zh = "平均停留（秒）", example = "74.5")
        BigDecimal averageWatchSeconds,

        @PositiveOrZero @Label(en = "Product clicks", zh = "商品点击", example = "4100")
        Long productClicks,

        @PositiveOrZero @Label(en = "Orders", zh = "订单", example = "371")
        Long orders,

        @PositiveOrZero @Label(en = "Buyers", zh = "成交人数", example = "352")
        Long buyers,

        @PositiveOrZero @Digits(integer = 12, fraction = 2) @Label(en = "GMV (CNY)", zh = "GMV（元）", example = "46980.00")
        BigDecimal gmv,

        @PositiveOrZero @Digits(integer = 12, fraction = 2) @Label(en = "Refunds completed (CNY)", zh = "已完成退款（元）", example = "3990.00")
        BigDecimal refunds,

        @PositiveOrZero @Label(en = "Sample orders", zh = "样品单", example = "4")
        Long sampleOrders,

        @PositiveOrZero @Label(en = "New fans", zh = "新增粉丝", example = "490")
        Long newFans,

        @PositiveOrZero @Label(en = "Interactions", zh = "互动", example = "1500")
        Long interactions,

        @PositiveOrZero @Digits(integer = 12, fraction = 2) @Label(en = "Ad spend (CNY)", zh = "千川消耗（元）", example = "13700.00")
        BigDecimal spend,

        @Size(max = 500) @Label(en = "Note", zh = "备注", example = "平台后台导出")
        String note) {

    LiveFigure with(String component, Object content) {
        return LIVE_FIGURES.shape().with(this, component, content);
    }

    /** The slice that is the whole session. */
    public static final String TOTAL = "total";

    public static final Register<LiveFigure> LIVE_FIGURES = Register.of(
                    "live-figures", Text.of("Live figures", "直播数据"), LiveFigure.class, LIVE_FIGURE)
            .filter("slice")
            .sort("session");

    public LiveFigure {
        slice = slice == null || slice.isBlank() ? TOTAL : slice.strip();
    }
}
