package argosy.itests;

import static org.assertj.core.api.Assertions.assertThat;

import argosy.itests.harbour.Fault;
import argosy.testkit.TestClient;
import argosy.testkit.TestClient.Answer;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * A Tuesday at eleven: people work in every department while an administrator installs another, upgrades it well and badly,
 * stops, removes, backs up and restores it. Nobody but the administrator notices (issue 5, accepted when 1).
 */
@OnDistribution
@Order(Integer.MAX_VALUE - 10)
final class UpgradeIT {

    private static final String HARBOUR = HarbourFile.NAME;
    private static final int OFTEN = 25;

    private final Distribution distribution;
    private final TestClient client;
    private final Administrator administrator;
    private final HarbourMaster master;
    private int handovers;

    UpgradeIT(Distribution distribution) {
        this.distribution = distribution;
        this.client = distribution.admin();
        this.administrator = new Administrator(client);
        this.master = new HarbourMaster(client);
    }

    @AfterEach
    void leaveNothingBehind() {
        administrator.forget(HARBOUR);
    }

    @Test
    void nobodyButTheAdministratorNotices() {
        EverydayWork everyday = EverydayWork.prepared(client);
        distribution.watchBundles();
        try (Workday day = new Workday()) {
            everyday.begin(day);
            day.during("nothing", day::goOn);
            day.during("install", () -> install(HarbourFile.first("1.0.0").jar()));
            List<Workday.Person> sailors = sailors(day);
            upgrades(day);
            day.during("backup", () -> administrator.ask(HARBOUR, "backup").succeeded());
            day.during("export", () -> administrator.ask(HARBOUR, "export").succeeded());
            sailors.forEach(Workday.Person::leave);
            comesAndGoes(day);
            System.out.print(day.report());
            System.out.printf(
                    "longest stall: of others %.0f ms, of the harbour %.0f ms%n",
                    day.longest(HARBOUR, true), day.longest(HARBOUR, false));
        }
        distribution.nobodyWasDisturbed();
        everyday.allIsThere();
    }

    private void install(Path file) {
        administrator.upload(file).succeeded();
        client.get(HarbourMaster.BERTHS).expect(200);
    }

    private List<Workday.Person> sailors(Workday day) {
        return List.of(
                day.works(HARBOUR, OFTEN, n -> master.open()),
                day.works(HARBOUR, OFTEN, n -> master.open()),
                day.reads(client, HARBOUR, OFTEN, HarbourMaster.BERTHS + "?limit=20"),
                day.reads(client, HARBOUR, OFTEN, HarbourMaster.BERTHS + "?q=B-0001"));
    }

    /** With people at work in the harbour: a good version takes over, bad ones never do. */
    private void upgrades(Workday day) {
        day.during(
                "upgrade",
                () -> administrator.upload(HarbourFile.second("1.1.0").jar()).succeeded());
        handovers++;
        serves("1.1.0");
        client.post(HarbourMaster.BERTHS, Map.of("code", "DEEP", "name", "深水泊位", "draught", 17.5))
                .expect(201);
        upgradesNot(
                day,
                "whose migration fails",
                HarbourFile.second("1.2.0").migratedBy("insert into crane values (1)"),
                "V9__last.sql");
        upgradesNot(
                day,
                "whose start throws",
                HarbourFile.second("1.2.0").with(Fault.START_THROWS),
                "the crane is on fire");
        upgradesNot(day, "that is not well", HarbourFile.second("1.2.0").with(Fault.UNWELL), "the lighthouse is dark");
        upgradesNot(
                day,
                "that is not well after a while",
                HarbourFile.second("1.2.0").with(Fault.UNWELL_LATER),
                "the lighthouse is dark");
        day.during("upgrade with another migration", () -> administrator
                .upload(HarbourFile.second("1.2.0")
                        .migratedBy("create table crane (id bigint not null primary key)")
                        .kar())
                .succeeded());
        handovers++;
        serves("1.2.0");
    }

    private void upgradesNot(Workday day, String what, HarbourFile bad, String reason) {
        day.during("upgrade to a version " + what, () -> assertThat(
                        administrator.upload(bad.jar()).notDone().json().toString())
                .contains(reason));
        handovers++;
        serves("1.1.0");
    }

    /** While others work: stopped, removed and brought back in every way. */
    private void comesAndGoes(Workday day) {
        client.delete(HarbourMaster.BERTHS + '/' + deep(), 1).expect(204);
        master.allIsThere();
        tidesAreReadOnce();
        day.during("stop", () -> administrator.ask(HARBOUR, "stop").succeeded());
        Answer away = client.get(HarbourMaster.BERTHS);
        away.problem(503, "department-unavailable");
        assertThat(away.header("Retry-After")).isNotNull();
        day.during("start", () -> administrator.ask(HARBOUR, "start").succeeded());
        master.allIsThere();

        day.during(
                "remove and keep", () -> administrator.remove(HARBOUR, "keep").succeeded());
        client.get(HarbourMaster.BERTHS).problem(404, "unknown-department");
        day.during("reinstall", () -> administrator.install(HARBOUR).succeeded());
        serves("1.2.0");
        master.allIsThere();

        day.during(
                "backup before the restore",
                () -> administrator.ask(HARBOUR, "backup").succeeded());
        Set<String> then = master.acknowledged();
        String backup = administrator.lastArchive(HARBOUR, "backup");
        master.open(10);
        day.during("restore", () -> administrator
                .ask(HARBOUR, "restore", Map.of("file", backup))
                .succeeded());
        master.backTo(then);
        master.allIsThere();

        day.during(
                "remove and export",
                () -> administrator.remove(HARBOUR, "export").succeeded());
        String export = administrator.lastArchive(HARBOUR, "export");
        day.during("import", () -> administrator
                .ask(HARBOUR, "import", Map.of("file", export))
                .succeeded());
        day.during("install again", () -> administrator.install(HARBOUR).succeeded());
        master.allIsThere();
        day.during("purge", () -> administrator.remove(HARBOUR, "purge").succeeded());
        client.get(HarbourMaster.BERTHS).problem(404, "unknown-department");
    }

    private void serves(String version) {
        assertThat(administrator.installed(HARBOUR)).isEqualTo(version);
        client.get(HarbourMaster.BERTHS).expect(200);
    }

    private long deep() {
        return client.get(HarbourMaster.BERTHS + "?q=DEEP")
                .expect(200)
                .json()
                .path("items")
                .get(0)
                .path("id")
                .asLong();
    }

    /** Two versions that both kept the job would read it twice each second. */
    private void tidesAreReadOnce() {
        List<String> tides = master.tides();
        assertThat(tides.size() - new HashSet<>(tides).size())
                .as("tides that were read twice, of " + tides.size())
                .isLessThanOrEqualTo(handovers);
    }
}
