package argosy.testkit.postgresql;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A data folder whose departments have their tables in PostgreSQL, each in a new database of its own. Databases and folder
 * are gone when it is closed.
 */
public final class PostgresqlFolder implements AutoCloseable {

    /** Databases with nothing but their tables in them, by department and schema: copying one is faster than migrating. */
    private static final Map<String, String> TEMPLATES = new HashMap<>();

    private final Path path;
    private final Map<String, String> databases = new LinkedHashMap<>();

    private PostgresqlFolder(Path path) {
        this.path = path;
    }

    /** A new folder. */
    public static PostgresqlFolder create() {
        try {
            return new PostgresqlFolder(Files.createTempDirectory("argosy"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A folder that is there. */
    public static PostgresqlFolder at(Path path) {
        return new PostgresqlFolder(path);
    }

    /** The data folder. */
    public Path path() {
        return path;
    }

    /** The name of a department's database. */
    public String database(String department) {
        return databases.get(department);
    }

    /** Gives a department an empty database, unless it has one. */
    public PostgresqlFolder with(String department) {
        return with(department, "");
    }

    /** The same with options of {@code create database}. */
    public PostgresqlFolder with(String department, String options) {
        if (!databases.containsKey(department)) {
            keep(department, TestPostgresql.create(options), 0);
        }
        return this;
    }

    /**
     * Gives a department a database with its tables, unless it has one.
     *
     * @param schema what tells its tables from those of other versions
     * @param migrate opens and closes the department's database in a data folder
     */
    public PostgresqlFolder with(String department, String schema, Consumer<Path> migrate) {
        if (!databases.containsKey(department)) {
            keep(department, TestPostgresql.create("template " + template(department, schema, migrate)), 0);
        }
        return this;
    }

    private static String template(String department, String schema, Consumer<Path> migrate) {
        synchronized (TEMPLATES) {
            String key = department + ' ' + schema;
            String known = TEMPLATES.get(key);
            if (known == null) {
                PostgresqlFolder empty = create().with(department);
                migrate.accept(empty.path);
                delete(empty.path);
                known = empty.database(department);
                TEMPLATES.put(key, known);
            }
            return known;
        }
    }

    /** The same databases as another node has them. */
    public Path node(int number) {
        PostgresqlFolder other = create();
        databases.forEach((department, database) -> other.keep(department, database, number));
        return other.path;
    }

    private void keep(String department, String database, int node) {
        Path home = path.resolve("departments").resolve(department);
        try {
            Files.createDirectories(home);
            Files.writeString(
                    home.resolve("storage.properties"),
                    "url=" + TestPostgresql.url(database) + "\nuser=postgres\npool.size=10\nnode=" + node + '\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        databases.put(department, database);
    }

    @Override
    public void close() {
        databases.values().forEach(TestPostgresql::drop);
        delete(path);
    }

    private static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
