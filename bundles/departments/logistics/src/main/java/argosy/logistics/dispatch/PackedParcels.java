package argosy.logistics.dispatch;

import argosy.department.Label;
import argosy.logistics.shipping.NewParcel;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * How an order was packed: {@code POST /api/logistics/dispatch-orders/{id}/pack}.
 *
 * @param parcels the parcels; one with everything in it when empty
 */
@Label(en = "Packed parcels", zh = "打包")
public record PackedParcels(
        @Size(max = 100) @Valid @Label(en = "Parcels", zh = "包裹")
        List<@NotNull NewParcel> parcels) {

    /** One parcel with everything in it. */
    public static final PackedParcels ONE = new PackedParcels(null);

    public PackedParcels {
        parcels = parcels == null || parcels.isEmpty()
                ? List.of(NewParcel.EVERYTHING)
                : java.util.Collections.unmodifiableList(new java.util.ArrayList<>(parcels));
    }
}
