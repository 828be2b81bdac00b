package argosy.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * Where the departments' databases are. Each is opened with the scripts of its department and closed by whoever opened
 * it. A newer version of a department opens the same database beside the older one, which works on.
 */
public final class Storage {

    static {
        System.setProperty("org.jooq.no-logo", "true");
        System.setProperty("org.jooq.no-tips", "true");
    }

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,62}");

    private final Path folder;
    private final Function<String, Path> copied;
    private final Clock clock;
    private final ZoneId zone;
    private final Map<String, OpenDatabase> open = new ConcurrentHashMap<>();

    /** By department: held while it is opened and closed. */
    private final Map<String, Lock> turns = new ConcurrentHashMap<>();

    private final Archives archives;

    private Storage(Path folder, Function<String, Path> copied, Clock clock, ZoneId zone) {
        this.folder = folder;
        this.copied = copied;
        this.clock = clock;
        this.zone = zone;
        this.archives = new Archives(this, folder, clock, new Disk());
    }

    /**
     * Databases that last: {@code <folder>/departments/<name>/db} and {@code …/attachments}. A file
     * {@code storage.properties} beside them with {@code url}, {@code user} and {@code password} (or
     * {@code passwordFile}) puts the department's tables into PostgreSQL instead.
     *
     * @param clock what {@code createdAt} and the ids go by
     * @param zone the company's time zone, in which the day in a readable number begins
     */
    public static Storage at(Path folder, Clock clock, ZoneId zone) {
        return new Storage(folder, department -> null, clock, zone);
    }

    /** Databases that are gone when they are closed. */
    public static Storage inMemory(Clock clock, ZoneId zone) {
        return inMemory(department -> null, clock, zone);
    }

    /**
     * The same, begun as copies of others: much faster than all the migrations.
     *
     * @param copied by department the closed embedded database ({@code …/db}) that its own is a copy of, or null
     */
    public static Storage inMemory(Function<String, Path> copied, Clock clock, ZoneId zone) {
        return new Storage(null, copied, clock, zone);
    }

    /**
     * Opens the department's database, made at the first time, and applies the scripts that are new.
     *
     * @param scripts the department's migrations, in any order
     * @param json how the data of events is written into its log
     * @throws StorageFailure when it cannot be opened or a script fails; its data is as it was before
     */
    public DepartmentDatabase open(String department, List<MigrationScript> scripts, Function<Record, String> json) {
        return open(department, scripts, json, Quiet.NOBODY);
    }

    /**
     * The same beside an older version that serves requests: scripts that only add are applied in a quiet moment of it,
     * the others wait for {@link #contract}.
     */
    public DepartmentDatabase open(
            String department, List<MigrationScript> scripts, Function<Record, String> json, Quiet quiet) {
        if (!NAME.matcher(department).matches()) {
            throw new IllegalArgumentException("No department name: " + department);
        }
        return inTurn(department, () -> {
            OpenDatabase present = open.get(department);
            if (present == null) {
                present = first(department, scripts);
                open.put(department, present);
            } else {
                new Migrations(present.engine()).expand(scripts, quiet);
            }
            present.enter();
            OpenDatabase entered = present;
            try {
                return new DepartmentStore(entered, json, () -> leave(entered));
            } catch (RuntimeException e) {
                leave(entered);
                throw e;
            }
        });
    }

    /**
     * Applies the scripts that take something away, when only one version of the department is left.
     *
     * @return whether it did; else it is done at the next start
     * @throws StorageFailure when one fails; its data is as it was before
     */
    public boolean contract(String department, List<MigrationScript> scripts, Quiet quiet) {
        return inTurn(department, () -> {
            OpenDatabase present = open.get(department);
            if (present == null || !present.alone()) {
                return false;
            }
            new Migrations(present.engine()).contract(scripts, quiet);
            return true;
        });
    }

    private OpenDatabase first(String department, List<MigrationScript> scripts) {
        Engine engine = folder == null ? temporary(department) : lasting(department);
        try {
            engine.start();
            Migrations migrations = new Migrations(engine);
            migrations.expand(scripts, Quiet.NOBODY);
            migrations.contract(scripts, Quiet.NOBODY);
            return new OpenDatabase(department, engine, clock, zone);
        } catch (RuntimeException e) {
            engine.close();
            throw e;
        }
    }

    private void leave(OpenDatabase database) {
        inTurn(database.department(), () -> {
            if (database.leave()) {
                open.remove(database.department());
                database.close();
            }
            return null;
        });
    }

    /** Exports, backups and what else is done with a department's data as a whole. */
    public Archives archives() {
        return archives;
    }

    /** The engine of a department that is open. */
    Optional<Engine> running(String department) {
        return Optional.ofNullable(open.get(department)).map(OpenDatabase::engine);
    }

    /** Does the work while the department is neither opened nor closed. */
    <T> T inTurn(String department, Supplier<T> work) {
        Lock turn = turns.computeIfAbsent(department, first -> new ReentrantLock());
        turn.lock();
        try {
            return work.get();
        } finally {
            turn.unlock();
        }
    }

    /** The same for a database that tells no events. */
    public DepartmentDatabase open(String department, List<MigrationScript> scripts) {
        return open(department, scripts, data -> {
            throw new IllegalStateException(
                    "The database of " + department + " was opened without a way to write events.");
        });
    }

    private Engine lasting(String department) {
        archives.settle(department);
        Path home = folder.resolve("departments").resolve(department);
        try {
            Files.createDirectories(home);
        } catch (IOException e) {
            throw new StorageFailure("The folder " + home + " cannot be made: " + e.getMessage() + ".", e);
        }
        Optional<PostgresSettings> postgres = PostgresSettings.read(home.resolve("storage.properties"));
        return postgres.<Engine>map(settings -> new PostgresEngine(department, settings, home.resolve("attachments")))
                .orElseGet(() -> DerbyEngine.at(department, home));
    }

    private Engine temporary(String department) {
        try {
            return DerbyEngine.inMemory(
                    department,
                    UUID.randomUUID().toString(),
                    copied.apply(department),
                    Files.createTempDirectory("argosy-" + department));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
