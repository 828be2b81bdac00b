package argosy.logistics.tariffs;

import argosy.department.Label;
import java.math.BigDecimal;
import java.util.List;

/**
 * What a carrier charges for one parcel by its price list.
 *
 * @param tariffCode the row of the price list it goes by; {@code zone} that row's zone
 * @param chargedGrams the weight charged: the greater of actual and volumetric weight, above the first weight rounded up to
 *     the started step
 * @param base first weight and steps, at least the minimum charge, CNY
 * @param surcharges what comes on top, each as it is before rounding
 * @param total base and surcharges, CNY, rounded HALF_UP to cents once
 */
@Label(en = "Freight price", zh = "运费")
public record FreightPrice(
        @Label(en = "Tariff", zh = "报价", example = "ZTO-HZ-1")
        String tariffCode,

        @Label(en = "Zone", zh = "区域", example = "江浙沪") String zone,

        @Label(en = "Charged weight (g)", zh = "计费重量(克)", example = "2000")
        long chargedGrams,

        @Label(en = "Base (CNY)", zh = "基础运费（元）", example = "4.30")
        BigDecimal base,

        @Label(en = "Surcharges", zh = "附加费") List<Added> surcharges,

        @Label(en = "Total (CNY)", zh = "合计（元）", example = "4.80")
        BigDecimal total) {

    /** One surcharge of a price, CNY before rounding. */
    @Label(en = "Surcharge", zh = "附加费")
    public record Added(
            @Label(en = "Name", zh = "名称", example = "旺季附加费")
            String name,

            @Label(en = "Amount (CNY)", zh = "金额（元）", example = "0.50")
            BigDecimal amount) {}

    public FreightPrice {
        surcharges = List.copyOf(surcharges);
    }
}
