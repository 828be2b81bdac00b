package argosy.logistics.shipping;

import static argosy.logistics.db.Tables.PARCEL;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.sum;

import argosy.department.Label;
import argosy.department.Reads;
import argosy.department.Report;
import argosy.department.Shape;
import argosy.department.Text;
import argosy.department.Window;
import argosy.logistics.tariffs.Province;
import java.math.BigDecimal;
import java.util.List;

/**
 * What the parcels that a carrier was given for a province are estimated to cost (LOG-17).
 *
 * @param province null for addresses that name none
 * @param parcels handed over; {@code estimated} those of them that a tariff was for
 * @param chargedGrams charged weight of the estimated ones, and {@code freight} their cost, CNY; null when there are none
 */
@Label(en = "Estimated freight", zh = "预估运费")
public record EstimatedFreight(
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

    private static final Text FORMULA = Text.of(
            "Parcels handed over on these days, by carrier and province: the sum of what the carrier's tariff of that day asks for"
                    + " the weight it charges. Parcels without weight, province or tariff are not estimated.",
            "该时间段内交接的包裹，按物流公司和省份汇总：按当日报价和计费重量计算的运费合计。缺重量、省份或报价的包裹不估价。");

    /** By carrier and province; one query. */
    public static Report<EstimatedFreight> of(Reads reads, Window window) {
        List<EstimatedFreight> rows = reads.sql()
                .select(
                        PARCEL.CARRIER,
                        PARCEL.PROVINCE,
                        count(),
                        count(PARCEL.ESTIMATED_FREIGHT),
                        sum(PARCEL.CHARGED_GRAMS),
                        sum(PARCEL.ESTIMATED_FREIGHT))
                .from(PARCEL)
                .where(PARCEL.HANDED_AT.ge(window.start()), PARCEL.HANDED_AT.lt(window.end()))
                .groupBy(PARCEL.CARRIER, PARCEL.PROVINCE)
                .orderBy(PARCEL.CARRIER, PARCEL.PROVINCE)
                .fetch(row -> new EstimatedFreight(
                        row.value1(),
                        Province.named(row.value2()).orElse(null),
                        row.value3(),
                        row.value4(),
                        row.value5() == null ? null : row.value5().longValueExact(),
                        row.value6()));
        return new Report<>(
                "freight-estimates",
                Text.of("Estimated freight", "预估运费"),
                FORMULA,
                window,
                Shape.of(EstimatedFreight.class),
                rows);
    }
}
