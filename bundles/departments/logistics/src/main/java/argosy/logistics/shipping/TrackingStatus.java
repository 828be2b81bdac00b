package argosy.logistics.shipping;

import java.util.EnumSet;
import java.util.Set;

/** What a carrier reports of a parcel (LOG-11), and in which states such a report can be true. */
public enum TrackingStatus {
    IN_TRANSIT(
            ParcelState.IN_TRANSIT,
            ParcelState.HANDED_OVER,
            ParcelState.IN_TRANSIT,
            ParcelState.REFUSED,
            ParcelState.INTERCEPTED),
    DELIVERED(ParcelState.DELIVERED, ParcelState.HANDED_OVER, ParcelState.IN_TRANSIT, ParcelState.INTERCEPTED),
    SIGNED_BY_CUSTOMER(
            ParcelState.SIGNED_BY_CUSTOMER,
            ParcelState.HANDED_OVER,
            ParcelState.IN_TRANSIT,
            ParcelState.DELIVERED,
            ParcelState.INTERCEPTED),
    REFUSED(
            ParcelState.REFUSED,
            ParcelState.HANDED_OVER,
            ParcelState.IN_TRANSIT,
            ParcelState.DELIVERED,
            ParcelState.INTERCEPTED),
    LOST(
            ParcelState.LOST,
            ParcelState.HANDED_OVER,
            ParcelState.IN_TRANSIT,
            ParcelState.DELIVERED,
            ParcelState.REFUSED,
            ParcelState.INTERCEPTED);

    private final ParcelState state;
    private final Set<ParcelState> from;

    TrackingStatus(ParcelState state, ParcelState first, ParcelState... more) {
        this.state = state;
        this.from = EnumSet.of(first, more);
    }

    /** A carrier may say the same again with another time. */
    boolean possibleIn(ParcelState now) {
        return from.contains(now) || state == now && !now.ended();
    }

    /** The state a parcel is in after the report; one on its way back stays so while it only travels. */
    ParcelState after(ParcelState now) {
        boolean comingBack = now == ParcelState.REFUSED || now == ParcelState.INTERCEPTED;
        return this == IN_TRANSIT && comingBack ? now : state;
    }
}
