package argosy.operations.breaches;

import argosy.department.EventType;
import argosy.department.Text;
import argosy.department.Transaction;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * Somebody seems to have missed a rule of the company (rules-deadlines-positions.md); a human decides what comes of it.
 *
 * @param rule code of the rule: {@code PEN-23}
 * @param person username of who was responsible
 * @param points what the rule proposes
 * @param record number of the record it is about
 * @param note what happened, for people
 */
public record Breach(String rule, String person, BigDecimal points, String record, String note, Instant at) {

    public static final EventType<Breach> DETECTED =
            EventType.of("breach.detected", Breach.class, Text.of("A rule seems to be broken", "发现违规"));

    /** Tells of it; the events of one record stay in their order. */
    public static void tell(Transaction tx, String rule, String person, BigDecimal points, String record, String note) {
        tx.publish(DETECTED, record, new Breach(rule, person, points, record, note, tx.now()));
    }
}
