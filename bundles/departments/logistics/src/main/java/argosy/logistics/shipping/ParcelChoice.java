package argosy.logistics.shipping;

import argosy.department.Label;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** Parcels named by their id or by the scanned tracking number, at most 200 of each. */
@Label(en = "Parcels", zh = "包裹")
public record ParcelChoice(
        @Size(max = 200) @Label(en = "Ids", zh = "标识", example = "7205759403792793600")
        List<@NotNull Long> ids,

        @Size(max = 200) @Label(en = "Tracking numbers", zh = "运单号", example = "SF1234567890123")
        List<@NotBlank @Size(max = 64) String> trackingNos) {

    public ParcelChoice {
        ids = ids == null ? List.of() : java.util.Collections.unmodifiableList(new java.util.ArrayList<>(ids));
        trackingNos = trackingNos == null
                ? List.of()
                : java.util.Collections.unmodifiableList(new java.util.ArrayList<>(trackingNos));
    }
}
