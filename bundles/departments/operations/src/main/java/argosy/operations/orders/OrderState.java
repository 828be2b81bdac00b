package argosy.operations.orders;

import argosy.department.Label;
import argosy.department.Workflow;

/** Where a sales order stands (OPS-39); its payment goes beside it. */
public enum OrderState {
    @Label(en = "Received", zh = "待审核")
    RECEIVED,
    @Label(en = "Confirmed", zh = "已审核待付款")
    CONFIRMED,
    @Label(en = "Paid", zh = "待分配")
    PAID,
    @Label(en = "Allocated", zh = "待发货")
    ALLOCATED,
    /** The warehouse was asked to stop it and has not answered. */
    @Label(en = "Cancelling", zh = "取消中")
    CANCELLING,
    @Label(en = "Shipped", zh = "已发货")
    SHIPPED,
    @Label(en = "Signed", zh = "已签收")
    SIGNED,
    @Label(en = "Closed", zh = "已完成")
    CLOSED,
    @Label(en = "Cancelled", zh = "已取消")
    CANCELLED,
    /** Its goods go with the order that it names. */
    @Label(en = "Merged", zh = "已合并")
    MERGED,
    /** Its goods go with the orders that name it. */
    @Label(en = "Split", zh = "已拆分")
    SPLIT;

    /** The steps people take. */
    public static final Workflow<OrderState> WORKFLOW = Workflow.of(OrderState.class)
            .step("confirm", RECEIVED)
            .step("pay", RECEIVED, CONFIRMED)
            .step("allocate", PAID)
            .step("ship", ALLOCATED)
            .step("sign", SHIPPED)
            .step("close", SHIPPED, SIGNED)
            .step("cancel", RECEIVED, CONFIRMED, PAID, ALLOCATED, CANCELLING)
            .step("hold", RECEIVED, CONFIRMED, PAID)
            .step("release", RECEIVED, CONFIRMED, PAID)
            .step("reassign", RECEIVED, CONFIRMED, PAID, ALLOCATED, CANCELLING, SHIPPED, SIGNED)
            .step("split", RECEIVED, CONFIRMED, PAID)
            .step("unmerge", RECEIVED, CONFIRMED, PAID)
            .step("release-payment", PAID, ALLOCATED, SHIPPED, SIGNED, CLOSED)
            .step("refund", RECEIVED, CONFIRMED, PAID, ALLOCATED, CANCELLING, SHIPPED, SIGNED, CLOSED, CANCELLED);

    /** Whether somebody still has to do something for it. */
    public boolean underWay() {
        return compareTo(SIGNED) <= 0;
    }

    /** Whether the warehouse does not know of it yet. */
    public boolean atOperations() {
        return compareTo(PAID) <= 0;
    }
}
