package argosy.logistics.damage;

import argosy.department.Label;
import argosy.logistics.stock.StockLedger;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * What becomes of damaged goods.
 *
 * @param quantity pieces; all that are left when not given
 * @param toBin the storage bin, for goods that were found fine
 */
@Label(en = "Disposal", zh = "残损处置")
public record Disposal(
        @NotNull @Label(en = "Kind", zh = "处置方式", example = "scrap")
        Kind kind,

        @Min(1) @Max(StockLedger.MOST) @Label(en = "Quantity", zh = "数量", example = "12")
        Long quantity,

        @Size(max = 64) @Label(en = "To bin", zh = "移入库位", example = "SH1-A-01-03")
        String toBin,

        @NotBlank @Size(max = 1000) @Label(en = "Note", zh = "备注", example = "碎片已清理")
        String note) {

    /** The ways to go. */
    public enum Kind {
        /** Destroyed. */
        SCRAP,
        /** Found fine: for sale again. */
        RESTOCK,
        /** Back to the supplier. */
        SUPPLIER,
        /** Stays among the damaged goods on purpose. */
        KEEP
    }
}
