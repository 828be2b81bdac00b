package argosy.operations.targets;

import argosy.department.EventType;
import argosy.department.Text;
import java.math.BigDecimal;

/**
 * A period ended below its target (OPS-02). Amounts are yuan.
 *
 * @param number of the target
 * @param shop code, or an empty text for the whole company; {@code team} and {@code person} likewise
 * @param supervisor who answers for it
 * @param missing target − actual
 */
public record TargetMissed(
        String number,
        String period,
        String shop,
        String team,
        String person,
        String supervisor,
        BigDecimal amount,
        BigDecimal actual,
        BigDecimal missing) {

    public static final EventType<TargetMissed> MISSED =
            EventType.of("target.missed", TargetMissed.class, Text.of("A sales target was missed", "销售目标未达成"));

    static TargetMissed of(SalesTarget target, BigDecimal actual) {
        return new TargetMissed(
                target.number(),
                target.period(),
                target.shop(),
                target.team(),
                target.person(),
                target.supervisor(),
                target.amount(),
                actual,
                target.amount().subtract(actual));
    }
}
