package argosy.logistics.returns;

import static argosy.logistics.db.Tables.PARCEL;
import static argosy.logistics.db.Tables.RETURN_RECEIPT;
import static argosy.logistics.returns.ReturnReceipt.RETURNS;
import static argosy.logistics.shipping.Parcel.PARCELS;

import argosy.department.Problem;
import argosy.department.Shape;
import argosy.department.Stored;
import argosy.department.Text;
import argosy.department.Transaction;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;

/**
 * One open return per tracking number: it is kept in a unique column from the announcement to the end, where of two who
 * announce it at the same time only one can write it.
 */
final class OpenReturns {

    private static final Condition OPEN =
            RETURN_RECEIPT.STATE.notIn(Shape.code(ReturnState.CLOSED), Shape.code(ReturnState.CANCELLED));
    private static final Condition ANNOUNCED = RETURN_RECEIPT.STATE.eq(Shape.code(ReturnState.ANNOUNCED));

    private OpenReturns() {}

    /** 409 {@code return-already-announced} with the other's number for a tracking number or a refused parcel that has one. */
    static void requireNone(Transaction tx, NewReturn given, Origin origin) {
        if (given.trackingNo() != null) {
            of(tx, given.trackingNo()).ifPresent(other -> refuse(given.trackingNo(), other));
        }
        if (given.kind() == ReturnKind.REFUSED) {
            // Two who announce the same parcel take their turn here.
            tx.first(PARCELS, PARCEL.NUMBER.eq(origin.parcel()))
                    .ifPresent(parcel -> tx.hold(PARCELS, List.of(parcel.id())));
            tx.first(RETURNS, RETURN_RECEIPT.PARCEL.eq(origin.parcel()).and(ANNOUNCED))
                    .ifPresent(other -> refuse(origin.parcel(), other));
        }
    }

    static Optional<Stored<ReturnReceipt>> of(Transaction tx, String trackingNo) {
        return tx.first(RETURNS, RETURN_RECEIPT.TRACKING_NO.eq(trackingNo).and(OPEN));
    }

    /** 409 {@code duplicate} when somebody else did so since {@link #of} was asked. */
    static void open(Transaction tx, long id, String trackingNo) {
        tx.sql()
                .update(RETURN_RECEIPT)
                .set(RETURN_RECEIPT.OPEN_TRACKING_NO, trackingNo)
                .where(RETURN_RECEIPT.ID.eq(id))
                .execute();
    }

    static void end(Transaction tx, long id) {
        open(tx, id, null);
    }

    private static void refuse(String number, Stored<ReturnReceipt> other) {
        String receipt = other.value().number();
        throw Problem.conflict(
                "return-already-announced",
                Text.of(number + " is announced already as " + receipt + ".", number + " 已登记为退货单 " + receipt + "。"),
                Map.of("number", receipt));
    }
}
