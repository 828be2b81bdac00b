package argosy.administration.departments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import argosy.department.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Version;

class ShelfTest {

    private static final Version ONE = new Version(1, 0, 0);

    @TempDir
    private Path folder;

    private Path data;
    private Path shipped;
    private Shelf shelf;

    @BeforeEach
    void empty() {
        data = folder.resolve("data");
        shipped = folder.resolve("home/departments");
        shelf = open();
    }

    @Test
    void anEmptyShelfNeedsNoFolders() {
        assertThat(shelf.available()).isEmpty();
        assertThat(shelf.newest("harbour")).isEmpty();
        assertThat(data).doesNotExist();
    }

    @Test
    void whatIsPutThereIsThereAtTheNextStart() throws Exception {
        DepartmentFile put = shelf.put(harbour("1.0.0", "a"));

        assertThat(put.path())
                .isEqualTo(data.resolve("shelf/harbour/1.0.0-" + put.sha256().substring(0, 12) + ".jar"));
        assertThat(open().available()).containsExactly(put);
        try (var in = shelf.open(put)) {
            assertThat(in.readAllBytes()).isEqualTo(Files.readAllBytes(folder.resolve("harbour.jar")));
        }
        assertThat(files()).containsExactly(put.path());
    }

    @Test
    void departmentsByNameAndTheNewestVersionFirst() throws Exception {
        shelf.put(harbour("1.9.0", "a"));
        shelf.put(harbour("1.10.0", "a"));
        ship("1.0.0");
        shelf.put(new Draft("pier", "0.1.0").writeTo(folder.resolve("pier.jar")));

        assertThat(shelf.available())
                .extracting(file -> file.name() + " " + file.version())
                .containsExactly("harbour 1.10.0", "harbour 1.9.0", "harbour 1.0.0", "pier 0.1.0");
        assertThat(shelf.newest("harbour").orElseThrow().version()).isEqualTo(new Version(1, 10, 0));
        assertThat(shelf.find("harbour", new Version(1, 9, 0))).isPresent();
        assertThat(shelf.find("harbour", new Version(2, 0, 0))).isEmpty();
    }

    @Test
    void aDeveloperPutsTheSameVersionAgainAndGetsTheLatest() throws Exception {
        DepartmentFile first = shelf.put(harbour("1.0.0", "a"));
        Files.setLastModifiedTime(first.path(), FileTime.from(Instant.now().minusSeconds(60)));
        DepartmentFile second = shelf.put(harbour("1.0.0", "b"));

        assertThat(shelf.available()).containsExactly(second, first);
        assertThat(shelf.find("harbour", ONE)).contains(second);
        assertThat(shelf.find("harbour", ONE, first.sha256())).contains(first);
    }

    @Test
    void theSameAgainIsWrittenOnce() throws Exception {
        DepartmentFile first = shelf.put(harbour("1.0.0", "a"));
        FileTime written = FileTime.from(Instant.parse("2026-01-01T00:00:00Z"));
        Files.setLastModifiedTime(first.path(), written);

        assertThat(shelf.put(harbour("1.0.0", "a"))).isEqualTo(first);
        assertThat(Files.getLastModifiedTime(first.path())).isEqualTo(written);
    }

    @Test
    void whatShipsCanBePutThereToOutliveAnUpdate() throws Exception {
        ship("1.0.0");
        DepartmentFile ships = shelf.newest("harbour").orElseThrow();
        assertThat(shelf.ships(ships)).isTrue();

        DepartmentFile put = shelf.put(ships.path());

        assertThat(put.sha256()).isEqualTo(ships.sha256());
        assertThat(shelf.available()).containsExactly(put);
        assertThat(shelf.ships(put)).isTrue();

        Files.delete(ships.path());
        assertThat(shelf.available()).containsExactly(put);
        assertThat(shelf.ships(put)).isFalse();
    }

    @Test
    void whatWasPutThereCanBeDroppedAndWhatShipsCannot() throws Exception {
        DepartmentFile put = shelf.put(harbour("1.0.0", "a"));
        shelf.drop(put);
        assertThat(shelf.available()).isEmpty();

        ship("2.0.0");
        DepartmentFile ships = shelf.newest("harbour").orElseThrow();
        assertThatThrownBy(() -> shelf.drop(ships))
                .isInstanceOf(Problem.class)
                .hasMessage("harbour 2.0.0 comes with the distribution and stays on the shelf.");
        assertThat(shelf.available()).containsExactly(ships);
    }

    @Test
    void aRefusedFileLeavesNothingBehind() throws Exception {
        Path file = Draft.good().header("Export-Package", "a").writeTo(folder.resolve("harbour.jar"));

        assertThatThrownBy(() -> shelf.put(file)).isInstanceOf(Problem.class);
        assertThat(files()).isEmpty();
    }

    @Test
    void aNameBelongsToOneBundle() throws Exception {
        ship("1.0.0");
        Path other = harbourDraft("2.0.0", "a")
                .header("Bundle-SymbolicName", "org.acme.harbour")
                .writeTo(folder.resolve("other.jar"));

        assertThatThrownBy(() -> shelf.put(other))
                .isInstanceOf(Problem.class)
                .hasMessage("The department calls itself harbour, which is the name of argosy.harbour here; this one is"
                        + " org.acme.harbour.");
    }

    @Test
    void aFileThatChangedSinceItWasCheckedIsNotKept() throws Exception {
        DepartmentFile checked = shelf.check(harbour("1.0.0", "a"));
        harbour("1.0.0", "b");

        assertThatThrownBy(() -> shelf.put(checked))
                .isInstanceOf(Problem.class)
                .hasMessage("The file changed while it was read; hand it in again.");
        assertThat(files()).isEmpty();
    }

    @Test
    void whatChangedOnTheShelfIsLeftOutUntilItIsPutThereAgain() throws Exception {
        DepartmentFile put = shelf.put(harbour("1.0.0", "a"));
        Draft.write(put.path(), harbourDraft("1.0.0", "other").jar());

        assertThat(shelf.available()).isEmpty();

        assertThat(shelf.put(harbour("1.0.0", "a"))).isEqualTo(put);
        assertThat(shelf.available()).containsExactly(put);
    }

    @Test
    void aBrokenFileThatShipsHidesNoOther() throws Exception {
        ship("1.0.0");
        Files.writeString(shipped.resolve("broken.kar"), "PK");

        assertThat(shelf.available()).extracting(DepartmentFile::version).containsExactly(ONE);
    }

    @Test
    void whatACrashLeftHalfWrittenIsGoneAtTheNextStart() throws Exception {
        DepartmentFile put = shelf.put(harbour("1.0.0", "a"));
        Files.writeString(put.path().resolveSibling(".1.0.0-123456789012.jar.part"), "PK");
        Files.createDirectories(data.resolve("shelf/.work"));
        Files.writeString(data.resolve("shelf/.work/opened-1.jar"), "PK");

        assertThat(open().available()).containsExactly(put);
        assertThat(files()).containsExactly(put.path());
    }

    private Shelf open() {
        return new Shelf(data, shipped, () -> Draft.PLATFORM);
    }

    private Path harbour(String version, String content) {
        return harbourDraft(version, content).writeTo(folder.resolve("harbour.jar"));
    }

    private static Draft harbourDraft(String version, String content) {
        return new Draft("harbour", version).entry("content.txt", content);
    }

    private void ship(String version) throws IOException {
        Files.createDirectories(shipped);
        byte[] jar = harbourDraft(version, "ships").jar();
        Draft.write(shipped.resolve("harbour-" + version + ".kar"), Draft.kar(Map.of("repository/x.jar", jar)));
    }

    private Stream<Path> files() throws IOException {
        if (!Files.isDirectory(data)) {
            return Stream.empty();
        }
        try (Stream<Path> all = Files.walk(data)) {
            return all.filter(Files::isRegularFile).toList().stream();
        }
    }
}
