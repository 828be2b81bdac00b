package argosy.events;

import argosy.department.EventHandler;
import argosy.department.EventType;
import argosy.department.Reads;
import argosy.department.Text;
import argosy.department.Transaction;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** What a department says of its events while it starts. */
public final class Declarations {

    private final List<EventType<?>> published = new ArrayList<>();
    private final Map<String, Subscriber> subscribers = new LinkedHashMap<>();

    public void publishes(EventType<?>... types) {
        for (EventType<?> type : types) {
            if (published.stream().anyMatch(known -> known.name().equals(type.name()))) {
                throw new IllegalArgumentException(type.name() + " is declared twice");
            }
            published.add(type);
        }
    }

    public <T extends Record> void on(String subscriber, String type, Class<T> data, EventHandler<T> handler) {
        if (!subscriber.matches("[a-z][a-z0-9-]{0,99}")) {
            throw new IllegalArgumentException(
                    subscriber + " is no subscriber's name: it has to look like stock-board");
        }
        Subscriber.Listener<?> before = subscribers
                .computeIfAbsent(subscriber, Subscriber::new)
                .listeners()
                .putIfAbsent(type, new Subscriber.Listener<>(data, handler));
        if (before != null) {
            throw new IllegalArgumentException(subscriber + " listens to " + type + " already");
        }
    }

    public void rebuilds(String subscriber, Consumer<Transaction> clear) {
        subscribers.computeIfAbsent(subscriber, Subscriber::new).rebuilds(clear);
    }

    public void begins(String subscriber, Function<Reads, Optional<Text>> missing) {
        subscribers.computeIfAbsent(subscriber, Subscriber::new).begins(missing);
    }

    /** The types that are told. */
    public List<String> types() {
        return published.stream().map(EventType::name).toList();
    }

    /** {@code subscriber: type}, for every type that is listened to. */
    public List<String> listening() {
        return subscribers.entrySet().stream()
                .flatMap(subscriber -> subscriber.getValue().listeners().keySet().stream()
                        .map(type -> subscriber.getKey() + ": " + type))
                .toList();
    }

    List<EventType<?>> published() {
        return published;
    }

    Collection<Subscriber> subscribers() {
        return subscribers.values();
    }
}
