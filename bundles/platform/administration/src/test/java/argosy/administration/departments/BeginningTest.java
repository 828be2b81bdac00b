package argosy.administration.departments;

import static org.assertj.core.api.Assertions.assertThat;

import argosy.administration.departments.InstalledRecord.Entry;
import argosy.administration.departments.InstalledRecord.State;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which departments a start brings, and in which versions. */
class BeginningTest {

    @TempDir
    private Path data;

    private Quay quay;
    private Beginning beginning;

    @BeforeEach
    void open() throws Exception {
        Files.createDirectories(data.resolve("shipped"));
        ship("harbour", "1.0.0");
        ship("pier", "1.0.0");
        quay = new Quay(data);
        beginning = new Beginning(quay.here);
    }

    @AfterEach
    void close() {
        quay.close();
    }

    @Test
    void aFirstStartTakesEverythingThatShipsAndWritesItDown() {
        beginning.run(Set.of());

        assertThat(quay.here.installed().entries())
                .extracting(Entry::name, entry -> entry.version().toString(), Entry::state)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("harbour", "1.0.0", State.RUNNING),
                        org.assertj.core.groups.Tuple.tuple("pier", "1.0.0", State.RUNNING));
        quay.of("harbour").get("/ships").expect(200);
        quay.of("pier").get("/ships").expect(200);
        assertThat(data.resolve("shelf/pier")).isNotEmptyDirectory();
    }

    @Test
    void laterStartsKeepWhatIsWrittenThoughMoreShips() {
        quay.here.installed().put(Entry.shipped("harbour"));

        beginning.run(Set.of());

        assertThat(quay.here.installed().entries()).extracting(Entry::name).containsExactly("harbour");
    }

    @Test
    void anUpdateOfTheDistributionChangesNoVersion() throws Exception {
        beginning.run(Set.of());
        Files.delete(data.resolve("shipped/harbour.kar"));
        ship("harbour", "2.0.0");

        quay.restart();

        assertThat(quay.of("harbour")
                        .get("/ships")
                        .expect(200)
                        .json()
                        .path("version")
                        .asText())
                .isEqualTo("1.0.0");
        assertThat(quay.department("harbour").path("available")).hasSize(2);
        Quay.ended(quay.admin.post("/departments/harbour/upgrade?wait=60", "{}"), "succeeded");
        assertThat(quay.of("harbour")
                        .get("/ships")
                        .expect(200)
                        .json()
                        .path("version")
                        .asText())
                .isEqualTo("2.0.0");
    }

    @Test
    void anExplicitChoiceReplacesWhatIsWritten() {
        beginning.run(Set.of());

        beginning.decide(Set.of("pier", "nowhere"));

        assertThat(quay.here.installed().entries()).extracting(Entry::name).containsExactly("nowhere", "pier");
        assertThat(quay.here.entry("pier").orElseThrow().version()).hasToString("1.0.0");
    }

    @Test
    void anEmptyChoiceThatIsWrittenDownStaysEmpty() {
        quay.here.installed().replace(java.util.List.of());

        beginning.run(Set.of());

        assertThat(quay.here.installed().entries()).isEmpty();
        assertThat(quay.framework.present()).isEmpty();
    }

    @Test
    void whatTheRecordDoesNotNameIsTakenAwayAndWhatItNamesIsBroughtBack() {
        beginning.run(Set.of());
        Entry harbour = quay.here.entry("harbour").orElseThrow();
        quay.framework.install(
                "argosy-department:harbour/9.0.0-000000000000",
                new ByteArrayInputStream(Quay.pier("harbour", "9.0.0", "good").jar()));
        Map.copyOf(quay.framework.present()).values().stream()
                .filter(bundle -> bundle.getLocation().contains("pier"))
                .forEach(quay.framework::uninstall);

        quay.restart();

        assertThat(quay.framework.present().keySet())
                .hasSize(2)
                .contains(Installation.location(harbour))
                .anyMatch(location -> location.contains("pier"));
        quay.of("pier").get("/ships").expect(200);
    }

    @Test
    void aPurgeThatWasCutOffIsCompleted() {
        beginning.run(Set.of());
        quay.of("harbour").post("/ships", "").expect(200);
        Entry harbour = quay.here.entry("harbour").orElseThrow();
        quay.company.departments().stop("harbour");
        quay.here.installed().put(Installation.in(State.PURGING, harbour));

        quay.restart();

        assertThat(quay.here.entry("harbour")).isEmpty();
        assertThat(quay.here.lifecycle().storage().archives().holdsData("harbour"))
                .isFalse();
        assertThat(quay.department("harbour").path("installed").isNull()).isTrue();
    }

    private void ship(String name, String version) throws Exception {
        Files.write(
                data.resolve("shipped").resolve(name + ".kar"),
                Draft.kar(Map.of(
                        "repository/" + name + ".jar",
                        Quay.pier(name, version, "good").jar())));
    }
}
