package argosy.operations.orders;

import argosy.department.Label;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** How goods were sent by hand; tracking numbers are separated by blanks. */
@Label(en = "Shipping", zh = "发货信息")
public record Shipping(
        @NotBlank @Size(max = 64) @Label(en = "Carrier", zh = "物流公司", example = "SF")
        String carrier,

        @NotBlank @Size(max = 500) @Label(en = "Tracking numbers", zh = "运单号", example = "SF1234567890123")
        String trackingNumbers) {}
