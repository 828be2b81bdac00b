package argosy.logistics.standards;

import static argosy.logistics.db.Tables.SOP;
import static argosy.logistics.db.Tables.SOP_ACKNOWLEDGEMENT;
import static argosy.logistics.db.Tables.SOP_DRAFT;
import static argosy.logistics.standards.Sop.SOPS;
import static argosy.logistics.standards.SopAcknowledgement.SOP_ACKNOWLEDGEMENTS;
import static argosy.logistics.standards.SopDraft.SOP_DRAFTS;
import static argosy.logistics.warehouse.Floor.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import argosy.department.Problem;
import argosy.department.Stored;
import argosy.department.Transaction;
import argosy.logistics.warehouse.Warehouse;
import argosy.logistics.warehouse.Warehouses;
import argosy.storage.DepartmentDatabase;
import argosy.testkit.TestClock;
import argosy.testkit.TestDatabase;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StandardsTest {

    /** 23:30 in Shanghai. */
    private final TestClock clock = new TestClock("2026-11-22T15:30:00Z");

    private final DepartmentDatabase database = TestDatabase.open("logistics", Warehouse.class, clock);
    private final Sops sops = new Sops();
    private final SopDrafts drafts = new SopDrafts(sops);
    private final FloorChecks checks = new FloorChecks();
    private final FloorNotes notes = new FloorNotes();

    @BeforeAll
    void warehouse() {
        as("keeper", tx -> new Warehouses().create(tx, new Warehouse("SH1", "上海一号仓", null, null)));
    }

    @AfterAll
    void close() {
        database.close();
    }

    @Test
    @Tag("LOG-22")
    void aStandardIsWrittenByOneAndApprovedByAnother() {
        long draft = write("A-1", null);
        assertThat(code("head", tx -> drafts.approve(tx, draft))).isEqualTo("step-not-allowed");
        as("keeper", tx -> drafts.submit(tx, draft));
        assertThat(code("author", tx -> drafts.approve(tx, draft))).isEqualTo("own-draft");
        assertThat(code("keeper", tx -> drafts.approve(tx, draft))).isEqualTo("own-draft");
        as("head", tx -> drafts.giveBack(tx, draft, "请补充异常处理"));
        as("head", tx -> drafts.change(tx, tx.get(SOP_DRAFTS, draft), draft("A-1", null)));
        as("keeper", tx -> drafts.submit(tx, draft));
        assertThat(code("head", tx -> drafts.approve(tx, draft)))
                .as("who wrote in it last is an author, too")
                .isEqualTo("own-draft");
        as("boss", tx -> drafts.approve(tx, draft));
        assertThat(code("keeper", tx -> drafts.change(tx, tx.get(SOP_DRAFTS, draft), draft("A-1", null))))
                .isEqualTo("not-a-draft");
        assertThat(code("author", tx -> drafts.write(tx, draft("A-1", null)))).isEqualTo("standard-exists");
        Sop sop = newest("A-1").value();
        assertThat(sop.state()).isEqualTo(SopState.IN_FORCE);
        assertThat(sop.edition()).isEqualTo(1);
        assertThat(sop.effectiveFrom()).isEqualTo(today());
    }

    @Test
    @Tag("LOG-22")
    void whoBeganADraftDoesNotApproveItAfterOthersWroteInIt() {
        long draft = write("A-9", null);
        as("head", tx -> drafts.change(tx, tx.get(SOP_DRAFTS, draft), draft("A-9", null)));
        as("keeper", tx -> drafts.submit(tx, draft));
        assertThat(code("author", tx -> drafts.approve(tx, draft))).isEqualTo("own-draft");
        as("boss", tx -> drafts.approve(tx, draft));
    }

    @Test
    @Tag("LOG-22")
    void aLaterEditionTakesThePlaceOfTheOneInForceOnItsDay() {
        long first = release("B-1", null);
        long second = as("author", tx -> sops.revise(tx, first)).id();
        assertThat(code("author", tx -> sops.revise(tx, first))).isEqualTo("draft-open");
        as("author", tx -> drafts.change(tx, tx.get(SOP_DRAFTS, second), draft("B-1", 1, today().plusDays(2))));
        approve(second);
        long edition = newest("B-1").id();
        assertThat(newest("B-1").value().state()).isEqualTo(SopState.APPROVED);
        assertThat(state(first)).isEqualTo(SopState.IN_FORCE);
        assertThat(code("head", tx -> sops.takeEffect(tx, edition))).isEqualTo("not-yet");
        assertThat(code("author", tx -> sops.revise(tx, first))).isEqualTo("not-the-newest");
        clock.advance(Duration.ofHours(24));
        assertThat(takeEffect()).isZero();
        clock.advance(Duration.ofHours(1));
        assertThat(takeEffect()).isEqualTo(1);
        assertThat(takeEffect()).isZero();
        assertThat(state(edition)).isEqualTo(SopState.IN_FORCE);
        assertThat(state(first)).isEqualTo(SopState.SUPERSEDED);
        as("head", tx -> sops.withdraw(tx, edition, "流程取消"));
        assertThat(inForce("B-1")).isZero();
        approve(as("author", tx -> sops.revise(tx, edition)).id());
        assertThat(newest("B-1").value().edition()).isEqualTo(3);
    }

    @Test
    @Tag("LOG-22")
    void oneEditionIsInForceHoweverManyApproveAtOnce() throws Exception {
        List<Long> rivals = List.of(write("C-1", null), write("C-1", null), write("C-1", null));
        rivals.forEach(id -> as("author", tx -> drafts.submit(tx, id)));
        List<Boolean> done = together(rivals.stream()
                .<Callable<Boolean>>map(id -> () -> attempt(tx -> drafts.approve(tx, id)))
                .toList());
        assertThat(done).containsOnlyOnce(true);
        assertThat(inForce("C-1")).isEqualTo(1);
        for (int round = 0; round < 5; round++) {
            long current = newest("C-1").id();
            List<Callable<Boolean>> revisions = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                revisions.add(() -> attempt("author", tx -> sops.revise(tx, current)));
            }
            assertThat(together(revisions)).containsOnlyOnce(true);
            long draft = database.first(
                            SOP_DRAFTS,
                            SOP_DRAFT
                                    .CODE
                                    .eq("C-1")
                                    .and(SOP_DRAFT.REVISES.eq(
                                            newest("C-1").value().edition())))
                    .orElseThrow()
                    .id();
            as("author", tx -> drafts.submit(tx, draft));
            assertThat(together(List.of(
                            () -> attempt(tx -> drafts.approve(tx, draft)),
                            () -> attempt(tx -> drafts.approve(tx, draft)),
                            () -> attempt(tx -> sops.withdraw(tx, current, "取消")))))
                    .contains(true);
            assertThat(inForce("C-1")).isEqualTo(1);
            assertThat(newest("C-1").value().edition()).isEqualTo(round + 2);
        }
    }

    @Test
    @Tag("LOG-22")
    void aPersonAcknowledgesOnceAndTheListShowsWhoHasNot() throws Exception {
        long id = release("D-1", null);
        as("head", tx -> sops.assign(tx, id, List.of("wei", "na", "wei"), null));
        as("head", tx -> sops.assign(tx, id, List.of("na", "li"), null));
        assertThat(together(List.of(
                        () -> attempt("wei", tx -> sops.acknowledge(tx, id)),
                        () -> attempt("wei", tx -> sops.acknowledge(tx, id)),
                        () -> attempt("guest", tx -> sops.acknowledge(tx, id)),
                        () -> attempt("guest", tx -> sops.acknowledge(tx, id)))))
                .filteredOn(done -> done)
                .hasSize(2);
        assertThat(code("wei", tx -> sops.acknowledge(tx, id))).isEqualTo("acknowledged-already");
        assertThat(database.select(SOP_ACKNOWLEDGEMENTS, SOP_ACKNOWLEDGEMENT.SOP.eq(id), 10).stream()
                        .map(Stored::value)
                        .filter(a -> a.state() == SopAcknowledgement.State.ASKED)
                        .map(SopAcknowledgement::person))
                .containsExactlyInAnyOrder("na", "li");
        assertThat(new StandardReports(database).acknowledgements().rows()).anySatisfy(row -> {
            assertThat(row.code()).isEqualTo("D-1");
            assertThat(row.asked()).isEqualTo(4);
            assertThat(row.ratePercent()).isEqualByComparingTo("50.0");
        });
        as("head", tx -> sops.withdraw(tx, id, "取消"));
        assertThat(code("na", tx -> sops.acknowledge(tx, id))).isEqualTo("step-not-allowed");
    }

    @Test
    @Tag("LOG-22")
    void aFloorCheckIsScoredAgainstTheEditionInForce() {
        assertThat(code("wei", tx -> checks.keep(tx, found("E-1", ok(), ok())))).isEqualTo("invalid");
        release("E-1", null);
        assertThat(code("wei", tx -> checks.keep(tx, found("E-1", new CheckedItem("扫码", false, " ")))))
                .isEqualTo("invalid");
        Stored<FloorCheck> check = as("wei", tx -> checks.keep(tx, found("E-1", ok(), ok(), bad())));
        assertThat(check.value().score()).isEqualByComparingTo("66.7");
        as("wei", tx -> checks.keep(tx, found("E-1", ok())));
        assertThat(FloorChecks.items(database, check.id())).hasSize(3);
        LocalDate day = check.value().onDay();
        assertThat(new StandardReports(database).floorScores(day, day).rows()).anySatisfy(row -> {
            assertThat(row.sopCode()).isEqualTo("E-1");
            assertThat(row.averageScore()).isEqualByComparingTo("83.4");
            assertThat(row.failedItems()).isEqualTo(1);
        });
        assertThat(StandardReports.percent(0, 0)).isNull();
    }

    @Test
    @Tag("LOG-29")
    void nobodyIsJudgedUnheardNorByWhoSawIt() {
        FloorCheck check = checked("F-1");
        assertThat(code("inspector", tx -> notes.note(tx, check, seen("wei", "夜班"))))
                .isEqualTo("invalid");
        assertThat(code("inspector", tx -> notes.note(tx, check, seen(null, " "))))
                .isEqualTo("invalid");
        assertThat(code("inspector", tx -> notes.note(tx, check, seen("inspector", null))))
                .isEqualTo("invalid");
        long id =
                as("inspector", tx -> notes.note(tx, check, seen("wei", null))).id();
        assertThat(code("head", tx -> notes.close(tx, id, Measure.TRAINING, "复训")))
                .isEqualTo("not-heard");
        assertThat(code("head", tx -> notes.answer(tx, id, "他承认了"))).isEqualTo("not-the-person");
        as("wei", tx -> notes.answer(tx, id, "扫码枪没电"));
        assertThat(code("wei", tx -> notes.answer(tx, id, "再说一次"))).isEqualTo("step-not-allowed");
        assertThat(code("inspector", tx -> notes.close(tx, id, Measure.TRAINING, "复训")))
                .isEqualTo("own-note");
        assertThat(code("wei", tx -> notes.close(tx, id, Measure.NONE, "无"))).isEqualTo("own-note");
        assertThat(code("wei", tx -> notes.withdraw(tx, id, "无"))).isEqualTo("own-note");
        FloorNote closed =
                as("head", tx -> notes.close(tx, id, Measure.TRAINING, "复训")).value();
        assertThat(closed.state()).isEqualTo(FloorNoteState.CLOSED);
        assertThat(closed.answer()).isEqualTo("扫码枪没电");
    }

    @Test
    @Tag("LOG-29")
    void whoDoesNotAnswerInTimeIsNotWaitedForAndATeamIsNotPunished() {
        FloorCheck check = checked("G-1");
        long silent =
                as("inspector", tx -> notes.note(tx, check, seen("na", null))).id();
        long team =
                as("inspector", tx -> notes.note(tx, check, seen(null, "夜班"))).id();
        assertThat(code("na", tx -> notes.answer(tx, team, "不是我"))).isEqualTo("not-the-person");
        assertThat(code("head", tx -> notes.close(tx, team, Measure.SUPERVISION, "盯班")))
                .isEqualTo("invalid");
        as("head", tx -> notes.close(tx, team, Measure.PROCESS_CHANGE, "增设清扫时段"));
        clock.advance(Duration.ofDays(FloorNotes.DAYS_TO_ANSWER + 1));
        as("head", tx -> notes.close(tx, silent, Measure.TALK, "面谈"));
        assertThat(Measure.values())
                .as("no measure touches points, pay or employment (LEG-05, LEG-08)")
                .containsExactly(
                        Measure.TALK, Measure.TRAINING, Measure.SUPERVISION, Measure.PROCESS_CHANGE, Measure.NONE);
    }

    private int takeEffect() {
        return as("head", tx -> sops.takeEffect(tx));
    }

    private FloorCheck checked(String sop) {
        release(sop, null);
        return as("inspector", tx -> checks.keep(tx, found(sop, ok(), bad()))).value();
    }

    private long release(String code, LocalDate from) {
        approve(write(code, from));
        return newest(code).id();
    }

    private long write(String code, LocalDate from) {
        return as("author", tx -> drafts.write(tx, draft(code, from))).id();
    }

    private void approve(long draft) {
        as("author", tx -> drafts.submit(tx, draft));
        as("boss", tx -> drafts.approve(tx, draft));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), TestDatabase.ZONE);
    }

    private static SopDraft draft(String code, LocalDate from) {
        return draft(code, null, from);
    }

    private static SopDraft draft(String code, Integer revises, LocalDate from) {
        return new SopDraft(code, "拣货作业标准 📦", revises, "1. 逐件扫码", null, null, from, null, null, null, null);
    }

    private static NewFloorCheck found(String sop, CheckedItem... items) {
        return new NewFloorCheck(null, "SH1", "A 区", sop, null, List.of(items));
    }

    private static NewFloorNote seen(String person, String team) {
        return new NewFloorNote(person, team, "未扫码装箱", FloorNote.Severity.MINOR, null);
    }

    private static CheckedItem ok() {
        return new CheckedItem("逐件扫码", true, null);
    }

    private static CheckedItem bad() {
        return new CheckedItem("台面整洁", false, "包材散落");
    }

    private Stored<Sop> newest(String code) {
        return database.select(SOPS, SOP.CODE.eq(code), 100).stream()
                .max(Comparator.comparing(sop -> sop.value().edition()))
                .orElseThrow();
    }

    private SopState state(long id) {
        return database.get(SOPS, id).value().state();
    }

    private int inForce(String code) {
        return database.select(SOPS, SOP.CODE.eq(code).and(SOP.STATE.eq("in_force")), 100)
                .size();
    }

    private boolean attempt(Function<Transaction, Stored<?>> work) {
        return attempt("boss", work);
    }

    private boolean attempt(String username, Function<Transaction, Stored<?>> work) {
        try {
            as(username, work);
            return true;
        } catch (Problem refused) {
            assertThat(refused.status()).isEqualTo(409);
            return false;
        }
    }

    private <T> T as(String username, Function<Transaction, T> work) {
        return database.write(person(username), work);
    }

    private String code(String username, Function<Transaction, ?> work) {
        return catchThrowableOfType(Problem.class, () -> as(username, work)).code();
    }

    private static List<Boolean> together(List<Callable<Boolean>> work) throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(work.size());
        try {
            List<Boolean> done = new ArrayList<>();
            for (Future<Boolean> one : people.invokeAll(work)) {
                done.add(one.get());
            }
            return done;
        } finally {
            people.shutdownNow();
        }
    }
}
