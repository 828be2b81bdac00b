package argosy.operations.orders;

import argosy.department.Label;
import argosy.department.Sensitive;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * An order as a shop's platform tells of it: {@code POST /api/operations/orders}, the rows of an export file, or what a
 * connector pulls. The same order may be told as often as one likes: shop and platform order number make it one.
 *
 * @param shop code of the shop
 * @param rawStatus the platform's own word; {@code status} what it means, taken from {@code paid} when it is not given
 * @param payable what the buyer is asked for; goods + freight − discount when it is not given
 * @param paid what was paid; everything when the platform says it is paid
 * @param modifiedAt when the platform last changed it: what is older than that changes nothing
 * @param trackingNumbers separated by blanks, when the platform knows of parcels
 */
@Label(en = "New order", zh = "新订单")
public record NewOrder(
        @NotBlank @Size(max = 64) @Label(en = "Shop", zh = "店铺", example = "TM01")
        String shop,

        @NotBlank @Size(max = 64) @Label(en = "Platform order number", zh = "平台订单号", example = "4216789012345678901")
        String platformOrder,

        @Size(max = 100) @Label(en = "Platform status", zh = "平台状态", example = "买家已付款,等待卖家发货")
        String rawStatus,

        @Label(en = "Status", zh = "状态", example = "paid") PlatformStatus status,

        @Size(max = 100) @Sensitive("consignees:read") @Label(en = "Buyer", zh = "买家昵称", example = "tb_小明1988")
        String customer,

        @Size(max = 100) @Sensitive("consignees:read") @Label(en = "Consignee", zh = "收货人", example = "王小明")
        String consignee,

        @Size(max = 40) @Sensitive("consignees:read") @Label(en = "Phone", zh = "电话", example = "13800138000")
        String phone,

        @Size(max = 300) @Sensitive("consignees:read") @Label(en = "Address", zh = "地址", example = "浙江省杭州市西湖区文三路 1 号")
        String address,

        @DecimalMin("0") @Digits(integer = 12, fraction = 2) @Label(en = "Freight (CNY)", zh = "运费（元）", example = "0.00")
        BigDecimal freight,

        @DecimalMin("0") @Digits(integer = 12, fraction = 2) @Label(en = "Discount (CNY)", zh = "优惠（元）", example = "10.00")
        BigDecimal discount,

        @DecimalMin("0") @Digits(integer = 12, fraction = 2) @Label(en = "Payable (CNY)", zh = "应付（元）", example = "168.00")
        BigDecimal payable,

        @DecimalMin("0") @Digits(integer = 12, fraction = 2) @Label(en = "Paid (CNY)", zh = "实付（元）", example = "168.00")
        BigDecimal paid,

        @Size(max = 500) @Label(en = "Buyer's remark", zh = "买家留言", example = "请周末送货")
        String buyerRemark,

        @Size(max = 500) @Label(en = "Seller's remark", zh = "卖家备注", example = "送小礼品")
        String sellerRemark,

        @Label(en = "Flag", zh = "旗帜", example = "red") Flag flag,

        @Label(en = "Ordered at", zh = "下单时间", example = "2026-11-22T01:00:00Z")
        Instant orderedAt,

        @Label(en = "Paid at", zh = "付款时间", example = "2026-11-22T01:05:00Z")
        Instant paidAt,

        @Label(en = "Modified at", zh = "平台更新时间", example = "2026-11-22T01:05:00Z")
        Instant modifiedAt,

        @Size(max = 64) @Label(en = "Carrier", zh = "物流公司", example = "SF")
        String carrier,

        @Size(max = 500) @Label(en = "Tracking numbers", zh = "运单号", example = "SF1234567890123")
        String trackingNumbers,

        @Size(max = 64) @Label(en = "Anchor", zh = "主播", example = "xiaoyu")
        String anchor,

        @Size(max = 40) @Label(en = "Live session", zh = "直播场次", example = "ZB-20261122-0001")
        String liveSession,

        @NotEmpty @Size(max = 200) @Valid @Label(en = "Lines", zh = "明细")
        List<@NotNull NewLine> lines) {

    public NewOrder {
        lines = lines == null ? null : Collections.unmodifiableList(new ArrayList<>(lines));
        flag = flag == null ? Flag.NONE : flag;
        freight = freight == null ? BigDecimal.ZERO : freight;
        discount = discount == null ? BigDecimal.ZERO : discount;
        shop = text(shop);
        platformOrder = text(platformOrder);
        customer = text(customer);
        consignee = text(consignee);
        phone = text(phone);
        address = text(address);
    }

    /** What the platform says, or what its amounts mean. */
    public PlatformStatus meaning() {
        if (status != null) {
            return status;
        }
        return paid != null && paid.signum() > 0 || paidAt != null ? PlatformStatus.PAID : PlatformStatus.UNPAID;
    }

    private static String text(String given) {
        return given == null || given.isBlank() ? null : given.strip();
    }
}
