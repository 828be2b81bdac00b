package argosy.events;

import static argosy.events.TwoDepartments.EFFECTS;
import static argosy.events.TwoDepartments.ID;
import static argosy.events.TwoDepartments.NOTED;
import static argosy.events.TwoDepartments.REPLAY;
import static argosy.events.TwoDepartments.STEP;
import static argosy.events.TwoDepartments.SUBJECT;
import static argosy.events.TwoDepartments.SUBSCRIBER;
import static argosy.events.TwoDepartments.TYPE;
import static argosy.events.TwoDepartments.await;
import static argosy.events.TwoDepartments.keeping;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import argosy.department.Caller;
import argosy.department.Text;
import argosy.department.Transaction;
import argosy.events.TwoDepartments.OrderStep;
import argosy.events.TwoDepartments.Step;
import argosy.gateway.json.EventData;
import argosy.storage.EventLog;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeliveryTest {

    private final TwoDepartments company = TwoDepartments.fresh();

    @AfterEach
    void close() {
        company.close();
    }

    @Test
    void anEventArrivesWithWhatTheSubscriberNeedsOfIt() {
        company.openOperations();
        company.openLogistics(d -> d.on("board", "order.stepped", OrderStep.class, keeping("board")));

        company.tell("DD-1", 7);

        await(() -> company.steps("board", "DD-1").equals(List.of(7L)));
    }

    @Test
    void whatIsRolledBackIsNotTold() {
        company.openOperations();
        company.openLogistics(d -> d.on("board", "order.stepped", OrderStep.class, keeping("board")));

        assertThatThrownBy(() -> company.operations.write(Caller.PLATFORM, transaction -> {
                    transaction.publish(TwoDepartments.STEPPED, "DD-1", new Step("DD-1", 1, "zhang", Instant.EPOCH));
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");
        company.tell("DD-1", 2);

        await(() -> company.steps("board", "DD-1").equals(List.of(2L)));
    }

    @Test
    void onlyDeclaredTypesAreTold() {
        company.operations = company.storage.open("operations", List.of(), new EventData()::write);
        company.delivery.open("operations", company.operations, new Declarations(), new EventData());

        assertThatThrownBy(() -> company.tell("DD-1", 1)).hasMessageContaining("context.publishes");
    }

    @Test
    void concurrentTransactionsKeepEachSubjectsOrderAndNothingIsSkipped() throws Exception {
        company.openOperations();
        company.openLogistics(d -> d.on("board", "order.stepped", OrderStep.class, keeping("board")));
        int writers = 8;
        int steps = 60;
        List<Thread> threads = new ArrayList<>();
        for (int writer = 0; writer < writers; writer++) {
            String order = "DD-" + writer;
            Thread thread = new Thread(() -> {
                for (long step = 1; step <= steps; step++) {
                    long now = step;
                    company.operations.write(Caller.PLATFORM, transaction -> {
                        transaction.publish(
                                TwoDepartments.STEPPED, order, new Step(order, now, "zhang", transaction.now()));
                        LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(3_000_000));
                        return null;
                    });
                }
            });
            thread.start();
            threads.add(thread);
        }
        for (Thread thread : threads) {
            thread.join();
        }

        await(() -> company.effects(DSL.noCondition()) == writers * steps);
        List<Long> inOrder = LongStream.rangeClosed(1, steps).boxed().toList();
        for (int writer = 0; writer < writers; writer++) {
            assertThat(company.steps("board", "DD-" + writer)).isEqualTo(inOrder);
        }
    }

    @Test
    void oneSubscriberHasSeveralTypesInTheOrderOfTheSubject() {
        company.openOperations();
        company.openLogistics(d -> {
            d.on("board", "order.stepped", OrderStep.class, keeping("board"));
            d.on("board", "order.noted", OrderStep.class, keeping("board"));
        });
        for (long step = 0; step < 20; step++) {
            long now = step;
            company.operations.write(Caller.PLATFORM, transaction -> {
                transaction.publish(
                        now % 2 == 0 ? TwoDepartments.STEPPED : NOTED,
                        "DD-1",
                        new Step("DD-1", now, "zhang", transaction.now()));
                return null;
            });
        }

        await(() -> company.effects(DSL.noCondition()) == 20);
        assertThat(company.steps("board", "DD-1"))
                .isEqualTo(LongStream.range(0, 20).boxed().toList());
    }

    @Test
    void whoComesLaterHasEverythingFromTheStart() {
        company.openOperations();
        for (long step = 1; step <= 1000; step++) {
            company.tell("DD-" + step % 10, step);
        }

        company.openLogistics(d -> d.on("board", "order.stepped", OrderStep.class, keeping("board")));

        await(() -> company.effects(DSL.noCondition()) == 1000);
        assertThat(company.steps("board", "DD-3")).hasSize(100).isSorted();
    }

    @Test
    void aSlowSubscriberDoesNotSlowTheOthers() throws Exception {
        CountDownLatch release = new CountDownLatch(1);
        AtomicInteger quick = new AtomicInteger();
        company.openOperations();
        company.openLogistics(d -> {
            d.on("slow", "order.stepped", OrderStep.class, (transaction, event) -> {
                try {
                    release.await(60, TimeUnit.SECONDS);
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
                TwoDepartments.keep(transaction, "slow", event);
            });
            d.on("quick", "order.stepped", OrderStep.class, (transaction, event) -> quick.incrementAndGet());
        });
        for (long step = 1; step <= 100; step++) {
            company.tell("DD-" + step, step);
        }

        await(() -> quick.get() == 100);
        release.countDown();
        await(() -> company.effects(DSL.noCondition()) == 100);
    }

    @Test
    void lanesThatMetInADeadlockDoNotMeetAgain() {
        String one = "DD-1";
        String other = IntStream.range(2, 100)
                .mapToObj(number -> "DD-" + number)
                .filter(subject -> EventLog.lane(subject) != EventLog.lane(one))
                .findFirst()
                .orElseThrow();
        CyclicBarrier bothHoldOne = new CyclicBarrier(2);
        Map<String, Transaction> last = new ConcurrentHashMap<>();
        Map<String, AtomicInteger> together = Map.of(one, new AtomicInteger(), other, new AtomicInteger());
        company.openOperations();
        for (long step = 1; step <= 60; step++) {
            company.tell(one, step);
            company.tell(other, step);
        }
        company.openLogistics(d -> {
            d.on("board", "order.stepped", OrderStep.class, (transaction, event) -> {
                boolean second = transaction == last.put(event.subject(), transaction);
                if (second && together.get(event.subject()).getAndIncrement() == 0) {
                    meet(bothHoldOne);
                }
                long row = event.subject().equals(one) ^ second ? 1 : 2;
                transaction
                        .sql()
                        .update(EFFECTS)
                        .set(STEP, STEP.add(1))
                        .where(ID.eq(row))
                        .execute();
                TwoDepartments.keep(transaction, "board", event);
            });
            d.begins(
                    "board",
                    reads -> reads.sql().fetchExists(EFFECTS) ? Optional.empty() : Optional.of(Text.of("", "")));
        });
        company.logistics.write(Caller.PLATFORM, transaction -> {
            for (long row = 1; row <= 2; row++) {
                transaction
                        .sql()
                        .insertInto(EFFECTS)
                        .columns(ID, SUBSCRIBER, TYPE, SUBJECT, STEP, REPLAY)
                        .values(row, "goods", "goods", "goods", 0L, false)
                        .execute();
            }
            return null;
        });

        // Not by a look into the table, which would take part in the deadlock.
        await(() -> together.values().stream().allMatch(count -> count.get() > 0));
        await(new EventDesk(company.delivery)::idle);
        assertThat(company.effects(SUBSCRIBER.eq("board"))).isEqualTo(120);
        for (String subject : List.of(one, other)) {
            assertThat(company.steps("board", subject)).hasSize(60).isSorted();
        }
        assertThat(together.values())
                .as("one of them has each event alone since then")
                .anySatisfy(count -> assertThat(count).hasValue(1));
    }

    private static void meet(CyclicBarrier barrier) {
        try {
            barrier.await(30, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aFailingEventHoldsUpItsSubjectOnly() {
        AtomicInteger broken = new AtomicInteger(3);
        company.delivery = company.delivery(
                new Patience(List.of(Duration.ofMillis(20), Duration.ofMillis(50), Duration.ofMillis(50)), 1000, null));
        company.openOperations();
        company.openLogistics(d -> d.on("board", "order.stepped", OrderStep.class, (transaction, event) -> {
            if (event.subject().equals("DD-5") && event.data().step() == 2 && broken.getAndDecrement() > 0) {
                throw new IllegalStateException("not yet");
            }
            TwoDepartments.keep(transaction, "board", event);
        }));
        for (long step = 1; step <= 5; step++) {
            for (int order = 0; order < 20; order++) {
                company.tell("DD-" + order, step);
            }
        }

        await(() -> company.effects(DSL.noCondition()) == 100);
        for (int order = 0; order < 20; order++) {
            assertThat(company.steps("board", "DD-" + order)).containsExactly(1L, 2L, 3L, 4L, 5L);
        }
    }

    @Test
    void anErrorInAHandlerHoldsUpItsSubjectOnly() {
        company.delivery.close();
        company.delivery = company.delivery(new Patience(List.of(), 1000, null));
        company.openOperations();
        company.openLogistics(d -> d.on("board", "order.stepped", OrderStep.class, (transaction, event) -> {
            if (event.subject().equals("DD-1")) {
                throw new NoClassDefFoundError("argosy/logistics/Gone");
            }
            TwoDepartments.keep(transaction, "board", event);
        }));
        String neighbour = inTheLaneOf("DD-1");

        company.tell("DD-1", 1);
        company.tell(neighbour, 1);

        await(() -> company.steps("board", neighbour).equals(List.of(1L)));
        EventDesk desk = new EventDesk(company.delivery);
        assertThat(desk.setAside(null, SetAsideState.DEAD, 0, 10))
                .extracting(EventDesk.SetAsideEvent::error)
                .containsExactly("argosy/logistics/Gone");
    }

    @Test
    void howeverManyWaitBehindOneTheOthersOfTheLaneKeepTheirOrderAndAreRepeated() {
        AtomicBoolean broken = new AtomicBoolean(true);
        company.delivery.close();
        company.delivery = company.delivery(new Patience(List.of(), 1000, null));
        company.openOperations();
        company.openLogistics(d -> d.on("board", "order.stepped", OrderStep.class, (transaction, event) -> {
            if (event.data().step() == 1 && broken.get()) {
                throw new IllegalStateException("never");
            }
            TwoDepartments.keep(transaction, "board", event);
        }));
        String neighbour = inTheLaneOf("DD-1");
        int many = 10_050;
        company.operations.write(Caller.PLATFORM, transaction -> {
            for (long step = 1; step <= many; step++) {
                transaction.publish(TwoDepartments.STEPPED, "DD-1", new Step("DD-1", step, "zhang", transaction.now()));
            }
            return null;
        });
        EventDesk desk = new EventDesk(company.delivery);
        await(desk::idle);

        company.tell(neighbour, 1);
        company.tell(neighbour, 2);
        await(desk::idle);
        assertThat(company.steps("board", neighbour)).isEmpty();
        assertThat(desk.subscribers().get(0).setAside()).isEqualTo(many + 2);
        assertThat(desk.subscribers().get(0).dead()).isEqualTo(2);

        broken.set(false);
        desk.setAside(null, SetAsideState.DEAD, 0, 10)
                .forEach(event -> desk.repeat(Caller.PLATFORM, "logistics", event.id()));
        await(() -> company.effects(DSL.noCondition()) == many + 2);
        assertThat(company.steps("board", neighbour)).containsExactly(1L, 2L);
        assertThat(company.steps("board", "DD-1")).isSorted();
    }

    private static String inTheLaneOf(String subject) {
        return IntStream.range(2, 10_000)
                .mapToObj(number -> "DD-" + number)
                .filter(other -> EventLog.lane(other) == EventLog.lane(subject))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aPublisherThatGoesAndComesBackIsGoneOnWith(@TempDir Path folder) {
        TwoDepartments.prepare(folder);
        try (TwoDepartments lasting = new TwoDepartments(folder)) {
            lasting.openOperations();
            lasting.openLogistics(d -> d.on("board", "order.stepped", OrderStep.class, keeping("board")));
            lasting.tell("DD-1", 1);
            await(() -> lasting.effects(DSL.noCondition()) == 1);

            lasting.delivery.close("operations");
            lasting.operations.close();
            lasting.openOperations();
            lasting.tell("DD-1", 2);
            await(() -> lasting.effects(DSL.noCondition()) == 2);

            lasting.delivery.close("logistics");
            lasting.logistics.close();
            lasting.tell("DD-1", 3);
            lasting.openLogistics(d -> d.on("board", "order.stepped", OrderStep.class, keeping("board")));
            await(() -> lasting.effects(DSL.noCondition()) == 3);
            assertThat(lasting.steps("board", "DD-1")).containsExactly(1L, 2L, 3L);
        }
    }

    @Test
    void aSubscriberWaitsUntilItsDepartmentHasBeenSetUp() {
        AtomicBoolean ready = new AtomicBoolean();
        company.openOperations();
        company.openLogistics(d -> {
            d.on("board", "order.stepped", OrderStep.class, TwoDepartments.keeping("board"));
            d.begins("board", reads -> ready.get() ? Optional.empty() : Optional.of(Text.of("no shelf", "没有货架")));
        });
        for (long step = 1; step <= 20; step++) {
            company.tell("DD-1", step);
        }
        EventDesk desk = new EventDesk(company.delivery);

        await(desk::idle);
        assertThat(company.effects(DSL.noCondition())).isZero();
        assertThat(desk.subscribers()).singleElement().satisfies(progress -> {
            assertThat(progress.state()).isEqualTo(EventDesk.Doing.WAITING_FOR_SETUP);
            assertThat(progress.reason()).isEqualTo("no shelf");
            assertThat(progress.lag()).isEqualTo(20);
        });
        assertThat(desk.health("logistics")).contains("20 events to go and waits: no shelf");

        ready.set(true);
        await(() -> company.effects(DSL.noCondition()) == 20);
        assertThat(company.steps("board", "DD-1")).hasSize(20).isSorted();
        await(desk::idle);
        assertThat(desk.subscribers().get(0).state()).isEqualTo(EventDesk.Doing.RUNNING);
    }

    @Test
    void aSubscriberPausesItselfWhenEverythingFails() {
        company.delivery = company.delivery(new Patience(List.of(), 5, null));
        company.openOperations();
        company.openLogistics(d -> d.on("board", "order.stepped", OrderStep.class, (transaction, event) -> {
            throw new IllegalStateException("never");
        }));
        EventDesk desk = new EventDesk(company.delivery);
        for (int order = 0; order < 5; order++) {
            company.tell("DD-" + order, 1);
        }

        await(() -> desk.subscribers().get(0).state() == EventDesk.Doing.PAUSED);
        company.tell("DD-9", 1);
        assertThat(desk.subscribers().get(0).reason()).contains("5 different subjects failed");
        assertThat(desk.setAside(null, SetAsideState.DEAD, 0, 100)).hasSize(5);
        assertThat(desk.subscribers().get(0).lag()).isEqualTo(1);
    }

    @Test
    void oldEventsGoOnceEverybodyHasHadThem() {
        company.openOperations();
        company.openLogistics(d -> d.on("board", "order.stepped", OrderStep.class, keeping("board")));
        for (long step = 1; step <= 20; step++) {
            company.tell("DD-" + step, step);
        }
        await(() -> company.effects(DSL.noCondition()) == 20);
        Instant later = Instant.now().plusSeconds(60);

        assertThat(company.operations.events().trim(later, 7)).isEqualTo(7);
        assertThat(company.operations.events().oldest().orElseThrow().position())
                .isEqualTo(8);
        assertThat(company.operations.events().trim(later, Long.MAX_VALUE)).isEqualTo(12);
        assertThat(company.operations.events().last()).isEqualTo(20);
        company.tell("DD-1", 2);
        await(() -> company.effects(DSL.noCondition()) == 21);
    }

    @Test
    void historyStandsBackWhilePeopleAreServed() {
        company.openOperations();
        for (long step = 1; step <= 3000; step++) {
            long now = step;
            company.operations.write(Caller.PLATFORM, transaction -> {
                transaction.publish(
                        TwoDepartments.STEPPED, "DD-" + now, new Step("DD-" + now, now, "zhang", transaction.now()));
                return null;
            });
        }
        company.busy = true;

        company.openLogistics(d -> d.on("board", "order.stepped", OrderStep.class, keeping("board")));

        await(() -> company.effects(DSL.noCondition()) == 3000);
    }

    @Test
    void noThreadIsLeftAtTheEnd() {
        company.openOperations();
        company.openLogistics(d -> d.on("board", "order.stepped", OrderStep.class, keeping("board")));
        company.tell("DD-1", 1);
        await(() -> company.effects(SUBSCRIBER.eq("board").and(STEP.eq(1L))) == 1);

        company.delivery.close();

        await(() -> Thread.getAllStackTraces().keySet().stream()
                .noneMatch(thread -> thread.getName().startsWith("argosy-events-")));
    }
}
