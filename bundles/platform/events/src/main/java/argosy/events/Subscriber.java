package argosy.events;

import argosy.department.EventHandler;
import argosy.department.Transaction;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/** A subscriber as its department declared it. */
final class Subscriber {

    /** What it does with events of one type. */
    record Listener<T extends Record>(Class<T> data, EventHandler<T> handler) {}

    private final String name;
    private final Map<String, Listener<?>> listeners = new LinkedHashMap<>();
    private Consumer<Transaction> clear;

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

    /** How its own records are cleared, or null when it cannot begin anew. */
    Consumer<Transaction> clear() {
        return clear;
    }
}
