package argosy.operations.orders;

import argosy.department.Label;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Orders that are to go in one parcel. */
@Label(en = "Orders to merge", zh = "合并订单")
public record MergeChoice(
        @NotNull @Size(min = 2, max = 20) @Label(en = "Ids", zh = "标识", example = "7205759403792793600,7205759403792793601")
        List<@NotNull Long> ids) {

    public MergeChoice {
        ids = ids == null ? null : Collections.unmodifiableList(new ArrayList<>(ids));
    }
}
