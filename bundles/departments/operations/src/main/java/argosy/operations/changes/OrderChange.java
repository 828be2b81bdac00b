package argosy.operations.changes;

import static argosy.operations.db.Tables.ORDER_CHANGE;

import argosy.department.Label;
import argosy.department.Register;
import argosy.department.Sensitive;
import argosy.department.Text;
import argosy.operations.orders.SalesOrder;
import java.time.Instant;

/**
 * What was asked of an order after its review, by whom, and what came of it (订单变更单).
 *
 * @param number given by Argosy, {@code GD-…}
 * @param consignee the new one, or null where it stays; {@code phone}, {@code address} and {@code remark} likewise
 * @param goodsChanged whether the order gets other lines, shown as {@code lines}
 * @param reason why it is asked for
 * @param answer what the decider or the warehouse said
 */
@Label(en = "Order change", zh = "订单变更单")
public record OrderChange(
        @Label(en = "Number", zh = "变更单号", example = "GD-20261122-0003")
        String number,

        @Label(en = "Order id", zh = "订单标识", example = "7205759403792793600")
        long salesOrder,

        @Label(en = "Order", zh = "订单号", example = "DD-20261122-0007")
        String orderNumber,

        @Label(en = "Shop", zh = "店铺", example = "TM01") String shop,

        @Label(en = "Shop supervisor", zh = "店铺主管", example = "lina")
        String supervisor,

        @Label(en = "Kind", zh = "类型", example = "change") Kind kind,

        @Sensitive("consignees:read") @Label(en = "Consignee", zh = "收货人", example = "王小明")
        String consignee,

        @Sensitive("consignees:read") @Label(en = "Phone", zh = "电话", example = "13800138000")
        String phone,

        @Sensitive("consignees:read") @Label(en = "Address", zh = "地址", example = "浙江省杭州市西湖区文三路 1 号")
        String address,

        @Label(en = "Remark", zh = "备注", example = "改为周末送货") String remark,

        @Label(en = "Goods changed", zh = "变更商品", example = "false")
        boolean goodsChanged,

        @Label(en = "Reason", zh = "原因", example = "买家填错门牌号")
        String reason,

        @Label(en = "State", zh = "状态", example = "requested")
        ChangeState state,

        @Label(en = "Decided by", zh = "审批人", example = "lina")
        String decidedBy,

        @Label(en = "Decided at", zh = "审批时间", example = "2026-11-22T03:00:00Z")
        Instant decidedAt,

        @Label(en = "Answer", zh = "答复", example = "已交接，无法更改")
        String answer) {

    public static final Register<OrderChange> ORDER_CHANGES = Register.of(
                    "order-changes", Text.of("Order changes", "订单变更单"), OrderChange.class, ORDER_CHANGE)
            .search("number", "orderNumber")
            .filter("orderNumber", "shop", "state", "kind", "supervisor")
            .ownedBy("supervisor")
            .workflow(ChangeState.WORKFLOW, "state");

    /** What is asked for. */
    public enum Kind {
        @Label(en = "Change", zh = "变更")
        CHANGE,
        @Label(en = "Cancellation", zh = "取消")
        CANCELLATION
    }

    OrderChange in(ChangeState next) {
        return ORDER_CHANGES.shape().with(this, "state", next);
    }

    OrderChange decided(String by, Instant at, String text) {
        OrderChange decided = ORDER_CHANGES.shape().with(this, "decidedBy", by);
        decided = ORDER_CHANGES.shape().with(decided, "decidedAt", at);
        return text == null ? decided : ORDER_CHANGES.shape().with(decided, "answer", text);
    }

    /** The order with what this changes of its consignee and remark. */
    SalesOrder onto(SalesOrder order) {
        SalesOrder changed = order.to(
                consignee == null ? order.consignee() : consignee,
                phone == null ? order.phone() : phone,
                address == null ? order.address() : address);
        return remark == null ? changed : changed.set("sellerRemark", remark);
    }
}
