package argosy.logistics.freight;

import static argosy.logistics.db.Tables.FREIGHT_BILL_LINE;
import static argosy.logistics.db.Tables.PARCEL;
import static argosy.logistics.db.Tables.PARCEL_CONTENT;
import static argosy.logistics.db.Tables.SKU;

import argosy.department.Reads;
import argosy.department.Shape;
import argosy.logistics.shipping.ParcelState;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
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

    private static final int SLICE = 100;

    /** Grams and cm³ of what lies in a parcel, null where an article's is not known. */
    private record Articles(BigDecimal grams, BigDecimal volumeCm3) {
        private static final Articles UNKNOWN = new Articles(null, null);
    }

    /**
     * Id of a line → the parcels with its tracking number, of any carrier, for the lines of a bill between two ids. Joined
     * by the database, as a long list of numbers costs Derby the square of its length.
     */
    static Map<Long, List<BilledParcel>> of(Reads reads, long bill, long firstLine, long lastLine) {
        Field<Long> line = DSL.field(DSL.name("line_id"), Long.class);
        Result<? extends Record> rows = reads.sql()
                .select(
                        FREIGHT_BILL_LINE.ID.as(line),
                        PARCEL.ID,
                        PARCEL.NUMBER,
                        PARCEL.CARRIER,
                        PARCEL.WAREHOUSE,
                        PARCEL.WEIGHT_GRAMS,
                        PARCEL.PROVINCE,
                        PARCEL.STATE,
                        PARCEL.HANDED_AT)
                .from(FREIGHT_BILL_LINE)
                .join(PARCEL)
                .on(PARCEL.TRACKING_NO.eq(FREIGHT_BILL_LINE.TRACKING_NO))
                .where(FREIGHT_BILL_LINE.BILL.eq(bill))
                .and(FREIGHT_BILL_LINE.ID.between(firstLine, lastLine))
                .fetch();
        Map<Long, Articles> articles = articles(reads, rows.getValues(PARCEL.ID));
        Map<Long, List<BilledParcel>> parcels = new HashMap<>();
        for (Record row : rows) {
            Articles inside = articles.getOrDefault(row.get(PARCEL.ID), Articles.UNKNOWN);
            Integer weighed = row.get(PARCEL.WEIGHT_GRAMS);
            boolean left =
                    row.get(PARCEL.HANDED_AT) != null && !row.get(PARCEL.STATE).equals(Shape.code(ParcelState.VOID));
            parcels.computeIfAbsent(row.get(line), key -> new ArrayList<>())
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
                            left ? LocalDate.ofInstant(row.get(PARCEL.HANDED_AT), reads.zone()) : null));
        }
        return parcels;
    }

    private static Map<Long, Articles> articles(Reads reads, List<Long> parcels) {
        Field<BigDecimal> grams = DSL.sum(PARCEL_CONTENT.QUANTITY.mul(SKU.WEIGHT_GRAMS));
        Field<BigDecimal> volume = DSL.sum(PARCEL_CONTENT.QUANTITY.mul(SKU.VOLUME_CM3));
        Field<Integer> contents = DSL.count();
        Field<Integer> weights = DSL.count(SKU.WEIGHT_GRAMS);
        Field<Integer> volumes = DSL.count(SKU.VOLUME_CM3);
        Map<Long, Articles> articles = new HashMap<>();
        for (int from = 0; from < parcels.size(); from += SLICE) {
            reads.sql()
                    .select(PARCEL_CONTENT.PARCEL, grams, volume, contents, weights, volumes)
                    .from(PARCEL_CONTENT)
                    .join(SKU)
                    .on(SKU.CODE.eq(PARCEL_CONTENT.SKU))
                    .where(PARCEL_CONTENT.PARCEL.in(parcels.subList(from, Math.min(parcels.size(), from + SLICE))))
                    .groupBy(PARCEL_CONTENT.PARCEL)
                    .forEach(row -> articles.put(
                            row.get(PARCEL_CONTENT.PARCEL),
                            new Articles(
                                    row.get(weights).equals(row.get(contents)) ? row.get(grams) : null,
                                    row.get(volumes).equals(row.get(contents)) ? row.get(volume) : null)));
        }
        return articles;
    }
}
