package argosy.logistics.appraisal;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What figures are worth: points of each part between its zero mark and its full mark, and their weighted mean. Pure
 * calculation; rounded at the end only.
 *
 * @param parts in the order of {@link ScorePart}
 * @param total 0 to 100 with one decimal, or null when no part has data
 */
record Appraisal(List<PartScore> parts, BigDecimal total) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final MathContext EXACT = MathContext.DECIMAL128;

    /** How much a part counts, and which figures are worth 100 and 0 points. */
    record Mark(int weight, BigDecimal full, BigDecimal zero) {}

    /** What was counted for a part; without denominator there is no data. */
    record Measure(Long numerator, long denominator) {

        static final Measure NO_DATA = new Measure(null, 0);

        boolean known() {
            return numerator != null && denominator > 0;
        }

        BigDecimal figure(ScorePart part) {
            return BigDecimal.valueOf(numerator)
                    .multiply(BigDecimal.valueOf(part.scale()))
                    .divide(BigDecimal.valueOf(denominator), EXACT);
        }
    }

    /** Parts of the rule without data hand their weight to the others, each in proportion to its own. */
    static Appraisal of(Map<ScorePart, Mark> rule, Map<ScorePart, Measure> measures) {
        int known = 0;
        BigDecimal sum = BigDecimal.ZERO;
        for (ScorePart part : ScorePart.values()) {
            Measure measure = measures.getOrDefault(part, Measure.NO_DATA);
            Mark mark = rule.get(part);
            if (measure.known()) {
                known += mark.weight();
                sum = sum.add(points(mark, measure.figure(part)).multiply(BigDecimal.valueOf(mark.weight())));
            }
        }
        List<PartScore> parts = new ArrayList<>();
        for (ScorePart part : ScorePart.values()) {
            parts.add(part(part, rule.get(part), measures.getOrDefault(part, Measure.NO_DATA), known));
        }
        BigDecimal total = known == 0 ? null : sum.divide(BigDecimal.valueOf(known), 1, RoundingMode.HALF_UP);
        return new Appraisal(List.copyOf(parts), total);
    }

    /** 100 at the full mark and beyond, 0 at the zero mark and beyond, in a straight line between. */
    static BigDecimal points(Mark mark, BigDecimal figure) {
        BigDecimal points = figure.subtract(mark.zero())
                .multiply(HUNDRED)
                .divide(mark.full().subtract(mark.zero()), EXACT);
        return points.max(BigDecimal.ZERO).min(HUNDRED);
    }

    private static PartScore part(ScorePart part, Mark mark, Measure measure, int known) {
        BigDecimal figure = measure.known() ? measure.figure(part) : null;
        BigDecimal used = figure == null || known == 0
                ? BigDecimal.ZERO.setScale(2)
                : BigDecimal.valueOf(mark.weight())
                        .multiply(HUNDRED)
                        .divide(BigDecimal.valueOf(known), 2, RoundingMode.HALF_UP);
        return new PartScore(
                part,
                measure.numerator(),
                measure.denominator(),
                figure == null ? null : figure.setScale(3, RoundingMode.HALF_UP),
                mark.full(),
                mark.zero(),
                figure == null ? null : points(mark, figure).setScale(2, RoundingMode.HALF_UP),
                mark.weight(),
                used);
    }
}
