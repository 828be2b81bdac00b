package argosy.storage;

import argosy.department.Caller;
import argosy.department.Note;
import argosy.department.Problem;
import argosy.department.Register;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What people wrote beside records. */
final class Notes {

    private static final int LONGEST = 4000;

    private final Transactions transactions;

    Notes(Transactions transactions) {
        this.transactions = transactions;
    }

    Note add(Caller by, Register<?> register, long id, String text) {
        if (text == null || text.isBlank() || text.length() > LONGEST || text.indexOf('\0') >= 0) {
            throw Problem.invalid(
                    "text", "must be a text of 1 to " + LONGEST + " characters", "须为 1 到 " + LONGEST + " 个字符的文字");
        }
        return transactions.write(by, tx -> {
            tx.target(register, id);
            Note note = new Note(tx.nextId(), text, tx.now(), by.username());
            try (PreparedStatement insert = tx.connection()
                    .prepareStatement("insert into argosy_notes (id, collection, record_id, text, made_at, by_user)"
                            + " values (?, ?, ?, ?, ?, ?)")) {
                insert.setLong(1, note.id());
                insert.setString(2, register.name());
                insert.setLong(3, id);
                insert.setString(4, note.text());
                insert.setTimestamp(5, ColumnType.timestamp(note.at()));
                insert.setString(6, note.by());
                insert.executeUpdate();
            } catch (SQLException e) {
                throw new SqlFailure(e);
            }
            return note;
        });
    }

    List<Note> of(Register<?> register, long id) {
        return transactions.run(connection -> {
            List<Note> notes = new ArrayList<>();
            try (PreparedStatement select = connection.prepareStatement("select id, text, made_at, by_user"
                    + " from argosy_notes where collection = ? and record_id = ? order by id desc"
                    + " fetch first 1000 rows only")) {
                select.setString(1, register.name());
                select.setLong(2, id);
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        notes.add(new Note(
                                row.getLong(1), row.getString(2), ColumnType.instant(row, 3), row.getString(4)));
                    }
                }
            }
            return notes;
        });
    }

    /** Removes the notes of a record that is removed itself. */
    static void removeAll(Connection connection, String collection, long id) throws SQLException {
        try (PreparedStatement delete =
                connection.prepareStatement("delete from argosy_notes where collection = ? and record_id = ?")) {
            delete.setString(1, collection);
            delete.setLong(2, id);
            delete.executeUpdate();
        }
    }
}
