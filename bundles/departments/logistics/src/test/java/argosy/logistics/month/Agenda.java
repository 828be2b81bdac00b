package argosy.logistics.month;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What is done at each moment of the month, by warehouse. */
final class Agenda {

    private final SortedMap<Instant, Map<String, List<Runnable>>> moments = new TreeMap<>();

    void add(Instant at, String warehouse, Runnable work) {
        moments.computeIfAbsent(at, moment -> new TreeMap<>())
                .computeIfAbsent(warehouse, w -> new ArrayList<>())
                .add(work);
    }

    /** The same of what may never happen: then its moment is null. */
    void addIfEver(Instant at, String warehouse, Runnable work) {
        if (at != null) {
            add(at, warehouse, work);
        }
    }

    /**
     * Goes through it moment by moment, one warehouse after the other: transactions of a hundred orders that run side by side
     * would only wait for each other's rows.
     */
    void live(Company company) {
        moments.forEach((moment, warehouses) -> {
            company.at(moment);
            warehouses.values().forEach(tasks -> tasks.forEach(Runnable::run));
        });
    }
}
