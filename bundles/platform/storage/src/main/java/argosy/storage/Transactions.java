package argosy.storage;

import argosy.department.Caller;
import argosy.department.Problem;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jooq.Configuration;
import org.jooq.ConnectionProvider;
import org.jooq.DSLContext;
import org.jooq.conf.RenderQuotedNames;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultConfiguration;

/** Begins and ends transactions, repeats the victims of deadlocks, and says what a failure means to the caller. */
final class Transactions {

    private static final int ATTEMPTS = 5;

    private final String department;
    private final Engine engine;
    private final Clock clock;
    private final ZoneId zone;
    private final Ids ids;
    private final Numbers numbers;
    private final Registers registers;
    private final Refusals refusals;
    private final Configuration configuration;
    private final DSLContext pooled;
    private final Statements statements;
    private final EventLog events;

    /** @param json writes the data of events */
    Transactions(OpenDatabase open, Function<Record, String> json) {
        this.department = open.department();
        this.engine = open.engine();
        this.clock = open.clock();
        this.zone = open.zone();
        this.ids = open.ids();
        this.numbers = open.numbers();
        this.registers = new Registers(engine);
        this.refusals = new Refusals(engine);
        this.configuration = new DefaultConfiguration()
                .set(engine.dialect())
                .set(new Settings()
                        .withRenderQuotedNames(RenderQuotedNames.NEVER)
                        .withRenderSchema(false)
                        .withRenderCatalog(false)
                        .withExecuteLogging(false)
                        .withFetchWarnings(false)
                        // Fewer different statements, each of which the database would have to compile and keep.
                        .withInListPadding(true)
                        .withParamCastMode(engine.casts())
                        .withQueryTimeout(engine.statementTimeout()));
        this.pooled = DSL.using(configuration.derive(new Pooled(engine)));
        this.statements = new Statements(pooled, engine);
        this.events = new EventLog(this, open, json);
    }

    /** The department's name, which its permissions begin with. */
    String department() {
        return department;
    }

    /** A statement that is used again and again. */
    Lease statement(Connection connection, String text) throws SQLException {
        return engine.statement(connection, text);
    }

    /** jOOQ on the pool: every statement by itself. */
    DSLContext sql() {
        return pooled;
    }

    /** jOOQ on such connections. */
    DSLContext sql(ConnectionProvider connections) {
        return DSL.using(configuration.derive(connections));
    }

    /** Reading on the pool: every statement by itself. */
    Reading reading() {
        return new Reading(this, pooled.configuration().connectionProvider());
    }

    Statements statements() {
        return statements;
    }

    EventLog events() {
        return events;
    }

    Registers registers() {
        return registers;
    }

    Ids ids() {
        return ids;
    }

    Numbers numbers() {
        return numbers;
    }

    Refusals refusals() {
        return refusals;
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** The company's time zone. */
    ZoneId zone() {
        return zone;
    }

    boolean mayBeRepeated(SQLException failure) {
        return engine.mayBeRepeated(Failures.first(failure));
    }

    /** Seconds after which a statement is cancelled, 0 where the server does that itself. */
    int statementTimeout() {
        return engine.statementTimeout();
    }

    /** The folder of the records' files. */
    Path attachments() {
        return engine.attachments();
    }

    /** A connection of the pool that goes back to it. */
    private record Borrowed(Engine engine, Connection connection) implements AutoCloseable {

        static Borrowed from(Engine engine) throws SQLException {
            return new Borrowed(engine, engine.pool().getConnection());
        }

        @Override
        public void close() throws SQLException {
            engine.giveBack(connection);
        }
    }

    /** The same for jOOQ. */
    private record Pooled(Engine engine) implements ConnectionProvider {

        @Override
        public Connection acquire() {
            try {
                return engine.pool().getConnection();
            } catch (SQLException e) {
                throw new SqlFailure(e);
            }
        }

        @Override
        public void release(Connection connection) {
            try {
                engine.giveBack(connection);
            } catch (SQLException e) {
                throw new SqlFailure(e);
            }
        }
    }

    /** A statement by plain JDBC, on its own. */
    interface Statement<T> {
        T run(Connection connection) throws SQLException;
    }

    /** Runs it on a connection of the pool, which commits every statement by itself. */
    <T> T run(Statement<T> statement) {
        return repeated(() -> {
            try (Borrowed borrowed = Borrowed.from(engine)) {
                return statement.run(borrowed.connection());
            } catch (SQLException e) {
                throw new SqlFailure(e);
            }
        });
    }

    /** Work in one transaction, committed when it returns and repeated when it was a deadlock's victim. */
    <T> T write(Caller by, Function<OpenTransaction, T> work) {
        return repeated(() -> once(by, work));
    }

    /** Reading or writing that is done again when it was a deadlock's victim. */
    <T> T repeated(Supplier<T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return work.get();
            } catch (RuntimeException e) {
                Optional<SQLException> sql = e instanceof Problem ? Optional.empty() : Failures.sql(e);
                if (sql.isEmpty() || !mayBeRepeated(sql.get())) {
                    throw meaning(e);
                }
                if (attempt == ATTEMPTS) {
                    throw Refusals.busy();
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(
                        ThreadLocalRandom.current().nextLong(5, 20L * attempt + 5)));
            }
        }
    }

    /** What an exception of a statement means to the caller; a deadlock and anything else stays what it is. */
    RuntimeException meaning(RuntimeException failure) {
        Optional<SQLException> sql = failure instanceof Problem ? Optional.empty() : Failures.sql(failure);
        return sql.isEmpty() || mayBeRepeated(sql.get()) ? failure : refusals.of(sql.get());
    }

    private <T> T once(Caller by, Function<OpenTransaction, T> work) {
        OpenTransaction transaction;
        T result;
        try (Borrowed borrowed = Borrowed.from(engine)) {
            Connection connection = borrowed.connection();
            connection.setAutoCommit(false);
            transaction = new OpenTransaction(this, connection, by, now());
            boolean committed = false;
            try {
                Requests.claim(transaction);
                result = work.apply(transaction);
                transaction.writeHistory();
                transaction.writeEvents();
                connection.commit();
                committed = true;
            } catch (Throwable e) {
                rollBack(connection, e);
                throw e;
            } finally {
                transaction.ended(committed);
            }
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
        transaction.committed();
        return result;
    }

    /** Why it failed is what counts, also when the connection went with it. */
    private static void rollBack(Connection connection, Throwable why) {
        try {
            if (!connection.unwrap(Connection.class).isClosed()) {
                connection.rollback();
            }
        } catch (SQLException e) {
            why.addSuppressed(e);
        }
    }
}
