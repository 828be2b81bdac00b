package argosy.operations.orders;

import argosy.department.Label;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why something is done. */
@Label(en = "Reason", zh = "原因")
public record Reason(
        @NotBlank @Size(max = 300) @Label(en = "Reason", zh = "原因", example = "买家不想要了")
        String reason) {}
