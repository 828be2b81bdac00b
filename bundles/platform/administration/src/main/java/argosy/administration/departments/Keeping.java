package argosy.administration.departments;

import argosy.administration.departments.Actions.Undone;
import argosy.department.Problem;
import argosy.department.Text;
import argosy.host.DepartmentState;
import argosy.host.DepartmentStatus;
import argosy.storage.Archives;
import argosy.storage.DepartmentDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import org.osgi.framework.Bundle;

/** Writes what departments have stored to archives, puts it back, and moves it from database to database. */
final class Keeping {

    private final Installation here;
    private final Archives archives;
    private final ArchiveFolders folders;

    private interface Closed {
        void run();
    }

    Keeping(Installation here, ArchiveFolders folders) {
        this.here = here;
        this.archives = here.lifecycle().storage().archives();
        this.folders = folders;
    }

    Undertaking backup(String name) {
        long bytes = requireData(name);
        new Room(here.data()).require(bytes);
        String version = version(name);
        return new Undertaking(
                Action.Kind.BACKUP,
                version,
                version,
                null,
                () -> List.of(Text.of(
                        "A backup of about " + Room.text(bytes) + " is written and verified; " + name
                                + " goes on serving.",
                        "写入并校验约 " + Room.text(bytes) + " 的备份，期间部门 " + name + " 照常服务。")),
                course -> {
                    course.step("writing the backup");
                    Path file = folders.next(ArchiveInfo.Kind.BACKUP, name, version);
                    Archives.Summary written = archives.backup(name, version, file, progress(course));
                    told(course, file, written, version);
                });
    }

    Undertaking export(String name) {
        long bytes = requireData(name);
        new Room(here.data()).require(bytes);
        String version = version(name);
        return new Undertaking(
                Action.Kind.EXPORT,
                version,
                version,
                null,
                () -> List.of(Text.of(
                        "Everything that " + name + " has stored (" + Room.text(bytes)
                                + ") is written to one archive in an open format; it goes on serving.",
                        "将部门 " + name + " 的全部数据（" + Room.text(bytes) + "）导出为一个开放格式的归档文件，期间照常服务。")),
                course -> writeExport(course, name, version));
    }

    /** Writes the export and reads it again. */
    void writeExport(Course course, String name, String version) {
        course.step("writing the export");
        Path file = folders.next(ArchiveInfo.Kind.EXPORT, name, version);
        archives.export(name, version, file, progress(course));
        course.step("reading it again");
        told(course, file, archives.inspect(file), version);
    }

    Undertaking load(String name, Path file) {
        refusePlatform(name);
        boolean data = archives.holdsData(name);
        if (data && (here.entry(name).isEmpty() || !isEmpty(name))) {
            throw hasData(name);
        }
        String version = installedVersion(name);
        return new Undertaking(
                Action.Kind.IMPORT,
                version,
                version,
                null,
                () -> {
                    Archives.Summary summary = archive(name, file);
                    return List.of(Text.of(
                            summary.rows() + " rows and " + summary.attachments() + " files of version "
                                    + summary.version() + ", taken at " + summary.takenAt() + ", are loaded.",
                            "载入 " + summary.takenAt() + " 导出的版本 " + summary.version() + " 数据：" + summary.rows() + " 行、"
                                    + summary.attachments() + " 个附件。"));
                },
                course -> {
                    Archives.Summary summary = read(course, name, file, version);
                    whileClosed(course, name, () -> {
                        if (data) {
                            archives.purge(name);
                        }
                        course.step("loading " + summary.rows() + " rows");
                        archives.load(name, file, progress(course));
                    });
                });
    }

    Undertaking restore(String name, Path file) {
        refusePlatform(name);
        String version = installedVersion(name);
        return new Undertaking(
                Action.Kind.RESTORE,
                version,
                version,
                null,
                () -> {
                    Archives.Summary summary = archive(name, file);
                    return List.of(
                            Text.of(
                                    name + " stops, has its data of " + summary.takenAt()
                                            + " put back, and starts again.",
                                    "部门 " + name + " 停止，数据恢复至 " + summary.takenAt() + "，然后重新启动。"),
                            Text.of(
                                    "What it has stored since is set aside until the next restore.",
                                    "此后产生的数据另行保留，直至下一次恢复。"));
                },
                course -> {
                    Archives.Summary summary = read(course, name, file, version);
                    whileClosed(course, name, () -> {
                        course.step("putting its data back to " + summary.takenAt());
                        archives.restore(name, file, progress(course));
                    });
                });
    }

    /** Reads the archive before anything is touched for it. */
    private Archives.Summary read(Course course, String name, Path file, String version) {
        course.step("reading the archive");
        Archives.Summary summary = archive(name, file);
        course.about(version, version, summary.sha256());
        return summary;
    }

    private Archives.Summary archive(String name, Path file) {
        Archives.Summary summary = archives.inspect(file);
        if (!summary.department().equals(name)) {
            throw Problem.invalid(
                    "file",
                    "The archive is of " + summary.department() + ", not of " + name + ".",
                    "该归档属于部门 " + summary.department() + "，而非 " + name + "。");
        }
        new Room(here.data()).require(2 * summary.bytes());
        return summary;
    }

    /**
     * Whether there is nothing in the department's own tables, nor in its history. One that begins with records of its own
     * making is never empty: it is removed with its data first.
     */
    private boolean isEmpty(String name) {
        if (!archives.database(name).equals("derby")) {
            return false;
        }
        try (DepartmentDatabase database = here.lifecycle().storage().open(name, List.of())) {
            return database.sql().connectionResult(Keeping::isEmpty);
        }
    }

    private static boolean isEmpty(Connection connection) throws SQLException {
        try (ResultSet tables =
                connection.getMetaData().getTables(null, connection.getSchema(), null, new String[] {"TABLE"})) {
            while (tables.next()) {
                String table = tables.getString("TABLE_NAME");
                if (isOwn(table.toLowerCase(Locale.ROOT))) {
                    try (Statement first = connection.createStatement()) {
                        first.setMaxRows(1);
                        if (first.executeQuery("select 1 from \"" + table + '"').next()) {
                            return false;
                        }
                    }
                }
            }
        }
        return true;
    }

    /** Whether the rows of a table are somebody's, and not what the platform keeps for itself. */
    private static boolean isOwn(String table) {
        return table.equals("argosy_history") || !table.startsWith("argosy_") && !table.endsWith("_schema_history");
    }

    private String installedVersion(String name) {
        return here.entry(name).map(entry -> String.valueOf(entry.version())).orElse(null);
    }

    Undertaking move(Order.Move order) {
        String name = order.department();
        refusePlatform(name);
        requireData(name);
        String now = archives.database(name);
        String to = argosy.department.Shape.code(order.to());
        if (now.equals(to) && order.to() == Order.Move.Database.DERBY) {
            throw Problem.conflict("there-already", "Its data are in " + to + " already.", "数据已在 " + to + " 中。");
        }
        if (order.to() == Order.Move.Database.DERBY) {
            new Room(here.data()).require(3 * archives.bytes(name));
        } else {
            check(order);
        }
        String version = version(name);
        return new Undertaking(
                Action.Kind.MOVE,
                version,
                version,
                null,
                () -> List.of(
                        Text.of(
                                name + " stops, its data go from " + now + " to " + to
                                        + " and are compared, and it starts again.",
                                "部门 " + name + " 停止，数据从 " + now + " 迁移至 " + to + " 并逐表核对，然后重新启动。"),
                        Text.of("If anything differs, it starts again where it was.", "如有差异，则仍使用原数据库启动。")),
                course -> whileClosed(course, name, () -> move(course, order, version)));
    }

    private void move(Course course, Order.Move order, String version) {
        course.step("moving its data to " + argosy.department.Shape.code(order.to()));
        if (order.to() == Order.Move.Database.DERBY) {
            archives.move(order.department(), version, Optional.empty(), progress(course));
            return;
        }
        Path settings = settings(order);
        try {
            archives.move(order.department(), version, Optional.of(settings), progress(course));
        } finally {
            delete(settings);
        }
    }

    private void check(Order.Move order) {
        if (order.url() == null || !order.url().startsWith("jdbc:postgresql:")) {
            throw Problem.invalid(
                    "url",
                    "Write it as jdbc:postgresql://host:5432/database.",
                    "请按 jdbc:postgresql://主机:5432/数据库 的格式填写。");
        }
        if (order.url().toLowerCase(Locale.ROOT).contains("password")) {
            throw Problem.invalid(
                    "url",
                    "The password does not belong here; name its file in passwordFile.",
                    "密码不得写在此处，请在 passwordFile 中指定密码文件。");
        }
        if (order.user() == null || order.user().isBlank()) {
            throw Problem.invalid("user", "Say whose the database is.", "请填写数据库用户。");
        }
        if (order.passwordFile() == null || !isSecret(order.passwordFile())) {
            Path secrets = here.data().resolve("secrets");
            throw Problem.invalid(
                    "passwordFile",
                    "Put the password into a file in " + secrets + " on the server, and name that file.",
                    "请将密码写入服务器 " + secrets + " 目录下的文件，并填写该文件。");
        }
    }

    /** Any other file of the server could be sent to whoever listens at the address, as if it were a password. */
    private boolean isSecret(Path file) {
        try {
            Path secrets = here.data().resolve("secrets").toRealPath();
            return file.toRealPath().startsWith(secrets) && Files.isReadable(file) && Files.isRegularFile(file);
        } catch (IOException e) {
            return false;
        }
    }

    private Path settings(Order.Move order) {
        Properties properties = new Properties();
        properties.setProperty("url", order.url());
        properties.setProperty("user", order.user());
        properties.setProperty(
                "passwordFile", order.passwordFile().toAbsolutePath().toString());
        try {
            Path incoming = Files.createDirectories(here.data().resolve("incoming"));
            Path file = Files.createTempFile(incoming, order.department(), ".properties");
            try (var out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
                properties.store(out, null);
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException("The settings of the database cannot be written", e);
        }
    }

    /** Stops the department, works on its data, and starts it again, whatever became of the work. */
    private void whileClosed(Course course, String name, Closed work) {
        boolean runs = here.status(name)
                .filter(status -> status.state() == DepartmentState.RUNNING || status.state() == DepartmentState.FAILED)
                .isPresent();
        Optional<Bundle> bundle = here.lifecycle().bundle(name);
        boolean restarts = runs && here.entry(name).isPresent() && bundle.isPresent();
        if (restarts) {
            course.step("answering the last requests and stopping");
            here.lifecycle().stop(name);
        }
        try {
            work.run();
        } catch (RuntimeException | LinkageError e) {
            if (restarts) {
                course.step("starting it again with the data it had");
                here.lifecycle().start(bundle.get());
            }
            throw e;
        }
        if (restarts) {
            course.step("starting it again");
            DepartmentStatus status = here.lifecycle().start(bundle.get());
            if (status.state() != DepartmentState.RUNNING) {
                throw new Undone(
                        "The data are in place, but the department does not start: " + status.reason(),
                        "数据已就位，但部门未能启动：" + status.reason());
            }
        }
    }

    private static Archives.Progress progress(Course course) {
        return (what, rows) -> course.at(what + ", " + rows + " rows");
    }

    private void told(Course course, Path file, Archives.Summary summary, String version) {
        folders.verified(file, summary.sha256());
        course.about(version, version, summary.sha256());
        course.step(file.getFileName() + ": " + summary.rows() + " rows, " + summary.attachments() + " files, "
                + Room.text(summary.bytes()) + ", verified");
    }

    private String version(String name) {
        return here.entry(name)
                .map(entry -> entry.version().toString())
                .or(() -> here.status(name).map(status -> status.module().version()))
                .orElse("0.0.0");
    }

    /** Its size. */
    private long requireData(String name) {
        if (!archives.holdsData(name)) {
            throw Problem.conflict("no-data", name + " has no data here.", "部门 " + name + " 在此没有数据。");
        }
        return archives.bytes(name);
    }

    private void refusePlatform(String name) {
        if (here.platform().departments().contains(name)) {
            throw Problem.conflict(
                    "part-of-the-platform",
                    name + " is a part of the platform and always runs; its data are put back while Argosy is stopped.",
                    name + " 是平台的组成部分，始终运行；其数据须在商舟停止时恢复。");
        }
    }

    private static Problem hasData(String name) {
        return Problem.conflict(
                "has-data",
                name + " has data already; remove them first, with an export or for good.",
                "部门 " + name + " 已有数据，请先导出或清除。");
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
