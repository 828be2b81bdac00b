package argosy.logistics.appraisal;

import argosy.department.EventType;
import argosy.department.Text;
import java.math.BigDecimal;
import java.time.LocalDate;

/** {@code carrier.scored}: somebody answers for the score; {@code standing} is null when the figures were too few to say. */
public record CarrierScored(String carrier, LocalDate from, LocalDate to, BigDecimal score, String standing) {

    public static final EventType<CarrierScored> SCORED =
            EventType.of("carrier.scored", CarrierScored.class, Text.of("Carrier scored", "物流公司考核"));
}
