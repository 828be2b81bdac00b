package argosy.storage;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A foreign key, to be taken away while tables are loaded and put back, checking all rows, afterwards: so that rows may
 * come in any order, also those that refer to each other or to their own table.
 */
record ForeignKey(
        String table,
        String name,
        List<String> columns,
        String toTable,
        List<String> toColumns,
        int onUpdate,
        int onDelete,
        int deferrability) {

    static List<ForeignKey> of(Connection connection, List<ArchivedTable> tables) throws SQLException {
        DatabaseMetaData catalogue = connection.getMetaData();
        Map<String, ForeignKey> keys = new LinkedHashMap<>();
        for (ArchivedTable table : tables) {
            try (ResultSet row = catalogue.getImportedKeys(null, connection.getSchema(), table.name())) {
                while (row.next()) {
                    ForeignKey key = keys.computeIfAbsent(
                            table.name() + '\0' + row.getString("FK_NAME"), first -> empty(table.name(), row));
                    key.columns.add(row.getString("FKCOLUMN_NAME"));
                    key.toColumns.add(row.getString("PKCOLUMN_NAME"));
                }
            }
        }
        return List.copyOf(keys.values());
    }

    private static ForeignKey empty(String table, ResultSet row) {
        try {
            return new ForeignKey(
                    table,
                    row.getString("FK_NAME"),
                    new ArrayList<>(),
                    row.getString("PKTABLE_NAME"),
                    new ArrayList<>(),
                    row.getInt("UPDATE_RULE"),
                    row.getInt("DELETE_RULE"),
                    row.getInt("DEFERRABILITY"));
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    void drop(Connection connection) throws SQLException {
        run(
                connection,
                "alter table " + ArchivedTable.quoted(table) + " drop constraint " + ArchivedTable.quoted(name));
    }

    /** @throws SQLException when a row refers to one that is not there */
    void add(Connection connection) throws SQLException {
        run(
                connection,
                "alter table " + ArchivedTable.quoted(table) + " add constraint " + ArchivedTable.quoted(name)
                        + " foreign key (" + list(columns) + ") references " + ArchivedTable.quoted(toTable) + " ("
                        + list(toColumns) + ")" + rule(" on delete", onDelete) + rule(" on update", onUpdate)
                        + when());
    }

    private static String list(List<String> names) {
        return names.stream().map(ArchivedTable::quoted).collect(Collectors.joining(", "));
    }

    private static String rule(String on, int rule) {
        return switch (rule) {
            case DatabaseMetaData.importedKeyCascade -> on + " cascade";
            case DatabaseMetaData.importedKeyRestrict -> on + " restrict";
            case DatabaseMetaData.importedKeySetNull -> on + " set null";
            case DatabaseMetaData.importedKeySetDefault -> on + " set default";
            default -> "";
        };
    }

    private String when() {
        return switch (deferrability) {
            case DatabaseMetaData.importedKeyInitiallyDeferred -> " deferrable initially deferred";
            case DatabaseMetaData.importedKeyInitiallyImmediate -> " deferrable";
            default -> "";
        };
    }

    private static void run(Connection connection, String text) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(text);
        }
    }
}
