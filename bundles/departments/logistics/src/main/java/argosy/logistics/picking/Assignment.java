package argosy.logistics.picking;

import argosy.department.Label;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Who is to walk: {@code POST /api/logistics/pick-tasks/{id}/assign}. */
@Label(en = "Assignment", zh = "分配")
public record Assignment(
        @NotBlank @Size(max = 64) @Label(en = "Picker", zh = "拣货人", example = "chen.jie")
        String picker) {}
