package argosy.logistics.sales;

import static argosy.logistics.db.Tables.SALES_RULE;

import argosy.department.Codes;
import argosy.department.Label;
import argosy.department.Register;
import argosy.department.Text;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * How the sales orders of a shop are taken (FLOW-01). Without any, each waits for its review, and goes from the only active
 * warehouse when operations names none.
 *
 * @param shop name of the shop as operations calls it, or {@value #ANY} for shops without a rule of their own
 * @param warehouse code of the warehouse that sends what operations names none for, or null for the only active one
 * @param carrier code of the carrier for what operations names none for, or null to be decided at the packing
 * @param review whether orders are reviewed and their goods reserved at once, without a person
 */
@Label(en = "Sales order rule", zh = "接单规则")
public record SalesRule(
        @NotBlank @Size(max = 100) @Label(en = "Shop", zh = "店铺", example = "天猫旗舰店")
        String shop,

        @Pattern(regexp = Codes.OPTIONAL, message = Codes.MESSAGE) @Size(max = 32) @Label(en = "Warehouse", zh = "仓库", example = "HZ")
        String warehouse,

        @Pattern(regexp = Codes.OPTIONAL, message = Codes.MESSAGE) @Size(max = 32) @Label(en = "Carrier", zh = "物流公司", example = "SF")
        String carrier,

        @Label(en = "Reviewed at once", zh = "自动审单", example = "true")
        Boolean review) {

    public static final String ANY = "*";

    /** What goes for a shop that no rule is for. */
    static final SalesRule NONE = new SalesRule(ANY, null, null, false);

    public static final Register<SalesRule> SALES_RULES = Register.of(
                    "sales-rules", Text.of("Sales order rules", "接单规则"), SalesRule.class, SALES_RULE)
            .search("shop")
            .sort("shop")
            .defaultSort("shop");

    public SalesRule {
        shop = shop == null ? null : shop.strip();
        warehouse = warehouse == null || warehouse.isBlank() ? null : warehouse.strip();
        carrier = carrier == null || carrier.isBlank() ? null : carrier.strip();
        review = review != null && review;
    }
}
