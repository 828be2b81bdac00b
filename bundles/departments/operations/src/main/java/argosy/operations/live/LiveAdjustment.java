package argosy.operations.live;

import static argosy.operations.db.Tables.LIVE_ADJUSTMENT;

import argosy.department.Label;
import argosy.department.Register;
import argosy.department.Text;
import java.time.LocalDate;

/**
 * One entry of the daily log of line-ups (OPS-35, DL-32): what was changed and why. Made by the steps of the line-up.
 *
 * @param was the product as it was in the line-up, {@code became} as it is then, null when it was withdrawn
 */
@Label(en = "Live adjustment", zh = "排品调整")
public record LiveAdjustment(
        @Label(en = "Day", zh = "日期", example = "2026-11-22")
        LocalDate onDay,

        @Label(en = "Session", zh = "场次号", example = "ZB-20261122-0001")
        String session,

        @Label(en = "Running number", zh = "序号", example = "1")
        int runningNumber,

        @Label(en = "Product", zh = "商品编码", example = "SP-1001")
        String product,

        @Label(en = "Kind", zh = "调整", example = "replaced") Kind kind,

        @Label(en = "Before", zh = "调整前", example = "1. SP-1001 护眼台灯 · 129.00 CNY")
        String was,

        @Label(en = "After", zh = "调整后", example = "1. SP-1002 夜灯 · 39.00 CNY")
        String became,

        @Label(en = "Reason", zh = "原因", example = "点击率连续三场低于 2%")
        String reason) {

    /** What was done. */
    public enum Kind {
        @Label(en = "Adjusted", zh = "调整")
        ADJUSTED,
        @Label(en = "Replaced", zh = "替换")
        REPLACED,
        @Label(en = "Withdrawn", zh = "撤下")
        WITHDRAWN
    }

    public static final Register<LiveAdjustment> LIVE_ADJUSTMENTS = Register.of(
                    "live-adjustments", Text.of("Live adjustments", "排品调整记录"), LiveAdjustment.class, LIVE_ADJUSTMENT)
            .search("reason", "product")
            .filter("session", "product", "kind")
            .sort("onDay")
            .withoutHistory();
}
