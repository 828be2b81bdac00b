package argosy.operations.intake;

import argosy.department.Label;
import argosy.department.Sensitive;
import argosy.operations.orders.PlatformStatus;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;

/**
 * One row of an order file: one line of an order; rows with the same platform order number make one order. What belongs to the
 * order as a whole may stand in each of its rows or only in the first.
 *
 * @param shop code of the shop; left out when it is said with the file ({@code ?shop=})
 * @param afterSale the platform's word for a refund that is asked for
 * @param otherPhone taken where {@code phone} is empty
 * @param address the whole of it, or what follows {@code province}, {@code city}, {@code district} and {@code street}
 * @param lineAmount what the line costs, where there is no unit price; {@code linePayable} and {@code linePaid} are summed
 *     over the order where its own are not told
 * @param orderedAt in the company's time zone
 */
@Label(en = "Order row", zh = "订单导入行")
public record OrderRow(
        @Size(max = 64) @Label(en = "Shop", zh = "店铺编码", example = "TM01")
        String shop,

        @NotBlank @Size(max = 64) @Label(
                en = "Platform order number",
                zh = "平台订单号",
                example = "4216789012345678901",
                also = {"订单编号", "订单号"})
        String platformOrder,

        @Size(max = 100) @Label(
                en = "Platform status",
                zh = "平台状态",
                example = "买家已付款,等待卖家发货",
                also = {"订单状态"})
        String rawStatus,

        @Size(max = 100) @Label(en = "After-sale", zh = "售后状态", example = "退款中")
        String afterSale,

        @Label(en = "Status", zh = "状态", example = "paid") PlatformStatus status,

        @Size(max = 100) @Sensitive("consignees:read")
        @Label(
                en = "Buyer",
                zh = "买家昵称",
                example = "tb_小明1988",
                also = {"买家会员名"})
        String customer,

        @Size(max = 100) @Sensitive("consignees:read")
        @Label(
                en = "Consignee",
                zh = "收货人",
                example = "王小明",
                also = {"收货人姓名"})
        String consignee,

        @Size(max = 40) @Sensitive("consignees:read")
        @Label(
                en = "Phone",
                zh = "电话",
                example = "13800138000",
                also = {"手机", "联系手机"})
        String phone,

        @Size(max = 40) @Sensitive("consignees:read")
        @Label(
                en = "Other phone",
                zh = "其他电话",
                example = "0571-88000000",
                also = {"联系电话"})
        String otherPhone,

        @Size(max = 50) @Label(en = "Province", zh = "省", example = "浙江省")
        String province,

        @Size(max = 50) @Label(en = "City", zh = "市", example = "杭州市")
        String city,

        @Size(max = 50) @Label(en = "District", zh = "区", example = "西湖区")
        String district,

        @Size(max = 100) @Label(en = "Street", zh = "街道", example = "文三路街道")
        String street,

        @Size(max = 300) @Sensitive("consignees:read")
        @Label(
                en = "Address",
                zh = "地址",
                example = "浙江省杭州市西湖区文三路 1 号",
                also = {"收货地址", "详细地址"})
        String address,

        @Size(max = 64) @Label(
                en = "SKU",
                zh = "商品编码",
                example = "TD-1001",
                also = {"商家编码"})
        String sku,

        @Size(max = 200) @Label(
                en = "Name",
                zh = "商品名称",
                example = "LED 吸顶灯 12W",
                also = {"宝贝标题"})
        String name,

        @Size(max = 300) @Label(
                en = "Spec",
                zh = "规格",
                example = "白光 12W",
                also = {"商品属性"})
        String spec,

        @Size(max = 64) @Label(
                en = "Listing",
                zh = "链接",
                example = "680012345678",
                also = {"商品ID"})
        String listing,

        @Min(1) @Max(1_000_000) @Label(
                en = "Quantity",
                zh = "数量",
                example = "2",
                also = {"购买数量"})
        Long quantity,

        @DecimalMin("0") @Digits(integer = 12, fraction = 2) @Label(
                en = "Unit price (CNY)",
                zh = "单价（元）",
                example = "89.00",
                also = {"单价", "价格"})
        BigDecimal price,

        @DecimalMin("0") @Digits(integer = 12, fraction = 2) @Label(
                en = "Line amount (CNY)",
                zh = "明细金额（元）",
                example = "178.00",
                also = {"明细金额"})
        BigDecimal lineAmount,

        @DecimalMin("0") @Digits(integer = 12, fraction = 2) @Label(
                en = "Freight (CNY)",
                zh = "运费（元）",
                example = "0.00",
                also = {"运费"})
        BigDecimal freight,

        @DecimalMin("0") @Digits(integer = 12, fraction = 2) @Label(
                en = "Discount (CNY)",
                zh = "优惠（元）",
                example = "10.00",
                also = {"优惠"})
        BigDecimal discount,

        @DecimalMin("0") @Digits(integer = 12, fraction = 2) @Label(
                en = "Payable (CNY)",
                zh = "应付（元）",
                example = "168.00",
                also = {"应付"})
        BigDecimal payable,

        @DecimalMin("0") @Digits(integer = 12, fraction = 2) @Label(
                en = "Paid (CNY)",
                zh = "实付（元）",
                example = "168.00",
                also = {"实付"})
        BigDecimal paid,

        @DecimalMin("0") @Digits(integer = 12, fraction = 2) @Label(en = "Line payable (CNY)", zh = "明细应付（元）", example = "168.00")
        BigDecimal linePayable,

        @DecimalMin("0") @Digits(integer = 12, fraction = 2) @Label(en = "Line paid (CNY)", zh = "明细实付（元）", example = "168.00")
        BigDecimal linePaid,

        @Size(max = 500) @Label(en = "Buyer's remark", zh = "买家留言", example = "请周末送货")
        String buyerRemark,

        @Size(max = 500) @Label(
                en = "Seller's remark",
                zh = "卖家备注",
                example = "送小礼品",
                also = {"商家备注"})
        String sellerRemark,

        @Size(max = 60) @Label(en = "Ordered at", zh = "下单时间", example = "2026-11-22 09:00:00")
        String orderedAt,

        @Size(max = 60) @Label(en = "Paid at", zh = "付款时间", example = "2026-11-22 09:05:00")
        String paidAt,

        @Size(max = 60) @Label(en = "Modified at", zh = "平台更新时间", example = "2026-11-22 09:05:00")
        String modifiedAt,

        @Size(max = 64) @Label(en = "Carrier", zh = "物流公司", example = "SF")
        String carrier,

        @Size(max = 500) @Label(
                en = "Tracking numbers",
                zh = "运单号",
                example = "SF1234567890123",
                also = {"物流单号"})
        String trackingNumbers,

        @Size(max = 64) @Label(en = "Anchor", zh = "主播", example = "xiaoyu")
        String anchor,

        @Size(max = 40) @Label(en = "Live session", zh = "直播场次", example = "ZB-20261122-0001")
        String liveSession) {

    public OrderRow {
        shop = Cells.plain(shop);
        platformOrder = Cells.plain(platformOrder);
        rawStatus = Cells.plain(rawStatus);
        afterSale = Cells.plain(afterSale);
        customer = Cells.plain(customer);
        consignee = Cells.plain(consignee);
        phone = Cells.plain(phone);
        otherPhone = Cells.plain(otherPhone);
        province = Cells.plain(province);
        city = Cells.plain(city);
        district = Cells.plain(district);
        street = Cells.plain(street);
        address = Cells.plain(address);
        sku = Cells.plain(sku);
        name = Cells.plain(name);
        spec = Cells.plain(spec);
        listing = Cells.plain(listing);
        buyerRemark = Cells.plain(buyerRemark);
        sellerRemark = Cells.plain(sellerRemark);
        orderedAt = Cells.plain(orderedAt);
        paidAt = Cells.plain(paidAt);
        modifiedAt = Cells.plain(modifiedAt);
        carrier = Cells.plain(carrier);
        trackingNumbers = Cells.plain(trackingNumbers);
        anchor = Cells.plain(anchor);
        liveSession = Cells.plain(liveSession);
    }
}
