package argosy.logistics.shipping;

import argosy.department.Label;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why a parcel is stopped under way. */
@Label(en = "Reason", zh = "原因")
public record StopReason(
        @NotBlank @Size(max = 300) @Label(en = "Reason", zh = "原因", example = "客户退款")
        String reason) {}
