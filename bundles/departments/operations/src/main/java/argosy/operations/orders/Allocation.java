package argosy.operations.orders;

import argosy.department.Label;
import jakarta.validation.constraints.Size;

/** Who sends the goods and who takes them; what is not given comes from the shop's rule or is left to the warehouse. */
@Label(en = "Allocation", zh = "分配")
public record Allocation(
        @Size(max = 64) @Label(en = "Warehouse", zh = "仓库", example = "HZ")
        String warehouse,

        @Size(max = 64) @Label(en = "Carrier", zh = "物流公司", example = "SF")
        String carrier) {

    static final Allocation BY_RULE = new Allocation(null, null);
}
