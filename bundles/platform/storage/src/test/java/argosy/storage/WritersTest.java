package argosy.storage;

import static argosy.storage.Parcel.KEEPER;
import static argosy.storage.Parcel.PARCELS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import argosy.department.Caller;
import argosy.department.Problem;
import argosy.department.RequestMark;
import argosy.department.Stored;
import argosy.storage.DepartmentDatabase.Answer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WritersTest {

    /** Runs the same thing in several threads that begin together. */
    private static <T> List<T> together(int threads, Callable<T> work) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<T>> futures = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                futures.add(pool.submit(work));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> future : futures) {
                results.add(future.get(60, TimeUnit.SECONDS));
            }
            return results;
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void whatTheDatabaseClosedInTheMiddleIsRepeatedOnAnotherConnectionWithoutAWarning() throws Exception {
        List<LogRecord> warnings = Collections.synchronizedList(new ArrayList<>());
        Handler listening = new Handler() {
            @Override
            public void publish(LogRecord entry) {
                if (entry.getLevel().intValue() >= Level.WARNING.intValue()) {
                    warnings.add(entry);
                }
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger hikari = Logger.getLogger("com.zaxxer.hikari");
        hikari.addHandler(listening);
        try (DepartmentDatabase database =
                Storage.inMemory(Clock.systemUTC(), TestStorage.ZONE).open("logistics", Parcel.scripts())) {
            AtomicInteger attempts = new AtomicInteger();
            database.write(KEEPER, tx -> {
                tx.insert(PARCELS, Parcel.of("ONCE"));
                if (attempts.incrementAndGet() == 1) {
                    closedByDerby(((OpenTransaction) tx).connection());
                }
                return null;
            });
            assertThat(attempts.get()).isEqualTo(2);
            assertThat(database.select(PARCELS, DSL.noCondition(), 10)).hasSize(1);
            assertThat(warnings).isEmpty();
        } finally {
            hikari.removeHandler(listening);
        }
    }

    /** What happens to a statement that is executed while another connection compiles it anew. */
    private static void closedByDerby(Connection connection) {
        try {
            Connection own = connection.unwrap(Connection.class);
            own.rollback();
            own.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        throw new SqlFailure(new SQLException("Java exception: 'ClassCastException'.", "XJ001", 40000));
    }

    @Test
    void writersThatLockEachOtherOutAllGetThrough() throws Exception {
        try (DepartmentDatabase database = TestStorage.open()) {
            long one = database.write(KEEPER, tx -> tx.insert(PARCELS, Parcel.of("ONE")))
                    .id();
            long two = database.write(KEEPER, tx -> tx.insert(PARCELS, Parcel.of("TWO")))
                    .id();
            CyclicBarrier bothHoldTheirFirst = new CyclicBarrier(2);
            AtomicInteger turn = new AtomicInteger();
            AtomicInteger attempts = new AtomicInteger();

            together(2, () -> {
                boolean straight = turn.getAndIncrement() == 0;
                AtomicInteger mine = new AtomicInteger();
                return database.write(KEEPER, tx -> {
                    attempts.incrementAndGet();
                    increment(tx, straight ? one : two);
                    if (mine.getAndIncrement() == 0) {
                        meet(bothHoldTheirFirst);
                    }
                    increment(tx, straight ? two : one);
                    return null;
                });
            });

            assertThat(attempts.get()).isGreaterThan(2);
            assertThat(database.get(PARCELS, one).value().pieces()).isEqualTo(3);
            assertThat(database.get(PARCELS, two).value().pieces()).isEqualTo(3);
            assertThat(database.history(PARCELS, one, 0, 10)).hasSize(3);
        }
    }

    private static void meet(CyclicBarrier barrier) {
        try {
            barrier.await(20, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static void increment(argosy.department.Transaction tx, long id) {
        Stored<Parcel> before = tx.hold(PARCELS, id);
        tx.update(PARCELS, before, before.value().pieces(before.value().pieces() + 1));
    }

    @Test
    void ofSeveralWritersWithTheSameVersionOneWins() throws Exception {
        try (DepartmentDatabase database = TestStorage.open()) {
            Stored<Parcel> parcel = database.write(KEEPER, tx -> tx.insert(PARCELS, Parcel.of("RACE")));
            List<Boolean> won = together(8, () -> {
                try {
                    database.write(
                            KEEPER,
                            tx -> tx.update(PARCELS, parcel, parcel.value().pieces(9)));
                    return true;
                } catch (Problem e) {
                    assertThat(e.status()).isEqualTo(412);
                    return false;
                }
            });
            assertThat(won).containsOnlyOnce(true);
            assertThat(database.get(PARCELS, parcel.id()).version()).isEqualTo(2);
        }
    }

    @Test
    void oneOfSeveralRequestsWithTheSameKeyIsExecuted() throws Exception {
        try (DepartmentDatabase database = TestStorage.open()) {
            AtomicInteger code = new AtomicInteger();
            List<Integer> answers = together(8, () -> {
                Caller caller = KEEPER.in(new RequestMark(null, "key-1", "POST /parcels abc"));
                try {
                    if (database.replay(caller).isPresent()) {
                        return 201;
                    }
                    database.write(caller, tx -> tx.insert(PARCELS, Parcel.of("K" + code.incrementAndGet())));
                    database.remember(caller, new Answer(201, "ETag: \"1\"", "{}".getBytes()));
                    return 200;
                } catch (Problem e) {
                    return e.status();
                }
            });

            assertThat(answers).containsOnlyOnce(200).isSubsetOf(200, 201, 409);
            assertThat(database.sql().fetchCount(PARCELS.table())).isEqualTo(1);
            Caller again = KEEPER.in(new RequestMark(null, "key-1", "POST /parcels abc"));
            Answer answer = database.replay(again).orElseThrow();
            assertThat(answer.status()).isEqualTo(201);
            assertThat(answer.headers()).isEqualTo("ETag: \"1\"");
            assertThat(answer.body()).asString().isEqualTo("{}");
            Caller other = KEEPER.in(new RequestMark(null, "key-1", "POST /parcels xyz"));
            assertThatThrownBy(() -> database.replay(other))
                    .isInstanceOfSatisfying(
                            Problem.class, p -> assertThat(p.status()).isEqualTo(422));
        }
    }

    @Test
    void aKeyIsClaimedOnceAndOnlyByWhatWasCommitted() {
        try (DepartmentDatabase database = TestStorage.open()) {
            Caller caller = KEEPER.in(new RequestMark(null, "key-2", "f"));
            assertThatThrownBy(() -> database.write(caller, tx -> {
                        throw Problem.conflict("no", "No.", "否。");
                    }))
                    .isInstanceOf(Problem.class);
            assertThat(caller.request().unclaimed()).isTrue();
            assertThat(database.replay(caller)).isEmpty();

            database.write(caller, tx -> tx.insert(PARCELS, Parcel.of("FIRST")));
            assertThat(caller.request().unclaimed()).isFalse();
            database.write(caller, tx -> tx.insert(PARCELS, Parcel.of("SECOND")));
            Caller again = KEEPER.in(new RequestMark(null, "key-2", "f"));
            assertThatThrownBy(() -> database.replay(again))
                    .isInstanceOfSatisfying(
                            Problem.class, p -> assertThat(p.status()).isEqualTo(409));
        }
    }

    @Test
    void numbersAndIdsAreNeverGivenTwiceAlsoAfterARestart(@TempDir Path folder) throws Exception {
        Clock stopped = Clock.fixed(Instant.parse("2026-11-21T16:00:00Z"), ZoneOffset.UTC);
        TestStorage.prepare(folder);
        Set<String> numbers = ConcurrentHashMap.newKeySet();
        Set<Long> ids = ConcurrentHashMap.newKeySet();
        AtomicInteger drawn = new AtomicInteger();
        for (int run = 0; run < 2; run++) {
            try (DepartmentDatabase database =
                    Storage.at(folder, stopped, TestStorage.ZONE).open("logistics", List.of())) {
                together(8, () -> {
                    for (int i = 0; i < 50; i++) {
                        numbers.add(database.write(KEEPER, tx -> tx.number("FH")));
                        for (int j = 0; j < 5; j++) {
                            ids.add(database.write(KEEPER, tx -> tx.nextId()));
                            drawn.incrementAndGet();
                        }
                    }
                    return null;
                });
            }
        }
        assertThat(numbers)
                .hasSize(800)
                .allMatch(n -> n.matches("FH-20261122-\\d{4}"))
                .contains("FH-20261122-0001");
        assertThat(ids).hasSize(drawn.get());
    }
}
