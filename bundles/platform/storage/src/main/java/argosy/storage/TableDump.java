package argosy.storage;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A table's rows as JSON Lines: keys in alphabetical order, what is null left out, rows in the order of their key. Equal
 * rows make equal lines, whichever database they are read from.
 */
final class TableDump {

    private static final int FETCH = 500;
    private static final int TELL_EVERY = 10_000;

    private final Connection connection;
    private final boolean collated;

    /** @param connection in a transaction that sees one state of the database from its beginning to its end */
    TableDump(Connection connection) throws SQLException {
        this.connection = connection;
        this.collated = connection.getMetaData().getDatabaseProductName().startsWith("PostgreSQL");
    }

    /** @return rows written */
    long write(ArchivedTable table, OutputStream out, Archives.Progress progress, long before)
            throws SQLException, IOException {
        List<ArchivedColumn> columns = table.columns();
        long rows = 0;
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(FETCH);
            JsonGenerator json = JsonLines.writer(out);
            try (ResultSet row = statement.executeQuery(select(table))) {
                while (row.next()) {
                    json.writeStartObject();
                    for (int i = 0; i < columns.size(); i++) {
                        ArchivedColumn column = columns.get(i);
                        column.kind().write(row, i + 1, column.key(), json);
                    }
                    json.writeEndObject();
                    json.writeRaw('\n');
                    if (++rows % TELL_EVERY == 0) {
                        progress.at(table.key(), before + rows);
                    }
                }
            }
            json.flush();
        }
        return rows;
    }

    private String select(ArchivedTable table) {
        return "select "
                + table.columns().stream()
                        .map(column -> ArchivedTable.quoted(column.name()))
                        .collect(Collectors.joining(", "))
                + " from " + table.quoted() + " order by "
                + table.order().stream().map(this::sorted).collect(Collectors.joining(", "));
    }

    /** Derby compares texts character by character; PostgreSQL does when it is told to. */
    private String sorted(ArchivedColumn column) {
        String name = ArchivedTable.quoted(column.name());
        return collated && column.kind() == ArchivedColumn.Kind.TEXT ? name + " collate \"C\"" : name;
    }
}
