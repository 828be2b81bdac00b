package argosy.logistics.counts;

import argosy.department.Codes;
import argosy.department.Label;
import argosy.logistics.stock.StockLedger;
import argosy.logistics.stock.StockStatus;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;

/** What one person has counted. Every entry is kept as evidence; a later one of the same person replaces it. */
@Label(en = "Tally", zh = "盘点录入")
public record Tally(
        @NotEmpty @Size(max = 200) @Valid @Label(en = "Entries", zh = "录入明细")
        List<@NotNull Entry> entries) {

    /**
     * @param item id of the row of the sheet, or null for goods that are not on it
     * @param sku for goods that are not on the sheet, with {@code bin}, {@code lot} and {@code status} (on_hand when not
     *     given)
     * @param quantity pieces found, 0 for none
     */
    @Label(en = "Entry", zh = "录入")
    public record Entry(
            @Label(en = "Item", zh = "盘点行", example = "7205759403792793601")
            Long item,

            @Size(max = 64) @Label(en = "SKU", zh = "商品编码", example = "SKU-001")
            String sku,

            @Size(max = 64) @Label(en = "Bin", zh = "库位", example = "SH1-A-01-02")
            String bin,

            @Size(max = 64) @Pattern(regexp = Codes.OPTIONAL, message = Codes.MESSAGE) @Label(en = "Lot", zh = "批次", example = "20261101")
            String lot,

            @Label(en = "Status", zh = "库存状态", example = "on_hand")
            StockStatus status,

            @NotNull @Min(0) @Max(StockLedger.MOST) @Label(en = "Quantity", zh = "数量", example = "118")
            Long quantity,

            @Size(max = 1000) @Label(en = "Note", zh = "备注", example = "两件外箱破损")
            String note) {}
}
