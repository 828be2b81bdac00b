package argosy.operations.orders;

import argosy.department.Label;
import java.math.BigDecimal;

/** Where the money of an order is (OPS-40); a refund counts when it was paid out. */
public enum PaymentState {
    @Label(en = "Unpaid", zh = "未付款")
    UNPAID,
    @Label(en = "Partly paid", zh = "部分付款")
    PARTLY_PAID,
    @Label(en = "Held in escrow", zh = "担保中")
    HELD_IN_ESCROW,
    @Label(en = "Paid", zh = "已到账")
    PAID,
    @Label(en = "Partly refunded", zh = "部分退款")
    PARTLY_REFUNDED,
    @Label(en = "Refunded", zh = "已退款")
    REFUNDED;

    /** Whether the buyer has paid what was asked, wherever the money is. */
    public boolean settled() {
        return this == HELD_IN_ESCROW || this == PAID || this == PARTLY_REFUNDED;
    }

    /** What so much money means for an order with that to pay; goods that cost nothing are paid. */
    static PaymentState of(BigDecimal payable, BigDecimal paid, boolean escrow) {
        if (paid.compareTo(payable) >= 0) {
            return escrow && paid.signum() > 0 ? HELD_IN_ESCROW : PAID;
        }
        return paid.signum() > 0 ? PARTLY_PAID : UNPAID;
    }
}
