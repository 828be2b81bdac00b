package argosy.storage;

import static argosy.storage.ArchivesTest.QUIET;
import static argosy.storage.Parcel.KEEPER;
import static argosy.storage.Parcel.PARCELS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The process ends before the n-th operation on the disk, for every third n, or for every one with
 * {@code -Dargosy.crash.every=1}: after the next start the department is what it was or what it was to become, and nothing
 * is left over.
 */
class ArchivesCrashTest {

    /** Single files of a folder that nobody looks at yet, or any more: one in so many is enough. */
    private static final Set<String> MANY = Set.of("write", "delete", "link");

    private static final int ONE_IN = 23;

    private static final int EVERY = Integer.getInteger("argosy.crash.every", 3);

    @TempDir
    private Path folder;

    private int round;

    /** The end of the process: nothing is done on the disk after it. */
    private static final class Killed extends Error {

        private static final long serialVersionUID = 1L;
    }

    private static final class Kill implements Disk.Watch {

        private final int at;
        private int operations;
        private int many;

        Kill(int at) {
            this.at = at;
        }

        @Override
        public void before(String operation, Path path) {
            boolean counts = operations >= at || !MANY.contains(operation) || many++ % ONE_IN == 0;
            if (counts && operations++ >= at) {
                throw new Killed();
            }
        }

        boolean happened() {
            return operations > at;
        }
    }

    @BeforeEach
    void before() {
        Storage storage = storage(folder.resolve("template"));
        try (DepartmentDatabase database = storage.open("logistics", Parcel.scripts())) {
            ArchivesTest.fill(database);
        }
        storage.archives().backup("logistics", "1.0.0", folder.resolve("old.argosy-backup"), QUIET);
        storage.archives().export("logistics", "1.0.0", folder.resolve("old.zip"), QUIET);
        try (DepartmentDatabase database = storage.open("logistics", Parcel.scripts())) {
            database.write(KEEPER, tx -> tx.insert(PARCELS, Parcel.of("NOW")));
        }
    }

    private static Storage storage(Path company) {
        return Storage.at(company, Clock.systemUTC(), TestStorage.ZONE);
    }

    /** What the department holds: its parcels, or that it is not there. */
    private static String state(Storage storage) {
        if (!storage.archives().holdsData("logistics")) {
            return "nothing";
        }
        try (DepartmentDatabase database = storage.open("logistics", Parcel.scripts())) {
            List<String> codes = database.select(PARCELS, DSL.noCondition(), 100).stream()
                    .map(parcel -> parcel.value().code())
                    .sorted()
                    .toList();
            long one = database.select(PARCELS, PARCELS.column("code").eq("ONE"), 1)
                    .get(0)
                    .id();
            long attachment = database.attachments(PARCELS, one).get(0).id();
            database.open(PARCELS, one, attachment).close();
            return storage.archives().database("logistics") + " " + String.join(" ", codes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param begin makes the company as it is before */
    private void everywhere(
            Consumer<Path> begin, String before, String after, Set<String> mayBeLeft, Consumer<Archives> action) {
        boolean reachedTheEnd = false;
        boolean undone = false;
        boolean done = false;
        for (int at = 0; !reachedTheEnd; at += EVERY) {
            Path company = folder.resolve("round-" + round++);
            begin.accept(company);
            Kill kill = new Kill(at);
            Storage dying = storage(company);
            Archives archives = new Archives(dying, company, Clock.systemUTC(), new Disk(kill));
            try {
                action.accept(archives);
                reachedTheEnd = !kill.happened();
            } catch (Killed e) {
                reachedTheEnd = false;
            }
            Storage storage = storage(company);
            storage.archives().recover();
            String state = state(storage);
            assertThat(state).as("after a kill before operation %d", at).isIn(before, after);
            assertThat(left(company)).as("after a kill before operation %d", at).isSubsetOf(mayBeLeft);
            if (state.equals("nothing")) {
                assertThat(left(company))
                        .as("after a kill before operation %d", at)
                        .isEmpty();
            }
            undone |= state.equals(before);
            done |= state.equals(after) && !reachedTheEnd;
            if (reachedTheEnd) {
                assertThat(state).isEqualTo(after);
            }
            Folders.delete(company);
        }
        assertThat(undone).isTrue();
        assertThat(done).isTrue();
    }

    private static void copy(Path from, Path to) {
        try (Stream<Path> paths = Files.walk(from)) {
            for (Path path : (Iterable<Path>) paths::iterator) {
                Files.copy(path, to.resolve(from.relativize(path).toString()), StandardCopyOption.COPY_ATTRIBUTES);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> left(Path company) {
        if (!Files.exists(company.resolve("departments"))) {
            return Set.of();
        }
        try (Stream<Path> children = Stream.concat(
                Files.list(company.resolve("departments")),
                Files.exists(company.resolve("files")) ? Files.list(company.resolve("files")) : Stream.empty())) {
            return children.map(child -> child.getFileName().toString()).collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Consumer<Path> template() {
        return company -> copy(folder.resolve("template"), company);
    }

    @Test
    void aRestoreIsDoneOrNot() {
        everywhere(
                template(),
                "derby NOW ONE TWO",
                "derby ONE TWO",
                Set.of("logistics", ".before-restore-logistics"),
                archives -> archives.restore("logistics", folder.resolve("old.argosy-backup"), QUIET));
    }

    @Test
    void aRestoreInPostgresqlIsDoneOrNot() {
        Path backup = folder.resolve("postgresql.argosy-backup");
        everywhere(
                company -> {
                    TestStorage.settings(company.resolve("departments/logistics/storage.properties"));
                    Storage storage = storage(company);
                    try (DepartmentDatabase database = storage.open("logistics", Parcel.scripts())) {
                        ArchivesTest.fill(database);
                        storage.archives().backup("logistics", "1.0.0", backup, QUIET);
                        database.write(KEEPER, tx -> tx.insert(PARCELS, Parcel.of("NOW")));
                    }
                },
                "postgresql NOW ONE TWO",
                "postgresql ONE TWO",
                Set.of("logistics", ".before-restore-logistics"),
                archives -> archives.restore("logistics", backup, QUIET));
    }

    @Test
    void aLoadIsDoneOrNot() {
        everywhere(
                company -> {},
                "nothing",
                "derby ONE TWO",
                Set.of("logistics"),
                archives -> archives.load("logistics", folder.resolve("old.zip"), QUIET));
    }

    @Test
    void aPurgeIsDoneOrNot() throws IOException {
        Files.createDirectories(folder.resolve("template/departments/.before-restore-logistics/db"));
        everywhere(
                template(),
                "derby NOW ONE TWO",
                "nothing",
                Set.of("logistics", ".before-restore-logistics"),
                archives -> archives.purge("logistics"));
        Path company = folder.resolve("last");
        copy(folder.resolve("template"), company);
        storage(company).archives().purge("logistics");
        assertThat(left(company)).isEmpty();
    }

    @Test
    void aMoveIsDoneOrNot() {
        Path settings = folder.resolve("postgres.properties");
        // a database for every round: what a move has brought there stays there
        everywhere(
                template(),
                "derby NOW ONE TWO",
                "postgresql NOW ONE TWO",
                Set.of("logistics", ".before-move-logistics"),
                archives -> {
                    try {
                        Files.deleteIfExists(settings);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                    TestStorage.settings(settings);
                    archives.move("logistics", "1.0.0", Optional.of(settings), QUIET);
                });
    }

    @Test
    void aBackupIsCompleteOrNotThere() {
        for (int at = 0; ; at++) {
            Path company = folder.resolve("round-" + round++);
            copy(folder.resolve("template"), company);
            Kill kill = new Kill(at);
            Path file = company.resolve("files/logistics.argosy-backup");
            try {
                new Archives(storage(company), company, Clock.systemUTC(), new Disk(kill))
                        .backup("logistics", "1.0.0", file, QUIET);
            } catch (Killed e) {
                assertThat(kill.happened()).isTrue();
            }
            Storage storage = storage(company);
            storage.archives().recover();
            assertThat(state(storage)).isEqualTo("derby NOW ONE TWO");
            assertThat(left(company)).isSubsetOf("logistics", "logistics.argosy-backup");
            if (Files.exists(file)) {
                assertThat(storage.archives().verify(file).attachments()).isEqualTo(1);
            }
            Folders.delete(company);
            if (!kill.happened()) {
                return;
            }
        }
    }
}
