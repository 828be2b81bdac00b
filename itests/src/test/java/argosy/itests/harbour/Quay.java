package argosy.itests.harbour;

import argosy.department.DepartmentContext;
import argosy.department.EventType;
import argosy.department.Schedule;
import argosy.department.Text;
import argosy.department.Transaction;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;

/** What the harbour does in every edition: it tells of new berths, keeps a logbook of them, reads the tide each second. */
public final class Quay {

    /** {@code berth.opened}. */
    public record Opened(String code) {}

    private static final EventType<Opened> OPENED =
            EventType.of("berth.opened", Opened.class, Text.of("A berth was opened", "泊位已启用"));

    private static final Duration WELL_AT_FIRST = Duration.ofSeconds(1);

    private final Fault fault = Fault.ofThisVersion();
    private final CountDownLatch closing = new CountDownLatch(1);
    private volatile Instant opened;

    /** Tells of a new berth. */
    public static void tell(Transaction transaction, String berth) {
        transaction.publish(OPENED, berth, new Opened(berth));
    }

    /** @param berths the resource of the edition */
    public void open(DepartmentContext context, Object berths) throws InterruptedException {
        switch (fault) {
            case START_THROWS -> throw new IllegalStateException("the crane is on fire");
            case START_HANGS -> closing.await();
            default -> opened = context.clock().instant();
        }
        context.mount(berths);
        context.mount(new Logbook(context.database()));
        context.mount(new Fog(closing));
        context.publishes(OPENED);
        context.on(
                "logbook",
                OPENED.name(),
                Opened.class,
                (transaction, event) -> note(transaction, event.data().code(), event.id()));
        context.schedule("tide", Text.of("Tide", "潮汐"), Schedule.every(Duration.ofSeconds(1)), by -> {
            String second = String.valueOf(context.clock().instant().getEpochSecond());
            return context.database().write(by, transaction -> note(transaction, "tide", second));
        });
        context.role("harbour-master", Text.of("Harbour master", "港务长"), "berths:*", "logbook:read");
    }

    private static String note(Transaction transaction, String subject, String mark) {
        transaction.insert(Entry.LOGBOOK, new Entry(subject, mark));
        return "Noted " + mark;
    }

    public void check() {
        if (fault == Fault.UNWELL
                || fault == Fault.UNWELL_LATER && Instant.now().isAfter(opened.plus(WELL_AT_FIRST))) {
            throw new IllegalStateException("the lighthouse is dark");
        }
    }

    public void close() {
        closing.countDown();
    }
}
