package argosy.logistics.freight;

import argosy.department.EventType;
import argosy.department.Text;

/** {@code freight.disputed}: a carrier is asked about lines of its bill. */
public record FreightDisputed(String number, String carrier, long lines) {

    public static final EventType<FreightDisputed> DISPUTED =
            EventType.of("freight.disputed", FreightDisputed.class, Text.of("Freight bill disputed", "运费争议"));
}
