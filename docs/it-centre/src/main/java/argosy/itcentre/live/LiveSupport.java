package argosy.itcentre.live;

import static argosy.itcentre.db.Tables.LIVE_ORDER;
import static argosy.itcentre.live.LiveOrder.LIVE_ORDERS;
import static argosy.itcentre.live.LiveOrderState.CANCELLED;
import static argosy.itcentre.live.LiveOrderState.DONE;
import static argosy.itcentre.live.LiveOrderState.READY;

import argosy.department.Event;
import argosy.department.Problem;
import argosy.department.Stored;
import argosy.department.Text;
import argosy.department.Transaction;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The rules of live support (PLT-43): every session that is planned has its order, and none is ready unprepared. */
public final class LiveSupport {

    /** Operations planned a session, moved it or called it off: the order follows. */
    public void scheduled(Transaction tx, Event<LiveScheduled> event) {
        LiveScheduled session = event.data();
        Optional<Stored<LiveOrder>> known = tx.first(LIVE_ORDERS, LIVE_ORDER.SESSION.eq(session.number()));
        if (known.isEmpty() && !session.off()) {
            tx.insert(LIVE_ORDERS, LiveOrder.of(session));
        }
        known.filter(order -> order.value().state().toCome()).ifPresent(order -> {
            LiveOrder now = order.value();
            tx.update(LIVE_ORDERS, order, session.off() ? now.in(CANCELLED) : now.moved(session));
        });
    }

    /** Says that the session can go live. 409 {@code preparation-open} with what is not prepared. */
    public Stored<LiveOrder> ready(Transaction tx, long id) {
        Stored<LiveOrder> order = tx.step(LIVE_ORDERS, id, "ready");
        List<Text> open = order.value().open();
        if (!open.isEmpty()) {
            throw Problem.conflict(
                    "preparation-open",
                    "Prepare first: " + open.stream().map(Text::en).collect(Collectors.joining(", ")) + ".",
                    "尚未准备：" + open.stream().map(Text::zh).collect(Collectors.joining("、")) + "。");
        }
        return tx.update(LIVE_ORDERS, order, order.value().in(READY));
    }

    /** The session is over, and everything is put away. */
    public Stored<LiveOrder> finish(Transaction tx, long id) {
        Stored<LiveOrder> order = tx.step(LIVE_ORDERS, id, "finish");
        return tx.update(LIVE_ORDERS, order, order.value().in(DONE));
    }

    /** Nobody is needed on the spot. */
    public Stored<LiveOrder> cancel(Transaction tx, long id) {
        Stored<LiveOrder> order = tx.step(LIVE_ORDERS, id, "cancel");
        return tx.update(LIVE_ORDERS, order, order.value().in(CANCELLED));
    }
}
