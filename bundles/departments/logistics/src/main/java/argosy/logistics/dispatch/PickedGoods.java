package argosy.logistics.dispatch;

import argosy.department.Label;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * What was picked for an order without a pick task: {@code POST /api/logistics/dispatch-orders/{id}/pick}.
 *
 * @param picks what was taken from which bin; everything as it was reserved when neither this nor {@code rest} is given
 * @param rest what becomes of the pieces that were not picked, {@code wait} when only picks are given
 */
@Label(en = "Picked goods", zh = "拣货")
public record PickedGoods(
        @Size(max = 500) @Valid @Label(en = "Picks", zh = "拣货明细")
        List<@NotNull Taken> picks,

        @Label(en = "Rest", zh = "未拣部分", example = "wait") ShortPick rest) {

    /** So many pieces from a bin. */
    @Label(en = "Taken goods", zh = "取货")
    public record Taken(
            @NotBlank @Size(max = 64) @Label(en = "Bin", zh = "库位", example = "HZ-A-01-02")
            String bin,

            @NotBlank @Size(max = 64) @Label(en = "SKU", zh = "商品编码", example = "TD-1001")
            String sku,

            @Size(max = 64) @Label(en = "Lot", zh = "批次", example = "20261101")
            String lot,

            @Min(1) @Max(1_000_000) @Label(en = "Quantity", zh = "数量", example = "2")
            long quantity) {}

    /** Everything as it was reserved. */
    public static final PickedGoods AS_RESERVED = new PickedGoods(null, null);

    public PickedGoods {
        picks = picks == null ? List.of() : java.util.Collections.unmodifiableList(new java.util.ArrayList<>(picks));
        rest = rest == null && !picks.isEmpty() ? ShortPick.WAIT : rest;
    }

    /** Whether everything was where it was reserved. */
    boolean asReserved() {
        return rest == null;
    }
}
