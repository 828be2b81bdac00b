package argosy.storage;

import argosy.department.Problem;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.DateTimeException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Brings an archive's JSON Lines into a table. */
final class TableLoad {

    private static final int BATCH = 500;
    private static final int COMMIT_EVERY = 10_000;

    private final Connection connection;
    private final ArchiveFile archive;

    /** @param connection that commits when it is told to */
    TableLoad(Connection connection, ArchiveFile archive) {
        this.connection = connection;
        this.archive = archive;
    }

    /**
     * @return rows loaded
     * @throws Problem {@code archive-refused} with the line that does not fit the table
     */
    long read(ArchivedTable table, Archives.Progress progress, long before) throws SQLException {
        String entry = Manifest.tableEntry(table.key());
        long rows = 0;
        try (InputStream in = archive.read(entry);
                JsonParser json = JsonLines.reader(in);
                PreparedStatement insert = connection.prepareStatement(insert(table))) {
            lock(table);
            Row row = new Row(table.columns());
            while (json.nextToken() != null) {
                row.bind(insert, json);
                insert.addBatch();
                rows++;
                if (rows % BATCH == 0) {
                    insert.executeBatch();
                }
                if (rows % COMMIT_EVERY == 0) {
                    connection.commit();
                    lock(table);
                    progress.at(table.key(), before + rows);
                }
            }
            insert.executeBatch();
            connection.commit();
            return rows;
        } catch (IOException | DateTimeException e) {
            throw wrong(entry, rows + 1, e);
        } catch (SQLException e) {
            throw wrong(entry, rows, Failures.first(e));
        }
    }

    /** One lock instead of one for each row; nobody else is there. */
    private void lock(ArchivedTable table) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("lock table " + table.quoted() + " in exclusive mode");
        }
    }

    private Problem wrong(String entry, long line, Exception e) {
        return ArchiveProblems.refused(
                archive.path(),
                "cannot be loaded: " + entry + " at or before line " + line + ": " + Failures.sentence(e),
                "无法导入：" + entry + " 第 " + line + " 行或之前：" + Failures.sentence(e));
    }

    private static String insert(ArchivedTable table) {
        return "insert into " + table.quoted() + " ("
                + table.columns().stream()
                        .map(column -> ArchivedTable.quoted(column.name()))
                        .collect(Collectors.joining(", "))
                + ") values ("
                + table.columns().stream().map(column -> "?").collect(Collectors.joining(", ")) + ")";
    }

    /** Binds a line: its keys are columns, and a column that is not among them is null. */
    private static final class Row {

        private final List<ArchivedColumn> columns;
        private final Map<String, Integer> indexes = new HashMap<>();

        Row(List<ArchivedColumn> columns) {
            this.columns = columns;
            for (int i = 0; i < columns.size(); i++) {
                indexes.put(columns.get(i).key(), i);
            }
        }

        void bind(PreparedStatement insert, JsonParser json) throws IOException, SQLException {
            if (json.currentToken() != JsonToken.START_OBJECT) {
                throw new IOException("a line that is no object");
            }
            boolean[] bound = new boolean[columns.size()];
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                Integer index = indexes.get(json.currentName());
                if (index == null) {
                    throw new IOException("there is no column " + json.currentName());
                }
                json.nextToken();
                columns.get(index).kind().bind(insert, index + 1, json);
                bound[index] = true;
            }
            for (int i = 0; i < bound.length; i++) {
                if (!bound[i]) {
                    insert.setNull(i + 1, columns.get(i).nullType());
                }
            }
        }
    }
}
