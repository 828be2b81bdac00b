package argosy.storage;

import argosy.department.Problem;
import argosy.department.Text;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A department's data at one moment, while the department goes on: a connection that sees it, and the files that belong
 * to it. With Derby it is a copy of the database, opened for itself; with PostgreSQL one transaction.
 *
 * <p>Files never change and get their row after their content, so they are linked before and after the moment: what was
 * there before is linked before, what is added meanwhile after. What is removed meanwhile is put into a folder of its own
 * (see {@link Attachments}) and linked from there.
 */
final class Snapshot implements AutoCloseable {

    private static final String PENDING = ".pending";

    /** A file of a record: the row's id and what it says of the content. */
    record Kept(long id, long bytes, String sha256, Path content) {}

    private final Engine engine;
    private final Connection connection;
    private final List<Kept> files;
    private boolean closed;

    private Snapshot(Engine engine, Connection connection, List<Kept> files) {
        this.engine = engine;
        this.connection = connection;
        this.files = files;
    }

    /** Takes snapshots of one storage. */
    record Camera(Storage storage, Homes homes, Disk disk) {

        /**
         * @param work a folder for it; with Derby the copy is its {@code db}
         * @throws Problem {@code no-data}, or {@code file-missing} when a record's file is not on the disk
         */
        Snapshot take(String department, Path work) {
            Path originals = homes.home(department).resolve("attachments");
            Path removed = originals.resolve(Attachments.REMOVED);
            Path links = work.resolve("attachments");
            disk.createFolder(links);
            if (Files.exists(originals)) {
                disk.createFolder(removed);
            }
            try {
                link(originals, links);
                Engine engine = moment(department, work, links);
                try {
                    Snapshot snapshot = of(engine, department, links);
                    link(originals, links);
                    link(removed, links);
                    Optional<Kept> missing = snapshot.missing();
                    if (missing.isPresent()) {
                        snapshot.close();
                        throw gone(missing.get().id());
                    }
                    return snapshot;
                } catch (SQLException e) {
                    engine.close();
                    throw new SqlFailure(e);
                } catch (RuntimeException e) {
                    engine.close();
                    throw e;
                }
            } finally {
                // in one step, because more may be put there until it is gone; it goes with the work folder
                if (Files.exists(removed)) {
                    disk.move(removed, work.resolve("removed"));
                }
            }
        }

        /** With PostgreSQL the moment is the first statement's. */
        private Engine moment(String department, Path work, Path links) {
            Optional<PostgresSettings> postgres = homes.settings(department);
            if (postgres.isPresent()) {
                return new PostgresEngine(department, postgres.get(), links);
            }
            try (Connection running = running(department, work)) {
                if (running != null) {
                    copy(running, work);
                }
            } catch (SQLException e) {
                throw new SqlFailure(e);
            }
            return DerbyEngine.at(department, work);
        }

        /** A connection to the database that is open; a closed one is copied before anyone can open it, and none answered. */
        private Connection running(String department, Path work) {
            return storage.inTurn(department, () -> {
                Optional<Engine> running = storage.running(department);
                Engine engine = running.orElseGet(() -> DerbyEngine.at(department, homes.home(department)));
                if (running.isEmpty() && !homes.holdsData(department)) {
                    throw ArchiveProblems.noData(department);
                }
                try {
                    Connection connection = engine.connect();
                    if (running.isPresent()) {
                        return connection;
                    }
                    try (connection) {
                        copy(connection, work);
                    } finally {
                        engine.close();
                    }
                    return null;
                } catch (SQLException e) {
                    throw new SqlFailure(e);
                }
            });
        }

        /** Derby copies the files of the database while it is written to, and the log that makes them one state. */
        private static void copy(Connection connection, Path work) throws SQLException {
            try (CallableStatement backup = connection.prepareCall("call SYSCS_UTIL.SYSCS_BACKUP_DATABASE(?)")) {
                backup.setString(1, work.toString());
                backup.execute();
            }
        }

        private void link(Path originals, Path links) {
            if (!Files.exists(originals)) {
                return;
            }
            try (DirectoryStream<Path> files = Files.newDirectoryStream(originals)) {
                for (Path file : files) {
                    Path link = links.resolve(file.getFileName());
                    if (!Files.exists(link) && !Files.isDirectory(file)) {
                        disk.link(file, link);
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static Snapshot of(Engine engine, String department, Path links) throws SQLException {
        Connection connection = engine.connect();
        try {
            connection.setAutoCommit(false);
            if (engine.shared()) {
                connection.setReadOnly(true);
                connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            } else {
                connection.setTransactionIsolation(Connection.TRANSACTION_READ_UNCOMMITTED);
            }
            if (!ArchivedTable.any(connection)) {
                throw ArchiveProblems.noData(department);
            }
            return new Snapshot(engine, connection, files(connection, links));
        } catch (SQLException | RuntimeException e) {
            connection.rollback();
            connection.close();
            throw e;
        }
    }

    private static List<Kept> files(Connection connection, Path links) throws SQLException {
        List<Kept> files = new ArrayList<>();
        try (Statement select = connection.createStatement();
                ResultSet row = select.executeQuery("select id, size, sha256 from argosy_attachments order by id")) {
            while (row.next()) {
                long id = row.getLong(1);
                files.add(new Kept(id, row.getLong(2), row.getString(3), links.resolve(String.valueOf(id))));
            }
        }
        return files;
    }

    private Optional<Kept> missing() {
        return files.stream().filter(file -> !Files.exists(content(file))).findFirst();
    }

    /** Between the commit of its row and a file's last name there is a moment. */
    static Path content(Kept file) {
        return Files.exists(file.content())
                ? file.content()
                : file.content().resolveSibling(file.content().getFileName() + PENDING);
    }

    private static Problem gone(long id) {
        return new Problem(
                409,
                "file-missing",
                Text.of(
                        "The content of the attachment " + id + " is not on the disk any more; bring it back from a"
                                + " backup or remove the attachment from its record.",
                        "附件 " + id + " 的内容已不在磁盘上，请从备份中找回，或从记录中删除该附件。"),
                List.of(),
                Map.of("attachment", id));
    }

    Connection connection() {
        return connection;
    }

    List<Kept> files() {
        return files;
    }

    /** Ends the connection, and with Derby shuts the copy down, whose files are at rest then. */
    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        try (connection) {
            connection.rollback();
        } catch (SQLException e) {
            throw new SqlFailure(e);
        } finally {
            engine.close();
        }
    }
}
