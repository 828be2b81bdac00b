package argosy.operations.orders;

import argosy.department.Label;
import jakarta.validation.constraints.Size;

/** Why an order ends; needed when nobody has signed for it. */
@Label(en = "Closing", zh = "完结")
public record Closing(
        @Size(max = 300) @Label(en = "Reason", zh = "原因", example = "包裹丢失，已赔付")
        String reason) {}
