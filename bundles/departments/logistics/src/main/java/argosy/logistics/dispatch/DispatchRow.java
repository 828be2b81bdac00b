package argosy.logistics.dispatch;

import argosy.department.Label;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;

/** One row of an import file: one line of an order; rows with the same order number make one dispatch order. */
@Label(en = "Dispatch row", zh = "发货导入行")
public record DispatchRow(
        @NotBlank @Size(max = 64) @Label(
                en = "Order number",
                zh = "订单号",
                example = "TB20261122000123",
                also = {"订单编号", "平台订单号", "Order", "Order ref"})
        String orderRef,

        @NotBlank @Size(max = 100) @Label(
                en = "Consignee",
                zh = "收货人",
                example = "王小明",
                also = {"收件人", "收货人姓名", "Receiver"})
        String consignee,

        @NotBlank @Size(max = 40) @Label(
                en = "Phone",
                zh = "电话",
                example = "13800138000",
                also = {"手机", "联系电话", "收货人手机", "Mobile"})
        String phone,

        @NotBlank @Size(max = 300) @Label(
                en = "Address",
                zh = "地址",
                example = "浙江省杭州市西湖区文三路 1 号",
                also = {"收货地址", "收件地址"})
        String address,

        @NotBlank @Size(max = 32) @Label(
                en = "Warehouse",
                zh = "仓库",
                example = "HZ",
                also = {"仓库编码", "发货仓"})
        String warehouse,

        @Size(max = 32) @Label(
                en = "Carrier",
                zh = "物流公司",
                example = "SF",
                also = {"快递公司", "物流公司编码", "快递"})
        String carrier,

        @NotBlank @Size(max = 64) @Label(
                en = "SKU",
                zh = "商品编码",
                example = "TD-1001",
                also = {"SKU编码", "商家编码", "货号"})
        String sku,

        @Size(max = 200) @Label(en = "Brand", zh = "品牌", example = "晨光照明")
        String brand,

        @Size(max = 500) @Label(
                en = "Spec",
                zh = "规格",
                example = "白色 12W",
                also = {"规格型号", "Specification"})
        String spec,

        @Min(1) @Max(1_000_000) @Label(
                en = "Quantity",
                zh = "数量",
                example = "2",
                also = {"件数", "Qty"})
        long quantity,

        @Label(
                en = "Promised at",
                zh = "承诺发货时间",
                example = "2026-11-23T10:00:00Z",
                also = {"最晚发货时间"})
        Instant promisedAt,

        @Size(max = 100) @Label(
                en = "Shop",
                zh = "店铺",
                example = "天猫旗舰店",
                also = {"店铺名称", "平台"})
        String shop,

        @Size(max = 500) @Label(
                en = "Remark",
                zh = "备注",
                example = "易碎，请加固",
                also = {"卖家备注", "买家留言"})
        String remark) {

    /** Whether this row belongs to the same order by everything but its line. */
    boolean sameOrderAs(DispatchRow other) {
        return consignee.equals(other.consignee)
                && phone.equals(other.phone)
                && address.equals(other.address)
                && warehouse.equals(other.warehouse)
                && java.util.Objects.equals(carrier, other.carrier)
                && java.util.Objects.equals(promisedAt, other.promisedAt);
    }
}
