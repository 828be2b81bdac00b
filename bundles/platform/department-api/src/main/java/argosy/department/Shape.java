package argosy.department;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The components of a record type, read once: what lists, exports, imports, the history and the API description need to
 * know of it.
 */
public final class Shape<R extends Record> {

    /**
     * One component of a record.
     *
     * @param name as in JSON, camelCase
     * @param column the same in snake_case
     * @param label names for people; the component's own name where none is declared
     * @param permission {@code collection:verb} needed to see the value, or null when it is not sensitive
     */
    public record Component(
            String name,
            String column,
            Class<?> type,
            Text label,
            String example,
            List<String> also,
            boolean readOnly,
            String permission,
            RecordComponent reflected) {}

    private final Class<R> type;
    private final List<Component> components;
    private final Constructor<R> constructor;
    private final Method[] accessors;

    private Shape(Class<R> type) {
        this.type = type;
        RecordComponent[] reflected = type.getRecordComponents();
        Class<?>[] types = new Class<?>[reflected.length];
        this.accessors = new Method[reflected.length];
        List<Component> found = new ArrayList<>();
        for (int i = 0; i < reflected.length; i++) {
            types[i] = reflected[i].getType();
            accessors[i] = reflected[i].getAccessor();
            accessors[i].setAccessible(true);
            found.add(component(reflected[i]));
        }
        this.components = List.copyOf(found);
        try {
            this.constructor = type.getDeclaredConstructor(types);
            this.constructor.setAccessible(true);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Read once and kept in a constant: it asks the record type by reflection. */
    public static <R extends Record> Shape<R> of(Class<R> type) {
        return new Shape<>(type);
    }

    /** The record type. */
    public Class<R> type() {
        return type;
    }

    /** Its components in their order. */
    public List<Component> components() {
        return components;
    }

    /** The component of that name as in JSON; empty when there is none. */
    public Optional<Component> component(String name) {
        return components.stream().filter(c -> c.name().equals(name)).findFirst();
    }

    /** The component's value. */
    public Object get(R record, int index) {
        try {
            return accessors[index].invoke(record);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        } catch (InvocationTargetException e) {
            throw unchecked(e);
        }
    }

    /** A record of these values, in the order of the components. */
    public R create(Object[] values) {
        try {
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            if (e instanceof InvocationTargetException thrown) {
                throw unchecked(thrown);
            }
            throw new IllegalStateException(e);
        }
    }

    /** The record with one component replaced. */
    public R with(R record, String name, Object value) {
        Object[] values = new Object[components.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = components.get(i).name().equals(name) ? value : get(record, i);
        }
        return create(values);
    }

    /** {@code walkingOrder} becomes {@code walking_order}. */
    public static String snake(String camel) {
        StringBuilder snake = new StringBuilder();
        for (char c : camel.toCharArray()) {
            if (Character.isUpperCase(c)) {
                snake.append('_').append(Character.toLowerCase(c));
            } else {
                snake.append(c);
            }
        }
        return snake.toString();
    }

    /** An enum constant as it stands in JSON and in columns: {@code HANDED_OVER} is {@code handed_over}. */
    public static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** What an enum constant is called by people: its label, or its code where it has none. */
    public static Text title(Enum<?> constant) {
        try {
            Label label = constant.getDeclaringClass().getField(constant.name()).getAnnotation(Label.class);
            return label == null ? Text.of(code(constant), code(constant)) : Text.of(label.en(), label.zh());
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The constant of that code. */
    public static <E> Optional<E> constant(Class<E> type, String code) {
        for (E constant : type.getEnumConstants()) {
            if (code((Enum<?>) constant).equals(code)) {
                return Optional.of(constant);
            }
        }
        return Optional.empty();
    }

    private static Component component(RecordComponent reflected) {
        Label label = reflected.getAnnotation(Label.class);
        Sensitive sensitive = reflected.getAnnotation(Sensitive.class);
        String name = reflected.getName();
        return new Component(
                name,
                snake(name),
                reflected.getType(),
                label == null ? Text.of(name, name) : Text.of(label.en(), label.zh()),
                label == null ? "" : label.example(),
                label == null ? List.of() : List.of(label.also()),
                reflected.isAnnotationPresent(ReadOnly.class),
                sensitive == null ? null : sensitive.value(),
                reflected);
    }

    private static RuntimeException unchecked(InvocationTargetException e) {
        if (e.getCause() instanceof RuntimeException cause) {
            return cause;
        }
        return new IllegalStateException(e.getCause());
    }
}
