package argosy.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import argosy.department.Text;
import argosy.gateway.Module;
import argosy.host.DepartmentState;
import argosy.host.DepartmentStatus;
import argosy.host.Departments;
import argosy.host.NotTakenOver;
import argosy.host.Takeover;
import argosy.storage.MigrationScript;
import argosy.testkit.TestClient.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A newer version takes over from the one that runs, or it does not and nobody notices (issue 5). */
class TakeoverTest {

    private static final String BERTHS = "create table berths (id bigint not null primary key);";
    private static final String NO_BERTHS = "drop table berths;";

    @TempDir
    private Path folder;

    private final Pier first = new Pier("1");
    private final TestCompany company = TestCompany.start(first, new Town());
    private final Departments departments = company.departments();
    private final TestClient pier = company.asAdministrator("pier");

    @AfterEach
    void close() {
        company.close();
    }

    @Test
    void theNewVersionAnswersAndTheOldOneLeavesAfterItsLastRequest() throws Exception {
        CountDownLatch answered = new CountDownLatch(1);
        List<String> late = new ArrayList<>();
        Thread slow = new Thread(() -> {
            late.add(version(pier.get("/offers/slowly")));
            answered.countDown();
        });
        slow.start();
        assertThat(first.entered.await(20, TimeUnit.SECONDS)).isTrue();

        Takeover takeover = takeOver(new Pier("2"));
        assertThat(version(pier.get("/offers"))).isEqualTo("2");
        assertThat(takeover.watch(Duration.ZERO)).isEmpty();
        Thread finish = new Thread(takeover::finish);
        finish.start();
        assertThat(first.stopped.getCount()).isOne();
        first.go.countDown();
        finish.join();

        assertThat(answered.await(20, TimeUnit.SECONDS)).isTrue();
        assertThat(late).containsExactly("1");
        assertThat(first.stopped.getCount()).isZero();
        assertThat(status().module().version()).isEqualTo("2");
        assertThat(status().state()).isEqualTo(DepartmentState.RUNNING);
    }

    @Test
    void whatIsAddedIsThereAtOnceAndWhatIsTakenAwayGoesWithTheOldVersion() throws Exception {
        Takeover second = takeOver(new Pier("2"), script("V2__berths.sql", BERTHS, false));
        second.finish();
        assertThat(pier.get("/offers/berths").expect(200).json().path("rows").asInt())
                .isZero();

        Takeover third = takeOver(
                new Pier("3"), script("V2__berths.sql", BERTHS, false), script("V3__no_berths.sql", NO_BERTHS, true));
        pier.get("/offers/berths").expect(200);
        third.finish();
        pier.get("/offers/berths").expect(500);
    }

    @Test
    void aVersionWithABrokenMigrationIsNotTaken() throws Exception {
        MigrationScript broken = script("V2__berths.sql", BERTHS + "create tabel berth;", false);

        assertThatThrownBy(() -> takeOver(new Pier("2"), broken))
                .isInstanceOf(NotTakenOver.class)
                .hasMessageContaining("V2__berths.sql")
                .hasMessageContaining("SQL state 42");
        stillTheFirst();
        pier.get("/offers/berths").expect(500);
        takeOver(new Pier("2"), script("V2__berths.sql", BERTHS, false)).finish();
        pier.get("/offers/berths").expect(200);
    }

    @Test
    void aVersionWhoseStartFailsOrThatIsIllIsNotTaken() {
        assertThatThrownBy(() -> takeOver(new Pier("2").failing("the crane is on fire")))
                .isInstanceOf(NotTakenOver.class)
                .hasMessageContaining("the crane is on fire");
        stillTheFirst();
        assertThatThrownBy(() -> takeOver(new Pier("2").ill("the harbour is empty")))
                .isInstanceOf(NotTakenOver.class)
                .hasMessageContaining("the harbour is empty");
        stillTheFirst();
    }

    @Test
    void theOldVersionHasEverythingBackWhenTheNewOneFallsIll() throws Exception {
        Pier second = new Pier("2");
        Takeover takeover = takeOver(second, script("V2__berths.sql", BERTHS, false));
        pier.post("/offers/between", Map.of()).expect(200);
        assertThat(company.run("pier", "count")).isEqualTo("2");
        second.ill("the tide is out");

        assertThat(takeover.watch(Duration.ofMinutes(1)))
                .hasValueSatisfying(reason -> assertThat(reason).contains("the tide is out"));
        takeover.goBack("the tide is out");

        stillTheFirst();
        assertThat(second.stopped.getCount()).isZero();
        assertThat(company.run("pier", "count")).isEqualTo("1");
        pier.post("/offers/after", Map.of()).expect(200);
        company.settle();
        assertThat(heard()).containsExactlyInAnyOrder("between", "after");
        // It had added a table, which the older version does not mind, also when it starts anew.
        company.stop("pier");
        company.bring(new Pier("1"));
        stillTheFirst();
    }

    @Test
    void requestsThatFailOneAfterTheOtherAreAReasonToGoBack() throws Exception {
        Takeover takeover = takeOver(new Pier("2"));
        for (int i = 0; i < 6; i++) {
            pier.get("/offers/berths").expect(500);
        }

        assertThat(takeover.watch(Duration.ofMinutes(1)))
                .hasValueSatisfying(reason -> assertThat(reason).contains("requests failed"));
        takeover.goBack("requests failed");
        stillTheFirst();
    }

    @Test
    void nothingFailsAndNothingIsLostOrDoubledUnderLoad() throws Exception {
        ConcurrentLinkedQueue<String> failures = new ConcurrentLinkedQueue<>();
        ConcurrentLinkedQueue<String> made = new ConcurrentLinkedQueue<>();
        AtomicBoolean over = new AtomicBoolean();
        AtomicInteger next = new AtomicInteger();
        ExecutorService people = Executors.newFixedThreadPool(6);
        List<Future<?>> all = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            all.add(people.submit(() -> {
                while (!over.get()) {
                    String title = "offer-" + next.incrementAndGet();
                    Answer answer = pier.post("/offers/" + title, Map.of());
                    Answer read = pier.get("/offers");
                    if (answer.status() != 200 || read.status() != 200) {
                        failures.add(answer.text() + read.text());
                    } else {
                        made.add(title);
                    }
                }
            }));
        }
        try {
            for (int version = 2; version <= 7; version++) {
                int before = made.size();
                List<MigrationScript> scripts = new ArrayList<>();
                for (int v = 2; v <= version; v++) {
                    scripts.add(script(
                            "V" + v + "__column.sql",
                            "alter table offers add column note" + v + " varchar(10);",
                            false));
                }
                Takeover takeover = takeOver(new Pier("" + version), scripts.toArray(MigrationScript[]::new));
                if (version % 3 == 0) {
                    takeover.goBack("a trial");
                } else {
                    takeover.finish();
                }
                await(() -> made.size() > before + 20);
            }
        } finally {
            over.set(true);
            for (Future<?> one : all) {
                one.get(1, TimeUnit.MINUTES);
            }
            people.shutdown();
        }
        company.settle();

        assertThat(failures).isEmpty();
        assertThat(heard()).containsExactlyInAnyOrderElementsOf(made);
        assertThat(version(pier.get("/offers"))).isEqualTo("7");
    }

    @Test
    void whoDoesNotRunIsNotTakenOver() {
        company.stop("pier");
        assertThatThrownBy(() -> takeOver(new Pier("2")))
                .isInstanceOf(NotTakenOver.class)
                .hasMessageContaining("does not run");
        pier.get("/offers").problem(503, "department-unavailable");
    }

    @Test
    void aTrialTellsWhatAVersionBringsAndLeavesNothing() {
        var offer = departments.trial(module("2"), new Pier("2"), MigrationScripts.onClassPathOf(Pier.class));

        assertThat(offer.publishes()).containsExactly("offer.made");
        assertThat(offer.roles()).containsExactly("pier:master");
        assertThat(offer.jobs()).containsExactly("count");
        assertThatThrownBy(() -> departments.trial(module("2"), new Pier("2").failing("no crane"), List.of()))
                .isInstanceOf(NotTakenOver.class)
                .hasMessageContaining("no crane");
        stillTheFirst();
    }

    private static void await(java.util.function.BooleanSupplier condition) {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).isLessThan(end);
            Thread.onSpinWait();
        }
    }

    private void stillTheFirst() {
        assertThat(version(pier.get("/offers"))).isEqualTo("1");
        assertThat(first.version).isEqualTo("1");
        assertThat(status().state()).isEqualTo(DepartmentState.RUNNING);
    }

    private List<String> heard() {
        return departments.database("town").select(Offer.REGISTER, DSL.noCondition(), 1_000_000).stream()
                .map(stored -> stored.value().title())
                .toList();
    }

    private DepartmentStatus status() {
        return departments.statuses().stream()
                .filter(status -> status.module().name().equals("pier"))
                .findFirst()
                .orElseThrow();
    }

    private static String version(Answer answer) {
        return answer.expect(200).json().path("version").asText();
    }

    private static Module module(String version) {
        return new Module("pier", Text.of("Pier", "码头"), version);
    }

    private Takeover takeOver(Pier newer, MigrationScript... more) {
        List<MigrationScript> scripts = new ArrayList<>(MigrationScripts.onClassPathOf(Pier.class));
        scripts.addAll(List.of(more));
        return departments.takeOver(module(newer.version), newer, scripts, step -> {});
    }

    private MigrationScript script(String name, String sql, boolean contract) throws IOException {
        Path file = Files.writeString(folder.resolve(name), sql);
        return new MigrationScript(name, file.toUri().toURL(), contract);
    }
}
