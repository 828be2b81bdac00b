package argosy.storage;

import argosy.department.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Brings what is in an archive into a new folder and, unless its database is there as it was, into a new database. */
final class ArchiveLoad {

    private final ArchiveFile archive;
    private final Disk disk;
    private final Archives.Progress progress;

    ArchiveLoad(ArchiveFile archive, Disk disk, Archives.Progress progress) {
        this.archive = archive;
        this.disk = disk;
        this.progress = progress;
    }

    /** The attachments' content, and with a physical backup the database's files, into a folder. */
    void files(Path folder) {
        Manifest manifest = archive.manifest();
        disk.createFolder(folder.resolve("attachments"));
        for (Manifest.Attached attached : manifest.attachments()) {
            unpack(Manifest.attachmentEntry(attached.id()), folder.resolve("attachments/" + attached.id()));
        }
        for (Manifest.File file : manifest.files()) {
            unpack(Manifest.fileEntry(file.name()), folder.resolve("db").resolve(file.name()));
        }
    }

    private void unpack(String entry, Path file) {
        progress.at(entry, 0);
        try (InputStream in = archive.read(entry)) {
            disk.write(file, in);
        } catch (IOException e) {
            throw ArchiveProblems.unreadable(archive.path(), e);
        }
    }

    /** Makes the schema and the rows in an empty database and reads them back. */
    void rows(Engine engine, Path work) {
        checkPlatform();
        List<String> platform = archive.manifest().scripts(Migrations.PLATFORM_HISTORY).stream()
                .map(Manifest.Script::name)
                .toList();
        List<MigrationScript> scripts = scripts(work);
        try {
            new Migrations(engine).repeat(platform, scripts);
        } catch (StorageFailure e) {
            throw ArchiveProblems.refused(
                    archive.path(), "cannot be loaded: " + Failures.sentence(e), "无法导入：" + Failures.sentence(e));
        }
        try (Connection connection = engine.connect()) {
            connection.setAutoCommit(false);
            List<ArchivedTable> tables = ArchivedTable.all(connection);
            checkTables(tables);
            List<ForeignKey> keys = ForeignKey.of(connection, tables);
            for (ForeignKey key : keys) {
                key.drop(connection);
            }
            fill(connection, tables);
            for (ForeignKey key : keys) {
                add(key, connection);
            }
            connection.commit();
            compare(connection, tables);
            checkAttachments(connection);
            connection.rollback();
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    private void add(ForeignKey key, Connection connection) throws SQLException {
        try {
            key.add(connection);
        } catch (SQLException e) {
            connection.rollback();
            throw ArchiveProblems.refused(
                    archive.path(),
                    "cannot be loaded: rows of " + key.table() + " refer to rows that are not in it",
                    "无法导入：" + key.table() + " 中有记录引用了归档中不存在的记录");
        }
    }

    /** The platform's tables are made by its own scripts; those of the archive must be the same. */
    private void checkPlatform() {
        Map<String, String> own = Migrations.platformTexts();
        for (Manifest.Script script : archive.manifest().scripts(Migrations.PLATFORM_HISTORY)) {
            String text = own.get(script.name());
            if (text == null || !script.sha256().equals(sum(text))) {
                throw ArchiveProblems.newer(archive.path(), script.name());
            }
        }
    }

    private static String sum(String text) {
        return HexFormat.of().formatHex(ArchiveWriter.sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    private List<MigrationScript> scripts(Path work) {
        List<MigrationScript> scripts = new ArrayList<>();
        for (Manifest.Scripts part : archive.manifest().schema()) {
            boolean contract = part.history().equals(Migrations.CONTRACT_HISTORY);
            if (!part.history().equals(Migrations.PLATFORM_HISTORY)) {
                for (Manifest.Script script : part.scripts()) {
                    Path file = work.resolve(Manifest.scriptEntry(part.history(), script.name()));
                    unpack(Manifest.scriptEntry(part.history(), script.name()), file);
                    scripts.add(new MigrationScript(script.name(), checked(file), contract));
                }
            }
        }
        return scripts;
    }

    private URL checked(Path script) {
        try {
            Optional<String> foreign = SchemaStatements.foreign(Files.readString(script));
            if (foreign.isPresent()) {
                throw ArchiveProblems.refused(
                        archive.path(),
                        "does more than make tables: " + script.getFileName() + " has \"" + foreign.get() + "\"",
                        "中的脚本 " + script.getFileName() + " 含有不允许的语句“" + foreign.get() + "”");
            }
            return script.toUri().toURL();
        } catch (IOException e) {
            throw ArchiveProblems.unreadable(archive.path(), e);
        }
    }

    private void checkTables(List<ArchivedTable> tables) {
        List<String> made = tables.stream().map(ArchivedTable::key).toList();
        List<String> told = archive.manifest().tables().stream()
                .map(Manifest.Rows::name)
                .sorted()
                .toList();
        if (!made.equals(told)) {
            throw ArchiveProblems.refused(archive.path(), "has other tables than its scripts make", "其中的表与其脚本建立的表不一致");
        }
    }

    /** Without the rows that scripts have made: they are in the archive as they became. */
    private void fill(Connection connection, List<ArchivedTable> tables) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (ArchivedTable table : tables) {
                statement.executeUpdate("delete from " + table.quoted());
            }
        }
        connection.commit();
        TableLoad load = new TableLoad(connection, archive);
        long rows = 0;
        for (ArchivedTable table : tables) {
            progress.at(table.key(), rows);
            rows += load.read(table, progress, rows);
        }
    }

    private void compare(Connection connection, List<ArchivedTable> tables) throws SQLException {
        Map<String, Manifest.Rows> told = new TreeMap<>();
        archive.manifest().tables().forEach(table -> told.put(table.name(), table));
        TableDump dump = new TableDump(connection);
        long rows = 0;
        for (ArchivedTable table : tables) {
            progress.at(table.key(), rows);
            try (ArchiveWriter.Summed sum = new ArchiveWriter.Summed(OutputStream.nullOutputStream())) {
                long count = dump.write(table, sum, progress, rows);
                rows += count;
                Manifest.Rows expected = told.get(table.key());
                if (count != expected.rows() || !sum.written().sha256().equals(expected.sha256())) {
                    throw ArchiveProblems.refused(
                            archive.path(),
                            "cannot be loaded: the rows of " + table.key() + ", read back, are not the same",
                            "无法导入：读回的 " + table.key() + " 的记录与归档不一致");
                }
            } catch (IOException e) {
                throw ArchiveProblems.unreadable(archive.path(), e);
            }
        }
    }

    /** Every row of a file has its content, and no content is without its row. */
    void checkAttachments(Connection connection) throws SQLException {
        Map<Long, String> told = new TreeMap<>();
        archive.manifest().attachments().forEach(attached -> told.put(attached.id(), attached.sha256()));
        boolean same = true;
        try (Statement select = connection.createStatement();
                ResultSet row = select.executeQuery("select id, sha256 from argosy_attachments")) {
            while (row.next()) {
                same &= row.getString(2).equals(told.remove(row.getLong(1)));
            }
        }
        if (!same || !told.isEmpty()) {
            throw ArchiveProblems.refused(archive.path(), "has other attachments than its records name", "其中的附件与记录不一致");
        }
    }

    /**
     * Opens a database that was unpacked and sees whether it is what the archive says.
     *
     * @throws Problem {@code archive-refused}
     */
    void checkPages(Engine engine) {
        try (Connection connection = engine.connect()) {
            connection.setAutoCommit(false);
            checkPlatform();
            checkNoCode(connection);
            if (!ArchiveTaking.counted(connection, progress)
                    .equals(archive.manifest().tables())) {
                throw ArchiveProblems.refused(
                        archive.path(), "has other numbers of rows than its manifest says", "记录数与清单不一致");
            }
            checkAttachments(connection);
            connection.rollback();
        } catch (SQLException e) {
            throw ArchiveProblems.unreadable(archive.path(), e);
        } finally {
            engine.close();
        }
    }

    /** A database of ours has no program in it that would run when it is used. */
    private void checkNoCode(Connection connection) throws SQLException {
        try (Statement select = connection.createStatement();
                ResultSet row = select.executeQuery("select count(*) from sys.sysfiles union all"
                        + " select count(*) from sys.systriggers union all"
                        + " select count(*) from sys.sysaliases where javaclassname not like 'org.apache.derby.%'"
                        + " and javaclassname not like 'java.%'")) {
            while (row.next()) {
                if (row.getLong(1) > 0) {
                    throw ArchiveProblems.refused(
                            archive.path(), "has programs in its database, which is refused", "数据库中含有程序，已拒绝");
                }
            }
        }
    }
}
