package argosy.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import argosy.department.ApprovalKind;
import argosy.department.ApprovalKind.Mode;
import argosy.department.ApprovalKind.Step;
import argosy.department.Approvals;
import argosy.department.Caller;
import argosy.department.HistoryEntry;
import argosy.department.Problem;
import argosy.department.Stored;
import argosy.department.Text;
import argosy.storage.AuditQuery;
import argosy.storage.DepartmentDatabase;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The rules of approvals on a real database. */
class ApprovalsTest {

    private static final BigDecimal SMALL = new BigDecimal("99.00");
    private static final BigDecimal LARGE = new BigDecimal("5000.00");

    // A Friday, ten minutes before the end of work.
    private final TestClock clock = new TestClock("2026-11-20T09:50:00Z");
    private final AtomicInteger outcomes = new AtomicInteger();
    private DepartmentDatabase database;
    private TestApprovals approvals;
    private Approvals prices;

    @BeforeEach
    void open() {
        database = TestDatabase.open("sales", Offer.class, clock);
        approvals = TestApprovals.on(database, clock);
        prices = approvals.declare(Offer.PRICE, (tx, id, decision) -> {
            outcomes.incrementAndGet();
            Offer.decided(tx, id, decision);
        });
        approvals
                .people()
                .give("hong", "role:sales:head", "post:HEAD")
                .give("lan", "role:sales:head", "post:HEAD")
                .give("gao", "role:sales:director", "post:DIR")
                .reports("hong", "post:DIR")
                .reports("lan", "post:DIR")
                .reports("wang", "post:HEAD")
                .person("wang")
                .person("li");
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void theHeadDecidesAndTheOfferFollowsInTheSameTransaction() {
        long offer = ask("wang", "主推款", SMALL);

        approvals.approve("hong", Offer.PRICE, Offer.REGISTER, offer);

        assertThat(state(offer)).isEqualTo(Offer.State.AGREED);
        assertThat(outcomes).hasValue(1);
        assertThat(approvals.waiting(Offer.PRICE, Offer.REGISTER, offer)).isFalse();
        assertThat(actions()).containsExactly("approved", "asked");
    }

    @Test
    @Tag("PLT-12")
    void fromTheAmountOnTheDirectorDecidesToo() {
        long offer = ask("wang", "主推款", LARGE);
        long request = request(offer);

        approvals.desk().approve(as("hong"), request, null, List.of());
        assertThat(state(offer)).isEqualTo(Offer.State.WAITING);

        refused(() -> approvals.desk().approve(as("lan"), request, null, List.of()), "not-yours-to-decide", "director");
        assertThat(actions()).first().isEqualTo("refused");
        assertThat(approvals.denied()).containsExactly("lan POST /api/inbox/sales-" + request);

        approvals.desk().approve(as("gao"), request, "同意", List.of());
        assertThat(state(offer)).isEqualTo(Offer.State.AGREED);
    }

    @Test
    @Tag("PLT-12")
    void nobodyDecidesTheirOwnRequest() {
        long offer = ask("hong", "自己的", SMALL);

        refused(() -> approvals.approve("hong", Offer.PRICE, Offer.REGISTER, offer), "own-request", "lan");

        assertThat(state(offer)).isEqualTo(Offer.State.WAITING);
        assertThat(entries().get(0).by()).isEqualTo("hong");
        approvals.approve("lan", Offer.PRICE, Offer.REGISTER, offer);
        assertThat(state(offer)).isEqualTo(Offer.State.AGREED);
    }

    @Test
    @Tag("PLT-12")
    void whoLostTheRoleCanNoLongerDecide() {
        long offer = ask("wang", "主推款", SMALL);
        approvals.people().take("hong", "role:sales:head");

        refused(() -> approvals.approve("hong", Offer.PRICE, Offer.REGISTER, offer), "not-yours-to-decide", "lan");
    }

    @Test
    void aRefusalNeedsAReasonAndEndsTheRequest() {
        long offer = ask("wang", "主推款", LARGE);

        problem(() -> approvals.reject("hong", Offer.PRICE, Offer.REGISTER, offer, " "), "invalid");
        approvals.reject("hong", Offer.PRICE, Offer.REGISTER, offer, "低于底价");

        assertThat(state(offer)).isEqualTo(Offer.State.REFUSED);
        assertThat(entries().get(0).text()).isEqualTo("低于底价");
    }

    @Test
    void whatWasReturnedMayBeAskedForAgain() {
        long offer = ask("wang", "主推款", SMALL);
        problem(() -> again("wang", offer), "approval-waiting");

        approvals.returned("hong", Offer.PRICE, Offer.REGISTER, offer, "请补充成本");
        assertThat(state(offer)).isEqualTo(Offer.State.BACK);

        again("wang", offer);
        approvals.approve("lan", Offer.PRICE, Offer.REGISTER, offer);
        assertThat(state(offer)).isEqualTo(Offer.State.AGREED);
    }

    @Test
    void anOutcomeThatIsRefusedLeavesTheRequestWaiting() {
        long offer = ask("wang", "broken", SMALL);

        problem(() -> approvals.approve("hong", Offer.PRICE, Offer.REGISTER, offer), "broken");

        assertThat(approvals.waiting(Offer.PRICE, Offer.REGISTER, offer)).isTrue();
        assertThat(actions()).containsExactly("asked");
        approvals.reject("hong", Offer.PRICE, Offer.REGISTER, offer, "有误");
        assertThat(state(offer)).isEqualTo(Offer.State.REFUSED);
    }

    @Test
    void exactlyOneOfManyDecisionsAtOnceWins() throws Exception {
        long offer = ask("wang", "主推款", SMALL);
        long request = request(offer);
        List<String> heads = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            approvals.people().give("head" + i, "role:sales:head");
            heads.add("head" + i);
        }
        ExecutorService pool = Executors.newFixedThreadPool(6);
        try {
            List<Callable<String>> all = new ArrayList<>();
            for (String head : heads) {
                all.add(() -> {
                    try {
                        approvals.desk().approve(as(head), request, null, List.of());
                        return "won";
                    } catch (Problem problem) {
                        return problem.code();
                    }
                });
            }
            List<String> answers = new ArrayList<>();
            for (Future<String> answer : pool.invokeAll(all)) {
                answers.add(answer.get());
            }
            assertThat(answers).containsOnly("won", "already-decided").containsOnlyOnce("won");
        } finally {
            pool.shutdownNow();
        }
        assertThat(actions().stream().filter("approved"::equals)).hasSize(1);
        assertThat(state(offer)).isEqualTo(Offer.State.AGREED);
    }

    @Test
    void allOfAStepHaveToAgreeAndWhoLeavesIsNoLongerWaitedFor() {
        ApprovalKind kind =
                new ApprovalKind("both", Text.of("Both", "会签"), List.of(new Step("role:head", Mode.ALL, null, 0)));
        Approvals both = approvals.declare(kind, Offer::decided);
        approvals.people().give("zhou", "role:sales:head");
        long offer = ask(both, "wang", "会签", SMALL);

        approvals.approve("hong", kind, Offer.REGISTER, offer);
        refused(() -> approvals.approve("hong", kind, Offer.REGISTER, offer), "not-yours-to-decide", "lan");
        approvals.approve("lan", kind, Offer.REGISTER, offer);
        assertThat(state(offer)).isEqualTo(Offer.State.WAITING);

        approvals.people().leave("zhou");
        approvals.desk().escalate(Caller.PLATFORM);
        assertThat(state(offer)).isEqualTo(Offer.State.AGREED);
    }

    @Test
    @Tag("PLT-19")
    void oneStandInIsOneVoiceWhereSeveralHaveToAgree() {
        ApprovalKind kind =
                new ApprovalKind("both", Text.of("Both", "会签"), List.of(new Step("role:head", Mode.ALL, null, 0)));
        Approvals both = approvals.declare(kind, (tx, id, decision) -> {
            assertThat(decision.by()).isEqualTo("lan");
            Offer.decided(tx, id, decision);
        });
        long offer = ask(both, "wang", "会签", SMALL);
        long request = approvals.desk().waiting("both", "offers", offer).orElseThrow();

        approvals.desk().approve(inPlaceOf("li", "hong"), request, null, List.of());
        refused(
                () -> approvals.desk().approve(inPlaceOf("li", "lan"), request, null, List.of()),
                "agreed-already",
                "lan");
        problem(() -> approvals.desk().addSign(as("lan"), request, "li", true, "请复核"), "invalid");
        approvals.desk().approve(as("lan"), request, null, List.of());

        assertThat(state(offer)).isEqualTo(Offer.State.AGREED);
    }

    @Test
    void anAddedColleagueAgreesBefore() {
        long offer = ask("wang", "主推款", SMALL);
        long request = request(offer);

        approvals.desk().addSign(as("hong"), request, "li", true, "请核对成本");
        problem(() -> approvals.desk().approve(as("hong"), request, null, List.of()), "signature-awaited");
        approvals.desk().approve(as("li"), request, "成本无误", List.of());
        assertThat(state(offer)).isEqualTo(Offer.State.WAITING);

        approvals.desk().approve(as("hong"), request, null, List.of());
        assertThat(state(offer)).isEqualTo(Offer.State.AGREED);
    }

    @Test
    void anAddedColleagueAgreesAfter() {
        long offer = ask("wang", "主推款", SMALL);
        long request = request(offer);

        approvals.desk().addSign(as("hong"), request, "li", false, "请复核");
        refused(() -> approvals.desk().approve(as("li"), request, null, List.of()), "not-yours-to-decide", "hong");
        approvals.desk().approve(as("hong"), request, null, List.of());
        assertThat(state(offer)).isEqualTo(Offer.State.WAITING);

        approvals.desk().approve(as("li"), request, null, List.of());
        assertThat(state(offer)).isEqualTo(Offer.State.AGREED);
    }

    @Test
    @Tag("PLT-12")
    void aTaskIsHandedOnOnlyToWhoHasTheAuthority() {
        long offer = ask("wang", "主推款", SMALL);
        long request = request(offer);

        refused(() -> approvals.desk().transfer(as("hong"), request, "li", "出差"), "beyond-authority", "li");
        problem(() -> approvals.desk().transfer(as("hong"), request, "wang", "出差"), "invalid");
        problem(() -> approvals.desk().transfer(as("hong"), request, "nobody", "出差"), "invalid");
        problem(() -> approvals.desk().transfer(as("hong"), request, "gao", null), "invalid");

        approvals.desk().transfer(as("hong"), request, "gao", "出差");
        refused(() -> approvals.desk().approve(as("lan"), request, null, List.of()), "not-yours-to-decide", "gao");
        approvals.desk().approve(as("gao"), request, null, List.of());
        assertThat(state(offer)).isEqualTo(Offer.State.AGREED);
    }

    @Test
    @Tag("PLT-12")
    void fromTheAmountOnTheSuperiorOfWhoAskedHasNoAuthority() {
        approvals.people().reports("wang", "post:HEAD");
        long offer = ask("wang", "主推款", LARGE);
        long request = request(offer);
        approvals.desk().approve(as("hong"), request, null, List.of());

        refused(() -> approvals.desk().transfer(as("gao"), request, "lan", "出差"), "beyond-authority", "lan");
    }

    @Test
    @Tag("PLT-12")
    void whoWasHandedATaskAndLostTheAuthorityForItDoesNotDecideItAnyMore() {
        long offer = ask("wang", "主推款", SMALL);
        long request = request(offer);
        approvals.desk().transfer(as("hong"), request, "gao", "出差");
        approvals.people().take("gao", "role:sales:director", "post:DIR");

        refused(() -> approvals.desk().approve(as("gao"), request, null, List.of()), "not-yours-to-decide", "gao");

        approvals.desk().escalate(Caller.PLATFORM);
        approvals.desk().approve(as("admin"), request, null, List.of());
        assertThat(state(offer)).isEqualTo(Offer.State.AGREED);
    }

    @Test
    void withoutAnAmountATaskMayBeHandedToAnybody() {
        long offer = ask("wang", "主推款", null);

        approvals.desk().transfer(as("hong"), request(offer), "li", "出差");
        approvals.approve("li", Offer.PRICE, Offer.REGISTER, offer);

        assertThat(state(offer)).isEqualTo(Offer.State.AGREED);
    }

    @Test
    void whatIsLateGoesToTheSuperiorOverTheWeekend() {
        long offer = ask("wang", "主推款", SMALL);
        long request = request(offer);

        // Eight working hours from Friday 17:50 end on Monday at 17:50.
        clock.set(Instant.parse("2026-11-23T09:49:59Z"));
        approvals.desk().escalate(Caller.PLATFORM);
        refused(() -> approvals.desk().approve(as("gao"), request, null, List.of()), "not-yours-to-decide", "hong");

        clock.set(Instant.parse("2026-11-23T09:50:00Z"));
        approvals.desk().escalate(Caller.PLATFORM);
        approvals.desk().escalate(Caller.PLATFORM);
        assertThat(actions().stream().filter("escalated"::equals)).hasSize(1);

        approvals.desk().approve(as("gao"), request, null, List.of());
        assertThat(state(offer)).isEqualTo(Offer.State.AGREED);
    }

    @Test
    void withNobodyAboveAnAdministratorGetsWhatIsLate() {
        long offer = ask("wang", "主推款", LARGE);
        approvals.approve("hong", Offer.PRICE, Offer.REGISTER, offer);

        clock.advance(Duration.ofDays(7));
        approvals.desk().escalate(Caller.PLATFORM);

        approvals.approve("admin", Offer.PRICE, Offer.REGISTER, offer);
        assertThat(state(offer)).isEqualTo(Offer.State.AGREED);
    }

    @Test
    void whatNobodyMayDecideGoesToAnAdministratorUntilSomebodyMay() {
        approvals.people().take("hong", "role:sales:head").take("lan", "role:sales:head");
        long first = ask("wang", "一号", SMALL);
        long second = ask("wang", "二号", SMALL);

        approvals.approve("admin", Offer.PRICE, Offer.REGISTER, first);
        assertThat(state(first)).isEqualTo(Offer.State.AGREED);

        approvals.people().give("lan", "role:sales:head");
        approvals.desk().escalate(Caller.PLATFORM);
        refused(() -> approvals.approve("admin", Offer.PRICE, Offer.REGISTER, second), "not-yours-to-decide", "lan");
        approvals.approve("lan", Offer.PRICE, Offer.REGISTER, second);
        assertThat(state(second)).isEqualTo(Offer.State.AGREED);
    }

    @Test
    void theSuperiorIsTheRequestersOwn() {
        ApprovalKind kind =
                new ApprovalKind("up", Text.of("Up", "上级审批"), List.of(new Step("superior", Mode.ANY, null, 8)));
        Approvals up = approvals.declare(kind, Offer::decided);
        long offer = ask(up, "hong", "请示", SMALL);

        refused(() -> approvals.approve("lan", kind, Offer.REGISTER, offer), "not-yours-to-decide", "gao");
        approvals.approve("gao", kind, Offer.REGISTER, offer);

        assertThat(state(offer)).isEqualTo(Offer.State.AGREED);
    }

    @Test
    @Tag("PLT-19")
    void aStandInDecidesAndIsRecordedAsSuch() {
        long offer = ask("wang", "主推款", SMALL);

        approvals.desk().approve(inPlaceOf("li", "hong"), request(offer), null, List.of());

        assertThat(state(offer)).isEqualTo(Offer.State.AGREED);
        HistoryEntry entry = entries().get(0);
        assertThat(entry.by()).isEqualTo("li");
        assertThat(entry.onBehalfOf()).isEqualTo("hong");
    }

    @Test
    @Tag("PLT-19")
    void aStandInDecidesNeitherTheirOwnRequestsNorThoseOfWhomTheyStandInFor() {
        long own = ask("li", "自己的", SMALL);
        long colleagues = ask("hong", "委托人的", SMALL);

        refused(
                () -> approvals.desk().approve(inPlaceOf("li", "hong"), request(own), null, List.of()),
                "own-request",
                "lan");
        refused(
                () -> approvals.desk().approve(inPlaceOf("li", "hong"), request(colleagues), null, List.of()),
                "own-request",
                "lan");
    }

    @Test
    void oneIsRemindedOnceAnHourAndTakesBackWhatOneAskedFor() {
        long offer = ask("wang", "主推款", SMALL);
        long request = request(offer);

        approvals.desk().remind(as("wang"), request);
        problem(() -> approvals.desk().remind(as("wang"), request), "reminded-already");
        clock.advance(Duration.ofHours(1));
        approvals.desk().remind(as("wang"), request);
        refused(() -> approvals.desk().remind(as("hong"), request), "not-your-request", "wang");

        approvals.desk().withdraw(as("wang"), request, "价格有误");
        assertThat(state(offer)).isEqualTo(Offer.State.BACK);
        problem(() -> approvals.desk().approve(as("hong"), request, null, List.of()), "already-decided");
    }

    @Test
    void theDepartmentTakesARequestBackItself() {
        long offer = ask("wang", "主推款", SMALL);

        database.write(as("wang"), tx -> {
            prices.withdraw(tx, Offer.REGISTER, offer, "已下架");
            return null;
        });

        assertThat(approvals.waiting(Offer.PRICE, Offer.REGISTER, offer)).isFalse();
        assertThat(state(offer)).isEqualTo(Offer.State.WAITING);
        assertThat(outcomes).hasValue(0);
    }

    private long ask(String by, String title, BigDecimal price) {
        return ask(prices, by, title, price);
    }

    private long ask(Approvals kind, String by, String title, BigDecimal price) {
        return database.write(as(by), tx -> {
            Stored<Offer> offer = tx.insert(
                    Offer.REGISTER, new Offer(title, price == null ? BigDecimal.ONE : price, Offer.State.WAITING));
            kind.ask(tx, Offer.REGISTER, offer.id(), price, title);
            return offer.id();
        });
    }

    private void again(String by, long offer) {
        database.write(as(by), tx -> prices.ask(tx, Offer.REGISTER, offer, SMALL, "再次申请"));
    }

    private long request(long offer) {
        return approvals.desk().waiting("price", "offers", offer).orElseThrow();
    }

    private Offer.State state(long offer) {
        return database.get(Offer.REGISTER, offer).value().state();
    }

    private List<HistoryEntry> entries() {
        return database.audit(new AuditQuery("approval-requests", null, null, null, null, null, Long.MAX_VALUE, 100));
    }

    private List<String> actions() {
        return entries().stream().map(HistoryEntry::action).toList();
    }

    private static Caller as(String username) {
        return TestApprovals.caller(username);
    }

    private static Caller inPlaceOf(String standIn, String person) {
        Caller caller = as(standIn);
        return new Caller(standIn, standIn, null, person, caller.grants(), caller.request());
    }

    private static void problem(ThrowingCallable call, String code) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.code())
                .isEqualTo(code));
    }

    private static void refused(ThrowingCallable call, String code, String who) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.code()).isEqualTo(code);
            assertThat(problem.status()).isEqualTo(403);
            assertThat(problem.detail().zh()).contains(who);
        });
    }
}
