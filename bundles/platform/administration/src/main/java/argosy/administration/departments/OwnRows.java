package argosy.administration.departments;

import argosy.storage.DepartmentDatabase;
import argosy.storage.Storage;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;

/** Whether somebody has entered anything into a department yet, as far as its tables tell. */
record OwnRows(Storage storage) {

    /**
     * Whether there is nothing in the department's own tables, nor in its history. Of one in PostgreSQL nobody looks.
     */
    boolean none(String department) {
        if (!storage.archives().database(department).equals("derby")) {
            return false;
        }
        try (DepartmentDatabase database = storage.open(department, List.of())) {
            return database.sql().connectionResult(OwnRows::none);
        }
    }

    private static boolean none(Connection connection) throws SQLException {
        try (ResultSet tables =
                connection.getMetaData().getTables(null, connection.getSchema(), null, new String[] {"TABLE"})) {
            while (tables.next()) {
                String table = tables.getString("TABLE_NAME");
                if (isOwn(table.toLowerCase(Locale.ROOT)) && hasRows(connection, table)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean hasRows(Connection connection, String table) throws SQLException {
        try (Statement first = connection.createStatement()) {
            first.setMaxRows(1);
            return first.executeQuery("select 1 from \"" + table + '"').next();
        }
    }

    /** Whether the rows of a table are somebody's, and not what the platform keeps for itself. */
    private static boolean isOwn(String table) {
        return table.equals("argosy_history") || !table.startsWith("argosy_") && !table.endsWith("_schema_history");
    }
}
