package argosy.benchmarks.peer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which line gets which goods; the lines say what is short. */
public record Plan(List<Portion> portions, List<Line> lines, long missing) {

    /** Pieces of one shelf for one line. */
    public record Portion(Line line, Shelf shelf, long quantity) {}

    /**
     * Gives every line what the shelves have, in their order.
     *
     * @param shelves in walking order
     * @return its portions by shelf, so that two orders lock shelves in the same order
     */
    public static Plan of(List<Line> lines, List<Shelf> shelves) {
        Map<Long, Long> left = new HashMap<>();
        shelves.forEach(shelf -> left.put(shelf.id(), shelf.available()));
        List<Portion> portions = new ArrayList<>();
        List<Line> after = new ArrayList<>();
        long missing = 0;
        for (Line line : lines) {
            long open = line.quantity();
            for (Shelf shelf : shelves) {
                long take = shelf.sku().equals(line.sku()) ? Math.min(open, left.get(shelf.id())) : 0;
                if (take > 0) {
                    portions.add(new Portion(line, shelf, take));
                    left.merge(shelf.id(), -take, Long::sum);
                    open -= take;
                }
            }
            after.add(line.shortOf(open));
            missing += open;
        }
        portions.sort(Comparator.comparingLong(portion -> portion.shelf().id()));
        return new Plan(portions, after, missing);
    }
}
