package argosy.storage;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.CoreErrorCode;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfoService;
import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.logging.LogFactory;
import org.flywaydb.core.api.output.MigrateResult;
import org.flywaydb.core.api.output.ValidateOutput;
import org.flywaydb.core.api.resource.LoadableResource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings a database to the schema its scripts describe: first the platform's tables, then the department's, each with a
 * history of its own. All new scripts of a department are applied in one transaction or none is. What a newer version of
 * the department has applied stays: its scripts only add, so that an older one works on.
 *
 * <p>After a success the fingerprint of the scripts is kept in the database, and as long as it is the same Flyway, which
 * takes a second to start, is not asked. The fingerprint is taken away before Flyway runs, so it never tells of more
 * than was completed.
 */
final class Migrations {

    private static final Logger LOG = LoggerFactory.getLogger(Migrations.class);

    static final String PLATFORM_HISTORY = "argosy_schema_history";
    static final String CONTRACT_HISTORY = "department_contract_history";
    static final String HISTORY = "department_schema_history";
    private static final List<String> PLATFORM = List.of(
            "V1__platform_tables.sql",
            "V2__history.sql",
            "V3__events.sql",
            "V4__jobs.sql",
            "V5__approvals.sql",
            "V6__schema_scripts.sql");

    /** Flyway writes its names in quotes. */
    private static final String CONTRACTED =
            "select \"script\" from \"" + CONTRACT_HISTORY + "\" where \"type\" = 'SQL'";

    private static final Set<String> NO_SUCH_TABLE = Set.of("42X05", "42Y07", "42P01");
    private static final Pattern SCRIPT = Pattern.compile("\\b[VR]\\S*?__\\S+?\\.sql\\b");
    private static final Pattern STATE = Pattern.compile("SQL State\\s*:\\s*(\\S+)");
    private static final Pattern MESSAGE = Pattern.compile("Message\\s*:\\s*(.+)");

    private final Engine engine;

    Migrations(Engine engine) {
        this.engine = engine;
    }

    /** Applies what only adds. */
    void expand(List<MigrationScript> scripts, Quiet quiet) {
        Schema platform = platform();
        Schema adding = adding(scripts);
        String wanted = platform.fingerprint() + adding.fingerprint();
        bring(List.of(platform, adding), wanted, wanted + taking(scripts).fingerprint(), quiet, scripts);
    }

    /** Applies what takes away, once everything that adds is there. */
    void contract(List<MigrationScript> scripts, Quiet quiet) {
        Schema taking = taking(scripts);
        if (!taking.scripts().isEmpty()) {
            String wanted = platform().fingerprint() + adding(scripts).fingerprint() + taking.fingerprint();
            bring(List.of(taking), wanted, wanted, quiet, scripts);
        }
    }

    /** An older version cannot do without what a newer one has taken away. */
    private static void refuseOlder(Connection connection, List<MigrationScript> scripts) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(CONTRACTED);
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                String taken = row.getString(1);
                if (scripts.stream()
                        .noneMatch(script -> script.contract() && script.name().equals(taken))) {
                    throw new StorageFailure(
                            "The data was changed by " + taken
                                    + " of a newer version, which this version cannot undo; install the newer version, or"
                                    + " restore a backup that was made before it.",
                            null);
                }
            }
        } catch (SQLException e) {
            if (!NO_SUCH_TABLE.contains(e.getSQLState())) {
                throw e;
            }
        }
    }

    /**
     * Gives an empty database the schema of another one, to be filled with its data.
     *
     * @param platform names of the platform's scripts that were applied there
     */
    void repeat(List<String> platform, List<MigrationScript> scripts) {
        bring(List.of(platform(platform), adding(scripts)), "repeated", "repeated", Quiet.NOBODY, scripts);
        contract(scripts, Quiet.NOBODY);
    }

    /** The platform's scripts by name. */
    static Map<String, String> platformTexts() {
        return platform().texts();
    }

    private static Schema platform() {
        return platform(PLATFORM);
    }

    private static Schema platform(List<String> names) {
        List<MigrationScript> own = new ArrayList<>();
        for (String name : names) {
            own.add(new MigrationScript(name, Migrations.class.getResource("schema/" + name)));
        }
        return Schema.read(PLATFORM_HISTORY, own, true);
    }

    private static Schema adding(List<MigrationScript> scripts) {
        return Schema.read(
                HISTORY, scripts.stream().filter(script -> !script.contract()).toList(), false);
    }

    private static Schema taking(List<MigrationScript> scripts) {
        return Schema.read(
                CONTRACT_HISTORY,
                scripts.stream().filter(MigrationScript::contract).toList(),
                false);
    }

    /**
     * @param wanted the fingerprint when this is done
     * @param further another one with which there is nothing left to be done
     * @param quiet where the tables are changed; not asked for when none is
     */
    private void bring(
            List<Schema> schemas, String wanted, String further, Quiet quiet, List<MigrationScript> scripts) {
        try (Connection connection = engine.connect()) {
            Optional<String> known = fingerprint(connection);
            if (known.isPresent() && List.of(wanted, further).contains(known.get())) {
                return;
            }
            refuseOlder(connection, scripts);
            keep(connection, known.isPresent(), "migrating");
            Map<Schema, Flyway> pending = new LinkedHashMap<>();
            for (Schema schema : schemas) {
                if (!schema.scripts().isEmpty()) {
                    Flyway flyway = flyway(schema);
                    if (anyPending(flyway)) {
                        pending.put(schema, flyway);
                    }
                }
            }
            if (!pending.isEmpty()) {
                quiet.during(() -> pending.forEach((schema, flyway) -> {
                    // Before they run: where the process ends right after them, the version before goes on with data of
                    // which it could not tell what was done to them.
                    keepTexts(connection, schema);
                    migrate(flyway);
                }));
            }
            for (Schema schema : schemas) {
                keepTexts(connection, schema);
            }
            keep(connection, true, wanted);
        } catch (SQLException e) {
            throw new StorageFailure("The schema's state cannot be read: " + Failures.sentence(e) + ".", e);
        }
    }

    private static void keepTexts(Connection connection, Schema schema) {
        try {
            AppliedScripts.keep(connection, schema.history(), schema.texts());
        } catch (SQLException e) {
            throw new StorageFailure("The migrations cannot be noted down: " + Failures.sentence(e) + ".", e);
        }
    }

    /** Empty as long as the table is not there; asking for it costs less than reading the catalogue. */
    private static Optional<String> fingerprint(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select fingerprint from argosy_schema_state");
                ResultSet row = select.executeQuery()) {
            return Optional.of(row.next() ? row.getString(1) : "");
        } catch (SQLException e) {
            if (NO_SUCH_TABLE.contains(e.getSQLState())) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private static void keep(Connection connection, boolean there, String fingerprint) throws SQLException {
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            if (!there) {
                statement.execute("create table argosy_schema_state (fingerprint varchar(200) not null)");
            }
            statement.executeUpdate("delete from argosy_schema_state");
        }
        try (PreparedStatement insert = connection.prepareStatement("insert into argosy_schema_state values (?)")) {
            insert.setString(1, fingerprint);
            insert.executeUpdate();
        }
        connection.commit();
        connection.setAutoCommit(true);
    }

    private Flyway flyway(Schema schema) {
        return withItsLoader(() -> {
            LogFactory.setLogCreator(type -> new FlywayLog(LOG));
            FluentConfiguration configuration = Flyway.configure(Flyway.class.getClassLoader())
                    .dataSource(engine.outsidePool())
                    .table(schema.history())
                    .resourceProvider(schema)
                    .javaMigrationClassProvider(List::of)
                    .communityDBSupportEnabled(true)
                    .validateMigrationNaming(true)
                    .ignoreMigrationPatterns("*:future")
                    .placeholderReplacement(schema.platform())
                    .placeholders(engine.placeholders())
                    .baselineOnMigrate(true)
                    .baselineVersion("0")
                    .createSchemas(false)
                    .cleanDisabled(true)
                    .group(true);
            return configuration.load();
        });
    }

    /** Also refuses scripts that were changed after they had been applied. */
    private static boolean anyPending(Flyway flyway) {
        return withItsLoader(() -> {
            MigrationInfoService info = flyway.info();
            if (info.current() == null) {
                return true;
            }
            for (ValidateOutput invalid : flyway.validateWithResult().invalidMigrations) {
                if (invalid.errorDetails.errorCode == CoreErrorCode.CHECKSUM_MISMATCH) {
                    throw changed(invalid.filepath);
                }
            }
            if (info.pending().length > 0) {
                return true;
            }
            flyway.validate();
            return false;
        });
    }

    private static StorageFailure changed(String script) {
        return new StorageFailure(
                "The migration " + script
                        + " was changed after it had been applied here. Put it back as it was and write"
                        + " the change into a new script; or, where the data do not matter, remove the department with its"
                        + " data (purge) and install it again. The data is as it was before.",
                null);
    }

    private void migrate(Flyway flyway) {
        withItsLoader(() -> {
            MigrateResult result = flyway.migrate();
            LOG.info(
                    "{}: {} migrations applied, schema version {}",
                    flyway.getConfiguration().getTable(),
                    result.migrationsExecuted,
                    result.targetSchemaVersion);
            return result;
        });
    }

    /** Flyway looks for its parts through the thread's class loader, which in OSGi is whoever's thread this is. */
    private static <T> T withItsLoader(Supplier<T> work) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(Flyway.class.getClassLoader());
        try {
            return work.get();
        } catch (FlywayException e) {
            throw new StorageFailure(reason(e), e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** One sentence from Flyway's many lines: script, SQL state, message. */
    private static String reason(FlywayException failure) {
        String report = String.valueOf(failure.getMessage());
        Optional<String> script = Optional.empty();
        for (Throwable cause = failure; cause != null && script.isEmpty(); cause = cause.getCause()) {
            script = found(SCRIPT, 0, String.valueOf(cause.getMessage()));
        }
        Optional<SQLException> sql = Failures.sql(failure);
        String state = sql.map(SQLException::getSQLState)
                .or(() -> found(STATE, 1, report))
                .orElse(null);
        String message = sql.map(SQLException::getMessage)
                .or(() -> found(MESSAGE, 1, report))
                .orElse(report)
                .strip()
                .replaceAll("\\s+", " ");
        if (script.isEmpty() && state == null) {
            return "The schema cannot be migrated: " + message;
        }
        return "The migration " + script.orElse("") + " failed with SQL state " + state + ": " + message
                + " The data is as it was before.";
    }

    private static Optional<String> found(Pattern pattern, int group, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? Optional.of(matcher.group(group)) : Optional.empty();
    }

    /** The scripts of one history, read once: Flyway looks nowhere else. */
    private record Schema(String history, List<Script> scripts, boolean platform) implements ResourceProvider {

        static Schema read(String history, List<MigrationScript> scripts, boolean platform) {
            List<Script> read = new ArrayList<>();
            for (MigrationScript script : scripts) {
                read.add(new Script(script.name(), content(script.name(), script.location())));
            }
            read.sort(Comparator.comparing(Script::getFilename));
            return new Schema(history, read, platform);
        }

        private static String content(String name, URL location) {
            try (InputStream in = location.openStream()) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new StorageFailure("The migration " + name + " cannot be read: " + e.getMessage() + ".", e);
            }
        }

        String fingerprint() {
            try {
                MessageDigest digest = MessageDigest.getInstance("SHA-256");
                for (Script script : scripts) {
                    digest.update((script.name + '\0' + script.content + '\0').getBytes(StandardCharsets.UTF_8));
                }
                return HexFormat.of().formatHex(digest.digest());
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }

        Map<String, String> texts() {
            Map<String, String> texts = new LinkedHashMap<>();
            scripts.forEach(script -> texts.put(script.name, script.content));
            return texts;
        }

        @Override
        public LoadableResource getResource(String name) {
            return scripts.stream().filter(s -> s.name.equals(name)).findFirst().orElse(null);
        }

        @Override
        public Collection<LoadableResource> getResources(String prefix, String[] suffixes) {
            List<LoadableResource> matching = new ArrayList<>();
            for (Script script : scripts) {
                for (String suffix : suffixes) {
                    if (script.name.startsWith(prefix) && script.name.endsWith(suffix)) {
                        matching.add(script);
                    }
                }
            }
            return matching;
        }
    }

    private static final class Script extends LoadableResource {

        private final String name;
        private final String content;

        Script(String name, String content) {
            this.name = name;
            this.content = content;
        }

        @Override
        public Reader read() {
            return new StringReader(content);
        }

        @Override
        public String getAbsolutePath() {
            return name;
        }

        @Override
        public String getAbsolutePathOnDisk() {
            return name;
        }

        @Override
        public String getFilename() {
            return name;
        }

        @Override
        public String getRelativePath() {
            return name;
        }
    }
}
