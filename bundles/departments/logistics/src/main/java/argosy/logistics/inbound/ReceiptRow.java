package argosy.logistics.inbound;

import argosy.department.Codes;
import argosy.department.Label;
import argosy.logistics.stock.StockLedger;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/** One row of a file of announced receipts; rows of the same supplier and reference are one receipt. */
@Label(en = "Announced receipt", zh = "到货通知")
public record ReceiptRow(
        @NotBlank @Size(max = 200) @Label(en = "Supplier", zh = "供应商", example = "杭州清岚化妆品有限公司")
        String supplier,

        @NotBlank @Size(max = 100) @Label(en = "Supplier reference", zh = "供应商单号", example = "PO-7781", also = "采购单号")
        String supplierRef,

        @NotBlank @Size(max = 32) @Label(en = "Warehouse", zh = "仓库", example = "SH1", also = "仓库编码")
        String warehouse,

        @Label(en = "Expected on", zh = "预计到货日期", example = "2026-11-24")
        LocalDate expectedOn,

        @NotBlank @Size(max = 64) @Label(
                en = "SKU",
                zh = "商品编码",
                example = "SKU-001",
                also = {"SKU编码", "货号"})
        String sku,

        @Size(max = 64) @Pattern(regexp = Codes.OPTIONAL, message = Codes.MESSAGE) @Label(
                en = "Lot",
                zh = "批次",
                example = "20261101",
                also = {"批次号", "批号"})
        String lot,

        @NotNull @Min(1) @Max(StockLedger.MOST) @Label(
                en = "Expected",
                zh = "预计数量",
                example = "120",
                also = {"quantity", "数量"})
        Long expected) {}
