package argosy.operations.orders;

import static argosy.operations.db.Tables.SALES_ORDER;

import argosy.department.Label;
import argosy.department.ReadOnly;
import argosy.department.Register;
import argosy.department.Sensitive;
import argosy.department.Text;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * A sales order (订单): what a buyer bought in a shop, at which step it is, until when and with whom (OPS-39, OPS-42). What
 * the warehouse makes of it stands in {@code warehouseState}, null while no warehouse has answered.
 *
 * @param number given by Argosy, {@code DD-…}; a part of a split order has its number with {@code -1}, {@code -2} behind it
 * @param platformOrder number at the platform, once per shop and {@code part}; 0 is the order as it came
 * @param rawStatus the platform's own word for where it stands
 * @param consigneeKey equal for orders that may go in one parcel; {@code addressKey} for those to the same place
 * @param toldConsignee fingerprint of the consignee as the platform told it last; {@code toldGoods} of the goods
 * @param paid what arrived or is held in escrow; {@code refunded} what was paid back of it, both in CNY
 * @param modifiedAt when the platform last changed it
 * @param underWay whether somebody still has to do something
 * @param stepOwner username of who answers for the present step; {@code stepDue} until when it is to be done
 * @param late whether that has passed, as the scan found
 * @param exceptionKind the gravest open exception, {@code exceptions} how many are open
 * @param promisedAt when the goods are to leave the warehouse at the latest (DL-13)
 * @param trackingNumbers separated by blanks
 * @param operator the four roles of a live order are anchor, assistant, operator and its session
 * @param mergedInto number of the order whose parcel takes its goods
 */
@Label(en = "Sales order", zh = "订单")
public record SalesOrder(
        @ReadOnly @Label(en = "Number", zh = "订单号", example = "DD-20261122-0007")
        String number,

        @ReadOnly @Label(en = "Shop", zh = "店铺", example = "TM01")
        String shop,

        @ReadOnly @Label(en = "Platform", zh = "平台", example = "taobao")
        String platform,

        @ReadOnly @Label(en = "Platform order number", zh = "平台订单号", example = "4216789012345678901")
        String platformOrder,

        @ReadOnly @Label(en = "Part", zh = "拆分序号", example = "0")
        int part,

        @ReadOnly @Label(en = "Platform status", zh = "平台状态", example = "买家已付款,等待卖家发货")
        String rawStatus,

        @ReadOnly @Sensitive("consignees:read") @Label(en = "Buyer", zh = "买家昵称", example = "tb_小明1988")
        String customer,

        @Size(max = 100) @Sensitive("consignees:read") @Label(en = "Consignee", zh = "收货人", example = "王小明")
        String consignee,

        @Size(max = 40) @Sensitive("consignees:read") @Label(en = "Phone", zh = "电话", example = "13800138000")
        String phone,

        @Size(max = 300) @Sensitive("consignees:read") @Label(en = "Address", zh = "地址", example = "浙江省杭州市西湖区文三路 1 号")
        String address,

        @ReadOnly @Label(en = "Consignee key", zh = "收货人标识", example = "6f1ed002ab559585")
        String consigneeKey,

        @ReadOnly @Label(en = "Address key", zh = "地址标识", example = "9a0364b9e99bb480")
        String addressKey,

        @ReadOnly @Label(en = "Consignee as told", zh = "平台收货信息标识", example = "6f1ed002ab559585")
        String toldConsignee,

        @ReadOnly @Label(en = "Goods as told", zh = "平台商品标识", example = "9a0364b9e99bb480")
        String toldGoods,

        @ReadOnly @Label(en = "Pieces", zh = "件数", example = "2")
        long pieces,

        @ReadOnly @Label(en = "Goods (CNY)", zh = "商品金额（元）", example = "178.00")
        BigDecimal goodsAmount,

        @ReadOnly @Label(en = "Freight (CNY)", zh = "运费（元）", example = "0.00")
        BigDecimal freight,

        @ReadOnly @Label(en = "Discount (CNY)", zh = "优惠（元）", example = "10.00")
        BigDecimal discount,

        @ReadOnly @Label(en = "Payable (CNY)", zh = "应付（元）", example = "168.00")
        BigDecimal payable,

        @ReadOnly @Label(en = "Paid (CNY)", zh = "实付（元）", example = "168.00")
        BigDecimal paid,

        @ReadOnly @Label(en = "Refunded (CNY)", zh = "已退款（元）", example = "0.00")
        BigDecimal refunded,

        @ReadOnly @Label(en = "Payment", zh = "付款状态", example = "held_in_escrow")
        PaymentState payment,

        @ReadOnly @Label(en = "Buyer's remark", zh = "买家留言", example = "请周末送货")
        String buyerRemark,

        @Size(max = 500) @Label(en = "Seller's remark", zh = "卖家备注", example = "送小礼品")
        String sellerRemark,

        @NotNull @Label(en = "Flag", zh = "旗帜", example = "red")
        Flag flag,

        @ReadOnly @Label(en = "Ordered at", zh = "下单时间", example = "2026-11-22T01:00:00Z")
        Instant orderedAt,

        @ReadOnly @Label(en = "Paid at", zh = "付款时间", example = "2026-11-22T01:05:00Z")
        Instant paidAt,

        @ReadOnly @Label(en = "Modified at", zh = "平台更新时间", example = "2026-11-22T01:05:00Z")
        Instant modifiedAt,

        @ReadOnly @Label(en = "State", zh = "状态", example = "paid")
        OrderState state,

        @ReadOnly @Label(en = "Under way", zh = "进行中", example = "true")
        boolean underWay,

        @ReadOnly @Label(en = "Responsible", zh = "当前责任人", example = "lina")
        String stepOwner,

        @ReadOnly @Label(en = "Step due", zh = "步骤截止", example = "2026-11-23T10:00:00Z")
        Instant stepDue,

        @ReadOnly @Label(en = "Late", zh = "已超时", example = "false")
        boolean late,

        @ReadOnly @Label(en = "Shop supervisor", zh = "店铺主管", example = "lina")
        String supervisor,

        @ReadOnly @Label(en = "Exception", zh = "异常", example = "shortage")
        ExceptionKind exceptionKind,

        @ReadOnly @Label(en = "Open exceptions", zh = "异常数", example = "0")
        int exceptions,

        @ReadOnly @Label(en = "Confirmed at", zh = "审核时间", example = "2026-11-22T01:10:00Z")
        Instant confirmedAt,

        @ReadOnly @Label(en = "Allocated at", zh = "分配时间", example = "2026-11-22T02:00:00Z")
        Instant allocatedAt,

        @ReadOnly @Label(en = "Shipped at", zh = "发货时间", example = "2026-11-22T09:00:00Z")
        Instant shippedAt,

        @ReadOnly @Label(en = "Signed at", zh = "签收时间", example = "2026-11-24T03:00:00Z")
        Instant signedAt,

        @ReadOnly @Label(en = "Ended at", zh = "完结时间", example = "2026-12-01T03:00:00Z")
        Instant endedAt,

        @ReadOnly @Label(en = "Promised at", zh = "承诺发货时间", example = "2026-11-23T10:00:00Z")
        Instant promisedAt,

        @Size(max = 64) @Label(en = "Warehouse", zh = "仓库", example = "HZ")
        String warehouse,

        @Size(max = 64) @Label(en = "Carrier", zh = "物流公司", example = "SF")
        String carrier,

        @ReadOnly @Label(en = "Tracking numbers", zh = "运单号", example = "SF1234567890123")
        String trackingNumbers,

        @ReadOnly @Label(en = "Dispatch number", zh = "发货单号", example = "FH-20261122-0007")
        String dispatchNumber,

        @ReadOnly @Label(en = "Warehouse state", zh = "仓库进度", example = "picked")
        String warehouseState,

        @ReadOnly @Label(en = "Warehouse told at", zh = "仓库更新时间", example = "2026-11-22T03:00:00Z")
        Instant warehouseAt,

        @ReadOnly @Label(en = "Pieces short", zh = "缺货件数", example = "0")
        long shortPieces,

        @Size(max = 64) @Label(en = "Anchor", zh = "主播", example = "xiaoyu")
        String anchor,

        @Size(max = 64) @Label(en = "Assistant", zh = "场控", example = "zhangmin")
        String assistant,

        @Size(max = 64) @Label(en = "Operator", zh = "运营", example = "wangfang")
        String operator,

        @Size(max = 40) @Label(en = "Live session", zh = "直播场次", example = "ZB-20261122-0001")
        String liveSession,

        @ReadOnly @Label(en = "Merged into", zh = "并入订单", example = "DD-20261122-0003")
        String mergedInto,

        @ReadOnly @Label(en = "Split from", zh = "拆自订单", example = "DD-20261122-0004")
        String splitFrom,

        @ReadOnly @Label(en = "Reason", zh = "取消原因", example = "买家不想要了")
        String reason) {

    public static final Register<SalesOrder> ORDERS = Register.of(
                    "orders", Text.of("Sales orders", "订单"), SalesOrder.class, SALES_ORDER)
            .search("number", "platformOrder", "trackingNumbers")
            .filter(
                    "number",
                    "platformOrder",
                    "shop",
                    "state",
                    "payment",
                    "underWay",
                    "late",
                    "stepOwner",
                    "supervisor",
                    "exceptionKind",
                    "liveSession",
                    "mergedInto")
            .sort("stepDue", "orderedAt")
            .defaultSort("stepDue")
            .ownedBy("supervisor")
            .workflow(OrderState.WORKFLOW, "state");

    /** The order as it is taken in, before anything was done with it. */
    static SalesOrder received(
            String number,
            String shop,
            String platform,
            String supervisor,
            NewOrder given,
            List<OrderLine> lines,
            Instant now) {
        Amounts amounts = Amounts.of(given, lines);
        return new SalesOrder(
                number,
                shop,
                platform,
                given.platformOrder(),
                0,
                given.rawStatus(),
                given.customer(),
                given.consignee(),
                given.phone(),
                given.address(),
                Keys.consignee(shop, given.customer(), given.consignee(), given.phone(), given.address()),
                Keys.address(given.phone(), given.address()),
                Keys.told(given),
                Keys.told(lines),
                OrderLines.pieces(lines),
                amounts.goods(),
                amounts.freight(),
                amounts.discount(),
                amounts.payable(),
                amounts.paid(),
                Amounts.ZERO,
                amounts.payment(),
                given.buyerRemark(),
                given.sellerRemark(),
                given.flag(),
                given.orderedAt() == null ? now : given.orderedAt(),
                given.paidAt() == null && amounts.payment().settled() ? now : given.paidAt(),
                given.modifiedAt(),
                OrderState.RECEIVED,
                true,
                null,
                null,
                false,
                supervisor,
                null,
                0,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                given.carrier(),
                given.trackingNumbers(),
                null,
                null,
                null,
                0,
                given.anchor(),
                null,
                null,
                given.liveSession(),
                null,
                null,
                null);
    }

    /** The order in another state, which begins now: its due time and who answers for it follow from the plan. */
    SalesOrder enter(OrderState next, StepPlan plan, Instant now) {
        SalesOrder entered = set("state", next)
                .set("underWay", next.underWay())
                .set("late", false)
                .set("stepDue", plan.due(next, now))
                .set("stepOwner", next.underWay() ? plan.owner(next, stepOwner, supervisor) : stepOwner);
        return switch (next) {
            case CONFIRMED -> entered.set("confirmedAt", now);
            case ALLOCATED ->
                entered.set("allocatedAt", now).set("promisedAt", promisedAt == null ? entered.stepDue : promisedAt);
            case SHIPPED -> entered.set("shippedAt", now);
            case SIGNED -> entered.set("signedAt", now);
            case CLOSED, CANCELLED, MERGED, SPLIT -> entered.set("endedAt", now);
            case RECEIVED, PAID, CANCELLING -> entered;
        };
    }

    /** The order to another consignee, as known by then. */
    public SalesOrder to(String consignee, String phone, String address) {
        return set("consignee", consignee)
                .set("phone", phone)
                .set("address", address)
                .set("consigneeKey", Keys.consignee(shop, customer, consignee, phone, address))
                .set("addressKey", Keys.address(phone, address));
    }

    SalesOrder amounting(Amounts amounts, List<OrderLine> lines) {
        return set("goodsAmount", amounts.goods())
                .set("freight", amounts.freight())
                .set("discount", amounts.discount())
                .set("payable", amounts.payable())
                .set("pieces", OrderLines.pieces(lines));
    }

    SalesOrder paying(BigDecimal amount, PaymentState state, Instant at) {
        return set("paid", amount).set("payment", state).set("paidAt", at);
    }

    SalesOrder paidBack(BigDecimal sum) {
        boolean all = sum.compareTo(paid) >= 0;
        PaymentState left = paid.compareTo(payable) < 0 ? PaymentState.PARTLY_PAID : PaymentState.PARTLY_REFUNDED;
        return set("refunded", sum).set("payment", all ? PaymentState.REFUNDED : left);
    }

    SalesOrder troubled(ExceptionKind gravest, int open) {
        return set("exceptionKind", gravest).set("exceptions", open);
    }

    SalesOrder going(String warehouseCode, String carrierCode) {
        return set("warehouse", warehouseCode).set("carrier", carrierCode);
    }

    SalesOrder sent(String carrierCode, String numbers) {
        return set("carrier", carrierCode).set("trackingNumbers", numbers);
    }

    SalesOrder because(String text) {
        return set("reason", text);
    }

    SalesOrder ownedBy(String username) {
        return set("stepOwner", username);
    }

    /** One component changed; the others stay. */
    public SalesOrder set(String component, Object content) {
        return ORDERS.shape().with(this, component, content);
    }
}
