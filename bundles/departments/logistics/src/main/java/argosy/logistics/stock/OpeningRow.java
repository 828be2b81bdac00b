package argosy.logistics.stock;

import argosy.department.Codes;
import argosy.department.Label;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** One row of an opening stock list: so many pieces lie in that bin. */
@Label(en = "Opening stock", zh = "期初库存")
public record OpeningRow(
        @NotBlank @Size(max = 64) @Label(
                en = "Bin",
                zh = "库位",
                example = "SH1-A-01-02",
                also = {"库位编码", "货位"})
        String bin,

        @NotBlank @Size(max = 64) @Label(
                en = "SKU",
                zh = "商品编码",
                example = "SKU-001",
                also = {"SKU编码", "货号", "商家编码"})
        String sku,

        @Size(max = 64) @Pattern(regexp = Codes.OPTIONAL, message = Codes.MESSAGE) @Label(
                en = "Lot",
                zh = "批次",
                example = "20261101",
                also = {"批次号", "批号"})
        String lot,

        @NotNull @Min(1) @Max(StockLedger.MOST) @Label(
                en = "Quantity",
                zh = "数量",
                example = "120",
                also = {"库存", "库存数量"})
        Long quantity) {

    public OpeningRow {
        lot = lot == null ? "" : lot.strip();
    }

    StockMove move() {
        return StockMove.in(sku, lot, quantity, Spot.onHand(bin), MoveReason.OPENING);
    }
}
