package argosy.logistics.overstock;

import static argosy.logistics.db.Tables.OVERSTOCK_RULE;

import argosy.department.Label;
import argosy.department.Register;
import argosy.department.Text;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;

/**
 * When stock counts as overstock (LOG-14); at least one of the three borders is set. Of several rules that apply to a SKU
 * in a warehouse the narrowest decides: its category before its warehouse before any.
 *
 * @param warehouse code, or null for any; {@code category} likewise
 * @param windowDays days that the average daily sales are taken over
 * @param slowCoverDays slow mover: what is available lasts longer than this
 * @param idleDays dead: nothing was handed over for so many days, nor did it come within them
 * @param maximumDays overstock: more is available than the demand of so many days
 * @param lyingDays goods that have lain for fewer days are not judged; {@code windowDays} when not given
 * @param minimumPieces less than this is let be; {@code minimumValue} likewise in yuan, where the cost is known
 */
@Label(en = "Overstock rule", zh = "积压规则")
public record OverstockRule(
        @NotBlank @Size(max = 100) @Label(en = "Name", zh = "名称", example = "灯具滞销")
        String name,

        @Size(max = 32) @Label(en = "Warehouse", zh = "仓库", example = "SH1")
        String warehouse,

        @Size(max = 100) @Label(en = "Category", zh = "类目", example = "灯具照明")
        String category,

        @NotNull @Min(7) @Max(OverstockRule.MOST_DAYS) @Label(en = "Sales looked at (days)", zh = "销量统计天数", example = "28")
        Integer windowDays,

        @Min(1) @Max(OverstockRule.MOST_DAYS) @Label(en = "Slow above (days of cover)", zh = "滞销可销天数", example = "120")
        Integer slowCoverDays,

        @Min(1) @Max(OverstockRule.MOST_DAYS) @Label(en = "Dead after (days without sale)", zh = "呆滞天数", example = "60")
        Integer idleDays,

        @Min(1) @Max(OverstockRule.MOST_DAYS) @Label(en = "Maximum (days of demand)", zh = "最高库存天数", example = "90")
        Integer maximumDays,

        @Min(0) @Max(OverstockRule.MOST_DAYS) @Label(en = "Lying at least (days)", zh = "最短在库天数", example = "30")
        Integer lyingDays,

        @Min(1) @Max(10_000_000) @Label(en = "Minimum pieces", zh = "最少件数", example = "10")
        Long minimumPieces,

        @PositiveOrZero @Digits(integer = 12, fraction = 2) @Label(en = "Minimum value (CNY)", zh = "最低金额（元）", example = "500.00")
        BigDecimal minimumValue,

        @Label(en = "Enabled", zh = "启用", example = "true") Boolean enabled) {

    static final int MOST_DAYS = 1095;

    public static final Register<OverstockRule> OVERSTOCK_RULES = Register.of(
                    "overstock-rules", Text.of("Overstock rules", "积压规则"), OverstockRule.class, OVERSTOCK_RULE)
            .search("name", "category")
            .filter("warehouse", "category", "enabled")
            .sort("name")
            .defaultSort("name");

    public OverstockRule {
        warehouse = warehouse == null || warehouse.isBlank() ? null : warehouse.strip();
        category = category == null || category.isBlank() ? null : category.strip();
        lyingDays = lyingDays == null ? windowDays : lyingDays;
        enabled = enabled == null ? Boolean.TRUE : enabled;
    }

    boolean appliesTo(String toWarehouse, String toCategory) {
        return (warehouse == null || warehouse.equals(toWarehouse))
                && (category == null || category.equals(toCategory));
    }

    /** How narrow the rule is; higher is narrower. */
    int narrowness() {
        return (category == null ? 0 : 2) + (warehouse == null ? 0 : 1);
    }

    /** How many days of sales are needed to judge by this rule. */
    int lookback() {
        return idleDays == null ? windowDays : Math.max(windowDays, idleDays);
    }
}
