package argosy.testkit.postgresql;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The PostgreSQL server of this process's tests: the one that the environment variable {@code ARGOSY_TEST_POSTGRES} names
 * ({@code jdbc:postgresql://127.0.0.1:5432/}, user postgres, trusted), or one that is started when it is first needed and
 * goes with the process.
 */
public final class TestPostgresql {

    /** The system property that says which database tests run on: {@code derby}, or {@code postgresql}. */
    public static final String PROPERTY = "argosy.test.database";

    private static final String SERVER = System.getenv("ARGOSY_TEST_POSTGRES");
    private static final Set<String> DATABASES = ConcurrentHashMap.newKeySet();

    private TestPostgresql() {}

    /** Whether tests that can run on either database are to run on PostgreSQL. */
    public static boolean asked() {
        return "postgresql".equals(System.getProperty(PROPERTY));
    }

    /** Holder, so that a server is started by the first test that needs one. */
    private static final class Running {

        static final String URL = SERVER != null ? named() : started();

        private Running() {}

        /** On a server that stays, nothing of the tests does. */
        private static String named() {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> DATABASES.forEach(TestPostgresql::drop)));
            return SERVER;
        }

        /**
         * Text sorts by its characters' codes, as it does in Derby. Tests care for what is right, not for what outlives a
         * power cut.
         */
        private static String started() {
            File log = new File("target", "postgresql.log");
            ProcessBuilder.Redirect words = log.getParentFile().isDirectory()
                    ? ProcessBuilder.Redirect.appendTo(log)
                    : ProcessBuilder.Redirect.DISCARD;
            try {
                EmbeddedPostgres server = EmbeddedPostgres.builder()
                        .setLocaleConfig("lc-collate", "C")
                        .setLocaleConfig("lc-ctype", "C.UTF-8")
                        .setServerConfig("max_connections", "400")
                        .setServerConfig("max_prepared_transactions", "0")
                        .setServerConfig("full_page_writes", "off")
                        .setServerConfig("synchronous_commit", "off")
                        .setOutputRedirector(words)
                        .setErrorRedirector(words)
                        .start();
                return "jdbc:postgresql://localhost:" + server.getPort() + "/";
            } catch (IOException e) {
                throw new UncheckedIOException(
                        "PostgreSQL does not start here (" + log.getAbsolutePath() + " says more); name a server of"
                                + " your own in ARGOSY_TEST_POSTGRES",
                        e);
            }
        }
    }

    /**
     * Makes a database.
     *
     * @param options of {@code create database}
     * @return its name
     */
    static String create(String options) {
        String name = "argosy_" + UUID.randomUUID().toString().replace("-", "");
        execute("create database " + name + ' ' + options);
        DATABASES.add(name);
        return name;
    }

    static void drop(String database) {
        execute("drop database if exists " + database + " with (force)");
        DATABASES.remove(database);
    }

    /** Where a database of that name is. */
    public static String url(String database) {
        return Running.URL + database;
    }

    /** Runs a statement on the server itself. */
    public static void execute(String sql) {
        PGSimpleDataSource server = new PGSimpleDataSource();
        server.setUrl(url("postgres"));
        server.setUser("postgres");
        try (Connection connection = server.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql + ": " + e.getMessage(), e);
        }
    }
}
