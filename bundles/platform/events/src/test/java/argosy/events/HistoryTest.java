package argosy.events;

import static argosy.events.TwoDepartments.await;
import static argosy.events.TwoDepartments.keeping;
import static org.assertj.core.api.Assertions.assertThat;

import argosy.department.Caller;
import argosy.events.TwoDepartments.OrderStep;
import argosy.events.TwoDepartments.Step;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A department that is installed when there is history already, and how long one event takes. Prints what it measured; with
 * {@code -Dargosy.history=1000000} of a million events.
 */
class HistoryTest {

    private static final int EVENTS = Integer.getInteger("argosy.history", 10_000);
    private static final int AT_ONCE = 500;

    @TempDir
    Path folder;

    @BeforeEach
    void prepare() {
        TwoDepartments.prepare(folder);
    }

    @Test
    void historyIsCaughtUpWith() {
        try (TwoDepartments company = new TwoDepartments(folder)) {
            company.openOperations();
            Stopwatch telling = new Stopwatch();
            for (int first = 0; first < EVENTS; first += AT_ONCE) {
                int from = first;
                company.operations.write(Caller.PLATFORM, transaction -> {
                    for (int i = from; i < from + AT_ONCE; i++) {
                        String order = "DD-" + i % 5000;
                        transaction.publish(
                                TwoDepartments.STEPPED, order, new Step(order, i, "zhang", transaction.now()));
                    }
                    return null;
                });
            }
            telling.report("told", EVENTS);

            Stopwatch catchingUp = new Stopwatch();
            company.openLogistics(d -> d.on("board", "order.stepped", OrderStep.class, keeping("board")));
            EventDesk desk = new EventDesk(company.delivery);
            await(() -> desk.subscribers().get(0).delivered() > 0);
            assertThat(desk.health("logistics"))
                    .satisfiesAnyOf(
                            text -> assertThat(text).contains("catches up with operations"),
                            text -> assertThat(text).isEmpty());
            await(60 + EVENTS / 500, () -> desk.subscribers().get(0).lag() == 0);
            catchingUp.report("caught up with", EVENTS);

            assertThat(company.effects(DSL.noCondition())).isEqualTo(EVENTS);
        }
    }

    @Test
    void anEventArrivesWithinMilliseconds() {
        int events = 400;
        long[] took = new long[events];
        try (TwoDepartments company = new TwoDepartments(folder)) {
            company.openOperations();
            company.openLogistics(d -> d.on("board", "order.stepped", OrderStep.class, (transaction, event) -> {
                TwoDepartments.keep(transaction, "board", event);
                took[(int) event.data().step()] += System.nanoTime();
            }));
            for (int i = 0; i < events; i++) {
                company.tell("DD-" + ThreadLocalRandom.current().nextInt(50), i);
                took[i] -= System.nanoTime();
                LockSupport.parkNanos(5_000_000);
            }
            await(() -> company.effects(DSL.noCondition()) == events);
        }
        long[] sorted = Arrays.stream(took).skip(events / 2).sorted().toArray();
        System.out.printf(
                "commit to handler: p50 %.2f ms, p99 %.2f ms%n",
                sorted[sorted.length / 2] / 1e6, sorted[sorted.length * 99 / 100] / 1e6);
    }

    /** On a machine that others use as well, the processor's time says more than the clock's. */
    private static final class Stopwatch {

        private final long began = System.nanoTime();
        private final long used = used();

        void report(String what, int events) {
            double seconds = (System.nanoTime() - began) / 1e9;
            System.out.printf(
                    "%s %,d events in %.1f s: %,.0f/s, %.0f µs of processor time each%n",
                    what, events, seconds, events / seconds, (used() - used) / 1e3 / events);
        }

        private static long used() {
            return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                    .getProcessCpuTime();
        }
    }
}
