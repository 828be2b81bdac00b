package argosy.logistics.freight;

import static argosy.logistics.db.Tables.PARCEL;
import static argosy.logistics.db.Tables.PARCEL_CONTENT;
import static argosy.logistics.db.Tables.SKU;

import argosy.department.Reads;
import argosy.department.Shape;
import argosy.logistics.shipping.ParcelState;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.impl.DSL;

/**
 * What a bill is compared with: one of our parcels.
 *
 * @param warehouse code of the warehouse it left from
 * @param grams weighed weight, else that of its articles, or null when neither is known
 * @param volumeCm3 volume of its articles, or null when one's is not known
 * @param province code of the province it goes to, or null when the address names none
 * @param handedOn day it was given to the carrier, or null when it never left
 */
record BilledParcel(
        String number,
        String carrier,
        String warehouse,
        Integer grams,
        Long volumeCm3,
        String province,
        LocalDate handedOn) {

    /** Grams and cm³ of what lies in a parcel, null where an article's is not known. */
    private record Articles(BigDecimal grams, BigDecimal volumeCm3) {
        private static final Articles UNKNOWN = new Articles(null, null);
    }

    /** Tracking number → the parcels that bear it, of any carrier; two queries. */
    static Map<String, List<BilledParcel>> of(Reads reads, Collection<String> trackingNos, ZoneId zone) {
        Result<? extends Record> rows = reads.sql()
                .select(
                        PARCEL.ID,
                        PARCEL.NUMBER,
                        PARCEL.CARRIER,
                        PARCEL.TRACKING_NO,
                        PARCEL.WAREHOUSE,
                        PARCEL.WEIGHT_GRAMS,
                        PARCEL.PROVINCE,
                        PARCEL.STATE,
                        PARCEL.HANDED_AT)
                .from(PARCEL)
                .where(PARCEL.TRACKING_NO.in(trackingNos))
                .fetch();
        Map<Long, Articles> articles = articles(reads, rows.getValues(PARCEL.ID));
        Map<String, List<BilledParcel>> parcels = new HashMap<>();
        for (Record row : rows) {
            Articles inside = articles.getOrDefault(row.get(PARCEL.ID), Articles.UNKNOWN);
            Integer weighed = row.get(PARCEL.WEIGHT_GRAMS);
            boolean left =
                    row.get(PARCEL.HANDED_AT) != null && !row.get(PARCEL.STATE).equals(Shape.code(ParcelState.VOID));
            parcels.computeIfAbsent(row.get(PARCEL.TRACKING_NO), key -> new ArrayList<>())
                    .add(new BilledParcel(
                            row.get(PARCEL.NUMBER),
                            row.get(PARCEL.CARRIER),
                            row.get(PARCEL.WAREHOUSE),
                            weighed == null && inside.grams() != null
                                    ? Integer.valueOf(inside.grams().intValue())
                                    : weighed,
                            inside.volumeCm3() == null
                                    ? null
                                    : inside.volumeCm3().longValue(),
                            row.get(PARCEL.PROVINCE),
                            left ? LocalDate.ofInstant(row.get(PARCEL.HANDED_AT), zone) : null));
        }
        return parcels;
    }

    private static Map<Long, Articles> articles(Reads reads, List<Long> parcels) {
        Field<BigDecimal> grams = DSL.sum(PARCEL_CONTENT.QUANTITY.mul(SKU.WEIGHT_GRAMS));
        Field<BigDecimal> volume = DSL.sum(PARCEL_CONTENT.QUANTITY.mul(SKU.VOLUME_CM3));
        Field<Integer> contents = DSL.count();
        Field<Integer> weights = DSL.count(SKU.WEIGHT_GRAMS);
        Field<Integer> volumes = DSL.count(SKU.VOLUME_CM3);
        return reads.sql()
                .select(PARCEL_CONTENT.PARCEL, grams, volume, contents, weights, volumes)
                .from(PARCEL_CONTENT)
                .join(SKU)
                .on(SKU.CODE.eq(PARCEL_CONTENT.SKU))
                .where(PARCEL_CONTENT.PARCEL.in(parcels))
                .groupBy(PARCEL_CONTENT.PARCEL)
                .fetchMap(
                        PARCEL_CONTENT.PARCEL,
                        row -> new Articles(
                                row.get(weights).equals(row.get(contents)) ? row.get(grams) : null,
                                row.get(volumes).equals(row.get(contents)) ? row.get(volume) : null));
    }
}
