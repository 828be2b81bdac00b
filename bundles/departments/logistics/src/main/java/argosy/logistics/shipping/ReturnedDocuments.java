package argosy.logistics.shipping;

import argosy.department.Label;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** How many signed documents came back (LOG-09), and why when there are not as many as parcels. */
@Label(en = "Returned documents", zh = "回单")
public record ReturnedDocuments(
        @NotNull @Min(0) @Max(100_000) @Label(en = "Documents", zh = "回单数", example = "42")
        Integer documents,

        @Size(max = 300) @Label(en = "Difference", zh = "差异说明", example = "1 张回单破损")
        String difference) {}
