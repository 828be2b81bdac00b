package argosy.logistics.tariffs;

import static argosy.logistics.db.Tables.TARIFF;

import argosy.department.Codes;
import argosy.department.Label;
import argosy.department.Register;
import argosy.department.Text;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/**
 * One row of a carrier's price list: what parcels of a weight cost into the provinces of a zone (LOG-17).
 *
 * @param code unique, never changed; parcels and bills refer to it
 * @param contract number of the contract it was agreed in, or null; of a draft contract nothing is priced
 * @param service the carrier's service it is for, or null for the ordinary one, which parcels are estimated by
 * @param origin code of the warehouse it is for, or null for any
 * @param provinces codes or Chinese names separated by commas, or {@code rest} for all that no other row of the list names
 * @param aboveGrams only for weights above, or null; {@code upToGrams} up to, included, or null
 * @param firstWeightGrams the first weight (首重) and {@code firstPrice} its price, CNY
 * @param stepGrams each started step above it (续重) costs {@code stepPrice}, CNY
 * @param minimumCharge the least that is charged before surcharges, CNY, or null
 * @param volumetricDivisor cm³ that weigh a kilogram (体积重), or null when volume does not matter
 * @param validTo last day, or null while it is open
 */
@Label(en = "Tariff", zh = "运费报价")
public record Tariff(
        @NotBlank @Size(max = 64) @Pattern(regexp = Codes.PATTERN, message = Codes.MESSAGE) @Label(en = "Code", zh = "报价编码", example = "ZTO-HZ-1", also = "编码")
        String code,

        @NotBlank @Size(max = 32) @Label(
                en = "Carrier",
                zh = "物流公司",
                example = "ZTO",
                also = {"carrier code", "物流公司编码", "快递公司"})
        String carrier,

        @Size(max = 40) @Label(en = "Contract", zh = "合同号", example = "HT-ZTO-2026")
        String contract,

        @Size(max = 64) @Label(en = "Service", zh = "服务", example = "")
        String service,

        @Size(max = 32) @Label(
                en = "Origin",
                zh = "始发仓库",
                example = "HZ",
                also = {"仓库", "始发仓"})
        String origin,

        @NotBlank @Size(max = 64) @Label(en = "Zone", zh = "区域", example = "一区", also = "分区")
        String zone,

        @NotBlank @Size(max = 600) @Label(
                en = "Provinces",
                zh = "省份",
                example = "zhejiang,jiangsu,shanghai",
                also = {"目的省份", "目的地"})
        String provinces,

        @Min(0) @Max(1_000_000_000) @Label(en = "Above weight (g)", zh = "重量大于(克)", example = "")
        Integer aboveGrams,

        @Min(1) @Max(1_000_000_000) @Label(en = "Up to weight (g)", zh = "重量不超过(克)", example = "30000")
        Integer upToGrams,

        @Min(1) @Max(1_000_000_000) @Label(
                en = "First weight (g)",
                zh = "首重(克)",
                example = "1000",
                also = {"首重"})
        int firstWeightGrams,

        @NotNull @PositiveOrZero @Digits(integer = 12, fraction = 2) @Label(
                en = "First price (CNY)",
                zh = "首重价格（元）",
                example = "3.20",
                also = {"首重价格", "首重费用"})
        BigDecimal firstPrice,

        @Min(1) @Max(1_000_000_000) @Label(
                en = "Step (g)",
                zh = "续重单位(克)",
                example = "1000",
                also = {"续重单位", "续重"})
        int stepGrams,

        @NotNull @PositiveOrZero @Digits(integer = 12, fraction = 2) @Label(
                en = "Step price (CNY)",
                zh = "续重价格（元）",
                example = "0.80",
                also = {"续重价格", "续重费用"})
        BigDecimal stepPrice,

        @PositiveOrZero @Digits(integer = 12, fraction = 2) @Label(en = "Minimum charge (CNY)", zh = "最低收费（元）", example = "3.20")
        BigDecimal minimumCharge,

        @Min(1) @Max(1_000_000) @Label(en = "Volumetric divisor (cm³/kg)", zh = "体积重系数(cm³/kg)", example = "8000")
        Integer volumetricDivisor,

        @NotNull @Label(en = "Valid from", zh = "生效日期", example = "2026-01-01")
        LocalDate validFrom,

        @Label(en = "Valid to", zh = "失效日期", example = "2026-12-31")
        LocalDate validTo,

        @Size(max = 500) @Label(en = "Remark", zh = "备注", example = "月发 3 万票以上")
        String remark) {

    public static final Register<Tariff> TARIFFS = Register.of(
                    "tariffs", Text.of("Tariffs", "运费报价"), Tariff.class, TARIFF)
            .search("code", "zone", "carrier")
            .filter("carrier", "contract", "origin")
            .sort("code", "carrier", "validTo")
            .defaultSort("code");

    private static final BigInteger GRAMS_PER_KILOGRAM = BigInteger.valueOf(1000);

    public Tariff {
        contract = nothing(contract);
        service = nothing(service);
        origin = nothing(origin);
        provinces = Zone.normalised(provinces);
    }

    /**
     * What a parcel costs by this row; whether the row is for it is asked before ({@link PriceList}).
     *
     * @param grams actual weight
     * @param volumeCm3 or null when it is not known
     * @param surcharges those of the carrier; only the ones whose conditions hold are charged
     */
    public FreightPrice price(
            Province province, int grams, Long volumeCm3, LocalDate on, Collection<Surcharge> surcharges) {
        long weight = weight(grams, volumeCm3);
        long steps = weight <= firstWeightGrams ? 0 : (weight - firstWeightGrams + stepGrams - 1) / stepGrams;
        BigDecimal base = firstPrice.add(stepPrice.multiply(BigDecimal.valueOf(steps)));
        if (minimumCharge != null) {
            base = base.max(minimumCharge);
        }
        List<FreightPrice.Added> added = new ArrayList<>();
        BigDecimal total = base;
        for (Surcharge surcharge : surcharges) {
            if (surcharge.bears(this, province, weight, on)) {
                BigDecimal amount = surcharge.on(base);
                added.add(new FreightPrice.Added(surcharge.name(), amount));
                total = total.add(amount);
            }
        }
        return new FreightPrice(
                code,
                zone,
                firstWeightGrams + steps * stepGrams,
                base.setScale(2, RoundingMode.HALF_UP),
                added,
                total.setScale(2, RoundingMode.HALF_UP));
    }

    /** The greater of actual and volumetric weight in grams. */
    long weight(int grams, Long volumeCm3) {
        if (volumetricDivisor == null || volumeCm3 == null) {
            return grams;
        }
        BigInteger[] volumetric = BigInteger.valueOf(volumeCm3)
                .multiply(GRAMS_PER_KILOGRAM)
                .divideAndRemainder(BigInteger.valueOf(volumetricDivisor));
        return Math.max(grams, volumetric[0].longValueExact() + volumetric[1].signum());
    }

    /** Whether the row is for a parcel of this weight. */
    boolean takes(int grams, Long volumeCm3) {
        long weight = weight(grams, volumeCm3);
        return (aboveGrams == null || weight > aboveGrams) && (upToGrams == null || weight <= upToGrams);
    }

    boolean validOn(LocalDate day) {
        return Days.within(day, validFrom, validTo);
    }

    Zone provincesOf() {
        return Zone.of(provinces);
    }

    /** Whether one parcel could be priced by both, so that nobody would know which one counts. */
    boolean rivals(Tariff other) {
        return carrier.equals(other.carrier)
                && Objects.equals(service, other.service)
                && Objects.equals(origin, other.origin)
                && Days.meet(validFrom, validTo, other.validFrom, other.validTo)
                && (upToGrams == null || other.aboveGrams == null || other.aboveGrams < upToGrams)
                && (other.upToGrams == null || aboveGrams == null || aboveGrams < other.upToGrams)
                && provincesOf().meets(other.provincesOf());
    }

    /** The same row, valid no longer than that day. */
    Tariff until(LocalDate last) {
        return TARIFFS.shape().with(this, "validTo", last);
    }

    private static String nothing(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
