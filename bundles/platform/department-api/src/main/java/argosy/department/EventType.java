package argosy.department;

/**
 * A fact that a department tells others, declared once as a constant: {@code order.allocated}. Its data is a record whose
 * components are only ever added to; what cannot stay as it is becomes a new version.
 *
 * @param name {@code noun.participle} in lower case, the same in every department that publishes it
 * @param version of the data's shape, from 1
 * @param data the record that is written into the log as JSON: texts, numbers, times, enums, records and lists of these
 * @param title for people
 */
public record EventType<T extends Record>(String name, int version, Class<T> data, Text title) {

    public EventType {
        if (!name.matches("[a-z][a-z-]*(\\.[a-z][a-z-]*)+")) {
            throw new IllegalArgumentException(name + " is no event type: it has to look like order.allocated");
        }
        if (version < 1) {
            throw new IllegalArgumentException("A version counts from 1: " + version);
        }
    }

    /** The first version. */
    public static <T extends Record> EventType<T> of(String name, Class<T> data, Text title) {
        return new EventType<>(name, 1, data, title);
    }
}
