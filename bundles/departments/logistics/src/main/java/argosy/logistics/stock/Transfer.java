package argosy.logistics.stock;

import argosy.department.Label;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Goods on hand that go from one bin to another. */
@Label(en = "Transfer", zh = "移库")
public record Transfer(
        @NotBlank @Size(max = 64) @Label(en = "SKU", zh = "商品编码", example = "SKU-001")
        String sku,

        @Size(max = 64) @Label(en = "Lot", zh = "批次", example = "20261101")
        String lot,

        @NotNull @Min(1) @Max(StockLedger.MOST) @Label(en = "Quantity", zh = "数量", example = "12")
        Long quantity,

        @NotBlank @Size(max = 64) @Label(en = "From bin", zh = "移出库位", example = "SH1-A-01-02")
        String fromBin,

        @NotBlank @Size(max = 64) @Label(en = "To bin", zh = "移入库位", example = "SH1-A-01-03")
        String toBin,

        @Size(max = 1000) @Label(en = "Note", zh = "备注", example = "并库位")
        String note) {

    StockMove move() {
        return StockMove.between(sku, lot, quantity, Spot.onHand(fromBin), Spot.onHand(toBin), MoveReason.TRANSFER)
                .noting(note);
    }
}
