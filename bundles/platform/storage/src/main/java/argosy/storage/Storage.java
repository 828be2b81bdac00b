package argosy.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Where the departments' databases are. Each is opened with the scripts of its department and belongs to whoever opened
 * it; opening the same department a second time before it is closed is an error of the caller.
 */
public final class Storage {

    static {
        System.setProperty("org.jooq.no-logo", "true");
        System.setProperty("org.jooq.no-tips", "true");
    }

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,62}");

    private final Path folder;
    private final Clock clock;
    private final ZoneId zone;

    private Storage(Path folder, Clock clock, ZoneId zone) {
        this.folder = folder;
        this.clock = clock;
        this.zone = zone;
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
        return new Storage(folder, clock, zone);
    }

    /** Databases that are gone when they are closed. */
    public static Storage inMemory(Clock clock, ZoneId zone) {
        return new Storage(null, clock, zone);
    }

    /**
     * Opens the department's database, made at the first time, and applies the scripts that are new.
     *
     * @param scripts the department's migrations, in any order
     * @param json how the data of events is written into its log
     * @throws StorageFailure when it cannot be opened or a script fails; its data is as it was before
     */
    public DepartmentDatabase open(String department, List<MigrationScript> scripts, Function<Record, String> json) {
        if (!NAME.matcher(department).matches()) {
            throw new IllegalArgumentException("No department name: " + department);
        }
        Engine engine = folder == null ? temporary(department) : lasting(department);
        try {
            engine.start();
            new Migrations(engine).run(scripts);
            return new DepartmentStore(department, engine, clock, zone, json);
        } catch (RuntimeException e) {
            engine.close();
            throw e;
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

    private static Engine temporary(String department) {
        try {
            return DerbyEngine.inMemory(
                    department, UUID.randomUUID().toString(), Files.createTempDirectory("argosy-" + department));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
