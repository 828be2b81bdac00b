package argosy.logistics.picking;

import argosy.department.Label;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/** What is open on a line is not in its bin: {@code POST /api/logistics/pick-tasks/{id}/short}. */
@Label(en = "Missing goods", zh = "缺货")
public record MissingGoods(
        @NotNull @Min(1) @Label(en = "Line", zh = "行号", example = "1")
        Integer line) {}
