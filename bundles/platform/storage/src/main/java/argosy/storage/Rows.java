package argosy.storage;

import argosy.department.Register;
import argosy.department.Shape;
import argosy.department.Stored;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jooq.Field;

/**
 * A register's records as rows of its table. Made once per register: the statements of the hot paths are plain text and
 * the conversion of each column is chosen beforehand, so that a row costs little more than JDBC itself.
 */
final class Rows<R extends Record> {

    private static final int SYSTEM = Register.SYSTEM.size();

    final Register<R> register;
    final String select;
    final String count;
    final String find;
    final String findAndHold;
    final String hold;
    final String insert;
    final String delete;
    final String version;

    private final Shape<R> shape;
    private final ColumnType[] types;
    /** System columns, then components. */
    private final List<Field<?>> columns = new ArrayList<>();

    private final List<Field<?>> fields;

    /** Where each of the columns stands in a row that is read, from 1. */
    private final int[] at;

    private final Map<BitSet, String> updates = new ConcurrentHashMap<>();

    /** @param holding what is put behind a select to keep its row from being changed by others */
    Rows(Register<R> register, String holding) {
        this.register = register;
        this.shape = register.shape();
        for (String system : Register.SYSTEM.keySet()) {
            columns.add(register.column(system));
        }
        this.types = new ColumnType[shape.components().size()];
        for (int i = 0; i < types.length; i++) {
            Shape.Component component = shape.components().get(i);
            types[i] = ColumnType.of(component.type());
            columns.add(register.column(component.name()));
        }
        // In the order of the table, in which Derby hands out a row as it lies there.
        this.fields = columns.stream()
                .sorted(Comparator.comparingInt(register.table()::indexOf))
                .toList();
        this.at =
                columns.stream().mapToInt(column -> fields.indexOf(column) + 1).toArray();
        String table = register.table().getName();
        String selected = names(fields);
        String inserted = names(columns);
        this.select = "select " + selected + " from " + table;
        this.count = "select count(*) from " + table;
        this.find = select + " where id = ?";
        this.findAndHold = find + holding;
        this.hold = "update " + table + " set version = version where id = ?";
        this.insert = "insert into " + table + " (" + inserted + ") values ("
                + String.join(", ", Collections.nCopies(columns.size(), "?")) + ")";
        this.delete = "delete from " + table + " where id = ? and version = ?";
        this.version = "select version from " + table + " where id = ?";
    }

    /** All columns, in the order that {@link #read} expects. */
    List<Field<?>> fields() {
        return fields;
    }

    Stored<R> read(ResultSet row) throws SQLException {
        Object[] values = new Object[types.length];
        for (int i = 0; i < types.length; i++) {
            values[i] = types[i].read(row, at[SYSTEM + i]);
        }
        return new Stored<>(
                row.getLong(at[0]),
                row.getInt(at[1]),
                ColumnType.instant(row, at[2]),
                row.getString(at[3]),
                ColumnType.instant(row, at[4]),
                row.getString(at[5]),
                row.getString(at[6]),
                shape.create(values),
                Map.of());
    }

    void bindInsert(PreparedStatement statement, Stored<R> record) throws SQLException {
        statement.setLong(1, record.id());
        statement.setInt(2, record.version());
        statement.setTimestamp(3, ColumnType.timestamp(record.createdAt()));
        statement.setString(4, record.createdBy());
        statement.setTimestamp(5, ColumnType.timestamp(record.updatedAt()));
        statement.setString(6, record.updatedBy());
        statement.setString(7, record.unit());
        bindComponents(statement, SYSTEM + 1, record.value());
    }

    /** The components that differ. */
    BitSet changed(R before, R after) {
        BitSet changed = new BitSet(types.length);
        for (int i = 0; i < types.length; i++) {
            changed.set(i, !Changes.same(shape.get(before, i), shape.get(after, i)));
        }
        return changed;
    }

    /** The update of these components: indexes on others stay as they are. */
    String update(BitSet changed) {
        return updates.computeIfAbsent(
                changed,
                set -> "update " + register.table().getName() + " set version = ?, updated_at = ?, updated_by = ?"
                        + set.stream()
                                .mapToObj(i -> ", " + columns.get(SYSTEM + i).getName() + " = ?")
                                .collect(Collectors.joining())
                        + " where id = ? and version = ?");
    }

    void bindUpdate(PreparedStatement statement, BitSet changed, Stored<R> after, int versionBefore)
            throws SQLException {
        statement.setInt(1, after.version());
        statement.setTimestamp(2, ColumnType.timestamp(after.updatedAt()));
        statement.setString(3, after.updatedBy());
        int index = 4;
        for (int i = changed.nextSetBit(0); i >= 0; i = changed.nextSetBit(i + 1)) {
            types[i].bind(statement, index++, shape.get(after.value(), i));
        }
        statement.setLong(index, after.id());
        statement.setInt(index + 1, versionBefore);
    }

    private static String names(List<Field<?>> fields) {
        return fields.stream().map(Field::getName).collect(Collectors.joining(", "));
    }

    private void bindComponents(PreparedStatement statement, int from, R value) throws SQLException {
        for (int i = 0; i < types.length; i++) {
            types[i].bind(statement, from + i, shape.get(value, i));
        }
    }
}
