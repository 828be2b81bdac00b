package argosy.storage;

import argosy.department.Caller;
import argosy.department.ListQuery;
import argosy.department.Page;
import argosy.department.Prepared;
import argosy.department.Reach;
import argosy.department.Reads;
import argosy.department.Register;
import argosy.department.Stored;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.ConnectionProvider;
import org.jooq.DSLContext;
import org.jooq.Select;
import org.jooq.SortField;

/** Reading by the connections it was given: the pool's, or the one of a transaction. */
final class Reading implements Reads {

    private final Transactions transactions;
    private final ConnectionProvider connections;
    private volatile DSLContext sql;

    Reading(Transactions transactions, ConnectionProvider connections) {
        this.transactions = transactions;
        this.connections = connections;
    }

    @Override
    public DSLContext sql() {
        if (sql == null) {
            sql = transactions.sql(connections);
        }
        return sql;
    }

    @Override
    public Instant now() {
        return transactions.now();
    }

    @Override
    public ZoneId zone() {
        return transactions.zone();
    }

    @Override
    public <R extends java.lang.Record> Optional<Stored<R>> find(Register<R> register, long id) {
        Rows<R> rows = transactions.registers().rows(register);
        return find(rows, rows.find, id);
    }

    /** @param text the select, by id */
    <R extends java.lang.Record> Optional<Stored<R>> find(Rows<R> rows, String text, long id) {
        return on(connection -> {
            try (Lease lease = transactions.statement(connection, text)) {
                PreparedStatement select = lease.statement();
                select.setLong(1, id);
                try (ResultSet row = select.executeQuery()) {
                    return row.next() ? Optional.of(rows.read(row)) : Optional.empty();
                }
            }
        });
    }

    @Override
    public <T> List<T> all(Prepared.Query<T> query, Object... values) {
        return on(connection -> transactions.statements().all(connection, query, values));
    }

    private <T> T on(Transactions.Statement<T> statement) {
        Connection connection = connections.acquire();
        try {
            return statement.run(connection);
        } catch (SQLException e) {
            throw new SqlFailure(e);
        } finally {
            connections.release(connection);
        }
    }

    @Override
    public <R extends java.lang.Record> List<Stored<R>> select(Register<R> register, Condition where, int limit) {
        Rows<R> rows = transactions.registers().rows(register);
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
        Rows<R> rows = transactions.registers().rows(register);
        Listing listing = new Listing(transactions.department(), register, query, caller, reach);
        List<Stored<R>> found = new ArrayList<>();
        for (Listing.Step step : listing.steps()) {
            if (found.size() <= query.limit()) {
                found.addAll(page(rows, listing, step, query.limit() + 1 - found.size()));
            }
        }
        boolean more = found.size() > query.limit();
        List<Stored<R>> items = more ? found.subList(0, query.limit()) : found;
        String next = more ? Cursor.after(register, listing.sorts(), items.get(items.size() - 1)) : null;
        Long total = query.count() ? Long.valueOf(count(rows, listing.matches())) : null;
        return new Page<>(register, items, next, total, query);
    }

    private <R extends java.lang.Record> List<Stored<R>> page(
            Rows<R> rows, Listing listing, Listing.Step step, int limit) {
        List<Object> values = new ArrayList<>(step.where().values());
        values.add(limit);
        return read(
                rows,
                rows.select + step.where().where() + " order by " + step.order() + " fetch first ? rows only",
                values,
                listing.searching());
    }

    private long count(Rows<?> rows, Clause matches) {
        return on(connection -> {
            try (PreparedStatement select = connection.prepareStatement(rows.count + matches.where())) {
                select.setQueryTimeout(transactions.statementTimeout());
                Statements.bind(select, matches.values());
                try (ResultSet row = select.executeQuery()) {
                    row.next();
                    return row.getLong(1);
                }
            }
        });
    }

    /** jOOQ writes the statement, JDBC runs it: no intermediate record, no conversion twice. */
    private <R extends java.lang.Record> List<Stored<R>> fetch(
            Rows<R> rows, Condition where, List<SortField<?>> order, long limit) {
        Select<?> select = sql().select(rows.fields())
                .from(rows.register.table())
                .where(where)
                .orderBy(order)
                .limit(limit);
        return read(rows, select.getSQL(), select.getBindValues(), true);
    }

    /** @param mayTakeLong whether to watch the time, which costs Derby a timer for every row */
    private <R extends java.lang.Record> List<Stored<R>> read(
            Rows<R> rows, String text, List<Object> values, boolean mayTakeLong) {
        return on(connection -> {
            try (Lease lease = transactions.statement(connection, text)) {
                PreparedStatement select = lease.statement();
                if (mayTakeLong) {
                    select.setQueryTimeout(transactions.statementTimeout());
                }
                Statements.bind(select, values);
                List<Stored<R>> found = new ArrayList<>();
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        found.add(rows.read(row));
                    }
                }
                return found;
            }
        });
    }
}
