package argosy.logistics.month;

import argosy.logistics.month.Reckoning.Lot;
import argosy.logistics.month.Sale.Deed;
import argosy.logistics.month.Sale.Step;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** How many pieces lie on a shelf at any moment of the month, by the plan alone. */
final class Shelves {

    private record Change(Instant at, long pieces) {}

    private final Map<Lot, Long> opening;
    private final Map<Lot, List<Change>> changes = new TreeMap<>(Reckoning.ORDER);

    Shelves(Month month, Stockroom room, Comebacks comebacks, Map<Lot, Long> opening) {
        this.opening = opening;
        for (Sale sale : month.sales) {
            sale.deed(Step.PICK).ifPresent(pick -> {
                add(sale, pick, -1);
                sale.deed(Step.CANCEL).ifPresent(cancel -> add(sale, cancel, 1));
            });
        }
        room.lorries.forEach(lorry -> lorry.goods().forEach(goods -> add(goods.lot(), lorry.at(), goods.accepted())));
        room.breakages.forEach(broken -> add(broken.lot(), broken.at(), -broken.pieces()));
        for (Comebacks.Comeback comeback : comebacks.all) {
            comeback.pieces().stream()
                    .filter(some -> some.verdict() == Comebacks.Verdict.RESTOCK)
                    .forEach(some -> add(some.lot(), comeback.inspected(), some.pieces()));
        }
        room.counts.forEach(
                count -> count.differences().forEach((lot, difference) -> add(lot, count.at(), difference)));
    }

    Set<Lot> lots() {
        return opening.keySet();
    }

    /** Pieces just before that moment. */
    long pieces(Lot lot, Instant before) {
        return opening.get(lot)
                + changes.getOrDefault(lot, List.of()).stream()
                        .filter(change -> change.at().isBefore(before))
                        .mapToLong(Change::pieces)
                        .sum();
    }

    private void add(Sale sale, Deed deed, int sign) {
        sale.wanted().forEach(some -> add(new Lot(some.article(), sale.warehouse()), deed.at(), sign * some.pieces()));
    }

    private void add(Lot lot, Instant at, long pieces) {
        changes.computeIfAbsent(lot, l -> new ArrayList<>()).add(new Change(at, pieces));
    }
}
