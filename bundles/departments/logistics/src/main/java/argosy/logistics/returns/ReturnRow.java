package argosy.logistics.returns;

import argosy.department.Codes;
import argosy.department.Label;
import argosy.logistics.stock.StockLedger;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** One row of a file of announced returns; rows of the same order and tracking number are one return (LOG-28). */
@Label(en = "Announced return", zh = "退货通知")
public record ReturnRow(
        @Label(en = "Kind", zh = "退货类型", example = "customer_return")
        ReturnKind kind,

        @NotBlank @Size(max = 64) @Label(
                en = "Order",
                zh = "订单号",
                example = "TB20261122000123",
                also = {"发货单号", "order"})
        String order,

        @Size(max = 64) @Label(en = "Carrier", zh = "退回物流公司", example = "SF")
        String carrier,

        @Size(max = 64) @Label(
                en = "Tracking number",
                zh = "退回运单号",
                example = "SF1234567890999",
                also = {"退货运单号", "运单号"})
        String trackingNo,

        @Size(max = 500) @Label(en = "Reason", zh = "退货原因", example = "尺寸不合适")
        String reason,

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
                example = "2",
                also = {"quantity", "数量", "退货数量"})
        Long expected) {

    public ReturnRow {
        kind = kind == null ? ReturnKind.CUSTOMER_RETURN : kind;
    }
}
