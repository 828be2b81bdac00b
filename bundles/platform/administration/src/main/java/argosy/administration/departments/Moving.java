package argosy.administration.departments;

import argosy.department.Problem;
import argosy.department.Shape;
import argosy.department.Text;
import argosy.storage.Archives;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;

/** Moves what departments have stored from database to database. */
final class Moving {

    private final Installation here;
    private final Archives archives;

    Moving(Installation here) {
        this.here = here;
        this.archives = here.archives();
    }

    Undertaking move(Order.Move order) {
        String name = order.department();
        Keeping.refusePlatform(here, name);
        long bytes = here.requireData(name);
        String now = archives.database(name);
        String to = Shape.code(order.to());
        if (now.equals(to) && order.to() == Order.Move.Database.DERBY) {
            throw Problem.conflict("there-already", "Its data are in " + to + " already.", "数据已在 " + to + " 中。");
        }
        if (order.to() == Order.Move.Database.DERBY) {
            new Room(here.data()).require(3 * bytes);
        } else {
            check(order);
        }
        String version = here.version(name);
        return Undertaking.at(
                version,
                Action.Kind.MOVE,
                () -> List.of(
                        Text.of(
                                name + " stops, its data go from " + now + " to " + to
                                        + " and are compared, and it starts again.",
                                "部门 " + name + " 停止，数据从 " + now + " 迁移至 " + to + " 并逐表核对，然后重新启动。"),
                        Text.of("If anything differs, it starts again where it was.", "如有差异，则仍使用原数据库启动。")),
                course -> new Intermission(here).during(course, name, () -> move(course, order, version)));
    }

    private void move(Course course, Order.Move order, String version) {
        String to = Shape.code(order.to());
        course.step("moving its data to " + to, "将数据迁移至 " + to);
        if (order.to() == Order.Move.Database.DERBY) {
            archives.move(order.department(), version, Optional.empty(), course::rows);
            return;
        }
        Path settings = settings(order);
        try {
            archives.move(order.department(), version, Optional.of(settings), course::rows);
        } finally {
            Incoming.delete(settings);
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
}
