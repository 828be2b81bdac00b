package argosy.operations.orders;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/** Orders as platforms tell of them, for tests. */
public final class NewOrders {

    private NewOrders() {}

    public static NewLine line(String sku, long quantity, String price) {
        return new NewLine(sku, "LED 吸顶灯 12W", "白光", quantity, new BigDecimal(price), null, null);
    }

    public static NewOrder order(
            String shop, String number, PlatformStatus status, Instant modifiedAt, NewLine... lines) {
        return to("王小明", "13800138000", "浙江省杭州市西湖区文三路 90 号", shop, number, status, modifiedAt, lines);
    }

    public static NewOrder to(
            String consignee,
            String phone,
            String address,
            String shop,
            String number,
            PlatformStatus status,
            Instant modifiedAt,
            NewLine... lines) {
        return new NewOrder(
                shop,
                number,
                status == null ? null : status.name(),
                status,
                "tb_小明1988",
                consignee,
                phone,
                address,
                null,
                null,
                null,
                null,
                "请周末送货",
                null,
                null,
                Office.MONDAY.minusSeconds(600),
                null,
                modifiedAt,
                null,
                null,
                null,
                null,
                List.of(lines));
    }
}
