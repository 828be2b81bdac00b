package argosy.operations.prices;

import static argosy.operations.db.Tables.PRICE_LIMIT;

import argosy.department.Label;
import argosy.department.Register;
import argosy.department.Text;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;

/**
 * How far somebody may lower the price of an order without asking (OPS-16). The limit of the person decides before that of
 * their unit, before that of everybody.
 *
 * @param person username, or null; {@code unit} code of an organisational unit, or null; neither for everybody
 * @param maxReduction percent of the price in force
 */
@Label(en = "Price limit", zh = "改价权限")
public record PriceLimit(
        @Size(max = 64) @Label(en = "Person", zh = "人员", example = "luomeng")
        String person,

        @Size(max = 64) @Label(en = "Unit", zh = "部门", example = "kfb")
        String unitCode,

        @NotNull @PositiveOrZero @DecimalMax("100") @Digits(integer = 3, fraction = 2) @Label(en = "Largest reduction (%)", zh = "最大让价（%）", example = "5.00")
        BigDecimal maxReduction,

        @Size(max = 300) @Label(en = "Remark", zh = "备注", example = "售前客服")
        String remark) {

    public static final Register<PriceLimit> PRICE_LIMITS = Register.of(
                    "price-limits", Text.of("Price limits", "改价权限"), PriceLimit.class, PRICE_LIMIT)
            .search("person", "unitCode", "remark")
            .filter("person", "unitCode");

    public PriceLimit {
        person = person == null || person.isBlank() ? null : person.strip();
        unitCode = unitCode == null || unitCode.isBlank() ? null : unitCode.strip();
    }

    /** How narrow it is; higher is narrower. */
    int narrowness() {
        return (person == null ? 0 : 2) + (unitCode == null ? 0 : 1);
    }
}
