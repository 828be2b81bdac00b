package argosy.logistics.appraisal;

import static argosy.logistics.db.Tables.CARRIER_SCORE;

import argosy.department.Label;
import argosy.department.Register;
import argosy.department.Text;
import argosy.logistics.carriers.CarrierStanding;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/**
 * What a carrier's work of some days is worth (LOG-19); one per carrier and window. A single one shows its {@code parts}
 * ({@link PartScore}) and the {@code formula} in words with the numbers put in.
 *
 * @param fromDay first day of the window; {@code toDay} the last one, included
 * @param parcels parcels handed over to the carrier in the window
 * @param total 0 to 100 with one decimal, or null when there is no data at all
 * @param proposed what the rule makes of it; null when there are fewer parcels than {@code fewestParcels}
 * @param standing what was decided, or null when nothing was
 * @param reason why it was decided, needed when it is not what was proposed
 * @param ruleUsed code and version of the rule
 */
@Label(en = "Carrier score", zh = "快递考核得分")
public record CarrierScore(
        @Label(en = "Carrier", zh = "物流公司", example = "SF") String carrier,

        @Label(en = "From", zh = "开始日期", example = "2026-10-01")
        LocalDate fromDay,

        @Label(en = "To", zh = "结束日期", example = "2026-10-31")
        LocalDate toDay,

        @Label(en = "Parcels", zh = "包裹数", example = "1250") long parcels,

        @Label(en = "Total (0 to 100)", zh = "总分", example = "88.4")
        BigDecimal total,

        @Label(en = "Proposed standing", zh = "建议评级", example = "good")
        CarrierStanding proposed,

        @Label(en = "Standing", zh = "评级", example = "good") CarrierStanding standing,

        @Label(en = "Reason", zh = "原因", example = "台风停运，不计入预警")
        String reason,

        @Label(en = "State", zh = "状态", example = "computed")
        ScoreState state,

        @Label(en = "Rule", zh = "考核规则", example = "STANDARD v1")
        String ruleUsed,

        @Label(en = "Fewest parcels", zh = "最少包裹数", example = "30")
        int fewestParcels,

        @Label(en = "Warning below", zh = "预警线", example = "80.0")
        BigDecimal warnBelow,

        @Label(en = "Blocked below", zh = "停用线", example = "60.0")
        BigDecimal blockBelow,

        @Label(en = "Computed by", zh = "计算人", example = "chenjing")
        String computedBy,

        @Label(en = "Computed at", zh = "计算时间", example = "2026-11-01T02:00:00Z")
        Instant computedAt,

        @Label(en = "Confirmed by", zh = "确认人", example = "wujianguo")
        String confirmedBy,

        @Label(en = "Confirmed at", zh = "确认时间", example = "2026-11-02T02:00:00Z")
        Instant confirmedAt,

        @Label(en = "Applied by", zh = "执行人", example = "wujianguo")
        String appliedBy,

        @Label(en = "Applied at", zh = "执行时间", example = "2026-11-02T02:05:00Z")
        Instant appliedAt) {

    public static final Register<CarrierScore> SCORES = Register.of(
                    "carrier-scores", Text.of("Carrier scores", "快递考核得分"), CarrierScore.class, CARRIER_SCORE)
            .search("carrier")
            .filter("state", "toDay", "proposed", "standing")
            .sort("total", "carrier", "fromDay", "parcels")
            .defaultSort("-fromDay")
            .workflow(ScoreState.WORKFLOW, "state");

    CarrierScore confirmed(CarrierStanding decided, String why, String by, Instant at) {
        return set("state", ScoreState.CONFIRMED)
                .set("standing", decided)
                .set("reason", why)
                .set("confirmedBy", by)
                .set("confirmedAt", at);
    }

    CarrierScore applied(String by, Instant at) {
        return set("state", ScoreState.APPLIED).set("appliedBy", by).set("appliedAt", at);
    }

    private CarrierScore set(String component, Object content) {
        return SCORES.shape().with(this, component, content);
    }
}
