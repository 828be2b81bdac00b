package argosy.logistics.safety;

import static argosy.logistics.db.Tables.SAFETY_ITEM;

import argosy.department.Codes;
import argosy.department.Label;
import argosy.department.Register;
import argosy.department.Text;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;

/**
 * One question of a safety check (LOG-24). A check that was started keeps the questions of its moment.
 *
 * @param warehouse where it is asked, or null for all warehouses
 * @param walkingOrder when it is asked on the round, from 0
 * @param state active when not given; what is retired is not asked any more
 */
@Label(en = "Safety item", zh = "安全检查项")
public record SafetyItem(
        @NotBlank @Size(max = 32) @Pattern(regexp = Codes.PATTERN, message = Codes.MESSAGE) @Label(en = "Code", zh = "编码", example = "FIRE-01")
        String code,

        @NotNull @Label(en = "Kind", zh = "类别", example = "fire")
        HazardKind kind,

        @NotBlank @Size(max = 300) @Label(en = "Question", zh = "检查内容", example = "灭火器压力正常、无遮挡")
        String question,

        @Size(max = 32) @Label(en = "Warehouse", zh = "仓库", example = "SH1")
        String warehouse,

        @PositiveOrZero @Max(100_000) @Label(en = "Walking order", zh = "巡检顺序", example = "10")
        Integer walkingOrder,

        @Label(en = "State", zh = "状态", example = "active") State state) {

    /** Whether it is asked. */
    public enum State {
        @Label(en = "Active", zh = "在用")
        ACTIVE,
        @Label(en = "Retired", zh = "停用")
        RETIRED
    }

    public static final Register<SafetyItem> SAFETY_ITEMS = Register.of(
                    "safety-items", Text.of("Safety items", "安全检查项"), SafetyItem.class, SAFETY_ITEM)
            .search("code", "question")
            .filter("kind", "warehouse", "state")
            .sort("code", "walkingOrder")
            .defaultSort("walkingOrder");

    public SafetyItem {
        warehouse = warehouse == null || warehouse.isBlank() ? null : warehouse;
        walkingOrder = walkingOrder == null ? Integer.valueOf(0) : walkingOrder;
        state = state == null ? State.ACTIVE : state;
    }
}
