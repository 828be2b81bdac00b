package argosy.storage;

import static argosy.storage.Parcel.KEEPER;
import static argosy.storage.Parcel.PARCELS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import argosy.department.Problem;
import argosy.department.Stored;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArchivesTest {

    static final Archives.Progress QUIET = (what, rows) -> {};

    @TempDir
    private Path folder;

    private Storage storage(String company) {
        return Storage.at(folder.resolve(company), Clock.systemUTC(), TestStorage.ZONE);
    }

    /** A department with something of everything; the ids of two parcels that refer to each other and to themselves. */
    static long fill(DepartmentDatabase database) {
        Stored<Parcel> one = database.write(
                KEEPER,
                tx -> tx.insert(
                        PARCELS,
                        new Parcel(
                                "ONE",
                                "王小明 😀 \"quoted\" \\ \u0001",
                                "",
                                Parcel.State.PACKED,
                                3,
                                new BigDecimal("12.500"),
                                true,
                                Instant.parse("2026-11-22T10:00:00.123456Z"),
                                LocalDate.of(2026, 2, 28),
                                null)));
        database.write(KEEPER, tx -> tx.insert(PARCELS, Parcel.of("TWO").sender(one.id())));
        database.note(KEEPER, PARCELS, one.id(), "长".repeat(4000));
        database.attach(
                KEEPER,
                PARCELS,
                one.id(),
                "label.txt",
                "text/plain",
                new ByteArrayInputStream("to the warehouse\n".getBytes(StandardCharsets.UTF_8)));
        return one.id();
    }

    @Test
    void anExportIsLoadedIntoAnotherCompany() throws IOException {
        Path file = folder.resolve("logistics.zip");
        Archives.Summary exported;
        long id;
        try (DepartmentDatabase database = storage("here").open("logistics", Parcel.scripts())) {
            id = fill(database);
        }
        exported = storage("here").archives().export("logistics", "1.2.0", file, QUIET);
        assertThat(exported.department()).isEqualTo("logistics");
        assertThat(exported.version()).isEqualTo("1.2.0");
        assertThat(exported.attachments()).isEqualTo(1);
        assertThat(exported.bytes()).isEqualTo(Files.size(file));

        Storage there = storage("there");
        assertThat(there.archives().holdsData("logistics")).isFalse();
        assertThat(there.archives().load("logistics", file, QUIET)).isEqualTo(exported);
        assertThat(there.archives().holdsData("logistics")).isTrue();
        try (DepartmentDatabase database = there.open(
                        "logistics", List.of(Parcel.script("V1__parcels.sql"), Parcel.script("V2__labels.sql")));
                InputStream content = database.open(
                        PARCELS, id, database.attachments(PARCELS, id).get(0).id())) {
            assertThat(database.get(PARCELS, id).value().consignee()).isEqualTo("王小明 😀 \"quoted\" \\ \u0001");
            assertThat(content).hasBinaryContent("to the warehouse\n".getBytes(StandardCharsets.UTF_8));
        }
        assertThat(leftIn("here")).containsExactly("logistics");
        assertThat(leftIn("there")).containsExactly("logistics");
        assertThatThrownBy(() -> there.archives().load("logistics", file, QUIET))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("has data");
    }

    @Test
    void theVersionBeforeTellsWhatANewerOneDidToTheDataWhenItEndedRightAfterIt() {
        Storage here = storage("here");
        List<MigrationScript> newer = List.of(Parcel.script("V1__parcels.sql"), Parcel.script("V2__labels.sql"));
        Quiet powerCut = work -> {
            work.run();
            throw new IllegalStateException("power cut");
        };
        try (DepartmentDatabase database = here.open("logistics", Parcel.scripts())) {
            assertThatThrownBy(() -> here.open("logistics", newer, data -> "", powerCut))
                    .hasMessage("power cut");
            database.write(KEEPER, tx -> tx.insert(PARCELS, Parcel.of("ONE")));
        }
        try (DepartmentDatabase database = here.open("logistics", Parcel.scripts())) {
            assertThat(database.sql().fetchCount(PARCELS.table())).isEqualTo(1);
        }

        here.archives().export("logistics", "1.0.0", folder.resolve("export.zip"), QUIET);
        here.archives().backup("logistics", "1.0.0", folder.resolve("logistics.argosy-backup"), QUIET);
    }

    @Test
    void anExportTakesThePlaceOfOtherDataWhichAreKept() throws IOException {
        Path file = folder.resolve("logistics.zip");
        long id;
        try (DepartmentDatabase database = storage("here").open("logistics", Parcel.scripts())) {
            id = fill(database);
        }
        storage("here").archives().export("logistics", "1.2.0", file, QUIET);
        Storage there = storage("there");
        try (DepartmentDatabase database = there.open("logistics", Parcel.scripts())) {
            database.write(KEEPER, tx -> tx.insert(PARCELS, Parcel.of("THREE")));
            assertThatThrownBy(() -> there.archives().replace("logistics", file, QUIET))
                    .isInstanceOf(Problem.class);
        }

        there.archives().replace("logistics", file, QUIET);

        try (DepartmentDatabase database = there.open("logistics", Parcel.scripts())) {
            assertThat(database.get(PARCELS, id).value().code()).isEqualTo("ONE");
            assertThat(database.sql().fetchCount(PARCELS.table())).isEqualTo(2);
        }
        assertThat(leftIn("there")).containsExactly(".before-restore-logistics", "logistics");
    }

    /** Derby, and PostgreSQL where there is a server. */
    static Stream<String> databases() {
        return System.getenv("ARGOSY_TEST_POSTGRES") == null ? Stream.of("derby") : Stream.of("derby", "postgresql");
    }

    private Storage company(String name, String database) {
        if (database.equals("postgresql")) {
            TestStorage.settings(folder.resolve(name).resolve("departments/logistics/storage.properties"));
        }
        return storage(name);
    }

    private static List<String> codes(Storage storage) {
        try (DepartmentDatabase database = storage.open("logistics", Parcel.scripts())) {
            return database.select(PARCELS, DSL.noCondition(), 100).stream()
                    .map(parcel -> parcel.value().code())
                    .sorted()
                    .toList();
        }
    }

    private static void add(Storage storage, String code) {
        try (DepartmentDatabase database = storage.open("logistics", Parcel.scripts())) {
            database.write(KEEPER, tx -> tx.insert(PARCELS, Parcel.of(code)));
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void aRestoreBringsBackWhatWasBackedUpAndKeepsWhatWasThereBefore(String where) throws IOException {
        Storage storage = company("here", where);
        Path file = folder.resolve("backups/logistics/logistics.argosy-backup");
        Archives.Summary taken;
        try (DepartmentDatabase database = storage.open("logistics", Parcel.scripts())) {
            fill(database);
            taken = storage.archives().backup("logistics", "1.0.0", file, QUIET);
            assertThatThrownBy(() -> storage.archives().restore("logistics", file, QUIET))
                    .isInstanceOf(Problem.class)
                    .hasMessageContaining("stop it first");
        }
        assertThat(taken.database()).isEqualTo(where);
        assertThat(taken.rows()).isGreaterThan(5);
        assertThat(storage.archives().verify(file)).isEqualTo(taken);
        add(storage, "LATER");

        storage.archives().restore("logistics", file, QUIET);
        assertThat(codes(storage)).containsExactly("ONE", "TWO");
        assertThat(leftIn("here")).containsExactly(".before-restore-logistics", "logistics");

        add(storage, "AFTER");
        storage.archives().restore("logistics", file, QUIET);
        assertThat(codes(storage)).containsExactly("ONE", "TWO");
        assertThat(leftIn("here")).containsExactly(".before-restore-logistics", "logistics");
        assertThat(storage.archives().bytes("logistics")).isGreaterThan(100_000);

        storage.archives().purge("logistics");
        assertThat(leftIn("here")).isEmpty();
        assertThat(storage.archives().holdsData("logistics")).isFalse();
    }

    @Test
    void aBackupIsRestoredWhereNothingIs() throws IOException {
        Storage here = storage("here");
        add(here, "KEPT");
        Path file = folder.resolve("logistics.argosy-backup");
        here.archives().backup("logistics", "1.0.0", file, QUIET);
        Storage there = storage("there");
        there.archives().restore("logistics", file, QUIET);
        assertThat(codes(there)).containsExactly("KEPT");
        assertThat(leftIn("there")).containsExactly("logistics");
    }

    @Test
    void aBackupThatDoesNotFitIsRefusedInOneSentence() throws IOException {
        Storage storage = storage("here");
        add(storage, "HERE");
        Path export = folder.resolve("export.zip");
        storage.archives().export("logistics", "1.0.0", export, QUIET);
        Path backup = folder.resolve("newer.argosy-backup");
        try (DepartmentDatabase newer = storage("newer")
                .open("logistics", List.of(Parcel.script("V1__parcels.sql"), Parcel.script("V2__labels.sql")))) {
            assertThat(newer.department()).isEqualTo("logistics");
        }
        storage("newer").archives().backup("logistics", "2.0.0", backup, QUIET);

        assertThatThrownBy(() -> storage.archives().restore("logistics", export, QUIET))
                .hasMessageContaining("the department is on derby");
        assertThatThrownBy(() -> storage.archives().restore("logistics", backup, QUIET))
                .hasMessageContaining("V2__labels.sql")
                .hasMessageContaining("install version 2.0.0");
        assertThatThrownBy(() -> storage.archives().restore("hr", backup, QUIET))
                .hasMessageContaining("is a backup of logistics, not of hr");
        assertThatThrownBy(() -> storage.archives().load("hr", backup, QUIET))
                .hasMessageContaining("restore it instead");
        assertThatThrownBy(() -> storage.archives().export("hr", "1.0.0", folder.resolve("hr.zip"), QUIET))
                .hasMessageContaining("no data");
        assertThatThrownBy(() -> storage.archives().move("logistics", "1.0.0", Optional.empty(), QUIET))
                .hasMessageContaining("is on derby already");
        Path settings = folder.resolve("settings");
        Files.writeString(settings, "url=jdbc:postgresql://127.0.0.1:1/x\nuser=x\npassword=s3cret\n");
        assertThatThrownBy(() -> storage.archives().move("logistics", "1.0.0", Optional.of(settings), QUIET))
                .hasMessageContaining("passwordFile")
                .message()
                .doesNotContain("s3cret");
        assertThat(codes(storage)).containsExactly("HERE");
        assertThat(leftIn("here")).containsExactly("logistics");
        assertThat(folder.resolve("hr.zip")).doesNotExist();
    }

    @Test
    void settingsAndSecretsAreInNoArchiveAndOutliveARestore() throws IOException {
        Storage storage = storage("here");
        add(storage, "HERE");
        Path home = folder.resolve("here/departments/logistics");
        Files.writeString(home.resolve("webhook.secret"), "s3cret");
        Path file = folder.resolve("logistics.argosy-backup");
        storage.archives().backup("logistics", "1.0.0", file, QUIET);
        try (ArchiveFile archive = ArchiveFile.open(file)) {
            assertThat(archive.manifest().parts().keySet()).noneMatch(name -> name.contains("secret"));
        }
        storage.archives().restore("logistics", file, QUIET);
        assertThat(home.resolve("webhook.secret")).hasContent("s3cret");
    }

    @Test
    void aRecordWhoseFileIsLostIsNamed() throws IOException {
        Storage storage = storage("here");
        try (DepartmentDatabase database = storage.open("logistics", Parcel.scripts())) {
            fill(database);
        }
        try (Stream<Path> files = Files.list(folder.resolve("here/departments/logistics/attachments"))) {
            Files.delete(files.findFirst().orElseThrow());
        }
        Path file = folder.resolve("logistics.zip");
        assertThatThrownBy(() -> storage.archives().export("logistics", "1.0.0", file, QUIET))
                .hasMessageContaining("not on the disk any more");
        assertThat(file).doesNotExist();
        assertThat(leftIn("here")).containsExactly("logistics");
    }

    private List<String> leftIn(String company) throws IOException {
        try (Stream<Path> children = Files.list(folder.resolve(company).resolve("departments"))) {
            return children.map(child -> child.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }
}
