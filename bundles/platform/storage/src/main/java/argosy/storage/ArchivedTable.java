package argosy.storage;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A table as its database's catalogue describes it.
 *
 * @param name as the catalogue spells it
 * @param columns by their names in archives; those that the database computes are left out
 * @param order the columns that bring its rows into one order: the primary key, else a unique one
 */
record ArchivedTable(String name, List<ArchivedColumn> columns, List<ArchivedColumn> order) {

    /** What tells of the schema, not of the data, and comes to be when an archive's scripts are applied. */
    private static final Set<String> OF_THE_SCHEMA = Set.of("argosy_schema_state", AppliedScripts.TABLE);

    String key() {
        return name.toLowerCase(Locale.ROOT);
    }

    /** All tables that hold data, by their names in archives. */
    static List<ArchivedTable> all(Connection connection) throws SQLException {
        DatabaseMetaData catalogue = connection.getMetaData();
        String schema = connection.getSchema();
        Map<String, List<ArchivedColumn>> columns = columns(catalogue, schema);
        List<ArchivedTable> tables = new ArrayList<>();
        for (String name : names(catalogue, schema)) {
            if (!ofTheSchema(name)) {
                List<ArchivedColumn> own = columns.get(name);
                tables.add(new ArchivedTable(name, own, order(catalogue, schema, name, own)));
            }
        }
        tables.sort(Comparator.comparing(ArchivedTable::key));
        return tables;
    }

    /** Whether any table is there. */
    static boolean any(Connection connection) throws SQLException {
        return !names(connection.getMetaData(), connection.getSchema()).isEmpty();
    }

    private static boolean ofTheSchema(String name) {
        String key = name.toLowerCase(Locale.ROOT);
        return OF_THE_SCHEMA.contains(key) || Manifest.HISTORIES.containsKey(key);
    }

    private static List<String> names(DatabaseMetaData catalogue, String schema) throws SQLException {
        List<String> names = new ArrayList<>();
        try (ResultSet row = catalogue.getTables(null, schema, "%", new String[] {"TABLE"})) {
            while (row.next()) {
                if (schema.equals(row.getString("TABLE_SCHEM"))) {
                    names.add(row.getString("TABLE_NAME"));
                }
            }
        }
        return names;
    }

    private static Map<String, List<ArchivedColumn>> columns(DatabaseMetaData catalogue, String schema)
            throws SQLException {
        Map<String, List<ArchivedColumn>> columns = new TreeMap<>();
        try (ResultSet row = catalogue.getColumns(null, schema, "%", "%")) {
            while (row.next()) {
                String table = row.getString("TABLE_NAME");
                if (schema.equals(row.getString("TABLE_SCHEM"))
                        && !ofTheSchema(table)
                        && !"YES".equals(row.getString("IS_GENERATEDCOLUMN"))) {
                    columns.computeIfAbsent(table, first -> new ArrayList<>()).add(column(table, row));
                }
            }
        }
        columns.values().forEach(own -> own.sort(Comparator.comparing(ArchivedColumn::key)));
        return columns;
    }

    private static ArchivedColumn column(String table, ResultSet row) throws SQLException {
        String name = row.getString("COLUMN_NAME");
        int type = row.getInt("DATA_TYPE");
        return new ArchivedColumn(
                name,
                ArchivedColumn.kind(table, name, type, row.getString("TYPE_NAME")),
                type,
                row.getInt("NULLABLE") != DatabaseMetaData.columnNoNulls);
    }

    /** The same columns on both databases, whatever names they have given to the keys. */
    private static List<ArchivedColumn> order(
            DatabaseMetaData catalogue, String schema, String table, List<ArchivedColumn> columns) throws SQLException {
        Map<String, ArchivedColumn> byName =
                columns.stream().collect(Collectors.toMap(ArchivedColumn::name, column -> column));
        Map<Integer, ArchivedColumn> primary = new TreeMap<>();
        try (ResultSet row = catalogue.getPrimaryKeys(null, schema, table)) {
            while (row.next()) {
                primary.put(row.getInt("KEY_SEQ"), byName.get(row.getString("COLUMN_NAME")));
            }
        }
        if (!primary.isEmpty()) {
            return List.copyOf(primary.values());
        }
        Map<String, Map<Integer, ArchivedColumn>> unique = new TreeMap<>();
        try (ResultSet row = catalogue.getIndexInfo(null, schema, table, true, true)) {
            while (row.next()) {
                ArchivedColumn column = byName.get(row.getString("COLUMN_NAME"));
                if (column != null) {
                    unique.computeIfAbsent(row.getString("INDEX_NAME"), first -> new TreeMap<>())
                            .put(row.getInt("ORDINAL_POSITION"), column);
                }
            }
        }
        return unique.values().stream()
                .map(key -> List.copyOf(key.values()))
                .filter(key -> key.stream().noneMatch(ArchivedColumn::nullable))
                .min(Comparator.comparing((List<ArchivedColumn> key) -> key.size())
                        .thenComparing(key -> key.get(0).key()))
                .orElseGet(() -> columns.stream()
                        .filter(column -> column.kind().sortable() && column.sqlType() != Types.CLOB)
                        .toList());
    }

    /** A name for use in a statement, whatever its letters. */
    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    String quoted() {
        return quoted(name);
    }
}
