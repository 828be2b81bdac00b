package argosy.logistics.appraisal;

import argosy.department.Label;
import argosy.logistics.carriers.CarrierStanding;
import java.math.BigDecimal;

/**
 * A carrier's score of one month.
 *
 * @param month {@code 2026-10}
 * @param change total less that of the month before, or null when there is none
 */
@Label(en = "Monthly carrier score", zh = "快递月度得分")
public record ScoreTrend(
        @Label(en = "Carrier", zh = "物流公司", example = "SF") String carrier,
        @Label(en = "Month", zh = "月份", example = "2026-10") String month,
        @Label(en = "Parcels", zh = "包裹数", example = "1250") long parcels,
        @Label(en = "Total", zh = "总分", example = "88.4") BigDecimal total,
        @Label(en = "Change", zh = "较上月", example = "-1.2") BigDecimal change,
        @Label(en = "Standing", zh = "评级", example = "good") CarrierStanding standing,
        @Label(en = "State", zh = "状态", example = "applied") ScoreState state) {}
