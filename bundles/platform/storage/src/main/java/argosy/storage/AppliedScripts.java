package argosy.storage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The migrations of a database, kept in it with their text, so that an archive can be taken, and the same schema made
 * elsewhere, without the bundle that brought them.
 */
final class AppliedScripts {

    static final String TABLE = "argosy_schema_scripts";

    /** @param sql as it was applied, placeholders and all */
    record Script(String name, String sql) {}

    private AppliedScripts() {}

    /**
     * Keeps the texts that are new or not the same any more; those of a newer version of the department stay. Does nothing
     * before the platform's own migrations have made the table.
     */
    static void keep(Connection connection, String history, Map<String, String> scripts) throws SQLException {
        if (!there(connection, TABLE)) {
            return;
        }
        Map<String, String> known = texts(connection, history);
        connection.setAutoCommit(false);
        try (PreparedStatement delete =
                        connection.prepareStatement("delete from " + TABLE + " where history = ? and script = ?");
                PreparedStatement insert = connection.prepareStatement(
                        "insert into " + TABLE + " (history, script, text) values (?, ?, ?)")) {
            for (Map.Entry<String, String> script : scripts.entrySet()) {
                if (!script.getValue().equals(known.get(script.getKey()))) {
                    delete.setString(1, history);
                    delete.setString(2, script.getKey());
                    delete.executeUpdate();
                    insert.setString(1, history);
                    insert.setString(2, script.getKey());
                    insert.setString(3, script.getValue());
                    insert.executeUpdate();
                }
            }
        }
        connection.commit();
        connection.setAutoCommit(true);
    }

    /**
     * The scripts that a history says were applied, in their order.
     *
     * @throws StorageFailure when the text of one is not known: the database was last opened by an older Argosy
     */
    static List<Script> applied(Connection connection, String history) throws SQLException {
        Map<String, String> texts = there(connection, TABLE) ? texts(connection, history) : Map.of();
        List<Script> applied = new ArrayList<>();
        for (String name : names(connection, history)) {
            String text = texts.get(name);
            if (text == null) {
                throw new StorageFailure(
                        "What the migration " + name + " did is not kept in this database yet; start the department"
                                + " once with this Argosy.",
                        null);
            }
            applied.add(new Script(name, text));
        }
        return applied;
    }

    private static boolean there(Connection connection, String table) throws SQLException {
        try (ResultSet row = connection.getMetaData().getTables(null, connection.getSchema(), null, null)) {
            while (row.next()) {
                if (table.equalsIgnoreCase(row.getString("TABLE_NAME"))) {
                    return true;
                }
            }
            return false;
        }
    }

    /** Flyway makes its tables with the names quoted, on either database. */
    static List<String> names(Connection connection, String history) throws SQLException {
        List<String> names = new ArrayList<>();
        if (!there(connection, history)) {
            return names;
        }
        try (Statement select = connection.createStatement();
                ResultSet row = select.executeQuery("select \"script\" from \"" + history
                        + "\" where \"type\" = 'SQL' and \"success\" = true order by \"installed_rank\"")) {
            while (row.next()) {
                if (!names.contains(row.getString(1))) {
                    names.add(row.getString(1));
                }
            }
        }
        return names;
    }

    private static Map<String, String> texts(Connection connection, String history) throws SQLException {
        Map<String, String> texts = new LinkedHashMap<>();
        try (PreparedStatement select =
                connection.prepareStatement("select script, text from " + TABLE + " where history = ?")) {
            select.setString(1, history);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    texts.put(row.getString(1), row.getString(2));
                }
            }
        }
        return texts;
    }
}
