package argosy.events;

import static argosy.events.TwoDepartments.EFFECTS;
import static argosy.events.TwoDepartments.ID;
import static argosy.events.TwoDepartments.STEP;
import static argosy.events.TwoDepartments.SUBJECT;
import static argosy.events.TwoDepartments.await;
import static org.assertj.core.api.Assertions.assertThat;

import argosy.department.Caller;
import argosy.department.EventHandler;
import argosy.events.TwoDepartments.OrderStep;
import argosy.events.TwoDepartments.Step;
import argosy.storage.EventLog;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The process is killed in the middle of delivery, again and again, and every event has its effect exactly once. As often
 * as {@code -Dargosy.kills} says.
 */
class KillTest {

    private static final int ROUNDS = Integer.getInteger("argosy.kills", 12);
    private static final int WRITERS = 4;
    private static final Patience PATIENT =
            new Patience(List.of(ms(5), ms(5), ms(5), ms(5), ms(5), ms(5), ms(5), ms(5)), 1000, null);

    @TempDir
    Path folder;

    @Test
    void everyEffectHappensOnceAcrossKills() throws Exception {
        TwoDepartments.prepare(folder);
        for (int round = 0; round < ROUNDS; round++) {
            Process child = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:TieredStopAtLevel=1",
                            "-XX:+UseSerialGC",
                            "-Xshare:auto",
                            "-cp",
                            System.getProperty("java.class.path"),
                            Child.class.getName(),
                            folder.toString())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            try {
                watch(child, ThreadLocalRandom.current().nextInt(1, 300));
            } finally {
                child.destroyForcibly().waitFor();
            }
        }
        try (TwoDepartments company = open(folder)) {
            await(() -> company.delivery.parties().allMatch(party -> party.subscriptions().stream()
                    .flatMap(subscription -> subscription.feeds().stream())
                    .allMatch(feed -> feed.lag() == 0 && feed.setAsideSubjects() == 0)));
            everyEffectOnceAndInOrder(company);
        }
    }

    private static void everyEffectOnceAndInOrder(TwoDepartments company) {
        Map<String, List<Long>> told = new HashMap<>();
        EventLog log = company.operations.events();
        long after = 0;
        List<EventLog.Entry> page = log.list(null, null, after, Long.MAX_VALUE, 1000);
        while (!page.isEmpty()) {
            page.forEach(event -> told.computeIfAbsent(event.subject(), s -> new ArrayList<>())
                    .add(event.id()));
            after = page.get(page.size() - 1).position();
            page = log.list(null, null, after, Long.MAX_VALUE, 1000);
        }
        Map<String, List<Long>> had = new HashMap<>();
        company.logistics.sql().select(SUBJECT, STEP).from(EFFECTS).orderBy(ID).forEach(row -> had.computeIfAbsent(
                        row.value1(), s -> new ArrayList<>())
                .add(row.value2()));
        assertThat(told.values().stream().mapToInt(List::size).sum()).isGreaterThan(ROUNDS);
        assertThat(had).isEqualTo(told);
    }

    /** Until it has had an effect and then told so many steps more: at any point of its work, and never by the clock. */
    private static void watch(Process child, int steps) throws IOException {
        BufferedReader out = new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8));
        while (!"ready".equals(out.readLine())) {
            assertThat(child.isAlive()).as("the child works").isTrue();
        }
        for (int i = 0; i < steps; i++) {
            assertThat(out.readLine()).isNotNull();
        }
    }

    /** The subscriber keeps the event's id, and fails now and then. */
    private static TwoDepartments open(Path folder) {
        TwoDepartments company = new TwoDepartments(folder);
        company.delivery = company.delivery(PATIENT);
        company.openOperations();
        EventHandler<OrderStep> handler = (transaction, event) -> {
            TwoDepartments.keep(
                    transaction,
                    "board",
                    new argosy.department.Event<>(
                            event.id(),
                            event.source(),
                            event.type(),
                            event.subject(),
                            event.time(),
                            event.version(),
                            event.replay(),
                            new OrderStep(event.subject(), Long.parseLong(event.id()))));
            if (ThreadLocalRandom.current().nextInt(200) == 0) {
                throw new IllegalStateException("now and then");
            }
        };
        company.openLogistics(d -> d.on("board", "order.stepped", OrderStep.class, handler));
        return company;
    }

    private static Duration ms(long millis) {
        return Duration.ofMillis(millis);
    }

    /** Tells and has events until it is killed. */
    static final class Child {

        private Child() {}

        public static void main(String[] arguments) {
            TwoDepartments company = open(Path.of(arguments[0]));
            AtomicLong steps = new AtomicLong();
            for (int writer = 0; writer < WRITERS; writer++) {
                new Thread(() -> {
                            while (true) {
                                String order =
                                        "DD-" + ThreadLocalRandom.current().nextInt(40);
                                company.operations.write(Caller.PLATFORM, transaction -> {
                                    for (int i = ThreadLocalRandom.current().nextInt(3); i >= 0; i--) {
                                        transaction.publish(
                                                TwoDepartments.STEPPED,
                                                order,
                                                new Step(order, steps.incrementAndGet(), "zhang", transaction.now()));
                                    }
                                    return null;
                                });
                                System.out.println("told");
                                LockSupport.parkNanos(500_000);
                            }
                        })
                        .start();
            }
            TwoDepartments.await(() -> company.effects(DSL.noCondition()) > 0);
            System.out.println("ready");
            System.out.flush();
        }
    }
}
