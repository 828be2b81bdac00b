package argosy.logistics.counts;

import argosy.department.Label;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** What is to be counted: a warehouse, or a zone, some bins, some SKUs of it; what is given limits the sheet together. */
@Label(en = "New count", zh = "新盘点单")
public record NewCount(
        @Size(max = 200) @Label(en = "Title", zh = "名称", example = "A 区月度盘点")
        String title,

        @NotBlank @Size(max = 32) @Label(en = "Warehouse", zh = "仓库", example = "SH1")
        String warehouse,

        @Size(max = 64) @Label(en = "Zone", zh = "库区", example = "A")
        String zone,

        @Size(max = 500) @Label(en = "Bins", zh = "库位", example = "[\"SH1-A-01-02\"]")
        List<@NotNull @Size(max = 64) String> bins,

        @Size(max = 500) @Label(en = "SKUs", zh = "商品编码", example = "[\"SKU-001\"]")
        List<@NotNull @Size(max = 64) String> skus,

        @Label(en = "Blind", zh = "盲盘", example = "true") Boolean blind) {

    /** Blind unless it is said otherwise. */
    public NewCount {
        zone = zone == null || zone.isBlank() ? null : zone;
        bins = bins == null ? List.of() : bins.stream().distinct().toList();
        skus = skus == null ? List.of() : skus.stream().distinct().toList();
        blind = blind == null ? Boolean.TRUE : blind;
    }
}
