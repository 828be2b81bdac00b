package argosy.logistics.dispatch;

import argosy.department.Label;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;

/**
 * A step for many orders at once, each in its own transaction: {@code POST /api/logistics/dispatch-orders/batch/{step}}.
 *
 * @param ids at most 200 dispatch orders; the same one twice counts once
 * @param reason for {@code cancel} and {@code intercept}
 * @param correct for {@code review}
 */
@Label(en = "Batch", zh = "批量操作")
public record Batch(
        @NotEmpty @Size(max = 200) @Label(en = "Ids", zh = "标识", example = "7205759403792793600")
        List<@NotNull Long> ids,

        @Size(max = 300) @Label(en = "Reason", zh = "原因", example = "客户退款")
        String reason,

        @Label(en = "Correct", zh = "自动更正", example = "false")
        Boolean correct) {

    public Batch {
        correct = correct != null && correct;
        ids = ids == null ? null : java.util.Collections.unmodifiableList(new ArrayList<>(ids));
    }
}
