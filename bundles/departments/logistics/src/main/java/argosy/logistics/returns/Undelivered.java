package argosy.logistics.returns;

import static argosy.logistics.db.Tables.INTERCEPTION;
import static argosy.logistics.shipping.Interception.INTERCEPTIONS;

import argosy.department.Reads;
import argosy.department.Shape;
import argosy.department.Stored;
import argosy.logistics.shipping.Interception;
import argosy.logistics.shipping.Parcel;
import argosy.logistics.shipping.ParcelState;
import java.util.Optional;

/** Parcels that never reached their customer. */
final class Undelivered {

    /** More than anybody asks for one parcel. */
    private static final int MOST = 100;

    private Undelivered() {}

    /** Why a parcel is back: what it was stopped for, or what was said when it was refused. */
    static String reason(Reads reads, Parcel back) {
        Optional<Stored<Interception>> stopped = reads
                .select(
                        INTERCEPTIONS,
                        INTERCEPTION
                                .PARCEL
                                .eq(back.number())
                                .and(INTERCEPTION.ENDING.eq(Shape.code(ParcelState.RETURNED))),
                        MOST)
                .stream()
                .reduce((older, newer) -> newer);
        return stopped.map(asked -> "Intercepted 截停：" + asked.value().reason())
                .orElseGet(() -> "Refused 拒收" + (back.lastText() == null ? "" : "：" + back.lastText()));
    }
}
