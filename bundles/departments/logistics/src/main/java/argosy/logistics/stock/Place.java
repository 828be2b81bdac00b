package argosy.logistics.stock;

import java.util.Comparator;

/** The key of a balance: SKU, bin, lot (an empty text for none) and status. The order is the one in which balances are locked, so that two bookings cannot block each other. */
public record Place(String sku, String bin, String lot, StockStatus status) implements Comparable<Place> {

    private static final Comparator<Place> ORDER = Comparator.comparing(Place::sku)
            .thenComparing(Place::bin)
            .thenComparing(Place::lot)
            .thenComparing(Place::status);

    static Place of(StockItem item) {
        return new Place(item.sku(), item.bin(), item.lot(), item.status());
    }

    static Place of(Reservation reservation) {
        return new Place(reservation.sku(), reservation.bin(), reservation.lot(), StockStatus.ON_HAND);
    }

    @Override
    public int compareTo(Place other) {
        return ORDER.compare(this, other);
    }
}
