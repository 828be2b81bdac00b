package argosy.logistics.returns;

import argosy.department.Codes;
import argosy.department.Label;
import argosy.logistics.stock.StockLedger;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A return that is announced (LOG-28).
 *
 * @param parcel number or tracking number of the parcel that went out, or null
 * @param order number of the dispatch order or of the shop's order, or null
 * @param warehouse where the goods are to come; the one that sent them when not given
 * @param trackingNo the number under which they come back, or null; {@code carrier} who brings them
 * @param lines what is to come; may be empty where nobody knows
 */
@Label(en = "New return", zh = "新退货单")
public record NewReturn(
        @NotNull @Label(en = "Kind", zh = "退货类型", example = "customer_return")
        ReturnKind kind,

        @Size(max = 64) @Label(en = "Parcel", zh = "原包裹号或运单号", example = "SF1234567890123")
        String parcel,

        @Size(max = 64) @Label(en = "Order", zh = "发货单号或订单号", example = "FH-20261122-0007")
        String order,

        @Size(max = 32) @Label(en = "Warehouse", zh = "仓库", example = "SH1")
        String warehouse,

        @Size(max = 64) @Label(en = "Carrier", zh = "退回物流公司", example = "SF")
        String carrier,

        @Size(max = 64) @Label(en = "Tracking number", zh = "退回运单号", example = "SF1234567890999")
        String trackingNo,

        @Size(max = 300) @Label(en = "Sender", zh = "寄件人", example = "王小明 13800138000")
        String sender,

        @Size(max = 500) @Label(en = "Reason", zh = "退货原因", example = "尺寸不合适")
        String reason,

        @Size(max = NewReturn.MOST_LINES) @Valid @Label(en = "Lines", zh = "明细")
        List<@NotNull Line> lines) {

    static final int MOST_LINES = 200;

    public NewReturn {
        parcel = text(parcel);
        order = text(order);
        warehouse = text(warehouse);
        carrier = text(carrier);
        trackingNo = text(trackingNo);
        lines = lines == null ? List.of() : Collections.unmodifiableList(new ArrayList<>(lines));
    }

    /** So many pieces of a SKU; the lot may be named when the goods arrive. */
    @Label(en = "New return line", zh = "新退货明细")
    public record Line(
            @NotBlank @Size(max = 64) @Label(en = "SKU", zh = "商品编码", example = "SKU-001")
            String sku,

            @Size(max = 64) @Pattern(regexp = Codes.OPTIONAL, message = Codes.MESSAGE) @Label(en = "Lot", zh = "批次", example = "20261101")
            String lot,

            @NotNull @Min(1) @Max(StockLedger.MOST) @Label(en = "Expected", zh = "预计数量", example = "2")
            Long expected) {

        public Line {
            lot = lot == null ? "" : lot.strip();
        }
    }

    private static String text(String given) {
        return given == null || given.isBlank() ? null : given.strip();
    }
}
