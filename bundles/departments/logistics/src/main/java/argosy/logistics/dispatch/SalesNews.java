package argosy.logistics.dispatch;

import static argosy.logistics.dispatch.DispatchEvents.CANCELLED;
import static argosy.logistics.dispatch.DispatchEvents.DISPATCHED;
import static argosy.logistics.dispatch.DispatchEvents.LOST;
import static argosy.logistics.dispatch.DispatchEvents.PROGRESSED;
import static argosy.logistics.dispatch.DispatchEvents.RETURNED;
import static argosy.logistics.dispatch.DispatchEvents.SIGNED;

import argosy.department.Stored;
import argosy.department.Transaction;
import argosy.logistics.shipping.Parcel;
import argosy.logistics.shipping.ParcelState;
import argosy.logistics.shipping.Parcels;
import java.util.List;
import java.util.Objects;

/** Tells operations how an order that came from it goes on (FLOW-01). Orders of other origin cost nothing here. */
final class SalesNews {

    private final Parcels parcels;

    SalesNews(Parcels parcels) {
        this.parcels = parcels;
    }

    /** @param before null for an order that operations knows nothing of yet */
    void tell(Transaction tx, DispatchOrder before, Stored<DispatchOrder> kept) {
        DispatchOrder now = kept.value();
        if (!now.fromSales() || before != null && before.sameProgress(now)) {
            return;
        }
        String order = now.orderRef();
        String dispatch = now.number();
        tx.publish(
                PROGRESSED,
                order,
                new DispatchEvents.Progressed(
                        order, dispatch, now.progress(), tx.now(), tx.by().username(), now.shortPieces()));
        if (now.state().out() && (before == null || !before.state().out())) {
            dispatched(tx, kept);
        }
        switch (now.state()) {
            case SIGNED_BY_CUSTOMER ->
                tx.publish(SIGNED, order, new DispatchEvents.Signed(order, dispatch, now.endedAt()));
            case LOST -> lost(tx, kept);
            case RETURNED -> tx.publish(RETURNED, order, new DispatchEvents.Returned(order, dispatch, now.endedAt()));
            case CANCELLED ->
                tx.publish(CANCELLED, order, new DispatchEvents.Cancelled(order, dispatch, now.endedAt()));
            default -> {}
        }
    }

    private void dispatched(Transaction tx, Stored<DispatchOrder> order) {
        List<Parcel> gone = parcels.of(tx, List.of(order.id())).stream()
                .map(Stored::value)
                .filter(parcel -> !parcel.state().inHouse())
                .toList();
        DispatchOrder o = order.value();
        tx.publish(
                DISPATCHED,
                o.orderRef(),
                new DispatchEvents.Dispatched(
                        o.orderRef(),
                        o.number(),
                        gone.isEmpty() ? o.carrier() : gone.get(0).carrier(),
                        gone.stream()
                                .map(Parcel::trackingNo)
                                .filter(Objects::nonNull)
                                .toList(),
                        o.handedAt() == null ? tx.now() : o.handedAt()));
    }

    private void lost(Transaction tx, Stored<DispatchOrder> order) {
        DispatchOrder o = order.value();
        parcels.of(tx, List.of(order.id())).stream()
                .map(Stored::value)
                .filter(parcel -> parcel.state() == ParcelState.LOST)
                .forEach(parcel -> tx.publish(
                        LOST,
                        o.orderRef(),
                        new DispatchEvents.Lost(o.orderRef(), o.number(), parcel.trackingNo(), parcel.lastText())));
    }
}
