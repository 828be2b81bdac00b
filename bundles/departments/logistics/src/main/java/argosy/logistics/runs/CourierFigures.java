package argosy.logistics.runs;

import argosy.department.Label;
import java.math.BigDecimal;

/**
 * What a courier delivered in a window.
 *
 * @param courier username, or null for all together
 * @param stopsPerHour with one decimal, or null without time
 * @param firstAttempts stops whose parcel had not been tried before; {@code firstDelivered} those of them delivered
 * @param firstAttemptRate per cent with one decimal, or null without first attempts
 */
@Label(en = "Delivery efficiency", zh = "配送效率")
public record CourierFigures(
        @Label(en = "Courier", zh = "配送员", example = "sunqiang")
        String courier,

        @Label(en = "Runs", zh = "配送单数", example = "12") long runs,
        @Label(en = "Stops", zh = "站点数", example = "240") long stops,

        @Label(en = "Delivered", zh = "已送达", example = "226")
        long delivered,

        @Label(en = "Refused", zh = "拒收", example = "4") long refused,
        @Label(en = "Failed", zh = "未送达", example = "10") long failed,

        @Label(en = "Minutes", zh = "用时(分钟)", example = "1440")
        long minutes,

        @Label(en = "Stops per hour", zh = "每小时站点数", example = "10.0")
        BigDecimal stopsPerHour,

        @Label(en = "First attempts", zh = "首次派送数", example = "230")
        long firstAttempts,

        @Label(en = "Delivered at first attempt", zh = "首次送达数", example = "220")
        long firstDelivered,

        @Label(en = "First-attempt success %", zh = "首次送达率 %", example = "95.7")
        BigDecimal firstAttemptRate) {}
