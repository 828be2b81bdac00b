package argosy.logistics.counts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the entries of one row and round come to.
 *
 * @param last the newest entry, or null when there is none
 */
record Finding(ItemState state, Evidence last) {

    /**
     * The latest entry of each person counts, and all of them must have found the same difference to the book of their
     * moment; otherwise the row is disputed.
     *
     * @param entries of one row and round, oldest first
     */
    static Finding of(List<Evidence> entries) {
        if (entries.isEmpty()) {
            return new Finding(ItemState.OPEN, null);
        }
        Map<String, Evidence> latest = new LinkedHashMap<>();
        entries.forEach(entry -> latest.put(entry.by(), entry));
        boolean agreed =
                latest.values().stream().map(Evidence::difference).distinct().count() == 1;
        return new Finding(agreed ? ItemState.COUNTED : ItemState.DISPUTED, entries.get(entries.size() - 1));
    }
}
