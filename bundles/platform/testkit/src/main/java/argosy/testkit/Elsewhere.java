package argosy.testkit;

import argosy.department.Caller;
import argosy.department.Database;
import argosy.department.Department;
import argosy.department.DepartmentContext;
import argosy.department.EventType;
import argosy.department.Text;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Map;
import java.util.Set;

/** All departments that a test does not start: it tells what those that are here listen to. */
final class Elsewhere implements Department {

    static final String NAME = "elsewhere";
    static final Text TITLE = Text.of("Elsewhere", "其他部门");

    /** What it declares; how the data really looks is the test's affair. */
    record Anything() {}

    /** Data without a record of its own. */
    record Members(@JsonValue Map<?, ?> members) {}

    private final Set<String> types;
    private Database database;

    Elsewhere(Set<String> types) {
        this.types = types;
    }

    Set<String> types() {
        return types;
    }

    @Override
    public void start(DepartmentContext context) {
        database = context.database();
        context.publishes(types.stream().map(Elsewhere::type).toArray(EventType<?>[]::new));
    }

    /** @param data a record, or a map with the members */
    void tell(String type, String subject, Object data) {
        Record told = data instanceof Map<?, ?> members ? new Members(members) : (Record) data;
        database.write(Caller.PLATFORM, tx -> {
            tx.publish(type(type), subject, told);
            return null;
        });
    }

    /** The platform writes whatever record it is given, so a type may be declared without its data. */
    @SuppressWarnings("unchecked")
    private static EventType<Record> type(String name) {
        return (EventType<Record>) (EventType<?>) EventType.of(name, Anything.class, Text.of(name, name));
    }
}
