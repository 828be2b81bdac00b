package argosy.logistics.dispatch;

import static argosy.logistics.db.Tables.DISPATCH_ORDER;
import static argosy.logistics.dispatch.DispatchOrder.DISPATCH_ORDERS;

import argosy.department.Stored;
import argosy.department.Transaction;
import argosy.logistics.shipping.Parcel;
import argosy.logistics.shipping.ParcelFollower;
import argosy.logistics.shipping.ParcelState;
import argosy.logistics.shipping.Parcels;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Once goods are handed over, an order is where its parcels are (LOG-08, LOG-11). */
final class OrderFollowing implements ParcelFollower {

    private static final Set<ParcelState> COMING_BACK = EnumSet.of(ParcelState.REFUSED, ParcelState.INTERCEPTED);

    private static final Set<DispatchState> GOES_ON = EnumSet.of(
            DispatchState.HANDED_OVER,
            DispatchState.IN_TRANSIT,
            DispatchState.DELIVERED,
            DispatchState.SIGNED_BY_CUSTOMER);

    private final Parcels parcels;
    private final DispatchLog log;

    OrderFollowing(Parcels parcels, DispatchLog log) {
        this.parcels = parcels;
        this.log = log;
    }

    @Override
    public void hold(Transaction tx, Set<Long> orders) {
        tx.hold(DISPATCH_ORDERS, orders);
    }

    @Override
    public void moved(Transaction tx, Set<Long> orders) {
        Map<Long, List<ParcelState>> states = parcels.of(tx, orders).stream()
                .collect(Collectors.groupingBy(
                        parcel -> parcel.value().dispatchOrder(),
                        Collectors.mapping(parcel -> parcel.value().state(), Collectors.toList())));
        for (Stored<DispatchOrder> order : tx.select(DISPATCH_ORDERS, DISPATCH_ORDER.ID.in(orders), orders.size())) {
            state(states.getOrDefault(order.id(), List.of()))
                    .filter(state -> state != order.value().state())
                    .ifPresent(state -> {
                        if (order.value().state() == DispatchState.INTERCEPTED && GOES_ON.contains(state)) {
                            tx.remark(
                                    DISPATCH_ORDERS,
                                    order.id(),
                                    "interception-failed",
                                    "Too late, it goes on 截停失败，继续派送");
                        }
                        log.keep(tx, order, moved(tx, order.value(), state));
                    });
        }
    }

    /** The parcels that an order's hand-over is about. */
    List<Stored<Parcel>> parcels(Transaction tx, Stored<DispatchOrder> order) {
        return parcels.of(tx, List.of(order.id()));
    }

    /** The state of an order whose parcels are in these states; empty while one of them is in the house. */
    static Optional<DispatchState> state(List<ParcelState> parcels) {
        if (parcels.isEmpty() || parcels.stream().anyMatch(ParcelState::inHouse)) {
            return Optional.empty();
        }
        List<ParcelState> open = new ArrayList<>(parcels);
        open.removeIf(ParcelState::ended);
        if (open.isEmpty()) {
            return Optional.of(
                    parcels.contains(ParcelState.LOST)
                            ? DispatchState.LOST
                            : parcels.contains(ParcelState.RETURNED)
                                    ? DispatchState.RETURNED
                                    : DispatchState.SIGNED_BY_CUSTOMER);
        }
        Optional<ParcelState> slowest =
                open.stream().filter(state -> !COMING_BACK.contains(state)).min(Comparator.naturalOrder());
        if (slowest.isPresent()) {
            return Optional.of(
                    switch (slowest.get()) {
                        case HANDED_OVER -> DispatchState.HANDED_OVER;
                        case IN_TRANSIT -> DispatchState.IN_TRANSIT;
                        default -> DispatchState.DELIVERED;
                    });
        }
        return Optional.of(open.contains(ParcelState.REFUSED) ? DispatchState.REFUSED : DispatchState.INTERCEPTED);
    }

    private static DispatchOrder moved(Transaction tx, DispatchOrder order, DispatchState state) {
        DispatchOrder after =
                order.handedAt() == null ? order.handedOver(tx.by().username(), tx.now()) : order;
        after = after.in(state);
        return switch (state) {
            case SIGNED_BY_CUSTOMER, LOST, RETURNED -> after.ended(tx.now());
            default -> after;
        };
    }
}
