package argosy.operations.orders;

import static argosy.operations.db.Tables.ORDER_EXCEPTION;
import static argosy.operations.orders.OrderException.ORDER_EXCEPTIONS;
import static argosy.operations.orders.SalesOrder.ORDERS;

import argosy.department.Reads;
import argosy.department.Shape;
import argosy.department.Stored;
import argosy.department.Transaction;
import argosy.operations.orders.OrderException.State;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Opens and settles what is wrong with orders; the gravest of it stands on the order itself. */
final class Exceptions {

    private static final int MOST = 50;

    private Exceptions() {}

    /** The order as it is with these findings, before it is kept for the first time. */
    static SalesOrder found(SalesOrder order, List<Finding> findings) {
        Set<ExceptionKind> kinds = EnumSet.noneOf(ExceptionKind.class);
        findings.forEach(finding -> kinds.add(finding.kind()));
        return kinds.isEmpty() ? order : order.troubled(kinds.iterator().next(), kinds.size());
    }

    static void insert(Transaction tx, long id, SalesOrder order, List<Finding> findings) {
        if (!findings.isEmpty()) {
            tx.insertAll(
                    ORDER_EXCEPTIONS,
                    findings.stream()
                            .map(finding -> OrderException.of(id, order, finding))
                            .toList());
        }
    }

    /** Opens those that are not open yet; answers the order as it is to be kept. */
    static SalesOrder raise(Transaction tx, long id, SalesOrder order, List<Finding> findings) {
        if (findings.isEmpty()) {
            return order;
        }
        Set<ExceptionKind> open = open(tx, id, order);
        List<Finding> more =
                findings.stream().filter(finding -> open.add(finding.kind())).toList();
        insert(tx, id, order, more);
        return order.troubled(open.iterator().next(), open.size());
    }

    /** Settles those of these kinds; answers the order as it is to be kept. */
    static SalesOrder settle(Transaction tx, long id, SalesOrder order, Predicate<ExceptionKind> kinds, String how) {
        if (order.exceptions() == 0) {
            return order;
        }
        Set<ExceptionKind> left = EnumSet.noneOf(ExceptionKind.class);
        for (Stored<OrderException> each : select(tx, id)) {
            if (kinds.test(each.value().kind())) {
                tx.update(ORDER_EXCEPTIONS, each, each.value().resolved(tx.by().username(), tx.now(), how));
            } else {
                left.add(each.value().kind());
            }
        }
        return order.troubled(left.isEmpty() ? null : left.iterator().next(), left.size());
    }

    /** What the money of the order means for it: in part it is an exception, in full it is none any more. */
    static SalesOrder paid(Transaction tx, long id, SalesOrder order) {
        return order.payment() == PaymentState.PARTLY_PAID
                ? raise(
                        tx,
                        id,
                        order,
                        List.of(new Finding(
                                ExceptionKind.PARTLY_PAID, "应付 " + order.payable() + "，已付 " + order.paid())))
                : order.payment().settled()
                        ? settle(tx, id, order, kind -> kind == ExceptionKind.PARTLY_PAID, "已付清")
                        : order;
    }

    /** What is open on the order that only a person can settle, and that must not be lost when its goods go elsewhere. */
    static Set<ExceptionKind> undecided(Transaction tx, long id, SalesOrder order) {
        Set<ExceptionKind> open = open(tx, id, order);
        open.removeIf(
                kind -> !kind.blocking() || kind == ExceptionKind.AWAITING_MERGE || kind == ExceptionKind.SHORTAGE);
        return open;
    }

    /** Settles one exception, which goes for its order too. */
    static Stored<OrderException> resolve(Transaction tx, long id, String how) {
        long orderId = tx.target(ORDER_EXCEPTIONS, id).value().salesOrder();
        // The order first, as everywhere, so that two who work on it do not wait for each other.
        tx.hold(ORDERS, List.of(orderId));
        Stored<OrderException> exception = tx.step(ORDER_EXCEPTIONS, id, "resolve");
        Stored<SalesOrder> order = tx.get(ORDERS, orderId);
        tx.update(
                ORDERS,
                order,
                settle(
                        tx,
                        orderId,
                        order.value(),
                        kind -> kind == exception.value().kind(),
                        how));
        return tx.get(ORDER_EXCEPTIONS, id);
    }

    /** Kinds that were settled on this order once: a person has decided on them. */
    static Set<ExceptionKind> settled(Reads reads, long id) {
        Set<ExceptionKind> kinds = EnumSet.noneOf(ExceptionKind.class);
        reads.sql()
                .select(ORDER_EXCEPTION.KIND)
                .from(ORDER_EXCEPTION)
                .where(ORDER_EXCEPTION.SALES_ORDER.eq(id), ORDER_EXCEPTION.STATE.eq(Shape.code(State.RESOLVED)))
                .fetch(ORDER_EXCEPTION.KIND)
                .forEach(kind -> Shape.constant(ExceptionKind.class, kind).ifPresent(kinds::add));
        return kinds;
    }

    private static Set<ExceptionKind> open(Transaction tx, long id, SalesOrder order) {
        Set<ExceptionKind> open = EnumSet.noneOf(ExceptionKind.class);
        if (order.exceptions() > 0) {
            select(tx, id).forEach(each -> open.add(each.value().kind()));
        }
        return open;
    }

    private static List<Stored<OrderException>> select(Transaction tx, long id) {
        return tx.select(
                ORDER_EXCEPTIONS,
                ORDER_EXCEPTION.SALES_ORDER.eq(id).and(ORDER_EXCEPTION.STATE.eq(Shape.code(State.OPEN))),
                MOST);
    }
}
