package argosy.logistics.tariffs;

import static argosy.logistics.db.Tables.TARIFF_SURCHARGE;

import argosy.department.Label;
import argosy.department.Register;
import argosy.department.Text;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;

/**
 * What a carrier charges on top of a tariff when every given condition holds (LOG-17).
 *
 * @param tariff code of the only tariff it belongs to, or null for all tariffs of the carrier
 * @param amount CNY per parcel, or {@code percent} of the base; one of the two
 * @param provinces remote provinces it is for, codes or Chinese names separated by commas, or null for all
 * @param aboveGrams only for parcels whose weight (the greater of actual and volumetric) is above, or null
 * @param validFrom first day of its period, such as a peak season, or null; {@code validTo} the last likewise
 */
@Label(en = "Surcharge", zh = "附加费")
public record Surcharge(
        @NotBlank @Size(max = 32) @Label(
                en = "Carrier",
                zh = "物流公司",
                example = "ZTO",
                also = {"carrier code", "物流公司编码", "快递公司"})
        String carrier,

        @Size(max = 64) @Label(en = "Tariff", zh = "报价编码", example = "ZTO-HZ-4")
        String tariff,

        @NotBlank @Size(max = 100) @Label(
                en = "Name",
                zh = "附加费名称",
                example = "旺季附加费",
                also = {"名称"})
        String name,

        @DecimalMin("0.01") @Digits(integer = 12, fraction = 2) @Label(en = "Amount (CNY)", zh = "每票金额（元）", example = "0.50")
        BigDecimal amount,

        @DecimalMin("0.01") @Digits(integer = 5, fraction = 2) @Label(en = "Percent of the base", zh = "按基础运费比例(%)", example = "")
        BigDecimal percent,

        @Size(max = 600) @Label(en = "Provinces", zh = "省份", example = "xinjiang,tibet")
        String provinces,

        @Min(0) @Max(1_000_000_000) @Label(en = "Above weight (g)", zh = "重量大于(克)", example = "20000")
        Integer aboveGrams,

        @Label(en = "Valid from", zh = "生效日期", example = "2026-11-01")
        LocalDate validFrom,

        @Label(en = "Valid to", zh = "失效日期", example = "2026-11-30")
        LocalDate validTo,

        @Size(max = 500) @Label(en = "Remark", zh = "备注", example = "双十一旺季")
        String remark) {

    public static final Register<Surcharge> SURCHARGES = Register.of(
                    "tariff-surcharges", Text.of("Surcharges", "附加费"), Surcharge.class, TARIFF_SURCHARGE)
            .search("name", "carrier")
            .filter("carrier", "tariff")
            .sort("carrier")
            .defaultSort("carrier");

    public Surcharge {
        tariff = tariff == null || tariff.isBlank() ? null : tariff.strip();
        provinces = Zone.normalised(provinces);
    }

    /** Whether a parcel of that tariff bears it. */
    boolean bears(Tariff row, Province province, long weight, LocalDate on) {
        return carrier.equals(row.carrier())
                && (tariff == null || tariff.equals(row.code()))
                && (provinces == null || Zone.of(provinces).names(province))
                && (aboveGrams == null || weight > aboveGrams)
                && Days.within(on, validFrom, validTo);
    }

    /** What it adds to the base, CNY, not rounded. */
    BigDecimal on(BigDecimal base) {
        return amount != null ? amount : base.multiply(percent).movePointLeft(2);
    }

    /** Whether both would be charged for one parcel under the same name and for the same reason. */
    boolean doubles(Surcharge other) {
        return carrier.equals(other.carrier)
                && name.equals(other.name)
                && Objects.equals(tariff, other.tariff)
                && Objects.equals(aboveGrams, other.aboveGrams)
                && (provinces == null
                        || other.provinces == null
                        || Zone.of(provinces).meets(Zone.of(other.provinces)))
                && Days.meet(validFrom, validTo, other.validFrom, other.validTo);
    }
}
