package argosy.logistics.appraisal;

import static argosy.logistics.db.Tables.CARRIER_SCORE_RULE;

import argosy.department.Codes;
import argosy.department.Label;
import argosy.department.Problem.FieldProblem;
import argosy.department.Register;
import argosy.department.Text;
import argosy.logistics.appraisal.Appraisal.Mark;
import argosy.logistics.carriers.CarrierStanding;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How carriers are scored (LOG-19): the weight of each part in per cent, the figures worth 100 points ({@code …Full}) and none
 * ({@code …Zero}), and what the total means. Figures are per cent, the opinion's a rating from 1 to 5.
 *
 * @param validFrom windows that begin on this day or later are scored by it, until another rule begins
 * @param warnBelow a total below it is a warning; {@code blockBelow} one below it blocks
 * @param fewestParcels with fewer parcels in the window there is no verdict
 */
@Label(en = "Carrier score rule", zh = "快递考核规则")
public record CarrierScoreRule(
        @NotBlank @Size(max = 32) @Pattern(regexp = Codes.PATTERN, message = Codes.MESSAGE) @Label(en = "Rule code", zh = "规则编码", example = "STANDARD")
        String code,

        @NotNull @Label(en = "Valid from", zh = "生效日期", example = "2026-01-01")
        LocalDate validFrom,

        @NotNull @Min(0) @Max(100) @Label(en = "Punctuality: weight %", zh = "准时率权重 %", example = "40")
        Integer punctualityWeight,

        @NotNull @Digits(integer = 3, fraction = 3) @Label(en = "Punctuality: full mark", zh = "准时率满分值", example = "98")
        BigDecimal punctualityFull,

        @NotNull @Digits(integer = 3, fraction = 3) @Label(en = "Punctuality: zero mark", zh = "准时率零分值", example = "80")
        BigDecimal punctualityZero,

        @NotNull @Min(0) @Max(100) @Label(en = "Loss: weight %", zh = "丢件率权重 %", example = "15")
        Integer lossWeight,

        @NotNull @Digits(integer = 3, fraction = 3) @Label(en = "Loss: full mark", zh = "丢件率满分值", example = "0")
        BigDecimal lossFull,

        @NotNull @Digits(integer = 3, fraction = 3) @Label(en = "Loss: zero mark", zh = "丢件率零分值", example = "1")
        BigDecimal lossZero,

        @NotNull @Min(0) @Max(100) @Label(en = "Damage: weight %", zh = "破损率权重 %", example = "15")
        Integer damageWeight,

        @NotNull @Digits(integer = 3, fraction = 3) @Label(en = "Damage: full mark", zh = "破损率满分值", example = "0")
        BigDecimal damageFull,

        @NotNull @Digits(integer = 3, fraction = 3) @Label(en = "Damage: zero mark", zh = "破损率零分值", example = "2")
        BigDecimal damageZero,

        @NotNull @Min(0) @Max(100) @Label(en = "Complaints: weight %", zh = "有责投诉率权重 %", example = "15")
        Integer complaintsWeight,

        @NotNull @Digits(integer = 3, fraction = 3) @Label(en = "Complaints: full mark", zh = "有责投诉率满分值", example = "0")
        BigDecimal complaintsFull,

        @NotNull @Digits(integer = 3, fraction = 3) @Label(en = "Complaints: zero mark", zh = "有责投诉率零分值", example = "3")
        BigDecimal complaintsZero,

        @NotNull @Min(0) @Max(100) @Label(en = "Opinion: weight %", zh = "客户评价权重 %", example = "15")
        Integer opinionWeight,

        @NotNull @Digits(integer = 3, fraction = 3) @Label(en = "Opinion: full mark", zh = "客户评价满分值", example = "4.8")
        BigDecimal opinionFull,

        @NotNull @Digits(integer = 3, fraction = 3) @Label(en = "Opinion: zero mark", zh = "客户评价零分值", example = "3")
        BigDecimal opinionZero,

        @NotNull @Min(0) @Max(100) @Label(en = "Claims answered: weight %", zh = "理赔答复率权重 %", example = "0")
        Integer claimsWeight,

        @NotNull @Digits(integer = 3, fraction = 3) @Label(en = "Claims answered: full mark", zh = "理赔答复率满分值", example = "100")
        BigDecimal claimsFull,

        @NotNull @Digits(integer = 3, fraction = 3) @Label(en = "Claims answered: zero mark", zh = "理赔答复率零分值", example = "60")
        BigDecimal claimsZero,

        @NotNull @Min(0) @Max(100) @Digits(integer = 3, fraction = 1) @Label(en = "Warning below", zh = "预警线", example = "80")
        BigDecimal warnBelow,

        @NotNull @Min(0) @Max(100) @Digits(integer = 3, fraction = 1) @Label(en = "Blocked below", zh = "停用线", example = "60")
        BigDecimal blockBelow,

        @NotNull @Min(1) @Max(1_000_000) @Label(en = "Fewest parcels", zh = "最少包裹数", example = "30")
        Integer fewestParcels,

        @Size(max = 500) @Label(en = "Remark", zh = "备注", example = "2026 年度考核口径")
        String remark) {

    public static final Register<CarrierScoreRule> RULES = Register.of(
                    "carrier-score-rules",
                    Text.of("Carrier score rules", "快递考核规则"),
                    CarrierScoreRule.class,
                    CARRIER_SCORE_RULE)
            .search("code")
            .sort("code", "validFrom")
            .defaultSort("-validFrom");

    /** What the rule says of each part. */
    Map<ScorePart, Mark> marks() {
        Map<ScorePart, Mark> marks = new EnumMap<>(ScorePart.class);
        marks.put(ScorePart.PUNCTUALITY, new Mark(punctualityWeight, punctualityFull, punctualityZero));
        marks.put(ScorePart.LOSS, new Mark(lossWeight, lossFull, lossZero));
        marks.put(ScorePart.DAMAGE, new Mark(damageWeight, damageFull, damageZero));
        marks.put(ScorePart.COMPLAINTS, new Mark(complaintsWeight, complaintsFull, complaintsZero));
        marks.put(ScorePart.OPINION, new Mark(opinionWeight, opinionFull, opinionZero));
        marks.put(ScorePart.CLAIMS, new Mark(claimsWeight, claimsFull, claimsZero));
        return marks;
    }

    /** What a total means for so many parcels; null when there are too few for a verdict. */
    CarrierStanding standing(long parcels, BigDecimal total) {
        if (total == null || parcels < fewestParcels) {
            return null;
        } else if (total.compareTo(blockBelow) < 0) {
            return CarrierStanding.BLOCKED;
        }
        return total.compareTo(warnBelow) < 0 ? CarrierStanding.WARNING : CarrierStanding.GOOD;
    }

    /** What is wrong with it; empty when carriers can be scored by it. */
    List<FieldProblem> problems() {
        List<FieldProblem> wrong = new ArrayList<>();
        Map<ScorePart, Mark> marks = marks();
        int sum = marks.values().stream().mapToInt(Mark::weight).sum();
        if (sum != 100) {
            wrong.add(new FieldProblem(
                    "punctualityWeight",
                    Text.of(
                            "The weights must add up to 100; they add up to " + sum + ".",
                            "各项权重之和须为 100，当前为 " + sum + "。")));
        }
        marks.forEach((part, mark) -> {
            String name = part.name().toLowerCase(java.util.Locale.ROOT);
            BigDecimal most = BigDecimal.valueOf(part.most());
            if (outside(mark.full(), most) || outside(mark.zero(), most)) {
                wrong.add(new FieldProblem(
                        name + (outside(mark.full(), most) ? "Full" : "Zero"),
                        Text.of("It must lie between 0 and " + most + ".", "须在 0 到 " + most + " 之间。")));
            } else if (part.rising()
                    ? mark.full().compareTo(mark.zero()) <= 0
                    : mark.full().compareTo(mark.zero()) >= 0) {
                wrong.add(new FieldProblem(
                        name + "Full",
                        part.rising()
                                ? Text.of(
                                        "More is better here: the full mark must be above the zero mark.",
                                        "该项越高越好，满分值须大于零分值。")
                                : Text.of(
                                        "Less is better here: the full mark must be below the zero mark.",
                                        "该项越低越好，满分值须小于零分值。")));
            }
        });
        if (blockBelow.compareTo(warnBelow) > 0) {
            wrong.add(new FieldProblem(
                    "blockBelow",
                    Text.of(
                            "A carrier is warned before it is blocked: it must not be above " + warnBelow + ".",
                            "停用线不能高于预警线 " + warnBelow + "。")));
        }
        return wrong;
    }

    private static boolean outside(BigDecimal figure, BigDecimal most) {
        return figure.signum() < 0 || figure.compareTo(most) > 0;
    }
}
