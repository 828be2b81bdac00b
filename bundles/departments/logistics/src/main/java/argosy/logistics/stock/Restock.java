package argosy.logistics.stock;

import argosy.department.Label;
import argosy.department.Problem;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * Goods that came back or were put aside, were inspected and go back for sale.
 *
 * @param bin where they lie now
 * @param status {@code returns} when not given, or {@code damaged}
 */
@Label(en = "Restock", zh = "重新上架")
public record Restock(
        @NotBlank @Size(max = 64) @Label(en = "SKU", zh = "商品编码", example = "SKU-001")
        String sku,

        @NotBlank @Size(max = 64) @Label(en = "Bin", zh = "库位", example = "SH1-RETURNS")
        String bin,

        @Size(max = 64) @Label(en = "Lot", zh = "批次", example = "20261101")
        String lot,

        @Label(en = "Status", zh = "库存状态", example = "returns")
        StockStatus status,

        @NotNull @Min(1) @Max(StockLedger.MOST) @Label(en = "Quantity", zh = "数量", example = "2")
        Long quantity,

        @NotBlank @Size(max = 64) @Label(en = "To bin", zh = "移入库位", example = "SH1-A-01-03")
        String toBin,

        @NotBlank @Size(max = 1000) @Label(en = "Note", zh = "备注", example = "退货检验完好")
        String note) {

    public Restock {
        status = status == null ? StockStatus.RETURNS : status;
    }

    StockMove move() {
        if (status != StockStatus.RETURNS && status != StockStatus.DAMAGED) {
            throw Problem.invalid(
                    "status", "Restocked are goods of the status returns or damaged.", "只有退货或残损状态的货物可以重新上架。");
        }
        return StockMove.between(sku, lot, quantity, new Spot(bin, status), Spot.onHand(toBin), MoveReason.RESTOCK)
                .noting(note);
    }
}
