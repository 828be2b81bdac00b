package argosy.logistics.picking;

import argosy.department.Label;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** What the picker scanned: {@code POST /api/logistics/pick-tasks/{id}/confirm}. */
@Label(en = "Confirmation", zh = "拣货确认")
public record Confirmation(
        @NotEmpty @Size(max = 500) @Valid @Label(en = "Picks", zh = "拣货明细")
        List<@NotNull Scanned> picks) {

    /**
     * So many pieces from a bin.
     *
     * @param sku SKU code or barcode
     * @param line the line of the task, or null for the next ones that fit bin and SKU
     */
    @Label(en = "Scanned pick", zh = "拣货扫描")
    public record Scanned(
            @NotBlank @Size(max = 64) @Label(en = "Bin", zh = "库位", example = "HZ-A-01-02")
            String bin,

            @NotBlank @Size(max = 64) @Label(en = "SKU or barcode", zh = "商品编码或条码", example = "TD-1001")
            String sku,

            @Min(1) @Max(1_000_000) @Label(en = "Quantity", zh = "数量", example = "2")
            long quantity,

            @Label(en = "Line", zh = "行号", example = "1") Integer line) {}

    public Confirmation {
        picks = picks == null ? null : java.util.Collections.unmodifiableList(new java.util.ArrayList<>(picks));
    }
}
