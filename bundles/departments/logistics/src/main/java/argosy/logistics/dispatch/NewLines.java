package argosy.logistics.dispatch;

import argosy.department.Label;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** The lines that take the place of those an order has. */
@Label(en = "New lines", zh = "新明细")
public record NewLines(
        @NotEmpty @Size(max = 200) @Valid @Label(en = "Lines", zh = "明细")
        List<NewDispatchOrder.@NotNull NewDispatchLine> lines) {}
