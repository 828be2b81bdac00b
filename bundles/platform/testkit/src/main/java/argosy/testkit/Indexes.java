package argosy.testkit;

import argosy.department.Database;
import java.sql.ResultSet;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** The indexes that a table really has. */
final class Indexes {

    private Indexes() {}

    /** The first column of each index of the table, as {@code code asc} or {@code code desc}. */
    static Set<String> leading(Database database, String table) {
        Set<String> leading = new HashSet<>();
        database.sql().connection(connection -> {
            try (ResultSet index = connection
                    .getMetaData()
                    .getIndexInfo(null, connection.getSchema(), table.toUpperCase(Locale.ROOT), false, false)) {
                while (index.next()) {
                    if (index.getShort("ORDINAL_POSITION") == 1) {
                        String column = index.getString("COLUMN_NAME").toLowerCase(Locale.ROOT);
                        leading.add(column + ("D".equals(index.getString("ASC_OR_DESC")) ? " desc" : " asc"));
                    }
                }
            }
        });
        return leading;
    }
}
