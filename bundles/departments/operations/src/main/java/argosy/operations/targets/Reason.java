package argosy.operations.targets;

import argosy.department.Label;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why something is taken back or refused. */
@Label(en = "Reason", zh = "原因")
public record Reason(
        @NotBlank @Size(max = 1000) @Label(en = "Reason", zh = "原因", example = "预算调整，重新测算")
        String reason) {}
