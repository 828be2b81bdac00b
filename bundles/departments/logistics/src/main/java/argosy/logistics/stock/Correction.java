package argosy.logistics.stock;

import argosy.department.Label;
import argosy.department.Problem;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * A correction of the ledger by hand (LOG-02).
 *
 * @param bin where the goods are, or should have been
 * @param lot needed for a SKU that is tracked by lot
 * @param status on_hand when not given
 * @param reason why: gain or loss that no document explains, opening stock, or scrap
 */
@Label(en = "Correction", zh = "库存调整")
public record Correction(
        @NotBlank @Size(max = 64) @Label(en = "SKU", zh = "商品编码", example = "SKU-001")
        String sku,

        @NotBlank @Size(max = 64) @Label(en = "Bin", zh = "库位", example = "SH1-A-01-02")
        String bin,

        @Size(max = 64) @Label(en = "Lot", zh = "批次", example = "20261101")
        String lot,

        @Label(en = "Status", zh = "库存状态", example = "on_hand")
        StockStatus status,

        @NotNull @Min(1) @Max(StockLedger.MOST) @Label(en = "Quantity", zh = "数量", example = "3")
        Long quantity,

        @NotNull @Label(en = "Reason", zh = "原因", example = "correction_gain")
        Reason reason,

        @NotBlank @Size(max = 1000) @Label(en = "Note", zh = "备注", example = "理货时发现")
        String note) {

    /** The reasons a person may give. */
    public enum Reason {
        OPENING,
        CORRECTION_GAIN,
        CORRECTION_LOSS,
        SCRAP
    }

    /** What is to be booked. */
    StockMove move() {
        Spot here = new Spot(bin, status == null ? StockStatus.ON_HAND : status);
        if (here.status() == StockStatus.PICKED || here.status() == StockStatus.IN_TRANSIT) {
            throw Problem.invalid(
                    "status",
                    "Goods that are picked or in transit belong to a document; use its steps.",
                    "已拣货或在途的货物属于单据，请用单据的步骤处理。");
        }
        return switch (reason) {
            case OPENING -> StockMove.in(sku, lot, quantity, here, MoveReason.OPENING);
            case CORRECTION_GAIN -> StockMove.in(sku, lot, quantity, here, MoveReason.CORRECTION_GAIN);
            case CORRECTION_LOSS -> StockMove.out(sku, lot, quantity, here, MoveReason.CORRECTION_LOSS);
            case SCRAP -> StockMove.out(sku, lot, quantity, here, MoveReason.SCRAP);
        };
    }
}
