package argosy.logistics.tools;

import static argosy.logistics.db.Tables.TOOL_LOAN;
import static argosy.logistics.tools.Tool.TOOLS;
import static argosy.logistics.tools.ToolLoan.TOOL_LOANS;
import static argosy.logistics.warehouse.Floor.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import argosy.department.Problem;
import argosy.department.Transaction;
import argosy.logistics.warehouse.Warehouse;
import argosy.logistics.warehouse.Warehouses;
import argosy.storage.DepartmentDatabase;
import argosy.testkit.TestClock;
import argosy.testkit.TestDatabase;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("LOG-25")
class ToolsTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-22");

    /** 23:30 in Shanghai. */
    private final TestClock clock = new TestClock("2026-11-22T15:30:00Z");

    private final DepartmentDatabase database = TestDatabase.open("logistics", Warehouse.class, clock);
    private final Tools tools = new Tools();
    private long id;

    @BeforeEach
    void aScanner() {
        as(tx -> new Warehouses().create(tx, new Warehouse("SH1", "上海一号仓", null, null)));
        id = as(tx -> tx.insert(
                        TOOLS, new Tool("PDA-1", "扫描枪 📟", "扫描枪", "SH1", null, null, TODAY.plusDays(1), null, null)))
                .id();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aToolIsWithOnePersonHoweverManyAskForIt() throws Exception {
        for (int round = 0; round < 5; round++) {
            List<Callable<Boolean>> work = new ArrayList<>();
            for (String person : List.of("wei", "na", "li", "guo")) {
                work.add(() -> attempt(tx -> tools.issue(tx, id, person, null, null)));
            }
            assertThat(together(work)).containsOnlyOnce(true);
            assertThat(open()).hasSize(1);
            long loan = open().get(0);
            assertThat(together(List.of(
                            () -> attempt(tx -> tools.takeBack(tx, loan, Condition.GOOD, null)),
                            () -> attempt(tx -> tools.lose(tx, loan, "遗失")))))
                    .containsOnlyOnce(true);
            assertThat(open()).isEmpty();
            if (tool().state() == ToolState.LOST) {
                as(tx -> tools.restore(tx, id, Condition.GOOD));
            }
        }
    }

    @Test
    void whatComesBackDamagedIsRepairedBeforeItIsIssuedAgain() {
        as(tx -> tools.issue(tx, id, "wei", TODAY, null));
        assertThat(code(tx -> tools.issue(tx, id, "na", null, null))).isEqualTo("step-not-allowed");
        assertThat(code(tx -> tools.retire(tx, id))).isEqualTo("step-not-allowed");
        long loan = open().get(0);
        assertThat(code(tx -> tools.takeBack(tx, loan, Condition.DAMAGED, " "))).isEqualTo("invalid");
        ToolLoan back =
                as(tx -> tools.takeBack(tx, loan, Condition.DAMAGED, "屏幕碎裂")).value();
        assertThat(back.state()).isEqualTo(ToolLoan.State.RETURNED);
        assertThat(back.endedBy()).isEqualTo("keeper");
        assertThat(code(tx -> tools.takeBack(tx, loan, Condition.GOOD, null))).isEqualTo("step-not-allowed");
        assertThat(tool().state()).isEqualTo(ToolState.IN_REPAIR);
        assertThat(code(tx -> tools.restore(tx, id, Condition.DAMAGED))).isEqualTo("invalid");
        as(tx -> tools.restore(tx, id, Condition.WORN));
        assertThat(tool().condition()).isEqualTo(Condition.WORN);
        as(tx -> tools.retire(tx, id));
        assertThat(code(tx -> tools.issue(tx, id, "wei", null, null))).isEqualTo("step-not-allowed");
    }

    @Test
    void whatIsToBeInspectedStays() {
        assertThat(code(tx -> tools.issue(tx, id, "wei", TODAY.minusDays(1), null)))
                .isEqualTo("invalid");
        clock.advance(Duration.ofDays(2));
        assertThat(code(tx -> tools.issue(tx, id, "wei", null, null))).isEqualTo("inspection-due");
        assertThat(code(tx -> tools.inspect(tx, id, Condition.GOOD, TODAY.plusDays(2))))
                .isEqualTo("invalid");
        as(tx -> tools.inspect(tx, id, Condition.DAMAGED, null));
        assertThat(tool().state()).isEqualTo(ToolState.IN_REPAIR);
        as(tx -> tools.inspect(tx, id, Condition.GOOD, TODAY.plusDays(90)));
        as(tx -> tools.issue(tx, id, "wei", TODAY.plusDays(2), "白班"));
        ToolLoan loan = database.get(TOOL_LOANS, open().get(0)).value();
        assertThat(loan.overdue(TODAY.plusDays(2))).isFalse();
        assertThat(loan.overdue(TODAY.plusDays(3))).isTrue();
    }

    private Tool tool() {
        return database.get(TOOLS, id).value();
    }

    private List<Long> open() {
        return database.select(TOOL_LOANS, TOOL_LOAN.STATE.eq("open"), 10).stream()
                .map(loan -> loan.id())
                .toList();
    }

    private boolean attempt(Function<Transaction, ?> work) {
        try {
            as(work);
            return true;
        } catch (Problem refused) {
            assertThat(refused.status()).isEqualTo(409);
            return false;
        }
    }

    private <T> T as(Function<Transaction, T> work) {
        return database.write(person("keeper"), work);
    }

    private String code(Function<Transaction, ?> work) {
        return catchThrowableOfType(Problem.class, () -> as(work)).code();
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
