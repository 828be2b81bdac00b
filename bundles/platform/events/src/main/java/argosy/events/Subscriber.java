package argosy.events;

import argosy.department.EventHandler;
import argosy.department.Reads;
import argosy.department.Text;
import argosy.department.Transaction;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** A subscriber as its department declared it. */
final class Subscriber {

    /** What it does with events of one type. */
    record Listener<T extends Record>(Class<T> data, EventHandler<T> handler) {}

    private final String name;
    private final Map<String, Listener<?>> listeners = new LinkedHashMap<>();
    private Consumer<Transaction> clear;
    private Function<Reads, Optional<Text>> missing = reads -> Optional.empty();

    Subscriber(String name) {
        this.name = name;
    }

    String name() {
        return name;
    }

    /** By type. */
    Map<String, Listener<?>> listeners() {
        return listeners;
    }

    void rebuilds(Consumer<Transaction> how) {
        clear = how;
    }

    void begins(Function<Reads, Optional<Text>> when) {
        missing = when;
    }

    /** What is missing before it may begin. */
    Optional<Text> missing(Reads reads) {
        return missing.apply(reads);
    }

    /** How its own records are cleared, or null when it cannot begin anew. */
    Consumer<Transaction> clear() {
        return clear;
    }
}
