package argosy.operations.orders;

import argosy.department.Label;

/** What a platform says of an order, in our words; its own words stand beside it. */
public enum PlatformStatus {
    @Label(en = "Waits for payment", zh = "等待付款")
    UNPAID,
    @Label(en = "Paid", zh = "已付款待发货")
    PAID,
    @Label(en = "Shipped", zh = "已发货")
    SHIPPED,
    @Label(en = "Signed", zh = "已签收")
    SIGNED,
    @Label(en = "Completed", zh = "交易成功")
    COMPLETED,
    @Label(en = "Refund asked", zh = "退款中")
    REFUNDING,
    @Label(en = "Cancelled", zh = "交易关闭")
    CANCELLED;

    /** Whether the buyer has paid. */
    boolean paid() {
        return this != UNPAID && this != CANCELLED;
    }
}
