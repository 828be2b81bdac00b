package argosy.logistics.stock;

import argosy.department.Label;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Goods on hand that turned out damaged: they go to the damaged bin of the warehouse. */
@Label(en = "Damage", zh = "残损登记")
public record Damage(
        @NotBlank @Size(max = 64) @Label(en = "SKU", zh = "商品编码", example = "SKU-001")
        String sku,

        @NotBlank @Size(max = 64) @Label(en = "Bin", zh = "库位", example = "SH1-A-01-02")
        String bin,

        @Size(max = 64) @Label(en = "Lot", zh = "批次", example = "20261101")
        String lot,

        @NotNull @Min(1) @Max(StockLedger.MOST) @Label(en = "Quantity", zh = "数量", example = "1")
        Long quantity,

        @NotBlank @Size(max = 1000) @Label(en = "Note", zh = "备注", example = "外箱破损，内件碎裂")
        String note) {

    StockMove move(String warehouse) {
        return StockMove.between(
                        sku,
                        lot,
                        quantity,
                        Spot.onHand(bin),
                        Spot.of(warehouse, StockStatus.DAMAGED),
                        MoveReason.DAMAGE)
                .noting(note);
    }
}
