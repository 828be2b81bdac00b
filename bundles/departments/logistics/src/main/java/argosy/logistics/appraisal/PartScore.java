package argosy.logistics.appraisal;

import argosy.department.Label;
import java.math.BigDecimal;

/**
 * One part of a carrier's score with its figures.
 *
 * @param numerator what was counted, or null while nothing counts it
 * @param figure per cent, or a rating for the opinion, with three decimals; null without data
 * @param fullMark figure worth 100 points; {@code zeroMark} figure worth none
 * @param points 0 to 100 with two decimals, or null without data
 * @param weight per cent as the rule says
 * @param weightUsed per cent after the weight of parts without data was spread over the others, two decimals
 */
@Label(en = "Part of a score", zh = "考核分项")
public record PartScore(
        @Label(en = "Part", zh = "分项", example = "punctuality")
        ScorePart part,

        @Label(en = "Numerator", zh = "分子", example = "190") Long numerator,

        @Label(en = "Denominator", zh = "分母", example = "200")
        long denominator,

        @Label(en = "Figure", zh = "数值", example = "95.000") BigDecimal figure,

        @Label(en = "Full mark", zh = "满分值", example = "98.000")
        BigDecimal fullMark,

        @Label(en = "Zero mark", zh = "零分值", example = "80.000")
        BigDecimal zeroMark,

        @Label(en = "Points", zh = "得分", example = "83.33") BigDecimal points,
        @Label(en = "Weight %", zh = "权重 %", example = "40") int weight,

        @Label(en = "Weight used %", zh = "实际权重 %", example = "47.06")
        BigDecimal weightUsed) {}
