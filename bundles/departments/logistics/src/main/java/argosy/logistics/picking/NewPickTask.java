package argosy.logistics.picking;

import argosy.department.Label;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * A walk to be made: {@code POST /api/logistics/pick-tasks}, either for orders that are named or for those a wave finds.
 *
 * @param orders ids of reviewed dispatch orders of one warehouse, in the order they are to be sorted
 * @param wave which orders to look for when none is named
 * @param picker username of the person who walks, or null for whoever claims it
 */
@Label(en = "New pick task", zh = "新拣货单")
public record NewPickTask(
        @Size(max = 100) @Label(en = "Orders", zh = "发货单", example = "7205759403792793600")
        List<@NotNull Long> orders,

        @Valid @Label(en = "Wave", zh = "波次") Wave wave,

        @Size(max = 64) @Label(en = "Picker", zh = "拣货人", example = "chen.jie")
        String picker,

        @Size(max = 500) @Label(en = "Remark", zh = "备注", example = "先拣易碎品")
        String remark) {

    /**
     * Reviewed orders without shortage that are in no pick task, in their sequence.
     *
     * @param carrier only orders of this carrier, or null for all
     * @param maxOrders at most so many, 100 when not given; {@code maxPieces} likewise without a limit
     */
    @Label(en = "Wave", zh = "波次")
    public record Wave(
            @NotBlank @Size(max = 32) @Label(en = "Warehouse", zh = "仓库", example = "HZ")
            String warehouse,

            @Size(max = 32) @Label(en = "Carrier", zh = "物流公司", example = "SF")
            String carrier,

            @Min(1) @Max(100) @Label(en = "Most orders", zh = "最多订单", example = "50")
            Integer maxOrders,

            @Min(1) @Max(100_000) @Label(en = "Most pieces", zh = "最多件数", example = "200")
            Long maxPieces) {}

    public NewPickTask {
        orders = orders == null ? List.of() : java.util.Collections.unmodifiableList(new java.util.ArrayList<>(orders));
    }
}
