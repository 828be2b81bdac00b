package argosy.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The folders of the departments, and those beside them whose names tell what a crash has cut off:
 *
 * <ul>
 *   <li>{@code .work-…}: copies and half-written archives; removed
 *   <li>{@code .restoring-<name>}: a new folder for a department, not complete; removed, with the schema of that name
 *   <li>{@code .restored-<name>}, {@code .moved-<name>}: complete; takes the department's place
 *   <li>{@code .purged-<name>-<n>}: no department's any more; removed, with the tables
 *   <li>{@code .before-restore-<name>}, {@code .before-move-<name>}: what was before, kept until the next time or until the
 *       department is purged
 * </ul>
 *
 * Everything before the rename to {@code .restored}, {@code .moved} or {@code .purged} is undone, everything after it is
 * done again.
 */
final class Homes {

    private static final Logger LOG = LoggerFactory.getLogger(Homes.class);

    private static final String WORK = ".work-";
    private static final String PREPARING = ".restoring-";
    private static final String PURGED = ".purged-";
    private static final String SETTINGS = "storage.properties";
    private static final String UNFINISHED = "unfinished";

    private final Path folder;
    private final Disk disk;

    /** @param folder of all departments */
    Homes(Path folder, Disk disk) {
        this.folder = folder.toAbsolutePath();
        this.disk = disk;
    }

    Path home(String department) {
        return folder.resolve(department);
    }

    /** Where the folder that shall take the department's place is made. */
    Path preparing(String department) {
        return folder.resolve(PREPARING + department);
    }

    /** The server of a department whose tables are in PostgreSQL. */
    Optional<PostgresSettings> settings(String department) {
        return PostgresSettings.read(home(department).resolve(SETTINGS));
    }

    private static PostgresSchemas schemas(String department, PostgresSettings settings) {
        return new PostgresSchemas(department, settings);
    }

    boolean holdsData(String department) {
        Optional<PostgresSettings> postgres = settings(department);
        return postgres.isPresent()
                ? !schemas(department, postgres.get()).empty()
                : Files.exists(home(department).resolve("db").resolve("service.properties"));
    }

    long bytes(String department) {
        long onDisk = Disk.bytes(home(department));
        try {
            return onDisk
                    + settings(department)
                            .map(postgres -> schemas(department, postgres).bytes())
                            .orElse(0L);
        } catch (StorageFailure e) {
            LOG.warn("The size of {} in its database is not known: {}", department, e.getMessage());
            return onDisk;
        }
    }

    /** A folder for what is needed for a while; {@link #done} removes it. */
    Path work() {
        Path work = folder.resolve(WORK + UUID.randomUUID());
        disk.createFolder(work);
        return work;
    }

    /** A file that is written for so long as the work folder is there, and removed with it. */
    void unfinished(Path work, Path file) {
        disk.write(work.resolve(UNFINISHED), file.toAbsolutePath().toString());
    }

    void done(Path work) {
        try {
            Path unfinished = work.resolve(UNFINISHED);
            if (Files.exists(unfinished)) {
                disk.delete(Path.of(Files.readString(unfinished)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        disk.delete(work);
    }

    /** Undoes a preparation, its schema in PostgreSQL included. */
    void discard(String department) {
        Path preparing = preparing(department);
        disk.step("discard", preparing);
        settingsIn(preparing)
                .ifPresent(settings -> schemas(department, settings).discard());
        disk.delete(preparing);
    }

    /** What was prepared is complete: from here on it is the department's data, whatever happens. */
    void commit(String department, Change change) {
        Path preparing = preparing(department);
        disk.forceAll(preparing);
        disk.move(preparing, folder.resolve(change.ready() + department));
        settle(department);
    }

    /**
     * Finishes what was committed.
     *
     * @throws StorageFailure when it cannot be finished now; the department must not be opened
     */
    synchronized void settle(String department) {
        for (Change change : Change.values()) {
            Path ready = folder.resolve(change.ready() + department);
            if (Files.exists(ready)) {
                settle(department, change, ready);
            }
        }
    }

    private void settle(String department, Change change, Path ready) {
        Path home = home(department);
        Path before = folder.resolve("." + change.before() + "-" + department);
        Optional<PostgresSettings> settings = settingsIn(ready);
        disk.step("replace", ready);
        settings.ifPresent(postgres -> schemas(department, postgres).replace(change));
        if (Files.exists(home)) {
            boolean empty =
                    !Files.exists(home.resolve("db")) && settingsIn(home).isEmpty();
            if (!empty) {
                disk.delete(before);
            }
            disk.move(home, empty ? folder.resolve(WORK + UUID.randomUUID()) : before);
        }
        if (settings.isEmpty()) {
            putAside(department, change, before);
        }
        disk.move(ready, home);
    }

    /** A server that is left is left tidy when it can be reached, so that the department can return to it. */
    private void putAside(String department, Change change, Path before) {
        try {
            settingsIn(before)
                    .ifPresent(postgres -> schemas(department, postgres).putAside(change));
        } catch (StorageFailure e) {
            LOG.warn("The tables that {} has left stay where they are: {}", department, e.getMessage());
        }
    }

    private static Optional<PostgresSettings> settingsIn(Path home) {
        return PostgresSettings.read(home.resolve(SETTINGS));
    }

    /**
     * Takes all data of a department away, with what was kept of earlier times.
     *
     * @throws StorageFailure when its server cannot be reached: then nothing was done, or the rest is done at the next
     *     start when it failed on the way
     */
    void purge(String department) {
        Path home = home(department);
        settings(department).ifPresent(postgres -> schemas(department, postgres).empty());
        List<Path> gone = new ArrayList<>();
        if (Files.exists(home)) {
            gone.add(gone(department, home));
        }
        gone.addAll(goneBefore(department));
        gone.forEach(purged -> drop(department, purged));
    }

    private List<Path> goneBefore(String department) {
        List<Path> gone = new ArrayList<>();
        for (Change change : Change.values()) {
            Path before = folder.resolve("." + change.before() + "-" + department);
            if (Files.exists(before)) {
                gone.add(gone(department, before));
            }
        }
        return gone;
    }

    private Path gone(String department, Path from) {
        int n = 1;
        while (Files.exists(folder.resolve(PURGED + department + "-" + n))) {
            n++;
        }
        Path gone = folder.resolve(PURGED + department + "-" + n);
        disk.move(from, gone);
        return gone;
    }

    private void drop(String department, Path gone) {
        Optional<PostgresSettings> settings = settingsIn(gone);
        if (settings.isPresent() && !usedAgain(settings.get().url())) {
            disk.step("drop", gone);
            schemas(department, settings.get()).dropAll();
        }
        disk.delete(gone);
    }

    /** Whether a department has its tables there by now, which are not those that were purged. */
    private boolean usedAgain(String url) {
        return folders().stream()
                .filter(home -> !home.getFileName().toString().startsWith("."))
                .anyMatch(home -> settingsIn(home)
                        .filter(settings -> settings.url().equals(url))
                        .isPresent());
    }

    /** Finishes or undoes what a crash has cut off; what fails now is tried again next time. */
    void recover() {
        for (Path path : folders()) {
            try {
                recover(path);
            } catch (RuntimeException e) {
                LOG.error("{} cannot be put right now: {}", path, Failures.sentence(e), e);
            }
        }
    }

    private void recover(Path path) {
        String name = path.getFileName().toString();
        if (name.startsWith(WORK)) {
            done(path);
        } else if (name.startsWith(PREPARING)) {
            discard(name.substring(PREPARING.length()));
        } else if (name.startsWith(PURGED)) {
            String department = name.substring(PURGED.length(), name.lastIndexOf('-'));
            List<Path> before = Files.exists(home(department)) ? List.of() : goneBefore(department);
            drop(department, path);
            before.forEach(purged -> drop(department, purged));
        } else if (!name.startsWith(".")) {
            disk.delete(path.resolve("attachments").resolve(Attachments.REMOVED));
        } else {
            for (Change change : Change.values()) {
                if (name.startsWith(change.ready())) {
                    settle(name.substring(change.ready().length()));
                }
            }
        }
    }

    private List<Path> folders() {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> children = Files.list(folder)) {
            return children.filter(Files::isDirectory).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
