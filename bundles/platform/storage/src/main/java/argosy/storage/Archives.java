package argosy.storage;

import argosy.department.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * What is done with a department's data as a whole: exported into an open format and loaded again, backed up and
 * restored, moved to the other database, purged.
 *
 * <p>An <b>archive</b> is a ZIP with {@code manifest.json} ({@code format}, {@code department}, {@code version},
 * {@code takenAt}, {@code database}, the names and SHA-256 of everything else), the migrations that were applied
 * ({@code schema/platform}, {@code schema/department}, {@code schema/contract}), a file {@code tables/<table>.jsonl} per
 * table and the content of each file of a record as {@code attachments/<id>}. A line is a row, its keys the columns in
 * alphabetical order, rows by primary key: integers and decimals as plain JSON numbers, timestamps ISO 8601 in UTC to the
 * microsecond, dates ISO, bytes Base64; what is null is left out. Equal data has equal checksums on both databases. A
 * <b>backup</b> of a department in PostgreSQL has this format too; with Derby it holds the files of the database as they
 * are ({@code db/…}), which is quicker both ways. Settings, passwords and other secrets are in neither.
 *
 * <p>Nothing is ever half done: a file has its name when it is complete and was read back, new data is made ready beside
 * the old and takes its place by renaming. What a crash cuts off {@link #recover} undoes or finishes. A department's data
 * before a restore or move is kept as {@code departments/.before-restore-<name>} or {@code .before-move-<name>} (with
 * PostgreSQL, the tables in the schema {@code <name>_before_restore} or {@code _before_move}) until the next restore or
 * move, or until the department is purged; to go back to it by hand, stop the department and swap the folders' names.
 *
 * <p>Work on an open department is an export or a backup only, and neither makes its requests wait. Whoever asks for the
 * rest closes it first; it cannot be opened until that is done.
 */
public final class Archives {

    /** Told now and then of what is being done. */
    public interface Progress {

        /** @param rows handled so far */
        void at(String what, long rows);
    }

    /**
     * What an archive holds.
     *
     * @param version of the department's bundle when it was taken
     * @param database {@code derby} or {@code postgresql}: where the data was
     * @param rows in all tables
     * @param bytes of the file
     * @param sha256 of the file, in hex
     */
    public record Summary(
            String department,
            String version,
            Instant takenAt,
            String database,
            long rows,
            int attachments,
            long bytes,
            String sha256) {}

    private final Storage storage;
    private final Clock clock;
    private final Disk disk;
    private final Homes homes;

    /** By department: one moment is taken after the other. */
    private final Map<String, Object> moments = new ConcurrentHashMap<>();

    Archives(Storage storage, Path folder, Clock clock, Disk disk) {
        this.storage = storage;
        this.clock = clock;
        this.disk = disk;
        this.homes = folder == null ? null : new Homes(folder.resolve("departments"), disk);
    }

    /**
     * Writes the department's data of one moment, running or not, in the open format.
     *
     * @param version of its bundle
     * @param file replaced when it is there; complete afterwards, or not there
     * @throws Problem {@code no-data}, {@code disk-full}, {@code file-missing}, {@code file-damaged}
     */
    public Summary export(String department, String version, Path file, Progress progress) {
        return take(department, version, file, false, progress);
    }

    /**
     * The same in the form that is quickest to bring back, and read back to the end before it has its name: with Derby it
     * is unpacked and opened.
     */
    public Summary backup(String department, String version, Path file, Progress progress) {
        boolean pages = homes().settings(department).isEmpty();
        return take(department, version, file, pages, progress);
    }

    private Summary take(String department, String version, Path file, boolean pages, Progress progress) {
        Path target = file.toAbsolutePath();
        Path home = homes().home(department);
        Disk.room(home, Disk.bytes(home.resolve("db")) * (pages ? 2 : 1));
        Disk.room(target, Disk.bytes(home.resolve("attachments")));
        Path work = homes.work();
        try {
            disk.createFolder(target.getParent());
            Path part = target.resolveSibling("." + target.getFileName() + ".part");
            Files.deleteIfExists(part);
            homes.unfinished(work, part);
            ArchiveTaking taking =
                    new ArchiveTaking(department, version, database(department), clock.instant(), progress);
            try (Snapshot snapshot = moment(department, work)) {
                if (pages) {
                    taking.pages(snapshot, work.resolve("db"), part);
                } else {
                    taking.rows(snapshot, part);
                }
            }
            Summary summary = verify(part, work.resolve("opened"), progress);
            disk.move(part, target);
            return summary;
        } catch (SQLException e) {
            throw new SqlFailure(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            homes.done(work);
        }
    }

    private Snapshot moment(String department, Path work) {
        synchronized (moments.computeIfAbsent(department, first -> new Object())) {
            return new Snapshot.Camera(storage, homes, disk).take(department, work);
        }
    }

    /**
     * Reads an archive to its end.
     *
     * @throws Problem {@code archive-refused} when it is none, is cut off or damaged, or has parts that do not belong there
     */
    public Summary inspect(Path file) {
        try (ArchiveFile archive = ArchiveFile.open(file)) {
            archive.check((what, rows) -> {});
            return archive.summary();
        }
    }

    /**
     * The same, and a backup of Derby's is unpacked into a folder of its own and opened.
     *
     * @throws Problem {@code archive-refused}, {@code disk-full}
     */
    public Summary verify(Path file) {
        Path work = homes().work();
        try {
            return verify(file, work.resolve("opened"), (what, rows) -> {});
        } finally {
            homes.done(work);
        }
    }

    private Summary verify(Path file, Path folder, Progress progress) {
        try (ArchiveFile archive = ArchiveFile.open(file)) {
            archive.check(progress);
            if (archive.manifest().pages()) {
                Disk.room(folder, archive.unpacked());
                ArchiveLoad load = new ArchiveLoad(archive, disk, progress);
                load.files(folder);
                load.checkPages(DerbyEngine.at(archive.manifest().department(), folder));
            }
            return archive.summary();
        }
    }

    /**
     * Gives a department that has no data here the data of an export or of a backup in the open format, on the database
     * that its {@code storage.properties} says.
     *
     * @param department closed, installed or not
     * @throws Problem {@code archive-refused}, {@code department-open}, {@code department-has-data}, {@code disk-full};
     *     nothing remains then
     */
    public Summary load(String department, Path file, Progress progress) {
        return closed(department, () -> {
            if (homes.holdsData(department)) {
                throw ArchiveProblems.hasData(department);
            }
            return fill(department, file, progress);
        });
    }

    /**
     * The same for a department that may have data: what was before is kept, as by {@link #restore}.
     *
     * @param department closed
     * @throws Problem {@code archive-refused}, also when it has migrations that the present data has not had; {@code
     *     department-open}, {@code disk-full}. Nothing was changed then
     */
    public Summary replace(String department, Path file, Progress progress) {
        return closed(department, () -> fill(department, file, progress));
    }

    private Summary fill(String department, Path file, Progress progress) {
        try (ArchiveFile archive = ArchiveFile.open(file)) {
            if (archive.manifest().pages()) {
                throw ArchiveProblems.refused(
                        file, "is a backup of a Derby database: restore it instead", "是 Derby 数据库的备份，请使用恢复功能");
            }
            Replacement replacement = new Replacement(homes, disk, department, archive, progress);
            replacement.mustNotBeNewer();
            working(replacement::here);
            return archive.summary();
        }
    }

    /**
     * Gives a department the data of a backup; what was before is kept.
     *
     * @param department closed
     * @throws Problem {@code archive-refused} when the backup is another department's, was taken on the other database
     *     ({@link #load} takes that), is damaged, or has migrations that neither the present data nor this Argosy knows;
     *     {@code department-open}, {@code disk-full}. Nothing was changed then
     */
    public void restore(String department, Path file, Progress progress) {
        closed(department, () -> {
            try (ArchiveFile archive = ArchiveFile.open(file)) {
                Manifest manifest = archive.manifest();
                if (!manifest.department().equals(department)) {
                    throw ArchiveProblems.refused(
                            file,
                            "is a backup of " + manifest.department() + ", not of " + department,
                            "是 " + manifest.department() + " 的备份，不是 " + department + " 的备份");
                }
                if (manifest.pages() != homes.settings(department).isEmpty()) {
                    throw ArchiveProblems.refused(
                            file,
                            "was taken on " + manifest.database() + ", and the department is on " + database(department)
                                    + "; move it there first",
                            "备份自 " + manifest.database() + "，而部门当前使用 " + database(department) + "，请先迁移");
                }
                Replacement replacement = new Replacement(homes, disk, department, archive, progress);
                replacement.mustNotBeNewer();
                working(replacement::here);
                return null;
            }
        });
    }

    /**
     * Takes all data of a department away for good, with what was kept of earlier restores and moves, its settings and,
     * in PostgreSQL, its tables. From the first moment the department has no data any more; what a crash leaves is removed
     * at the next start.
     *
     * @param department closed
     * @throws Problem {@code department-open}
     * @throws StorageFailure when its server cannot be reached
     */
    public void purge(String department) {
        closed(department, () -> {
            homes.purge(department);
            return null;
        });
    }

    /**
     * Brings a department's data to the other database and compares the checksums of every table there.
     *
     * @param department closed
     * @param version of its bundle
     * @param postgresSettings a file with {@code url}, {@code user}, {@code passwordFile} and what else a
     *     {@code storage.properties} may have, whose database holds no tables in the user's schema; empty: to Derby
     * @throws Problem {@code already-there}, {@code no-data}, {@code department-open}, {@code database-not-empty},
     *     {@code disk-full}, {@code invalid} settings; the department is where it was then
     */
    public void move(String department, String version, Optional<Path> postgresSettings, Progress progress) {
        closed(department, () -> {
            if (postgresSettings.isPresent() == homes.settings(department).isPresent()) {
                throw Problem.conflict(
                        "already-there",
                        "The department " + department + " is on " + database(department) + " already.",
                        "部门 " + department + " 已在 " + database(department) + " 上。");
            }
            Optional<String> settings = postgresSettings.map(Replacement::settings);
            working(work -> {
                Path file = work.resolve("move.zip");
                take(department, version, file, false, progress);
                try (ArchiveFile archive = ArchiveFile.open(file)) {
                    new Replacement(homes, disk, department, archive, progress).there(settings, work);
                }
            });
            return null;
        });
    }

    /** Whether the department has data here, running or not. */
    public boolean holdsData(String department) {
        return homes != null && homes.holdsData(department);
    }

    /** Bytes of its database and files. */
    public long bytes(String department) {
        return homes == null ? 0 : homes.bytes(department);
    }

    /** Where its tables are or would be: {@code derby} or {@code postgresql}. */
    public String database(String department) {
        return homes == null || homes.settings(department).isEmpty() ? "derby" : "postgresql";
    }

    /** Finishes or undoes what a crash has cut off: once at start, before any department is opened. */
    public void recover() {
        if (homes != null) {
            homes.recover();
        }
    }

    /** Before a department is opened: finishes what could not be finished at the start. */
    void settle(String department) {
        homes().settle(department);
    }

    private Homes homes() {
        if (homes == null) {
            throw ArchiveProblems.memory();
        }
        return homes;
    }

    private void working(Consumer<Path> what) {
        Path work = homes.work();
        try {
            what.accept(work);
        } finally {
            homes.done(work);
        }
    }

    private <T> T closed(String department, Supplier<T> work) {
        homes();
        return storage.inTurn(department, () -> {
            if (storage.running(department).isPresent()) {
                throw ArchiveProblems.open(department);
            }
            return work.get();
        });
    }
}
