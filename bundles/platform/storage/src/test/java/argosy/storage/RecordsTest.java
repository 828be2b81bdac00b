package argosy.storage;

import static argosy.storage.Parcel.KEEPER;
import static argosy.storage.Parcel.PARCELS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import argosy.department.HistoryEntry;
import argosy.department.Problem;
import argosy.department.Stored;
import argosy.department.Text;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class RecordsTest {

    private static DepartmentDatabase database;

    @BeforeAll
    static void open() {
        database = TestStorage.open();
    }

    @AfterAll
    static void close() {
        database.close();
    }

    private static Stored<Parcel> insert(Parcel parcel) {
        return database.write(KEEPER, tx -> tx.insert(PARCELS, parcel));
    }

    @Test
    void everyTypeComesBackAsItWasGiven() {
        Parcel parcel = new Parcel(
                "ALL-1",
                "王小明 😀 𠮷",
                "13812340000",
                Parcel.State.HANDED_OVER,
                3,
                new BigDecimal("12.345"),
                true,
                Instant.parse("2026-03-29T01:30:00.123Z"),
                LocalDate.of(2026, 11, 22),
                null);
        Stored<Parcel> stored = insert(parcel);

        assertThat(database.get(PARCELS, stored.id())).isEqualTo(stored);
        assertThat(database.first(PARCELS, Parcel.byCode().eq("ALL-1"))).contains(stored);
        assertThat(stored.value()).isEqualTo(parcel);
        assertThat(stored.version()).isEqualTo(1);
        assertThat(stored.createdBy()).isEqualTo("keeper");
        assertThat(stored.unit()).isEqualTo("east");
        assertThat(stored.id()).isLessThan(1L << 53);
    }

    @Test
    void aChangeMakesANewVersionAndAStaleOneIsRefused() {
        Stored<Parcel> first = insert(Parcel.of("STALE"));
        Stored<Parcel> second = database.write(
                KEEPER, tx -> tx.update(PARCELS, first, first.value().pieces(2)));

        assertThat(second.version()).isEqualTo(2);
        assertThat(database.get(PARCELS, first.id())).isEqualTo(second);
        Problem stale = problem(() -> database.write(
                KEEPER, tx -> tx.update(PARCELS, first, first.value().pieces(3))));
        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.members()).containsEntry("version", 2);
        assertThat(problem(() -> database.write(KEEPER, tx -> {
                            tx.delete(PARCELS, first);
                            return null;
                        }))
                        .status())
                .isEqualTo(412);
        database.write(KEEPER, tx -> {
            tx.delete(PARCELS, second);
            return null;
        });
        assertThat(database.find(PARCELS, first.id())).isEmpty();
    }

    @Test
    void theTimelineHoldsWhatChangedWithSensitiveValuesMasked() {
        Stored<Parcel> created = insert(Parcel.of("HISTORY"));
        Stored<Parcel> updated = database.write(
                KEEPER, tx -> tx.update(PARCELS, created, created.value().pieces(7)));
        database.write(KEEPER, tx -> {
            tx.remark(PARCELS, created.id(), "printed", "热敏打印机 2");
            return null;
        });

        List<HistoryEntry> entries = database.history(PARCELS, created.id(), 0, 10);
        assertThat(entries).extracting(HistoryEntry::action).containsExactly("printed", "updated", "created");
        assertThat(entries.get(0).text()).isEqualTo("热敏打印机 2");
        assertThat(entries.get(0).version()).isEqualTo(updated.version());
        assertThat(entries.get(1).changes()).isEqualTo(Map.of("pieces", Map.of("before", 1, "after", 7)));
        assertThat(entries.get(2).changes()).containsEntry("phone", Map.of("after", "138***00"));
        assertThat(entries.get(2).changes()).containsEntry("state", Map.of("after", "packed"));
        assertThat(database.history(PARCELS, created.id(), entries.get(1).id(), 10))
                .extracting(HistoryEntry::action)
                .containsExactly("created");
    }

    @Test
    void aDuplicateNamesTheField() {
        insert(Parcel.of("TWICE"));
        Problem problem = problem(() -> insert(Parcel.of("TWICE")));

        assertThat(problem.status()).isEqualTo(409);
        assertThat(problem.code()).isEqualTo("duplicate");
        assertThat(problem.detail().en()).startsWith("In Parcels there is a record with the same code already");
        assertThat(problem.detail().zh()).startsWith("“包裹”中已有code相同的记录");
        assertThat(problem.fields()).extracting(Problem.FieldProblem::field).containsExactly("code");
        Problem inBatch = problem(
                () -> database.write(KEEPER, tx -> tx.insertAll(PARCELS, List.of(Parcel.of("A1"), Parcel.of("A1")))));
        assertThat(inBatch.fields()).extracting(Problem.FieldProblem::field).containsExactly("code");
        assertThat(database.first(PARCELS, Parcel.byCode().eq("A1"))).isEmpty();
    }

    @Test
    void whatIsNotThereIsNamedAsPeopleCallIt() {
        Problem missing = problem(() -> database.get(PARCELS, 5));
        assertThat(missing.status()).isEqualTo(404);
        assertThat(missing.detail()).isEqualTo(Text.of("There is no record 5 in Parcels.", "“包裹”中没有记录 5。"));
        assertThat(problem(() -> database.write(KEEPER, tx -> tx.hold(PARCELS, 5)))
                        .detail())
                .isEqualTo(missing.detail());
    }

    @Test
    void whatDoesNotFitNamesTheField() {
        Problem tooLong = problem(() -> insert(Parcel.of("x".repeat(21))));
        assertThat(tooLong.status()).isEqualTo(422);
        assertThat(tooLong.fields()).extracting(Problem.FieldProblem::field).containsExactly("code");
        assertThat(tooLong.getMessage()).contains("20 characters").doesNotContainIgnoringCase("varchar");

        Problem missing = problem(() -> insert(Parcel.of(null)));
        assertThat(missing.status()).isEqualTo(422);
        assertThat(missing.fields()).extracting(Problem.FieldProblem::field).containsExactly("code");

        Problem nowhere = problem(() -> insert(Parcel.of("NOWHERE").sender(1)));
        assertThat(nowhere.status()).isEqualTo(422);
        assertThat(nowhere.fields()).extracting(Problem.FieldProblem::field).containsExactly("senderId");
    }

    @Test
    void aRecordThatOthersReferToStays() {
        Stored<Parcel> sender = insert(Parcel.of("SENDER"));
        insert(Parcel.of("SENT").sender(sender.id()));
        Problem inUse = problem(() -> database.write(KEEPER, tx -> {
            tx.delete(PARCELS, sender);
            return null;
        }));
        assertThat(inUse.status()).isEqualTo(409);
        assertThat(inUse.code()).isEqualTo("in-use");
        assertThat(database.find(PARCELS, sender.id())).isPresent();
    }

    @Test
    void aProblemUndoesEverythingTheWorkDid() {
        assertThatThrownBy(() -> database.write(KEEPER, tx -> {
                    tx.insert(PARCELS, Parcel.of("UNDONE"));
                    throw Problem.conflict("no", "No.", "否。");
                }))
                .isInstanceOf(Problem.class);
        assertThat(database.first(PARCELS, Parcel.byCode().eq("UNDONE"))).isEmpty();
    }

    @Test
    void manyRecordsGoInByBatches() {
        List<Stored<Parcel>> stored = database.write(
                KEEPER,
                tx -> tx.insertAll(
                        PARCELS,
                        IntStream.range(0, 1234)
                                .mapToObj(i -> Parcel.of("MANY-" + i))
                                .toList()));

        assertThat(stored).hasSize(1234);
        assertThat(database.sql().fetchCount(PARCELS.table(), Parcel.byCode().like("MANY-%")))
                .isEqualTo(1234);
        Stored<Parcel> last = stored.get(1233);
        assertThat(database.get(PARCELS, last.id())).isEqualTo(last);
        assertThat(database.history(PARCELS, last.id(), 0, 5)).hasSize(1);
    }

    private static Problem problem(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        Problem problem = catchThrowableOfType(Problem.class, call);
        assertThat(problem).isNotNull();
        return problem;
    }
}
