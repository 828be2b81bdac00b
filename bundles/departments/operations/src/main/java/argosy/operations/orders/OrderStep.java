package argosy.operations.orders;

import argosy.department.Label;

/** What an order waits for in each of its states. */
public enum OrderStep {
    @Label(en = "Confirm", zh = "审核")
    CONFIRM,
    @Label(en = "Pay", zh = "付款")
    PAY,
    @Label(en = "Allocate", zh = "分配")
    ALLOCATE,
    @Label(en = "Ship", zh = "发货")
    SHIP,
    @Label(en = "Answer a cancellation", zh = "确认取消")
    ANSWER,
    @Label(en = "Sign", zh = "签收")
    SIGN,
    @Label(en = "Close", zh = "完结")
    CLOSE;

    /** The step that the state waits for; null in a state that is not left. */
    static OrderStep of(OrderState state) {
        return switch (state) {
            case RECEIVED -> CONFIRM;
            case CONFIRMED -> PAY;
            case PAID -> ALLOCATE;
            case ALLOCATED -> SHIP;
            case CANCELLING -> ANSWER;
            case SHIPPED -> SIGN;
            case SIGNED -> CLOSE;
            case CLOSED, CANCELLED, MERGED, SPLIT -> null;
        };
    }
}
