package argosy.logistics.inbound;

import argosy.department.Label;
import argosy.logistics.stock.StockLedger;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** Which accepted goods were put into which bins; may be a part, and a line may be spread over bins. */
@Label(en = "Put-away", zh = "上架")
public record PutAway(
        @NotEmpty @Size(max = NewReceipt.MOST_LINES) @Valid @Label(en = "Lines", zh = "明细")
        List<@NotNull Line> lines) {

    /** So many pieces of a line into a storage bin of the receipt's warehouse. */
    @Label(en = "Put-away line", zh = "上架明细")
    public record Line(
            @NotNull @Min(1) @Label(en = "Line", zh = "行号", example = "1")
            Integer line,

            @NotBlank @Size(max = 64) @Label(en = "Bin", zh = "库位", example = "SH1-A-01-02")
            String bin,

            @NotNull @Min(1) @Max(StockLedger.MOST) @Label(en = "Quantity", zh = "数量", example = "60")
            Long quantity) {}
}
