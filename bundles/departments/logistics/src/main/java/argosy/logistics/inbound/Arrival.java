package argosy.logistics.inbound;

import argosy.department.Codes;
import argosy.department.Label;
import argosy.logistics.stock.StockLedger;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;

/** What was counted when the goods came: every line of the receipt, and what came without being announced. */
@Label(en = "Arrival", zh = "到货登记")
public record Arrival(
        @NotEmpty @Size(max = NewReceipt.MOST_LINES) @Valid @Label(en = "Lines", zh = "明细")
        List<@NotNull Line> lines) {

    /**
     * @param line number of the announced line, or null for goods that were not announced
     * @param sku needed when {@code line} is not given
     * @param lot the lot the goods bear, when it was not announced or differs
     * @param arrived pieces, 0 when nothing came
     */
    @Label(en = "Arrived line", zh = "到货明细")
    public record Line(
            @Min(1) @Label(en = "Line", zh = "行号", example = "1")
            Integer line,

            @Size(max = 64) @Label(en = "SKU", zh = "商品编码", example = "SKU-001")
            String sku,

            @Size(max = 64) @Pattern(regexp = Codes.OPTIONAL, message = Codes.MESSAGE) @Label(en = "Lot", zh = "批次", example = "20261101")
            String lot,

            @NotNull @Min(0) @Max(StockLedger.MOST) @Label(en = "Arrived", zh = "到货数量", example = "118")
            Long arrived) {}
}
