package argosy.logistics.reports;

import argosy.department.Label;
import java.math.BigDecimal;

/**
 * How the parcels of one group fared (LOG-11, 6.4); group {@code total}, {@code carrier}, {@code province} or {@code shop}.
 *
 * @param late delivered after their promise, or lost or still under way although it is over
 * @param onTimePercent on time ÷ (on time + late) × 100, or null when no promise is due
 * @param averageHours from the hand-over to the delivery, of those delivered; null when none was
 */
@Label(en = "Delivery", zh = "配送时效")
public record DeliveryFigures(
        @Label(en = "Group", zh = "分组", example = "carrier") String group,
        @Label(en = "Member", zh = "成员", example = "SF") String member,

        @Label(en = "Handed over", zh = "交接包裹", example = "1200")
        long handedOver,

        @Label(en = "Delivered", zh = "已送达", example = "1100")
        long delivered,

        @Label(en = "Under way", zh = "在途", example = "80") long underWay,

        @Label(en = "Refused or returned", zh = "拒收退回", example = "15")
        long cameBack,

        @Label(en = "Lost", zh = "丢失", example = "5") long lost,
        @Label(en = "On time", zh = "准时", example = "1050") long onTime,
        @Label(en = "Late", zh = "迟到", example = "60") long late,

        @Label(en = "On time %", zh = "准时率%", example = "94.6")
        BigDecimal onTimePercent,

        @Label(en = "Average hours", zh = "平均时长（小时）", example = "41.5")
        BigDecimal averageHours) {}
