package argosy.gateway.json;

import argosy.department.Shape;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The shapes of a department's record types, each read once. */
final class Shapes {

    private final Map<Class<?>, Shape<?>> known = new ConcurrentHashMap<>();

    Shape<?> of(Class<?> type) {
        return known.computeIfAbsent(type, t -> Shape.of(t.asSubclass(Record.class)));
    }

    /** The shape behind a value whose own type the compiler cannot know. */
    @SuppressWarnings("unchecked")
    Shape<Record> of(Record value) {
        return (Shape<Record>) of(value.getClass());
    }
}
