package argosy.operations.orders;

import argosy.department.Label;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** How an order is split; every piece of every line goes into exactly one part. */
@Label(en = "Parts", zh = "拆分方案")
public record Parts(
        @NotNull @Size(min = 2, max = 20) @Valid @Label(en = "Parts", zh = "拆分")
        List<@NotNull Part> parts) {

    @Label(en = "Part", zh = "子订单")
    public record Part(
            @NotEmpty @Size(max = 200) @Valid @Label(en = "Lines", zh = "明细")
            List<@NotNull Share> lines) {

        public Part {
            lines = lines == null ? null : Collections.unmodifiableList(new ArrayList<>(lines));
        }
    }

    @Label(en = "Share of a line", zh = "拆分明细")
    public record Share(
            @NotNull @Min(1) @Label(en = "Line", zh = "行号", example = "1")
            Integer line,

            @NotNull @Min(1) @Max(1_000_000) @Label(en = "Quantity", zh = "数量", example = "1")
            Long quantity) {}

    public Parts {
        parts = parts == null ? null : Collections.unmodifiableList(new ArrayList<>(parts));
    }
}
