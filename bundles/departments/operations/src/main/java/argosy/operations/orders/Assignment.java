package argosy.operations.orders;

import argosy.department.Label;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Who answers for the present step. */
@Label(en = "Assignment", zh = "指派")
public record Assignment(
        @NotBlank @Size(max = 64) @Label(en = "Person", zh = "责任人", example = "wangfang")
        String person) {}
