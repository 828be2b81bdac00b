package argosy.operations.orders;

import argosy.department.Label;
import argosy.department.Problem;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A step for many orders at once, each in its own transaction: {@code POST /api/operations/orders/batch/{step}}.
 *
 * @param ids at most 200 orders; the same one twice counts once
 * @param reason for {@code cancel}, {@code hold} and {@code release}; {@code person} for {@code reassign}
 * @param warehouse for {@code allocate}, as {@code carrier}
 */
@Label(en = "Batch", zh = "批量操作")
public record Batch(
        @NotEmpty @Size(max = 200) @Label(en = "Ids", zh = "标识", example = "7205759403792793600")
        List<@NotNull Long> ids,

        @Size(max = 300) @Label(en = "Reason", zh = "原因", example = "买家不想要了")
        String reason,

        @Size(max = 64) @Label(en = "Person", zh = "责任人", example = "wangfang")
        String person,

        @Size(max = 64) @Label(en = "Warehouse", zh = "仓库", example = "HZ")
        String warehouse,

        @Size(max = 64) @Label(en = "Carrier", zh = "物流公司", example = "SF")
        String carrier) {

    public Batch {
        ids = ids == null ? null : Collections.unmodifiableList(new ArrayList<>(ids));
    }

    String needed(String member, String value) {
        if (value == null || value.isBlank()) {
            throw Problem.invalid(member, "Is needed for this step.", "该操作必须填写。");
        }
        return value;
    }
}
