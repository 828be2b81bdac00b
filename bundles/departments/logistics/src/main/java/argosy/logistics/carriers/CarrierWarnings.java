package argosy.logistics.carriers;

import static argosy.logistics.db.Tables.CARRIER_CONTRACT;

import argosy.department.Reads;
import argosy.department.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What people should see before they give a carrier parcels (LOG-17). */
public final class CarrierWarnings {

    private CarrierWarnings() {}

    /** The warnings of each carrier by its code, none as an empty list; one query for all. */
    public static Map<String, List<Text>> of(Reads reads, Collection<Carrier> carriers, LocalDate day) {
        Map<String, LocalDate> covered = new HashMap<>();
        if (!carriers.isEmpty()) {
            reads.sql()
                    .select(CARRIER_CONTRACT.CARRIER, CARRIER_CONTRACT.VALID_TO)
                    .from(CARRIER_CONTRACT)
                    .where(
                            CARRIER_CONTRACT.CARRIER.in(
                                    carriers.stream().map(Carrier::code).toList()),
                            CARRIER_CONTRACT.STATE.eq("active"),
                            CARRIER_CONTRACT.VALID_FROM.le(day),
                            CARRIER_CONTRACT.VALID_TO.ge(day))
                    .forEach(row -> covered.merge(
                            row.value1(), row.value2(), (one, other) -> one.isAfter(other) ? one : other));
        }
        Map<String, List<Text>> warnings = new HashMap<>();
        carriers.forEach(carrier -> warnings.put(carrier.code(), of(carrier, covered.get(carrier.code()), day)));
        return warnings;
    }

    /**
     * @param coveredTo the last day of its latest active contract, or null when it has none
     */
    static List<Text> of(Carrier carrier, LocalDate coveredTo, LocalDate day) {
        List<Text> warnings = new ArrayList<>();
        Text refusal = carrier.refusal(day);
        if (refusal != null) {
            warnings.add(refusal);
        } else if (carrier.standing() == CarrierStanding.WARNING) {
            warnings.add(Text.of(
                    "The carrier is watched" + carrier.because(": ") + ".", "该物流公司考核预警" + carrier.because("：") + "。"));
        }
        if (carrier.own()) {
            return List.copyOf(warnings);
        }
        LocalDate soon = day.plusDays(carrier.noticeDays());
        LocalDate expires = carrier.licenceExpires();
        if (carrier.licenceNo() == null) {
            warnings.add(Text.of("No courier licence is registered.", "未登记快递业务经营许可证。"));
        } else if (expires != null && !expires.isBefore(day) && !expires.isAfter(soon)) {
            warnings.add(Text.of("The licence expires on " + expires + ".", "许可证将于 " + expires + " 到期。"));
        }
        if (coveredTo == null) {
            warnings.add(Text.of("There is no active contract.", "没有生效中的合同。"));
        } else if (!coveredTo.isAfter(soon)) {
            warnings.add(Text.of("The contract ends on " + coveredTo + ".", "合同将于 " + coveredTo + " 到期。"));
        }
        return List.copyOf(warnings);
    }
}
