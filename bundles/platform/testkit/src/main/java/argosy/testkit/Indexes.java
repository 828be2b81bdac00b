package argosy.testkit;

import argosy.department.Database;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** The indexes that a table really has, as far as its database can read them: PostgreSQL reads each in both directions. */
final class Indexes {

    private Indexes() {}

    /** The first column of each index of the table, as {@code code asc} or {@code code desc}. */
    static Set<String> leading(Database database, String table) {
        Set<String> leading = new HashSet<>();
        database.sql().connection(connection -> {
            DatabaseMetaData about = connection.getMetaData();
            boolean derby = about.storesUpperCaseIdentifiers();
            String name = derby ? table.toUpperCase(Locale.ROOT) : table;
            try (ResultSet index = about.getIndexInfo(null, connection.getSchema(), name, false, false)) {
                while (index.next()) {
                    if (index.getShort("ORDINAL_POSITION") == 1) {
                        String column = index.getString("COLUMN_NAME").toLowerCase(Locale.ROOT);
                        boolean descending = "D".equals(index.getString("ASC_OR_DESC"));
                        if (!derby || descending) {
                            leading.add(column + " desc");
                        }
                        if (!derby || !descending) {
                            leading.add(column + " asc");
                        }
                    }
                }
            }
        });
        return leading;
    }
}
