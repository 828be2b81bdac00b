package argosy.logistics.freight;

import static argosy.logistics.db.Tables.FREIGHT_RULE;

import argosy.department.Label;
import argosy.department.Reads;
import argosy.department.Register;
import argosy.department.Stored;
import argosy.department.Text;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;

/**
 * How far a bill may differ from parcel and tariff before a line is questioned (LOG-18); without a rule, not at all.
 *
 * @param carrier code of the carrier, or {@value #ALL} for all that have no rule of their own
 * @param weightTolerance grams that may be billed above the weight that the tariff charges
 * @param amountTolerance yuan that price or surcharge may differ by
 */
@Label(en = "Freight rule", zh = "运费对账规则")
public record FreightRule(
        @NotBlank @Size(max = 32) @Label(en = "Carrier", zh = "物流公司", example = "SF", also = "物流公司编码")
        String carrier,

        @Min(0) @Max(100_000) @Label(en = "Weight tolerance (g)", zh = "重量容差（克）", example = "50", also = "重量容差")
        int weightTolerance,

        @NotNull @DecimalMin("0") @Digits(integer = 12, fraction = 2) @Label(en = "Amount tolerance (CNY)", zh = "金额容差（元）", example = "0.10", also = "金额容差")
        BigDecimal amountTolerance,

        @Size(max = 500) @Label(en = "Remark", zh = "备注", example = "合同第 8 条")
        String remark) {

    /** The carrier of the rule for all others. */
    public static final String ALL = "*";

    /** What holds when nobody has configured anything. */
    static final FreightRule STRICT = new FreightRule(ALL, 0, BigDecimal.ZERO, null);

    public static final Register<FreightRule> FREIGHT_RULES = Register.of(
                    "freight-rules", Text.of("Freight rules", "运费对账规则"), FreightRule.class, FREIGHT_RULE)
            .search("carrier")
            .sort("carrier")
            .defaultSort("carrier");

    /** The rule that holds for a carrier. */
    static FreightRule of(Reads reads, String carrier) {
        List<FreightRule> rules = reads.select(FREIGHT_RULES, FREIGHT_RULE.CARRIER.in(carrier, ALL), 2).stream()
                .map(Stored::value)
                .toList();
        return rules.stream()
                .filter(rule -> rule.carrier().equals(carrier))
                .findFirst()
                .orElse(rules.isEmpty() ? STRICT : rules.get(0));
    }
}
