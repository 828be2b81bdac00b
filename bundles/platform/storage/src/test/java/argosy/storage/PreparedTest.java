package argosy.storage;

import static argosy.storage.Parcel.KEEPER;
import static argosy.storage.Parcel.PARCELS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.param;

import argosy.department.Caller;
import argosy.department.Prepared;
import argosy.department.Problem;
import argosy.department.Reach;
import argosy.department.RequestMark;
import argosy.department.Stored;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Prepared statements, and records that are held. */
class PreparedTest {

    private static final Field<String> CODE = PARCELS.column("code");
    private static final Field<Integer> PIECES = PARCELS.column("pieces");
    private static final Field<Long> SENDER = PARCELS.column("sender_id");
    private static final Field<Instant> SHIPPED = PARCELS.column("shipped_at");

    private static final Prepared.QueryOfMany<String, String> BIG = new Prepared.QueryOfMany<>(
            CODE,
            among -> DSL.select(CODE, PIECES, SENDER, SHIPPED)
                    .from(PARCELS.table())
                    .where(among)
                    .and(PIECES.ge(param("least", PIECES))),
            row -> row.text(1) + " " + row.integer(2) + " " + row.number(3) + " " + row.time(4));

    private static final Prepared.Change ADD = new Prepared.Change(DSL.update(PARCELS.table())
            .set(PIECES, PIECES.plus(inline(1)).plus(param("more", PIECES)))
            .where(CODE.eq(param("code", CODE))));

    private static DepartmentDatabase database;

    @BeforeAll
    static void open() {
        database = TestStorage.open();
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    void anyNumberOfValuesIsAskedForAtOnce() {
        Instant shipped = Instant.parse("2026-11-22T01:02:03.004Z");
        List<String> codes = IntStream.range(0, 200).mapToObj(i -> "M-" + i).toList();
        database.write(
                KEEPER,
                tx -> tx.insertAll(
                        PARCELS,
                        codes.stream()
                                .map(code ->
                                        Parcel.of(code).pieces(code.length()).shipped(shipped))
                                .toList()));

        for (int size : new int[] {0, 1, 2, 3, 64, 65, 200}) {
            List<String> expected = codes.subList(0, size).stream()
                    .filter(code -> code.length() >= 4)
                    .map(code -> code + " " + code.length() + " 0 " + shipped)
                    .toList();
            assertThat(database.all(BIG, codes.subList(0, size), 4)).containsExactlyInAnyOrderElementsOf(expected);
        }
        assertThat(database.all(BIG, List.of("nobody", "M-10"), 0)).containsExactly("M-10 4 0 " + shipped);
    }

    @Test
    void changesSayHowManyRowsTheyChanged() {
        database.write(KEEPER, tx -> tx.insertAll(PARCELS, List.of(Parcel.of("C-1"), Parcel.of("C-2"))));
        assertThat(database.<Integer>write(KEEPER, tx -> tx.run(ADD, 5, "C-1"))).isEqualTo(1);
        assertThat(database.<int[]>write(
                        KEEPER,
                        tx -> tx.runEach(
                                ADD,
                                List.of(new Object[] {10, "C-1"}, new Object[] {10, "none"}, new Object[] {20, "C-2"
                                }))))
                .containsExactly(1, 0, 1);
        assertThat(database.all(BIG, List.of("C-1", "C-2"), 0))
                .containsExactlyInAnyOrder("C-1 18 0 null", "C-2 22 0 null");
    }

    @Test
    void whatIsGivenMustFitTheParameters() {
        assertThatThrownBy(() -> database.write(KEEPER, tx -> tx.run(ADD, 5)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1 values for 2 parameters");
        Prepared.Change twice = new Prepared.Change(
                DSL.update(PARCELS.table()).set(PIECES, param("same", PIECES)).where(PIECES.eq(param("same", PIECES))));
        assertThatThrownBy(() -> database.write(KEEPER, tx -> tx.run(twice, 5, 5)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("a name of its own");
    }

    @Test
    void whoHoldsARecordIsWaitedForAndReadersAreNot() throws Exception {
        long id = database.write(KEEPER, tx -> tx.insert(PARCELS, Parcel.of("HELD")))
                .id();
        CountDownLatch held = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        ExecutorService others = Executors.newFixedThreadPool(2);
        try {
            List<Future<?>> both = new ArrayList<>();
            both.add(others.submit(() -> database.write(KEEPER, tx -> {
                Stored<Parcel> parcel = tx.hold(PARCELS, id);
                held.countDown();
                await(release);
                return tx.update(
                        PARCELS, parcel, parcel.value().pieces(parcel.value().pieces() + 1));
            })));
            await(held);
            assertThat(database.get(PARCELS, id).value().pieces()).isEqualTo(1);
            both.add(others.submit(() -> database.write(KEEPER, tx -> {
                Stored<Parcel> parcel = tx.hold(PARCELS, id);
                return tx.update(
                        PARCELS, parcel, parcel.value().pieces(parcel.value().pieces() + 1));
            })));
            release.countDown();
            for (Future<?> each : both) {
                each.get();
            }
        } finally {
            others.shutdownNow();
        }
        assertThat(database.get(PARCELS, id).value().pieces()).isEqualTo(3);
    }

    @Test
    void whatIsOutOfReachIsNotHeld() {
        long id = database.write(KEEPER, tx -> tx.insert(PARCELS, Parcel.of("FAR")))
                .id();
        Caller other = new Caller(
                "other",
                "别人",
                "west",
                null,
                Map.of("logistics:parcels:write", Reach.OWN),
                new RequestMark("logistics:parcels:write", null, null));
        assertThatThrownBy(() -> database.write(other, tx -> tx.hold(PARCELS, id)))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.status()).isEqualTo(404));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
