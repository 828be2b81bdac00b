package argosy.operations.orders;

import static argosy.operations.db.Tables.ORDER_EXCEPTION;

import argosy.department.Label;
import argosy.department.Register;
import argosy.department.Text;
import argosy.department.Workflow;
import java.time.Instant;

/** One thing that is wrong with one order, until a person or a rule has settled it (异常单). */
@Label(en = "Order exception", zh = "订单异常")
public record OrderException(
        @Label(en = "Order id", zh = "订单标识", example = "7205759403792793600")
        long salesOrder,

        @Label(en = "Order", zh = "订单号", example = "DD-20261122-0007")
        String orderNumber,

        @Label(en = "Shop", zh = "店铺", example = "TM01") String shop,

        @Label(en = "Shop supervisor", zh = "店铺主管", example = "lina")
        String supervisor,

        @Label(en = "Kind", zh = "异常类型", example = "shortage")
        ExceptionKind kind,

        @Label(en = "Detail", zh = "说明", example = "TD-1001：需 5，可用 3")
        String detail,

        @Label(en = "State", zh = "状态", example = "open") State state,

        @Label(en = "Resolved by", zh = "处理人", example = "wangfang")
        String resolvedBy,

        @Label(en = "Resolved at", zh = "处理时间", example = "2026-11-22T03:00:00Z")
        Instant resolvedAt,

        @Label(en = "Resolution", zh = "处理结果", example = "已联系买家补充门牌号")
        String resolution) {

    public static final Register<OrderException> ORDER_EXCEPTIONS = Register.of(
                    "order-exceptions", Text.of("Order exceptions", "订单异常"), OrderException.class, ORDER_EXCEPTION)
            .filter("orderNumber", "shop", "kind", "state", "supervisor")
            .ownedBy("supervisor")
            .workflow(State.WORKFLOW, "state");

    public enum State {
        @Label(en = "Open", zh = "待处理")
        OPEN,
        @Label(en = "Resolved", zh = "已处理")
        RESOLVED;

        static final Workflow<State> WORKFLOW = Workflow.of(State.class).step("resolve", OPEN);
    }

    static OrderException of(long id, SalesOrder order, Finding found) {
        return new OrderException(
                id,
                order.number(),
                order.shop(),
                order.supervisor(),
                found.kind(),
                found.detail() != null && found.detail().length() > 500
                        ? found.detail().substring(0, 500)
                        : found.detail(),
                State.OPEN,
                null,
                null,
                null);
    }

    OrderException resolved(String by, Instant at, String how) {
        return new OrderException(salesOrder, orderNumber, shop, supervisor, kind, detail, State.RESOLVED, by, at, how);
    }
}
