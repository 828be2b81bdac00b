package argosy.logistics.stock;

import argosy.department.Stored;
import java.util.List;

/** What was reserved for a document, and what is short. */
public record Allocation(List<Stored<Reservation>> reservations, List<Shortage> shortages) {

    public Allocation {
        reservations = List.copyOf(reservations);
        shortages = List.copyOf(shortages);
    }

    /** Whether nothing is short. */
    public boolean complete() {
        return shortages.isEmpty();
    }
}
