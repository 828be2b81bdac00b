package argosy.logistics.inbound;

import argosy.department.Codes;
import argosy.department.Label;
import argosy.logistics.stock.StockLedger;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;

/** What a supplier announces. */
@Label(en = "New receipt", zh = "新入库单")
public record NewReceipt(
        @NotBlank @Size(max = 200) @Label(en = "Supplier", zh = "供应商", example = "杭州清岚化妆品有限公司")
        String supplier,

        @Size(max = 100) @Label(en = "Supplier reference", zh = "供应商单号", example = "PO-7781")
        String supplierRef,

        @NotBlank @Size(max = 32) @Label(en = "Warehouse", zh = "仓库", example = "SH1")
        String warehouse,

        @Label(en = "Expected on", zh = "预计到货日期", example = "2026-11-24")
        LocalDate expectedOn,

        @Size(max = 1000) @Label(en = "Note", zh = "备注", example = "走月台 3")
        String note,

        @NotEmpty @Size(max = NewReceipt.MOST_LINES) @Valid @Label(en = "Lines", zh = "明细")
        List<@NotNull Line> lines) {

    static final int MOST_LINES = 500;

    /** So many pieces of a SKU; the lot may be named when the goods arrive. */
    @Label(en = "New receipt line", zh = "新入库明细")
    public record Line(
            @NotBlank @Size(max = 64) @Label(en = "SKU", zh = "商品编码", example = "SKU-001")
            String sku,

            @Size(max = 64) @Pattern(regexp = Codes.OPTIONAL, message = Codes.MESSAGE) @Label(en = "Lot", zh = "批次", example = "20261101")
            String lot,

            @NotNull @Min(1) @Max(StockLedger.MOST) @Label(en = "Expected", zh = "预计数量", example = "120")
            Long expected) {}
}
