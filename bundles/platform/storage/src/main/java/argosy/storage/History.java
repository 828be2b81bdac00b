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
            + " on_behalf_of, text, changes from argosy_history where id < ?";
    private static final String NEWEST_FIRST = " order by id desc fetch first ? rows only";

    private History() {}

    /** Writes the entries of a transaction in one batch. */
    static void write(
            Transactions transactions, Connection connection, OpenTransaction transaction, List<Entry> entries)
            throws SQLException {
        if (entries.isEmpty()) {
            return;
        }
        try (Lease lease = transactions.statement(connection, INSERT)) {
            PreparedStatement insert = lease.statement();
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
        return search(
                connection,
                new AuditQuery(
                        collection, recordId, null, null, null, null, before == 0 ? Long.MAX_VALUE : before, limit));
    }

    /** The entries of all records that the query asks for, newest first. */
    static List<HistoryEntry> search(Connection connection, AuditQuery query) throws SQLException {
        StringBuilder sql = new StringBuilder(SELECT);
        List<Object> values = new ArrayList<>();
        values.add(query.before());
        condition(sql, values, " and collection = ?", query.collection());
        condition(sql, values, " and record_id = ?", query.recordId());
        condition(sql, values, " and action = ?", query.action());
        if (query.by() != null) {
            sql.append(" and (by_user = ? or on_behalf_of = ?)");
            values.add(query.by());
            values.add(query.by());
        }
        // Ids are in the order of time, so a period is a range of the primary key.
        if (query.from() != null) {
            condition(sql, values, " and id >= ?", Ids.first(query.from()));
        }
        if (query.to() != null) {
            condition(sql, values, " and id < ?", Ids.first(query.to()));
        }
        values.add(query.limit());
        try (PreparedStatement select =
                connection.prepareStatement(sql.append(NEWEST_FIRST).toString())) {
            for (int i = 0; i < values.size(); i++) {
                select.setObject(i + 1, values.get(i));
            }
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

    private static void condition(StringBuilder sql, List<Object> values, String condition, Object value) {
        if (value != null) {
            sql.append(condition);
            values.add(value);
        }
    }
}
