package argosy.storage;

import argosy.department.Caller;
import argosy.department.ListQuery;
import argosy.department.Page;
import argosy.department.Reach;
import argosy.department.Reads;
import argosy.department.Register;
import argosy.department.Stored;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.ConnectionProvider;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SortField;

/** Reading by the connections it was given: the pool's, or the one of a transaction. */
final class Reading implements Reads {

    private final String department;
    private final Registers registers;
    private final DSLContext sql;
    private final ConnectionProvider connections;

    Reading(String department, Registers registers, DSLContext sql) {
        this.department = department;
        this.registers = registers;
        this.sql = sql;
        this.connections = sql.configuration().connectionProvider();
    }

    @Override
    public DSLContext sql() {
        return sql;
    }

    @Override
    public <R extends java.lang.Record> Optional<Stored<R>> find(Register<R> register, long id) {
        Rows<R> rows = registers.rows(register);
        Connection connection = connections.acquire();
        try (PreparedStatement select = connection.prepareStatement(rows.find)) {
            select.setLong(1, id);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(rows.read(row)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new SqlFailure(e);
        } finally {
            connections.release(connection);
        }
    }

    @Override
    public <R extends java.lang.Record> List<Stored<R>> select(Register<R> register, Condition where, int limit) {
        Rows<R> rows = registers.rows(register);
        // Usually few rows match, found by an index that is not in the order of ids: sorting them in the database costs
        // more than finding them.
        List<Stored<R>> found = fetch(rows, where, List.of(), limit + 1L);
        if (found.size() > limit) {
            return fetch(rows, where, List.of(register.column("id").asc()), limit);
        }
        found.sort(Comparator.comparingLong(Stored::id));
        return found;
    }

    @Override
    public <R extends java.lang.Record> Page<R> list(
            Register<R> register, ListQuery query, Caller caller, Reach reach) {
        Rows<R> rows = registers.rows(register);
        Listing listing = new Listing(department, register, query, caller, reach);
        List<Stored<R>> found = new ArrayList<>();
        for (Listing.Step step : listing.steps()) {
            if (found.size() <= query.limit()) {
                found.addAll(fetch(rows, step.where(), step.order(), query.limit() + 1 - found.size()));
            }
        }
        boolean more = found.size() > query.limit();
        List<Stored<R>> items = more ? found.subList(0, query.limit()) : found;
        String next = more ? Cursor.after(register, listing.sorts(), items.get(items.size() - 1)) : null;
        Long total = query.count() ? Long.valueOf(count(register, listing.matches())) : null;
        return new Page<>(register, items, next, total, query);
    }

    private long count(Register<?> register, Condition matches) {
        return sql.selectCount()
                .from(register.table())
                .where(matches)
                .fetchSingle()
                .value1();
    }

    /** jOOQ writes the statement, the rows are read without it: no intermediate record, no conversion twice. */
    private <R extends java.lang.Record> List<Stored<R>> fetch(
            Rows<R> rows, Condition where, List<SortField<?>> order, long limit) {
        List<Stored<R>> found = new ArrayList<>();
        try (org.jooq.Cursor<Record> cursor = sql.select(rows.fields())
                        .from(rows.register.table())
                        .where(where)
                        .orderBy(order)
                        .limit(limit)
                        .fetchLazy();
                ResultSet row = cursor.resultSet()) {
            while (row.next()) {
                found.add(rows.read(row));
            }
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
        return found;
    }
}
