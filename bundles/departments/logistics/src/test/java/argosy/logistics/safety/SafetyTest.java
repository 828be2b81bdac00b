package argosy.logistics.safety;

import static argosy.logistics.db.Tables.HAZARD;
import static argosy.logistics.safety.Hazard.HAZARDS;
import static argosy.logistics.safety.SafetyItem.SAFETY_ITEMS;
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
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("LOG-24")
class SafetyTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-22");

    /** 23:30 in Shanghai. */
    private final TestClock clock = new TestClock("2026-11-22T15:30:00Z");

    private final DepartmentDatabase database = TestDatabase.open("logistics", Warehouse.class, clock);
    private final Hazards hazards = new Hazards();
    private final SafetyChecks checks = new SafetyChecks(hazards);
    private final SafetyReports reports = new SafetyReports(database);

    @BeforeEach
    void warehouses() {
        as("keeper", tx -> {
            Warehouses warehouses = new Warehouses();
            warehouses.create(tx, new Warehouse("SH1", "上海一号仓", null, null));
            return warehouses.create(tx, new Warehouse("SH2", "上海二号仓", null, null));
        });
        as(
                "head",
                tx -> tx.insertAll(
                        SAFETY_ITEMS,
                        List.of(
                                item("FIRE-1", HazardKind.FIRE, null, 20, null),
                                item("DAMP-1", HazardKind.DAMP, null, 10, null),
                                item("COLD-1", HazardKind.EQUIPMENT, "SH2", 30, null),
                                item("OLD-1", HazardKind.OTHER, null, 1, SafetyItem.State.RETIRED))));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aRoundAsksWhatIsAskedHereAndOpensHazardsOnTheWay() {
        long id = start("SH1", null, Shift.DAY);
        assertThat(SafetyLines.of(database, id)).extracting(SafetyLine::item).containsExactly("DAMP-1", "FIRE-1");
        assertThat(code("keeper", tx -> checks.complete(tx, id))).isEqualTo("items-open");
        Round.Line bad = new Round.Line(2, SafetyLine.Answer.NOT_OK, "灭火器被遮挡", "东门", Hazard.Severity.HIGH);
        assertThat(code("keeper", tx -> checks.answer(tx, id, round(ok(1), ok(1)))))
                .isEqualTo("invalid");
        assertThat(code("keeper", tx -> checks.answer(tx, id, round(bad, ok(3)))))
                .isEqualTo("invalid");
        assertThat(code(
                        "keeper",
                        tx -> checks.answer(
                                tx, id, round(new Round.Line(2, SafetyLine.Answer.NOT_OK, "遮挡", "东门", null)))))
                .isEqualTo("invalid");
        assertThat(database.select(HAZARDS, HAZARD.ID.gt(0L), 10))
                .as("what was refused opened nothing")
                .isEmpty();
        as("keeper", tx -> checks.answer(tx, id, round(bad)));
        assertThat(code("keeper", tx -> checks.answer(tx, id, round(ok(2))))).isEqualTo("invalid");
        Stored<SafetyCheck> answered = as("keeper", tx -> checks.answer(tx, id, round(ok(1))));
        assertThat(answered.value().answered()).isEqualTo(2);
        assertThat(answered.value().notOk()).isEqualTo(1);
        Stored<SafetyCheck> done = as("keeper", tx -> checks.complete(tx, id));
        assertThat(done.value().completedBy()).isEqualTo("keeper");
        Hazard hazard = database.select(HAZARDS, HAZARD.ID.gt(0L), 10).get(0).value();
        assertThat(hazard.kind()).isEqualTo(HazardKind.FIRE);
        assertThat(hazard.safetyCheck()).isEqualTo(done.value().number());
        assertThat(SafetyLines.of(database, id).get(1).hazard()).isEqualTo(hazard.number());
        assertThat(code("keeper", tx -> checks.answer(tx, id, round(ok(1))))).isEqualTo("step-not-allowed");
    }

    @Test
    void aDayAndShiftIsCheckedOnceHoweverManyBegin() throws Exception {
        List<Callable<Boolean>> work = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            work.add(() -> attempt("keeper", tx -> checks.start(tx, round("SH1", null, Shift.NIGHT))));
        }
        assertThat(together(work)).containsOnlyOnce(true);
        start("SH1", TODAY.minusDays(1), Shift.NIGHT);
        assertThat(code("keeper", tx -> checks.start(tx, round("SH1", TODAY.minusDays(2), Shift.DAY))))
                .isEqualTo("invalid");
        assertThat(code("keeper", tx -> checks.start(tx, round("SH1", TODAY.plusDays(1), Shift.DAY))))
                .isEqualTo("invalid");
        assertThat(code("keeper", tx -> checks.start(tx, round("NO", null, Shift.DAY))))
                .isEqualTo("invalid");
    }

    @Test
    void missingDaysAreListedFromTheDayThereIsAWarehouse() {
        long id = start("SH1", null, Shift.DAY);
        as("keeper", tx -> checks.answer(tx, id, round(ok(1), ok(2))));
        as("keeper", tx -> checks.complete(tx, id));
        start("SH2", null, Shift.DAY);
        clock.advance(Duration.ofHours(24));
        assertThat(reports.missing(TODAY.minusDays(30), TODAY.plusDays(30), TODAY.plusDays(1))
                        .rows())
                .containsExactly(
                        new MissingCheck(TODAY.plusDays(1), "SH1", false),
                        new MissingCheck(TODAY.plusDays(1), "SH2", false),
                        new MissingCheck(TODAY, "SH2", true));
        assertThat(problem(() -> reports.missing(TODAY, TODAY.plusDays(92), TODAY)))
                .isEqualTo("bad-window");
        assertThat(problem(() -> reports.missing(TODAY, TODAY.minusDays(1), TODAY)))
                .isEqualTo("bad-window");
    }

    @Test
    void aHazardIsGoneWhenSomebodyElseHasSeenIt() {
        long id = report("picker");
        assertThat(code("wei", tx -> hazards.fix(tx, id, "已清理", clock.instant())))
                .isEqualTo("step-not-allowed");
        assertThat(code("keeper", tx -> hazards.assign(tx, id, "wei", TODAY.minusDays(1))))
                .isEqualTo("invalid");
        Instant before = clock.instant();
        clock.advance(Duration.ofMinutes(1));
        as("keeper", tx -> hazards.assign(tx, id, "wei", TODAY));
        assertThat(code("wei", tx -> hazards.fix(tx, id, "已清理", null))).isEqualTo("photo-needed");
        assertThat(code("wei", tx -> hazards.fix(tx, id, "已清理", before))).isEqualTo("photo-needed");
        as("wei", tx -> hazards.fix(tx, id, "已清理", clock.instant()));
        assertThat(code("wei", tx -> hazards.verify(tx, id, null))).isEqualTo("own-fix");
        assertThat(code("wei", tx -> hazards.reject(tx, id, "没好", null))).isEqualTo("own-fix");
        Instant firstPhoto = clock.instant();
        clock.advance(Duration.ofHours(1));
        Hazard back = as("keeper", tx -> hazards.reject(tx, id, "标线未划", null)).value();
        assertThat(back.state()).isEqualTo(HazardState.ASSIGNED);
        assertThat(back.fixedBy()).isNull();
        assertThat(back.overdue(TODAY)).isFalse();
        assertThat(back.overdue(TODAY.plusDays(1))).isTrue();
        assertThat(code("wei", tx -> hazards.fix(tx, id, "已划线", firstPhoto))).isEqualTo("photo-needed");
        as("wei", tx -> hazards.fix(tx, id, "已划线", clock.instant()));
        Hazard verified = as("keeper", tx -> hazards.verify(tx, id, "合格")).value();
        assertThat(verified.inTime()).as("fixed a day late").isFalse();
        assertThat(code("keeper", tx -> hazards.dismiss(tx, id, "误报"))).isEqualTo("step-not-allowed");
    }

    @Test
    void hazardsAreCountedByKindAndSeverity() {
        long late = report("picker");
        as("keeper", tx -> hazards.assign(tx, late, "wei", TODAY));
        long good = report("picker");
        as("keeper", tx -> hazards.assign(tx, good, "wei", TODAY));
        as("wei", tx -> hazards.fix(tx, good, "已清理", clock.instant()));
        as("keeper", tx -> hazards.verify(tx, good, null));
        long twice = report("picker");
        as("head", tx -> hazards.dismiss(tx, twice, "重复"));
        HazardFigures row =
                reports.hazards(TODAY, TODAY, TODAY.plusDays(1)).rows().get(0);
        assertThat(row)
                .isEqualTo(new HazardFigures(
                        "SH1", HazardKind.PASSAGE, Hazard.Severity.HIGH, 1, 1, 1, 1, SafetyReports.percent(1, 1)));
        assertThat(reports.hazards(TODAY.plusDays(1), TODAY.plusDays(1), TODAY)
                        .rows()
                        .get(0)
                        .inTimePercent())
                .isNull();
    }

    private long report(String username) {
        NewHazard seen = new NewHazard(HazardKind.PASSAGE, Hazard.Severity.HIGH, "SH1", "主通道", "通道堆物");
        return as(username, tx -> hazards.report(tx, seen)).id();
    }

    private long start(String warehouse, LocalDate day, Shift shift) {
        return as("keeper", tx -> checks.start(tx, round(warehouse, day, shift)))
                .id();
    }

    private static NewSafetyCheck round(String warehouse, LocalDate day, Shift shift) {
        return new NewSafetyCheck(warehouse, day, shift, null);
    }

    private static Round round(Round.Line... lines) {
        return new Round(List.of(lines));
    }

    private static Round.Line ok(int line) {
        return new Round.Line(line, SafetyLine.Answer.OK, null, null, null);
    }

    private static SafetyItem item(String code, HazardKind kind, String warehouse, int order, SafetyItem.State state) {
        return new SafetyItem(code, kind, "检查 " + code, warehouse, order, state);
    }

    private boolean attempt(String username, Function<Transaction, ?> work) {
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
        return problem(() -> as(username, work));
    }

    private static String problem(ThrowingCallable work) {
        return catchThrowableOfType(Problem.class, work).code();
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
