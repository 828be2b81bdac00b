package argosy.storage;

import static argosy.storage.Parcel.KEEPER;
import static argosy.storage.Parcel.PARCELS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import argosy.testkit.postgresql.TestPostgresql;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

class StorageTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void prepare() {
        TestStorage.prepare(folder);
    }

    private DepartmentDatabase open(String... scripts) {
        return Storage.at(folder, Clock.systemUTC(), ZoneId.of("Asia/Shanghai"))
                .open(
                        "logistics",
                        java.util.Arrays.stream(scripts).map(Parcel::script).toList());
    }

    @Test
    void recordsAreThereAfterTheDatabaseWasClosedAndOpenedAgain() {
        long id;
        try (DepartmentDatabase database = open("V1__parcels.sql")) {
            id = database.write(KEEPER, tx -> tx.insert(PARCELS, Parcel.of("LASTS")))
                    .id();
        }
        try (DepartmentDatabase database = open("V1__parcels.sql")) {
            assertThat(database.get(PARCELS, id).value()).isEqualTo(Parcel.of("LASTS"));
        }
    }

    @Test
    @DisabledIfSystemProperty(named = TestPostgresql.PROPERTY, matches = "postgresql")
    void aClosedDatabaseIsNotLocked() {
        open("V1__parcels.sql").close();
        assertThat(folder.resolve("departments/logistics/db/service.properties"))
                .exists();
        assertThat(folder.resolve("departments/logistics/db/db.lck")).doesNotExist();
    }

    @Test
    void aNewScriptIsApplied() {
        open("V1__parcels.sql").close();
        try (DepartmentDatabase database = open("V1__parcels.sql", "V2__labels.sql")) {
            assertThat(database.sql().fetchCount(org.jooq.impl.DSL.table("labels")))
                    .isZero();
        }
    }

    @Test
    void aBrokenScriptLeavesTheDataAsItWas() {
        long id;
        try (DepartmentDatabase database = open("V1__parcels.sql")) {
            id = database.write(KEEPER, tx -> tx.insert(PARCELS, Parcel.of("INTACT")))
                    .id();
        }
        assertThatThrownBy(() -> open("V1__parcels.sql", "V2__labels.sql", "V3__broken.sql"))
                .isInstanceOf(StorageFailure.class)
                .hasMessageContaining("V3__broken.sql")
                .hasMessageContaining(TestPostgresql.asked() ? "42P01" : "42Y55")
                .message()
                .doesNotContain("\n");
        try (DepartmentDatabase database = open("V1__parcels.sql")) {
            assertThat(database.get(PARCELS, id).value().code()).isEqualTo("INTACT");
        }
        open("V1__parcels.sql", "V2__labels.sql").close();
    }

    @Test
    void aScriptThatIsAppliedIsNotChangedAnyMore() throws Exception {
        MigrationScript first = Parcel.script("V1__parcels.sql");
        MigrationScript labels = Parcel.script("V2__labels.sql");
        Path changed = folder.resolve("changed.sql");
        try (InputStream script = labels.location().openStream()) {
            Files.writeString(changed, new String(script.readAllBytes(), StandardCharsets.UTF_8) + "\n-- and a word\n");
        }
        MigrationScript other =
                new MigrationScript(labels.name(), changed.toUri().toURL());
        MigrationScript third =
                new MigrationScript("V3__more.sql", changed.toUri().toURL());
        Storage storage = Storage.at(folder, Clock.systemUTC(), ZoneId.of("Asia/Shanghai"));
        storage.open("logistics", List.of(first, labels)).close();

        for (List<MigrationScript> scripts : List.of(List.of(first, other), List.of(first, other, third))) {
            assertThatThrownBy(() -> storage.open("logistics", scripts))
                    .isInstanceOf(StorageFailure.class)
                    .hasMessageStartingWith("The migration V2__labels.sql was changed after it had been applied here.")
                    .hasMessageContaining("into a new script")
                    .hasMessageContaining("purge");
        }
        storage.open("logistics", List.of(first, labels)).close();
    }

    @Test
    void anOlderBundleWorksOnWhatANewerOneHasOnlyAddedTo() {
        open("V1__parcels.sql", "V2__labels.sql").close();
        open("V1__parcels.sql").close();
        open("V1__parcels.sql", "V2__labels.sql").close();
    }

    @Test
    void anOlderBundleDoesNotOpenADatabaseFromWhichANewerOneHasTakenSomethingAway() {
        MigrationScript first = Parcel.script("V1__parcels.sql");
        MigrationScript labels = Parcel.script("V2__labels.sql");
        Storage storage = Storage.at(folder, Clock.systemUTC(), ZoneId.of("Asia/Shanghai"));
        storage.open("logistics", List.of(first, new MigrationScript(labels.name(), labels.location(), true)))
                .close();
        assertThatThrownBy(() -> storage.open("logistics", List.of(first)))
                .isInstanceOf(StorageFailure.class)
                .hasMessageContaining("V2__labels.sql")
                .hasMessageContaining("newer version");
        storage.open("logistics", List.of(first, new MigrationScript(labels.name(), labels.location(), true)))
                .close();
    }

    @Test
    @DisabledIfSystemProperty(named = TestPostgresql.PROPERTY, matches = "postgresql")
    void aKillDuringCreationIsHealed() throws Exception {
        Path creating = Files.createDirectories(folder.resolve("departments/logistics/.db.creating/seg0"));
        Files.writeString(creating.resolve("c10.dat"), "half");
        Files.createDirectories(folder.resolve("departments/logistics/db"));

        try (DepartmentDatabase database = open("V1__parcels.sql")) {
            assertThat(database.department()).isEqualTo("logistics");
        }
        assertThat(folder.resolve("departments/logistics/.db.creating")).doesNotExist();
    }

    @Test
    @DisabledIfSystemProperty(named = TestPostgresql.PROPERTY, matches = "postgresql")
    void aFolderThatIsNoDatabaseIsLeftAlone() throws Exception {
        Path other = Files.createDirectories(folder.resolve("departments/logistics/db"));
        Files.writeString(other.resolve("letters.txt"), "mine");
        assertThatThrownBy(() -> open("V1__parcels.sql")).isInstanceOf(StorageFailure.class);
        assertThat(other.resolve("letters.txt")).hasContent("mine");
    }

    @Test
    void settingsOfPostgresqlAreRead() throws Exception {
        Path home = Files.createDirectories(folder.resolve("departments/logistics"));
        Path file = home.resolve("storage.properties");
        Files.writeString(home.resolve("secret"), "s3cret\n");
        Files.writeString(
                file, "url=jdbc:postgresql://db:5432/logistics\nuser=logistics\npasswordFile=secret\npool.size=8\n");
        PostgresSettings settings = PostgresSettings.read(file).orElseThrow();
        assertThat(settings)
                .isEqualTo(new PostgresSettings("jdbc:postgresql://db:5432/logistics", "logistics", "s3cret", 8, 0));
        assertThat(settings.toString()).doesNotContain("s3cret");

        Files.writeString(file, "url=jdbc:postgresql://db:5432/logistics\npool.size=many\n");
        assertThatThrownBy(() -> PostgresSettings.read(file))
                .isInstanceOf(StorageFailure.class)
                .hasMessageContaining("pool.size");
        Files.writeString(file, "url=jdbc:postgresql://127.0.0.1:1/none\nuser=x\n");
        assertThatThrownBy(() -> open("V1__parcels.sql"))
                .isInstanceOf(StorageFailure.class)
                .hasMessageContaining("cannot be opened");
        assertThat(PostgresSettings.read(home.resolve("absent"))).isEmpty();
    }

    @Test
    void aDatabaseInMemoryLeavesNothingBehind() {
        ZoneId zone = ZoneId.of("Asia/Shanghai");
        try (DepartmentDatabase one = Storage.inMemory(Clock.systemUTC(), zone).open("logistics", Parcel.scripts());
                DepartmentDatabase other =
                        Storage.inMemory(Clock.systemUTC(), zone).open("logistics", Parcel.scripts())) {
            one.write(KEEPER, tx -> tx.insert(PARCELS, Parcel.of("HERE")));
            assertThat(other.select(PARCELS, org.jooq.impl.DSL.noCondition(), 10))
                    .isEmpty();
        }
    }

    @Test
    void namesAreNamesOfDepartments() {
        for (String name : List.of("../x", "", "A", "a/b", "1")) {
            assertThatThrownBy(() -> Storage.at(folder, Clock.systemUTC(), ZoneId.of("UTC"))
                            .open(name, List.of()))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }
}
