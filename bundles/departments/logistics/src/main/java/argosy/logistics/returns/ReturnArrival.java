package argosy.logistics.returns;

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

/** What was counted when a return came: every announced line, and what was not announced. */
@Label(en = "Arrival of a return", zh = "退货到货")
public record ReturnArrival(
        @NotEmpty @Size(max = NewReturn.MOST_LINES) @Valid @Label(en = "Lines", zh = "明细")
        List<@NotNull Line> lines) {

    /**
     * @param line of the announcement; null for goods that were not announced, which need their {@code sku}
     * @param extra true for goods that are not the order's
     */
    @Label(en = "Arrived line", zh = "到货明细")
    public record Line(
            @Min(1) @Label(en = "Line", zh = "行号", example = "1")
            Integer line,

            @Size(max = 64) @Label(en = "SKU", zh = "商品编码", example = "SKU-001")
            String sku,

            @Size(max = 64) @Pattern(regexp = Codes.OPTIONAL, message = Codes.MESSAGE) @Label(en = "Lot", zh = "批次", example = "20261101")
            String lot,

            @NotNull @Min(0) @Max(StockLedger.MOST) @Label(en = "Arrived", zh = "到货数量", example = "2")
            Long arrived,

            @Label(en = "Extra", zh = "多出货物", example = "false")
            Boolean extra) {

        public Line {
            extra = extra != null && extra;
        }
    }
}
