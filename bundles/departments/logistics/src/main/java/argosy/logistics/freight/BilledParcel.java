package argosy.logistics.freight;

import static argosy.logistics.db.Tables.PARCEL;

import argosy.department.Reads;
import argosy.department.Shape;
import argosy.logistics.shipping.ParcelState;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a bill is compared with: one of our parcels.
 *
 * @param warehouse code of the warehouse it left from
 * @param grams weight that was charged at hand-over, else weighed weight, or null when neither is known
 * @param province code of the province it goes to, or null when the address names none
 * @param handedOn day it was given to the carrier, or null when it never left
 */
record BilledParcel(
        String number,
        String carrier,
        String trackingNo,
        String warehouse,
        Integer grams,
        String province,
        LocalDate handedOn) {

    /** Tracking number → the parcels that bear it, of any carrier, in one query. */
    static Map<String, List<BilledParcel>> of(Reads reads, Collection<String> trackingNos, ZoneId zone) {
        Map<String, List<BilledParcel>> parcels = new HashMap<>();
        reads.sql()
                .select(
                        PARCEL.NUMBER,
                        PARCEL.CARRIER,
                        PARCEL.TRACKING_NO,
                        PARCEL.WAREHOUSE,
                        PARCEL.WEIGHT_GRAMS,
                        PARCEL.STATE,
                        PARCEL.HANDED_AT)
                .from(PARCEL)
                .where(PARCEL.TRACKING_NO.in(trackingNos))
                .forEach(row -> {
                    boolean left = row.get(PARCEL.HANDED_AT) != null
                            && !row.get(PARCEL.STATE).equals(Shape.code(ParcelState.VOID));
                    parcels.computeIfAbsent(row.get(PARCEL.TRACKING_NO), key -> new ArrayList<>())
                            .add(new BilledParcel(
                                    row.get(PARCEL.NUMBER),
                                    row.get(PARCEL.CARRIER),
                                    row.get(PARCEL.TRACKING_NO),
                                    row.get(PARCEL.WAREHOUSE),
                                    row.get(PARCEL.WEIGHT_GRAMS),
                                    null,
                                    left ? LocalDate.ofInstant(row.get(PARCEL.HANDED_AT), zone) : null));
                });
        return parcels;
    }
}
