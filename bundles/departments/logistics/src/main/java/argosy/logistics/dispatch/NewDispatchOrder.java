package argosy.logistics.dispatch;

import argosy.department.Label;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;

/** What a caller sends to have goods dispatched: {@code POST /api/logistics/dispatch-orders}. */
@Label(en = "New dispatch order", zh = "新发货单")
public record NewDispatchOrder(
        @NotBlank @Size(max = 64) @Label(en = "Order number", zh = "订单号", example = "TB20261122000123")
        String orderRef,

        @Size(max = 100) @Label(en = "Shop", zh = "店铺", example = "天猫旗舰店")
        String shop,

        @NotBlank @Size(max = 32) @Label(en = "Warehouse", zh = "仓库", example = "HZ")
        String warehouse,

        @NotBlank @Size(max = 100) @Label(en = "Consignee", zh = "收货人", example = "王小明")
        String consignee,

        @NotBlank @Size(max = 40) @Label(en = "Phone", zh = "电话", example = "13800138000")
        String phone,

        @NotBlank @Size(max = 300) @Label(en = "Address", zh = "地址", example = "浙江省杭州市西湖区文三路 1 号")
        String address,

        @Size(max = 32) @Label(en = "Carrier", zh = "物流公司", example = "SF")
        String carrier,

        @Label(en = "Promised at", zh = "承诺发货时间", example = "2026-11-23T10:00:00Z")
        Instant promisedAt,

        @Min(0) @Max(1_000_000) @Label(en = "Sequence", zh = "顺序", example = "100")
        Integer sequence,

        @Size(max = 500) @Label(en = "Remark", zh = "备注", example = "易碎，请加固")
        String remark,

        @NotEmpty @Size(max = 200) @Valid @Label(en = "Lines", zh = "明细")
        List<@NotNull NewDispatchLine> lines) {

    /** One line: how many pieces of which SKU; brand and spec as the shop shows them, compared at the review. */
    @Label(en = "New dispatch line", zh = "新发货明细")
    public record NewDispatchLine(
            @NotBlank @Size(max = 64) @Label(en = "SKU", zh = "商品编码", example = "TD-1001")
            String sku,

            @Size(max = 200) @Label(en = "Brand", zh = "品牌", example = "晨光照明")
            String brand,

            @Size(max = 500) @Label(en = "Spec", zh = "规格", example = "白色 12W")
            String spec,

            @Min(1) @Max(1_000_000) @Label(en = "Quantity", zh = "数量", example = "2")
            long quantity) {}

    public NewDispatchOrder {
        lines = lines == null ? null : java.util.Collections.unmodifiableList(new java.util.ArrayList<>(lines));
    }
}
