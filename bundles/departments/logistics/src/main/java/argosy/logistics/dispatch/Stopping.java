package argosy.logistics.dispatch;

import argosy.department.Problem;
import argosy.department.Shape;
import argosy.department.Stored;
import argosy.department.Text;
import argosy.department.Transaction;
import argosy.logistics.shipping.Parcel;
import argosy.logistics.shipping.ParcelState;
import argosy.logistics.shipping.Parcels;
import argosy.logistics.stock.Reservation;
import argosy.logistics.stock.ReservationState;
import argosy.logistics.stock.StockLedger;
import java.util.List;
import java.util.Map;

/**
 * How an order is stopped at any step (peers.md §1.4, 截停): what is reserved is released, what is picked goes back to its
 * bins, parcels in the house are void, parcels with the carrier are called back.
 */
final class Stopping {

    private final StockLedger stock;
    private final Parcels parcels;
    private final DispatchLog log;

    Stopping(StockLedger stock, Parcels parcels, DispatchLog log) {
        this.stock = stock;
        this.parcels = parcels;
        this.log = log;
    }

    /** Cancels an order whose goods are all in the house; 409 when some are with the carrier. */
    Stored<DispatchOrder> cancel(Transaction tx, Stored<DispatchOrder> order, String reason) {
        DispatchState.WORKFLOW.require("cancel", order.value().state());
        List<Stored<Parcel>> all = parcels.of(tx, List.of(order.id()));
        List<Stored<Parcel>> gone = gone(all);
        if (!gone.isEmpty()) {
            throw Problem.conflict(
                    "parcels-gone",
                    Text.of(
                            gone.size() + " parcels of the order are with the carrier; intercept it instead.",
                            "该单已有 " + gone.size() + " 个包裹交给物流公司，请改用截停。"),
                    Map.of("state", Shape.code(order.value().state()), "allowedSteps", List.of("intercept")));
        }
        return takeBack(tx, order, all, reason);
    }

    /** Stops an order wherever it is: like a cancellation in the house, by calling its parcels back on the way. */
    Stored<DispatchOrder> intercept(Transaction tx, Stored<DispatchOrder> order, String reason) {
        DispatchState.WORKFLOW.require("intercept", order.value().state());
        List<Stored<Parcel>> all = parcels.of(tx, List.of(order.id()));
        List<Stored<Parcel>> gone = gone(all);
        if (gone.isEmpty()) {
            return takeBack(tx, order, all, reason);
        }
        List<Stored<Parcel>> here =
                all.stream().filter(p -> p.value().state().inHouse()).toList();
        stock.release(tx, order.value().number());
        putBackPart(tx, order, here);
        parcels.abandon(tx, here);
        parcels.intercept(
                tx,
                gone.stream()
                        .filter(p -> p.value().state() == ParcelState.HANDED_OVER
                                || p.value().state() == ParcelState.IN_TRANSIT)
                        .toList(),
                reason);
        return log.keep(tx, order, order.value().stopped(DispatchState.INTERCEPTED, reason));
    }

    private Stored<DispatchOrder> takeBack(
            Transaction tx, Stored<DispatchOrder> order, List<Stored<Parcel>> here, String reason) {
        String number = order.value().number();
        stock.release(tx, number);
        List<Stored<Reservation>> picked = stock.reservations(tx, number, ReservationState.PICKED);
        if (!picked.isEmpty()) {
            stock.putBack(tx, number, picked);
        }
        parcels.abandon(tx, here);
        return log.keep(
                tx,
                order,
                order.value().stopped(DispatchState.CANCELLED, reason).ended(tx.now()));
    }

    /** Puts what lies in the parcels that are still here back into bins the order's goods came from. */
    private void putBackPart(Transaction tx, Stored<DispatchOrder> order, List<Stored<Parcel>> here) {
        if (here.isEmpty()) {
            return;
        }
        String number = order.value().number();
        stock.putBack(tx, number, stock.reservations(tx, number, ReservationState.PICKED), parcels.goods(tx, here));
    }

    private static List<Stored<Parcel>> gone(List<Stored<Parcel>> all) {
        return all.stream().filter(p -> !p.value().state().inHouse()).toList();
    }
}
