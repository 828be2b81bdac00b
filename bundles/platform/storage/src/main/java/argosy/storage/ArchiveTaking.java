package argosy.storage;

import argosy.department.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Writes a department's data at one moment into an archive. */
final class ArchiveTaking {

    private final String department;
    private final String version;
    private final String database;
    private final Instant now;
    private final Archives.Progress progress;
    private final List<Manifest.Scripts> schema = new ArrayList<>();
    private final List<Manifest.Rows> tables = new ArrayList<>();
    private final List<Manifest.File> files = new ArrayList<>();
    private final List<Manifest.Attached> attachments = new ArrayList<>();
    private long rows;

    ArchiveTaking(String department, String version, String database, Instant now, Archives.Progress progress) {
        this.department = department;
        this.version = version;
        this.database = database;
        this.now = now;
        this.progress = progress;
    }

    /** The tables as JSON Lines, for either database. */
    void rows(Snapshot snapshot, Path file) throws SQLException, IOException {
        try (ArchiveWriter writer = new ArchiveWriter(file)) {
            scripts(snapshot.connection(), writer);
            TableDump dump = new TableDump(snapshot.connection());
            for (ArchivedTable table : ArchivedTable.all(snapshot.connection())) {
                progress.at(table.key(), rows);
                long before = rows;
                long[] count = new long[1];
                ArchiveWriter.Written written = writer.put(
                        Manifest.tableEntry(table.key()), out -> count[0] = dump.write(table, out, progress, before));
                tables.add(new Manifest.Rows(table.key(), count[0], written.sha256()));
                rows += count[0];
            }
            attachments(snapshot, writer);
            finish(Manifest.ROWS, writer);
        }
    }

    /** The files of a Derby database as they are: quick to take and to bring back, for Derby only. */
    void pages(Snapshot snapshot, Path database, Path file) throws SQLException, IOException {
        try (ArchiveWriter writer = new ArchiveWriter(file)) {
            scripts(snapshot.connection(), writer);
            tables.addAll(counted(snapshot.connection(), progress));
            rows = tables.stream().mapToLong(Manifest.Rows::rows).sum();
            snapshot.close();
            for (Path each : databaseFiles(database)) {
                String name = database.relativize(each).toString();
                progress.at(Manifest.fileEntry(name), rows);
                ArchiveWriter.Written written = writer.put(Manifest.fileEntry(name), out -> Files.copy(each, out));
                files.add(new Manifest.File(name, written.bytes(), written.sha256()));
            }
            attachments(snapshot, writer);
            finish(Manifest.PAGES, writer);
        }
    }

    /** Every table with the number of its rows, without their content. */
    static List<Manifest.Rows> counted(Connection connection, Archives.Progress progress) throws SQLException {
        List<Manifest.Rows> counted = new ArrayList<>();
        long sum = 0;
        try (Statement statement = connection.createStatement()) {
            for (ArchivedTable table : ArchivedTable.all(connection)) {
                try (ResultSet row = statement.executeQuery("select count(*) from " + table.quoted())) {
                    row.next();
                    sum += row.getLong(1);
                    counted.add(new Manifest.Rows(table.key(), row.getLong(1), ""));
                }
                progress.at(table.key(), sum);
            }
        }
        return counted;
    }

    /** Without locks, scratch files, and the note in which Derby keeps where copies were made. */
    private static List<Path> databaseFiles(Path database) throws IOException {
        try (Stream<Path> paths = Files.walk(database)) {
            return paths.filter(Files::isRegularFile)
                    .filter(path -> !path.getFileName().toString().endsWith(".lck"))
                    .filter(path -> !path.getFileName().toString().equals("BACKUP.HISTORY"))
                    .filter(path -> !path.startsWith(database.resolve("tmp")))
                    .sorted()
                    .toList();
        }
    }

    private void scripts(Connection connection, ArchiveWriter writer) throws SQLException {
        for (String history : Manifest.HISTORIES.keySet()) {
            List<Manifest.Script> scripts = new ArrayList<>();
            for (AppliedScripts.Script script : AppliedScripts.applied(connection, history)) {
                ArchiveWriter.Written written = writer.put(
                        Manifest.scriptEntry(history, script.name()),
                        out -> out.write(script.sql().getBytes(StandardCharsets.UTF_8)));
                scripts.add(new Manifest.Script(script.name(), written.sha256()));
            }
            if (!scripts.isEmpty()) {
                schema.add(new Manifest.Scripts(history, scripts));
            }
        }
    }

    private void attachments(Snapshot snapshot, ArchiveWriter writer) throws SQLException {
        for (Snapshot.Kept kept : snapshot.files()) {
            progress.at(Manifest.attachmentEntry(kept.id()), rows);
            ArchiveWriter.Written written =
                    writer.put(Manifest.attachmentEntry(kept.id()), out -> Files.copy(Snapshot.content(kept), out));
            if (!written.sha256().equals(kept.sha256())) {
                throw spoilt(kept.id());
            }
            attachments.add(new Manifest.Attached(kept.id(), written.bytes(), written.sha256()));
        }
    }

    private static Problem spoilt(long id) {
        return Problem.conflict(
                "file-damaged",
                "The content of the attachment " + id + " on the disk is not what was uploaded; bring it back from a"
                        + " backup or remove the attachment from its record.",
                "附件 " + id + " 在磁盘上的内容与上传时不一致，请从备份中找回，或从记录中删除该附件。");
    }

    private void finish(String format, ArchiveWriter writer) throws SQLException {
        Manifest manifest =
                new Manifest(format, department, version, now, database, schema, tables, files, attachments);
        writer.put(Manifest.NAME, out -> out.write(manifest.json()));
        writer.finish();
    }
}
