package argosy.logistics.inbound;

import argosy.department.Label;
import argosy.logistics.stock.StockLedger;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** The result of the quality check: every line of which goods arrived. */
@Label(en = "Quality check", zh = "质检结果")
public record QualityCheck(
        @NotEmpty @Size(max = NewReceipt.MOST_LINES) @Valid @Label(en = "Lines", zh = "明细")
        List<@NotNull Line> lines) {

    /** @param reason needed when pieces are rejected */
    @Label(en = "Checked line", zh = "质检明细")
    public record Line(
            @NotNull @Min(1) @Label(en = "Line", zh = "行号", example = "1")
            Integer line,

            @NotNull @Min(0) @Max(StockLedger.MOST) @Label(en = "Accepted", zh = "合格数量", example = "115")
            Long accepted,

            @NotNull @Min(0) @Max(StockLedger.MOST) @Label(en = "Rejected", zh = "拒收数量", example = "3")
            Long rejected,

            @Size(max = 1000) @Label(en = "Reason", zh = "拒收原因", example = "瓶盖破裂")
            String reason) {}
}
