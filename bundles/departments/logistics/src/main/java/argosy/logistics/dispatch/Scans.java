package argosy.logistics.dispatch;

import argosy.department.Label;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** What the outgoing check has scanned: {@code POST /api/logistics/dispatch-orders/{id}/check}. */
@Label(en = "Scans", zh = "扫描")
public record Scans(
        @NotEmpty @Size(max = 2000) @Valid @Label(en = "Scans", zh = "扫描明细")
        List<@NotNull Scan> scans) {

    /** A barcode or SKU code, and how often it was there. */
    @Label(en = "Scan", zh = "扫描行")
    public record Scan(
            @NotBlank @Size(max = 64) @Label(en = "Code", zh = "条码或商品编码", example = "6901234567892")
            String code,

            @Min(1) @Max(1_000_000) @Label(en = "Quantity", zh = "数量", example = "2")
            long quantity) {}

    public Scans {
        scans = scans == null ? null : java.util.Collections.unmodifiableList(new java.util.ArrayList<>(scans));
    }
}
