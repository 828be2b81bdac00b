package argosy.logistics.carriers;

import static argosy.logistics.db.Tables.CARRIER;

import argosy.department.Problem;
import argosy.department.Reads;
import argosy.department.Shape;
import argosy.department.Stored;
import argosy.department.Text;
import argosy.department.Transaction;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;

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

    /**
     * The carrier of that code, when it may be given parcels on that day; 422 on {@code field} otherwise: when it or its
     * standing is blocked or its licence has expired.
     */
    public static Carrier active(Reads reads, String field, String code, LocalDate day) {
        Carrier carrier = existing(reads, field, code).value();
        Text refusal = carrier.refusal(day);
        if (refusal != null) {
            throw Problem.invalid(field, refusal.en(), refusal.zh());
        }
        return carrier;
    }

    /** Whether the carrier of that code is our own delivery staff; false for none. */
    public static boolean own(Reads reads, String code) {
        return code != null
                && reads.sql().fetchExists(CARRIER, CARRIER.CODE.eq(code).and(CARRIER.OWN.eq(true)));
    }

    /** Carriers that neither the register nor their standing blocks; the day of the licence is asked by {@link #active}. */
    public static Condition unblocked() {
        return CARRIER.STATE
                .ne(Shape.code(CarrierState.BLOCKED))
                .and(CARRIER.STANDING.ne(Shape.code(CarrierStanding.BLOCKED)));
    }

    /** Keeps others from changing what belongs to the carrier until this transaction ends; 422 when there is none. */
    public static Stored<Carrier> hold(Transaction tx, String field, String code) {
        Stored<Carrier> carrier = existing(tx, field, code);
        tx.hold(Carrier.CARRIERS, List.of(carrier.id()));
        return tx.get(Carrier.CARRIERS, carrier.id());
    }

    /**
     * Keeps what an appraisal says of a carrier (LOG-19); nothing happens when it stands so already.
     *
     * @param reason for people, at most 500 characters
     */
    public static Stored<Carrier> stand(Transaction tx, String code, CarrierStanding standing, String reason) {
        Stored<Carrier> carrier = hold(tx, "carrier", code);
        Carrier after = carrier.value().standing(standing, reason);
        return after.equals(carrier.value()) ? carrier : tx.update(Carrier.CARRIERS, carrier, after);
    }

    private static Stored<Carrier> existing(Reads reads, String field, String code) {
        return reads.first(Carrier.CARRIERS, CARRIER.CODE.eq(code))
                .orElseThrow(() -> Problem.invalid(
                        field,
                        "There is no carrier " + code + "; add it to the carriers or correct the code.",
                        "没有物流公司 " + code + "，请先登记或更正编码。"));
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
