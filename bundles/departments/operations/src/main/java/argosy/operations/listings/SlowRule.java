package argosy.operations.listings;

import static argosy.operations.db.Tables.SLOW_RULE;

import argosy.department.Label;
import argosy.department.Register;
import argosy.department.Text;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * When a listing sells slowly (OPS-18): online for at least so many days, it sold fewer pieces than this within the window.
 * The rule of the category decides before that of any.
 *
 * @param category of the product, or null for any
 */
@Label(en = "Slow seller rule", zh = "滞销规则")
public record SlowRule(
        @NotBlank @Size(max = 100) @Label(en = "Name", zh = "名称", example = "一般滞销")
        String name,

        @Size(max = 100) @Label(en = "Category", zh = "类目", example = "灯具照明")
        String category,

        @NotNull @Min(1) @Max(730) @Label(en = "Window (days)", zh = "统计天数", example = "30")
        Integer windowDays,

        @NotNull @Min(1) @Max(1_000_000) @Label(en = "Slow below (pieces)", zh = "低于件数为滞销", example = "1")
        Long fewestSold,

        @NotNull @Min(1) @Max(730) @Label(en = "Online at least (days)", zh = "上架满天数", example = "30")
        Integer onlineDays,

        @Label(en = "Enabled", zh = "启用", example = "true") Boolean enabled) {

    public static final Register<SlowRule> SLOW_RULES = Register.of(
                    "slow-rules", Text.of("Slow seller rules", "滞销规则"), SlowRule.class, SLOW_RULE)
            .search("name", "category")
            .filter("enabled")
            .sort("name")
            .defaultSort("name");

    public SlowRule {
        category = category == null || category.isBlank() ? null : category.strip();
        enabled = enabled == null ? Boolean.TRUE : enabled;
    }
}
