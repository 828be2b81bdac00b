package argosy.logistics.shipping;

import argosy.department.Label;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;

/**
 * A parcel as it is packed.
 *
 * @param carrier the order's carrier when not given
 * @param contents what lies in it; everything that was picked when the only parcel names none
 */
@Label(en = "New parcel", zh = "新包裹")
public record NewParcel(
        @Size(max = 32) @Label(en = "Carrier", zh = "物流公司", example = "SF")
        String carrier,

        @Size(max = 64) @Label(en = "Tracking number", zh = "运单号", example = "SF1234567890123")
        String trackingNo,

        @Min(1) @Max(1_000_000_000) @Label(en = "Weight (g)", zh = "重量(克)", example = "850")
        Integer weightGrams,

        @Label(en = "Promised at", zh = "承诺送达时间", example = "2026-11-25T10:00:00Z")
        Instant promisedAt,

        @Size(max = 200) @Valid @Label(en = "Contents", zh = "内容")
        List<@NotNull Packed> contents) {

    /** So many pieces of a SKU. */
    @Label(en = "Packed goods", zh = "装箱商品")
    public record Packed(
            @NotBlank @Size(max = 64) @Label(en = "SKU", zh = "商品编码", example = "TD-1001")
            String sku,

            @Min(1) @Max(1_000_000) @Label(en = "Quantity", zh = "数量", example = "2")
            long quantity) {}

    /** A parcel with everything in it, its carrier the order's, its tracking number still to come. */
    public static final NewParcel EVERYTHING = new NewParcel(null, null, null, null, List.of());

    public NewParcel {
        trackingNo = trackingNo == null || trackingNo.isBlank() ? null : trackingNo.strip();
        contents = contents == null
                ? List.of()
                : java.util.Collections.unmodifiableList(new java.util.ArrayList<>(contents));
    }
}
