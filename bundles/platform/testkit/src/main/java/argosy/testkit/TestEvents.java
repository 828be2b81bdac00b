package argosy.testkit;

import argosy.department.Database;
import argosy.department.EventType;
import argosy.gateway.json.EventData;
import argosy.storage.DepartmentDatabase;
import argosy.storage.EventLog;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * What was told to others, for tests of rules without HTTP:
 *
 * <pre>{@code
 * TestEvents events = TestEvents.of(database);
 * …
 * assertThat(events.expect(Orders.ALLOCATED, "DD-1").pieces()).isEqualTo(2);
 * }</pre>
 *
 * <p>A test with a {@link TestDepartment} or a {@link TestCompany} asks these.
 */
public final class TestEvents {

    /** So many events are looked at of one type or about one subject. */
    private static final int MANY = 1000;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final EventData reader = new EventData();
    private final Supplier<Map<String, EventLog>> logs;
    private final Supplier<String> hindrance;
    private final Set<String> expected = new HashSet<>();

    /**
     * @param logs by department
     * @param hindrance why an event may not have come, as lines for a message, or an empty text
     */
    TestEvents(Supplier<Map<String, EventLog>> logs, Supplier<String> hindrance) {
        this.logs = logs;
        this.hindrance = hindrance;
    }

    /** The events that are told in transactions of this database; there is nothing to wait for. */
    public static TestEvents of(Database database) {
        DepartmentDatabase own = (DepartmentDatabase) database;
        return new TestEvents(() -> Map.of(own.department(), own.events()), () -> "");
    }

    /**
     * The data of the next event of the type about the subject. Each event is given once: asked a second time, it is the
     * second one.
     *
     * @throws AssertionError when there is none; it says what was told instead
     */
    public <T extends Record> T expect(EventType<T> type, String subject) {
        return reader.read(next(type.name(), subject).data(), type.data());
    }

    /**
     * The same by the name of the type ({@code order.allocated}), for what another department tells.
     *
     * @return the data by its members
     */
    public JsonNode expect(String type, String subject) {
        return json(next(type, subject));
    }

    /** Everything that was told until now, in its order. */
    public List<ToldEvent> told() {
        return told(null);
    }

    /** Everything that was told about the subject until now, in its order. */
    public List<ToldEvent> told(String subject) {
        return told(null, subject).stream().map(Found::shown).toList();
    }

    private record Found(String department, EventLog.Entry entry) {

        String key() {
            return department + ' ' + entry.position();
        }

        ToldEvent shown() {
            return new ToldEvent(department, entry.type(), entry.subject(), entry.time(), json(entry));
        }
    }

    private EventLog.Entry next(String type, String subject) {
        return told(type, subject).stream()
                .filter(found -> expected.add(found.key()))
                .findFirst()
                .orElseThrow(() -> new AssertionError(absent(type, subject)))
                .entry();
    }

    /** Of every log; between departments in the order of their time. */
    private List<Found> told(String type, String subject) {
        List<Found> all = new ArrayList<>();
        Map<String, EventLog> now = logs.get();
        now.forEach((department, log) -> log.list(type, subject, 0, Long.MAX_VALUE, MANY)
                .forEach(entry -> all.add(new Found(department, entry))));
        if (now.size() > 1) {
            all.sort(Comparator.comparing(found -> found.entry().time()));
        }
        return all;
    }

    private String absent(String type, String subject) {
        List<Found> about = told(null, subject);
        List<Found> alike = told(type, null);
        long before = about.stream()
                .filter(found -> found.entry().type().equals(type))
                .count();
        return "No " + (before == 0 ? "" : "further ") + type + " was told about " + subject
                + ".\nTold about " + subject + ": "
                + listed(about.stream().map(found -> found.entry().type()).toList())
                + ".\n" + type + " was told about: "
                + listed(alike.stream()
                        .map(found -> found.entry().subject())
                        .distinct()
                        .toList())
                + "." + hindrance.get();
    }

    private static String listed(List<String> names) {
        return names.isEmpty() ? "nothing" : names.stream().limit(20).collect(Collectors.joining(", "));
    }

    private static JsonNode json(EventLog.Entry entry) {
        try {
            return JSON.readTree(entry.data());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
