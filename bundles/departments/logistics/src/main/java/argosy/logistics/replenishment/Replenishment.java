package argosy.logistics.replenishment;

import static argosy.logistics.db.Tables.REPLENISHMENT;

import argosy.department.Label;
import argosy.department.Register;
import argosy.department.Sensitive;
import argosy.department.Text;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;

/**
 * More of a SKU for a warehouse, from the suggestion to the goods (LOG-16). Quantities are pieces, money yuan. In JSON it
 * carries {@code explanation}, why so much is suggested; {@code late}, whether the expected day has passed; and {@code
 * remaining}, what was confirmed but not accepted, once it is received.
 *
 * @param number {@code BH-20261122-0001}
 * @param supplier whom to ask, with {@code contact}, {@code phone} and {@code wechat}: copied from the reorder point
 * @param reorderPoint the one in force when this was suggested
 * @param orderUpTo what the suggestion fills up to, or null where a fixed quantity is ordered
 * @param available pieces on hand that were not reserved; {@code reserved} those that were
 * @param onOrder pieces that were on their way already
 * @param salesDays days that {@code dailySales}, the average pieces handed over a day, is taken over
 * @param coverDays how long what is available lasts, one decimal; null when nothing was sold
 * @param ordered pieces asked for; {@code confirmed} by the supplier; {@code received} accepted by the quality check
 * @param unitPrice what one piece costs; {@code amount} what is confirmed, or else ordered, costs
 * @param channel how the supplier was contacted by {@code orderedBy} at {@code orderedAt}
 * @param expectedOn day the goods are expected: day of the order + lead time, until the supplier names another
 * @param receipt number of the receipt that announces the goods
 * @param reason why it was dismissed or cancelled
 * @param dismissedUntil no new suggestion before this day
 */
@Label(en = "Replenishment", zh = "补货单")
public record Replenishment(
        @Label(en = "Number", zh = "补货单号", example = "BH-20261122-0001")
        String number,

        @Label(en = "SKU", zh = "商品编码", example = "SKU-001") String sku,
        @Label(en = "Warehouse", zh = "仓库", example = "SH1") String warehouse,

        @Label(en = "Supplier", zh = "供应商", example = "杭州清岚化妆品有限公司")
        String supplier,

        @Sensitive("supplier-contacts:read") @Label(en = "Contact", zh = "联系人", example = "陈经理")
        String contact,

        @Sensitive("supplier-contacts:read") @Label(en = "Phone", zh = "电话", example = "13800138000")
        String phone,

        @Sensitive("supplier-contacts:read") @Label(en = "WeChat", zh = "微信", example = "qinglan-chen")
        String wechat,

        @Label(en = "State", zh = "状态", example = "suggested")
        ReplenishmentState state,

        @Label(en = "Reorder point", zh = "补货点", example = "40")
        long reorderPoint,

        @Label(en = "Order up to", zh = "补至数量", example = "200")
        Long orderUpTo,

        @Label(en = "Available", zh = "可用", example = "25") long available,
        @Label(en = "Reserved", zh = "占用", example = "5") long reserved,
        @Label(en = "On order", zh = "在途", example = "0") long onOrder,

        @Label(en = "Sales looked at (days)", zh = "销量统计天数", example = "28")
        int salesDays,

        @Label(en = "Average daily sales", zh = "日均销量", example = "8.50")
        BigDecimal dailySales,

        @Label(en = "Days of cover", zh = "可销天数", example = "2.9")
        BigDecimal coverDays,

        @Label(en = "Suggested", zh = "建议数量", example = "192")
        long suggested,

        @Label(en = "Ordered", zh = "订货数量", example = "192") Long ordered,

        @Label(en = "Confirmed", zh = "确认数量", example = "168")
        Long confirmed,

        @Label(en = "Received", zh = "合格到货", example = "166")
        Long received,

        @Sensitive("sku-costs:read") @Label(en = "Unit price (CNY)", zh = "采购单价（元）", example = "32.50")
        BigDecimal unitPrice,

        @Sensitive("sku-costs:read") @Label(en = "Amount (CNY)", zh = "金额（元）", example = "5460.00")
        BigDecimal amount,

        @Label(en = "Lead time (days)", zh = "到货周期（天）", example = "7")
        int leadTimeDays,

        @Label(en = "Ordered by", zh = "订货人", example = "wujianguo")
        String orderedBy,

        @Label(en = "Ordered at", zh = "订货时间", example = "2026-11-22T02:10:00Z")
        Instant orderedAt,

        @Label(en = "Contacted by way of", zh = "联系方式", example = "wechat")
        Channel channel,

        @Label(en = "Expected on", zh = "预计到货日期", example = "2026-11-29")
        LocalDate expectedOn,

        @Label(en = "Receipt", zh = "入库单号", example = "RK-20261129-0003")
        String receipt,

        @Label(en = "Received at", zh = "到货时间", example = "2026-11-29T06:00:00Z")
        Instant receivedAt,

        @Label(en = "Reason", zh = "原因", example = "换季停售") String reason,

        @Label(en = "Dismissed until", zh = "搁置至", example = "2026-12-31")
        LocalDate dismissedUntil) {

    public static final Register<Replenishment> REPLENISHMENTS = Register.of(
                    "replenishments", Text.of("Replenishments", "补货单"), Replenishment.class, REPLENISHMENT)
            .search("number", "sku", "supplier")
            .filter("state", "sku", "warehouse", "receipt")
            .sort("number", "supplier", "expectedOn", "coverDays")
            .workflow(ReplenishmentState.WORKFLOW, "state");

    static Replenishment suggested(String number, ReorderPoint point, Need need) {
        return new Replenishment(
                number,
                point.sku(),
                point.warehouse(),
                point.supplier(),
                point.contact(),
                point.phone(),
                point.wechat(),
                ReplenishmentState.SUGGESTED,
                need.reorderPoint(),
                need.orderUpTo(),
                need.available(),
                need.reserved(),
                need.onOrder(),
                need.salesDays(),
                need.dailySales(),
                need.coverDays(),
                need.quantity(),
                null,
                null,
                null,
                point.unitPrice(),
                null,
                point.leadTimeDays(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    Replenishment ordered(NewOrder order, String by, Instant at, LocalDate today) {
        return with("state", ReplenishmentState.ORDERED)
                .with("ordered", order.quantity() == null ? suggested : order.quantity())
                .with("unitPrice", order.unitPrice() == null ? unitPrice : order.unitPrice())
                .with("channel", order.channel())
                .with("orderedBy", by)
                .with("orderedAt", at)
                .with("expectedOn", order.expectedOn() == null ? today.plusDays(leadTimeDays) : order.expectedOn())
                .priced();
    }

    Replenishment confirmed(long pieces, LocalDate day) {
        return with("state", ReplenishmentState.CONFIRMED)
                .with("confirmed", pieces)
                .with("expectedOn", day)
                .priced();
    }

    Replenishment arriving(String announcedBy, LocalDate day) {
        return with("state", ReplenishmentState.ARRIVING)
                .with("receipt", announcedBy)
                .with("expectedOn", day);
    }

    /** The receipt was cancelled: the supplier owes the goods still. */
    Replenishment unannounced() {
        return with("state", ReplenishmentState.CONFIRMED).with("receipt", null);
    }

    Replenishment received(long accepted, Instant at) {
        return with("state", ReplenishmentState.RECEIVED)
                .with("received", accepted)
                .with("receivedAt", at);
    }

    Replenishment dismissed(String why, LocalDate until) {
        return with("state", ReplenishmentState.DISMISSED).with("reason", why).with("dismissedUntil", until);
    }

    Replenishment cancelled(String why) {
        return with("state", ReplenishmentState.CANCELLED).with("reason", why);
    }

    boolean late(LocalDate today) {
        return ReplenishmentState.EXPECTED.contains(state) && expectedOn != null && expectedOn.isBefore(today);
    }

    /** Pieces confirmed that were not accepted; null before the goods are here. */
    Long remaining() {
        return received == null ? null : Long.valueOf(Math.max(0, confirmed - received));
    }

    /** Why so much is suggested, in words. */
    Text explanation() {
        String pace = dailySales.toPlainString();
        return Text.of(
                sku + " in " + warehouse + ": " + available + " available (" + (available + reserved) + " on hand − "
                        + reserved + " reserved) + " + onOrder + " on order are not above the reorder point "
                        + reorderPoint + ". Average daily sales = pieces handed over in the last " + salesDays
                        + " days ÷ " + salesDays + " = " + pace
                        + (coverDays == null
                                ? "."
                                : "; what is available lasts " + coverDays.toPlainString() + " days.")
                        + " Suggested " + suggested
                        + (orderUpTo == null ? ": the order quantity" : ": what is missing up to " + orderUpTo)
                        + ", at least the minimum order, in whole packs.",
                sku + "（" + warehouse + "）：可用 " + available + "（在库 " + (available + reserved) + " − 占用 " + reserved
                        + "）＋在途 " + onOrder + "，未超过补货点 " + reorderPoint + "。日均销量＝近 " + salesDays + " 天交接出库件数÷"
                        + salesDays + "＝" + pace
                        + (coverDays == null ? "。" : "，可用库存可销 " + coverDays.toPlainString() + " 天。") + "建议 " + suggested
                        + (orderUpTo == null ? "：每次订货量" : "：补至 " + orderUpTo + " 的缺口") + "，不低于起订量，按整箱取整。");
    }

    private Replenishment priced() {
        Long pieces = confirmed == null ? ordered : confirmed;
        return with(
                "amount",
                unitPrice == null || pieces == null
                        ? null
                        : unitPrice.multiply(BigDecimal.valueOf(pieces)).setScale(2, RoundingMode.HALF_UP));
    }

    private Replenishment with(String component, Object content) {
        return REPLENISHMENTS.shape().with(this, component, content);
    }
}
