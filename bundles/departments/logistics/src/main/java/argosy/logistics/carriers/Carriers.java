package argosy.logistics.carriers;

import static argosy.logistics.db.Tables.CARRIER;

import argosy.department.Problem;
import argosy.department.Reads;
import argosy.department.Stored;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** What dispatch and shipping ask of the carrier register (LOG-17). */
public final class Carriers {

    private static final int SOME = 1000;

    private Carriers() {}

    /** The carriers of these codes, in one query. */
    public static Map<String, Carrier> byCode(Reads reads, Collection<String> codes) {
        Map<String, Carrier> found = new HashMap<>();
        if (!codes.isEmpty()) {
            for (Stored<Carrier> carrier : reads.select(Carrier.CARRIERS, CARRIER.CODE.in(codes), SOME)) {
                found.put(carrier.value().code(), carrier.value());
            }
        }
        return found;
    }

    /** The carrier of that code, when it may be given parcels; 422 on {@code field} otherwise. */
    public static Carrier active(Reads reads, String field, String code) {
        Carrier carrier = reads.first(Carrier.CARRIERS, CARRIER.CODE.eq(code))
                .map(Stored::value)
                .orElseThrow(() -> Problem.invalid(
                        field,
                        "There is no carrier " + code + "; add it to the carriers or correct the code.",
                        "没有物流公司 " + code + "，请先登记或更正编码。"));
        if (carrier.state() == CarrierState.BLOCKED) {
            throw Problem.invalid(
                    field, "Carrier " + code + " is blocked; choose another one.", "物流公司 " + code + " 已停用，请改选其他公司。");
        }
        return carrier;
    }

    /** 422 on {@code field} when the tracking number cannot be one of the carrier's. */
    public static void requireForm(Carrier carrier, String field, String trackingNo) {
        if (!carrier.accepts(trackingNo)) {
            throw Problem.invalid(
                    field,
                    trackingNo + " is no tracking number of " + carrier.name() + ": it "
                            + carrier.form().en() + ".",
                    trackingNo + " 不是" + carrier.name() + "的运单号，应"
                            + carrier.form().zh() + "。");
        }
    }
}
