package argosy.storage;

import argosy.department.Problem;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;

/** Makes a folder for a department from an archive, beside the present one, and has it take that one's place. */
final class Replacement {

    private static final String SETTINGS = "storage.properties";

    private final Homes homes;
    private final Disk disk;
    private final String department;
    private final ArchiveFile archive;
    private final ArchiveLoad load;

    Replacement(Homes homes, Disk disk, String department, ArchiveFile archive, Archives.Progress progress) {
        this.homes = homes;
        this.disk = disk;
        this.department = department;
        this.archive = archive;
        this.load = new ArchiveLoad(archive, disk, progress);
    }

    /** On the database where the department is. */
    void here(Path work) {
        replace(Change.RESTORED, work, preparing -> copySettings(preparing, Set.of()));
    }

    /** On another database: that of the server the settings name, or Derby when there are none. */
    void there(Optional<String> settings, Path work) {
        replace(Change.MOVED, work, preparing -> {
            Set<String> left = new HashSet<>(Set.of(SETTINGS));
            homes.settings(department).ifPresent(old -> left.addAll(secretsHere()));
            copySettings(preparing, left);
            settings.ifPresent(text -> disk.write(preparing.resolve(SETTINGS), text));
            PostgresSettings.read(preparing.resolve(SETTINGS)).ifPresent(this::mustBeEmpty);
        });
    }

    private void mustBeEmpty(PostgresSettings settings) {
        if (!new PostgresSchemas(department, settings).empty()) {
            throw Problem.conflict(
                    "database-not-empty",
                    "The database of " + settings + " has tables already; name an empty one.",
                    settings + " 的数据库中已有表，请指定空数据库。");
        }
    }

    private interface Settings {
        void into(Path preparing);
    }

    private void replace(Change change, Path work, Settings settings) {
        homes.discard(department);
        Path preparing = homes.preparing(department);
        Disk.room(preparing, archive.unpacked());
        try {
            disk.createFolder(preparing);
            settings.into(preparing);
            load.files(preparing);
            database(preparing, work);
            homes.commit(department, change);
        } catch (RuntimeException e) {
            try {
                homes.discard(department);
            } catch (RuntimeException left) {
                // removed at the next start; what matters to the caller is the first reason
                e.addSuppressed(left);
            }
            throw e;
        }
    }

    private void database(Path preparing, Path work) {
        if (archive.manifest().pages()) {
            load.checkPages(DerbyEngine.at(department, preparing));
            return;
        }
        Engine engine = PostgresSettings.read(preparing.resolve(SETTINGS))
                .<Engine>map(settings ->
                        new PostgresEngine(department, new PostgresSchemas(department, settings).prepare(), preparing))
                .orElseGet(() -> DerbyEngine.at(department, preparing));
        try {
            engine.start();
            load.rows(engine, work);
        } finally {
            engine.close();
        }
    }

    /** Whatever an administrator has put beside the data stays beside it. */
    private void copySettings(Path preparing, Set<String> but) {
        Path home = homes.home(department);
        if (!Files.exists(home)) {
            return;
        }
        try (Stream<Path> files = Files.list(home)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                String name = file.getFileName().toString();
                if (Files.isRegularFile(file) && !but.contains(name)) {
                    disk.copy(file, preparing.resolve(name));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Files of passwords that lie beside the settings. */
    private List<String> secretsHere() {
        String file = properties(homes.home(department).resolve(SETTINGS)).getProperty("passwordFile");
        return file == null || file.contains("/") ? List.of() : List.of(file);
    }

    /**
     * The settings in a file that an administrator gives, in the form that a department keeps: the password in a file of
     * its own, wherever that is.
     *
     * @throws Problem 422 when they are not complete or hold the password itself
     */
    static String settings(Path file) {
        Properties given = properties(file);
        if (given.containsKey("password")) {
            throw Problem.invalid(
                    "passwordFile",
                    "the password is given in a file of its own, not in the settings",
                    "密码须放在单独的文件中，不能写在设置里");
        }
        String secret = given.getProperty("passwordFile");
        if (secret != null) {
            given.setProperty(
                    "passwordFile",
                    file.toAbsolutePath().resolveSibling(secret).normalize().toString());
        }
        try {
            PostgresSettings.read(file);
            StringWriter text = new StringWriter();
            given.store(text, null);
            return text.toString();
        } catch (StorageFailure e) {
            throw Problem.invalid("settings", e.getMessage(), e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Properties properties(Path file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
            return properties;
        } catch (IOException e) {
            throw Problem.invalid("settings", file + " cannot be read: " + Failures.sentence(e), "无法读取 " + file);
        }
    }

    /**
     * Refuses an archive with migrations that the present data has not had.
     *
     * @throws Problem {@code archive-refused}
     */
    void mustNotBeNewer() {
        if (!homes.holdsData(department)) {
            return;
        }
        Engine engine = homes.settings(department)
                .<Engine>map(settings -> new PostgresEngine(department, settings, null))
                .orElseGet(() -> DerbyEngine.at(department, homes.home(department)));
        Set<String> present = new HashSet<>();
        try (Connection connection = engine.connect()) {
            connection.setAutoCommit(false);
            present.addAll(AppliedScripts.names(connection, Migrations.HISTORY));
            connection.rollback();
        } catch (SQLException e) {
            // What is there cannot be read; all the more reason to restore.
            return;
        } finally {
            engine.close();
        }
        for (Manifest.Script script : archive.manifest().scripts(Migrations.HISTORY)) {
            if (!present.contains(script.name())) {
                throw ArchiveProblems.refused(
                        archive.path(),
                        "has the migration " + script.name()
                                + ", which the department here has not had; install version "
                                + archive.manifest().version() + " of " + department + " first",
                        "包含此处尚未执行的脚本 " + script.name() + "，请先安装 " + department + " 的 "
                                + archive.manifest().version() + " 版本");
            }
        }
    }
}
