package argosy.logistics.shipping;

import static argosy.logistics.db.Tables.PARCEL;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.sum;

import argosy.department.Label;
import argosy.department.Reads;
import argosy.logistics.tariffs.Province;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * What the parcels that a carrier was given for a province are estimated to cost (LOG-17).
 *
 * @param province null for addresses that name none
 * @param parcels handed over; {@code estimated} those of them that a tariff was for
 * @param chargedGrams charged weight of the estimated ones, and {@code freight} their cost, CNY; null when there are none
 */
@Label(en = "Estimated freight", zh = "预估运费")
public record FreightFigures(
        @Label(en = "Carrier", zh = "物流公司", example = "ZTO") String carrier,

        @Label(en = "Province", zh = "目的省份", example = "zhejiang")
        Province province,

        @Label(en = "Parcels", zh = "包裹数", example = "320") int parcels,

        @Label(en = "Estimated parcels", zh = "已估价包裹数", example = "318")
        int estimated,

        @Label(en = "Charged weight (g)", zh = "计费重量(克)", example = "420000")
        Long chargedGrams,

        @Label(en = "Estimated freight (CNY)", zh = "预估运费（元）", example = "1284.60")
        BigDecimal freight) {

    /** By carrier and province, for parcels handed over from one instant up to, without, another; one query. */
    public static List<FreightFigures> between(Reads reads, Instant from, Instant to) {
        return reads.sql()
                .select(
                        PARCEL.CARRIER,
                        PARCEL.PROVINCE,
                        count(),
                        count(PARCEL.ESTIMATED_FREIGHT),
                        sum(PARCEL.CHARGED_GRAMS),
                        sum(PARCEL.ESTIMATED_FREIGHT))
                .from(PARCEL)
                .where(PARCEL.HANDED_AT.ge(from), PARCEL.HANDED_AT.lt(to))
                .groupBy(PARCEL.CARRIER, PARCEL.PROVINCE)
                .orderBy(PARCEL.CARRIER, PARCEL.PROVINCE)
                .fetch(row -> new FreightFigures(
                        row.value1(),
                        Province.named(row.value2()).orElse(null),
                        row.value3(),
                        row.value4(),
                        row.value5() == null ? null : row.value5().longValueExact(),
                        row.value6()));
    }
}
