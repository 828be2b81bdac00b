package argosy.testkit;

import argosy.department.EventType;
import argosy.events.EventDesk.Log;
import argosy.events.EventDesk.SetAsideEvent;
import argosy.events.SetAsideState;
import argosy.gateway.Module;
import argosy.host.Departments;
import argosy.storage.EventLog;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What goes between the departments of a test, and between them and those that are not here. */
final class News {

    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final int MANY = 20;

    private final Departments departments;
    private final Runnable prepare;
    private final TestEvents told;
    private Elsewhere elsewhere;

    /** @param prepare makes the tables of {@link Elsewhere} */
    News(Departments departments, Runnable prepare) {
        this.departments = departments;
        this.prepare = prepare;
        this.told = new TestEvents(this::logs, () -> sentences(setAside().stream()));
    }

    void publish(String type, String subject, Object data) {
        whoTells(type).tell(type, subject, data);
        settle();
        String failed = sentences(setAside().stream()
                .filter(event -> event.publisher().equals(Elsewhere.NAME)
                        && event.type().equals(type)
                        && event.subject().equals(subject)));
        if (!failed.isEmpty()) {
            throw new AssertionError(failed.strip());
        }
    }

    <T extends Record> T expect(EventType<T> type, String subject) {
        published(type.name());
        settle();
        return told.expect(type, subject);
    }

    JsonNode expect(String type, String subject) {
        published(type);
        settle();
        return told.expect(type, subject);
    }

    List<ToldEvent> told(String subject) {
        settle();
        return told.told(subject);
    }

    void settle() {
        await(LONGEST, departments.events()::idle, () -> "Events are still under way after a minute");
    }

    /** Comes when it is first asked for, and anew when others have come that listen to more. */
    private Elsewhere whoTells(String type) {
        if (elsewhere == null || !elsewhere.types().contains(type)) {
            Set<String> heard = types(departments.events().subscribers(), subscriber -> subscriber.types());
            if (!heard.contains(type)) {
                throw new AssertionError("Nobody here listens to " + type + ". Listened to: " + heard);
            }
            Elsewhere next = new Elsewhere(heard);
            Module module = new Module(Elsewhere.NAME, Elsewhere.TITLE, "0.0.0");
            if (elsewhere == null) {
                prepare.run();
                TestCompany.running(departments.start(module, next, List.of()));
            } else {
                departments.takeOver(module, next, List.of(), step -> {}).finish();
            }
            elsewhere = next;
        }
        return elsewhere;
    }

    private void published(String type) {
        Set<String> known = types(here().toList(), Log::types);
        if (!known.contains(type)) {
            throw new AssertionError("No department here publishes " + type + ". Published: " + known);
        }
    }

    private static <T> Set<String> types(List<T> all, Function<T, List<String>> of) {
        return all.stream().flatMap(each -> of.apply(each).stream()).collect(Collectors.toCollection(TreeSet::new));
    }

    private Map<String, EventLog> logs() {
        return here().map(Log::department)
                .collect(Collectors.toMap(
                        name -> name, name -> departments.database(name).events()));
    }

    private Stream<Log> here() {
        return departments.events().logs().stream()
                .filter(log -> !log.department().equals(Elsewhere.NAME));
    }

    /** Once those that are tried again have been had or given up. */
    private List<SetAsideEvent> setAside() {
        await(
                LONGEST,
                () -> departments
                        .events()
                        .setAside(null, SetAsideState.RETRYING, 0, 1)
                        .isEmpty(),
                () -> "Events are still tried again after a minute");
        return departments.events().setAside(null, null, 0, MANY);
    }

    private static String sentences(Stream<SetAsideEvent> failed) {
        return failed.map(event -> '\n' + event.department() + '/' + event.subscriber() + " could not have "
                        + event.type() + " about " + event.subject() + " from " + event.publisher() + ": "
                        + (event.error() == null ? "an earlier one about it failed" : event.error()))
                .collect(Collectors.joining());
    }

    private static void await(Duration longest, BooleanSupplier condition, Supplier<String> otherwise) {
        long end = System.nanoTime() + longest.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError(otherwise.get());
            }
            LockSupport.parkNanos(Duration.ofMillis(2).toNanos());
        }
    }
}
