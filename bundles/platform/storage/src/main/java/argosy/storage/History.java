package argosy.storage;

import argosy.department.HistoryEntry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The table behind the timelines of all records of a department. */
final class History {

    /**
     * An entry on its way into the table.
     *
     * @param changes JSON text, or null
     */
    record Entry(long id, String collection, long recordId, int version, String action, String text, String changes) {}

    private static final String INSERT = "insert into argosy_history (id, collection, record_id, version, action,"
            + " made_at, by_user, on_behalf_of, text, changes) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String SELECT = "select id, collection, record_id, version, action, made_at, by_user,"
            + " on_behalf_of, text, changes from argosy_history where collection = ? and record_id = ? and id < ?"
            + " order by id desc fetch first ? rows only";

    private History() {}

    /** Writes the entries of a transaction in one batch. */
    static void write(Connection connection, OpenTransaction transaction, List<Entry> entries) throws SQLException {
        if (entries.isEmpty()) {
            return;
        }
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (Entry entry : entries) {
                insert.setLong(1, entry.id());
                insert.setString(2, entry.collection());
                insert.setLong(3, entry.recordId());
                insert.setInt(4, entry.version());
                insert.setString(5, entry.action());
                insert.setTimestamp(6, ColumnType.timestamp(transaction.now()));
                insert.setString(7, transaction.by().username());
                insert.setString(8, transaction.by().onBehalfOf());
                insert.setString(9, entry.text());
                insert.setString(10, entry.changes());
                if (entries.size() == 1) {
                    insert.executeUpdate();
                } else {
                    insert.addBatch();
                }
            }
            if (entries.size() > 1) {
                insert.executeBatch();
            }
        }
    }

    /** A record's entries older than {@code before} (0 for all), newest first. */
    static List<HistoryEntry> read(Connection connection, String collection, long recordId, long before, int limit)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(SELECT)) {
            select.setString(1, collection);
            select.setLong(2, recordId);
            select.setLong(3, before == 0 ? Long.MAX_VALUE : before);
            select.setInt(4, limit);
            List<HistoryEntry> entries = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    entries.add(new HistoryEntry(
                            row.getLong(1),
                            row.getString(2),
                            row.getLong(3),
                            row.getInt(4),
                            row.getString(5),
                            ColumnType.instant(row, 6),
                            row.getString(7),
                            row.getString(8),
                            row.getString(9),
                            Changes.read(row.getString(10))));
                }
            }
            return entries;
        }
    }
}
