package argosy.logistics.dispatch;

import argosy.department.Label;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why an order is stopped. */
@Label(en = "Reason", zh = "原因")
public record Reason(
        @NotBlank @Size(max = 300) @Label(en = "Reason", zh = "原因", example = "客户退款")
        String reason) {}
