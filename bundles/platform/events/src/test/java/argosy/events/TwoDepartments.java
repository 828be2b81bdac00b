package argosy.events;

import argosy.department.Caller;
import argosy.department.Event;
import argosy.department.EventHandler;
import argosy.department.EventType;
import argosy.department.Prepared;
import argosy.department.Text;
import argosy.department.Transaction;
import argosy.gateway.json.EventData;
import argosy.storage.DepartmentDatabase;
import argosy.storage.MigrationScript;
import argosy.storage.Storage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** Operations tells of steps of its orders, logistics keeps each as a row of its table {@code effects}. */
final class TwoDepartments implements AutoCloseable {

    record Step(String order, long step, String by, Instant at) {}

    /** What logistics wants to know of it. */
    record OrderStep(String order, long step) {}

    static final EventType<Step> STEPPED =
            EventType.of("order.stepped", Step.class, Text.of("An order went a step", "订单推进"));
    static final EventType<Step> NOTED = EventType.of("order.noted", Step.class, Text.of("A note", "备注"));

    static final Patience IMPATIENT = new Patience(List.of(Duration.ofMillis(20), Duration.ofMillis(50)), 1000, null);

    static final org.jooq.Table<?> EFFECTS = DSL.table(DSL.name("effects"));
    static final Field<Long> ID = DSL.field(DSL.name("id"), SQLDataType.BIGINT);
    static final Field<String> SUBSCRIBER = DSL.field(DSL.name("subscriber"), SQLDataType.VARCHAR);
    static final Field<String> TYPE = DSL.field(DSL.name("type"), SQLDataType.VARCHAR);
    static final Field<String> SUBJECT = DSL.field(DSL.name("subject"), SQLDataType.VARCHAR);
    static final Field<Long> STEP = DSL.field(DSL.name("step"), SQLDataType.BIGINT);
    static final Field<Boolean> REPLAY = DSL.field(DSL.name("replay"), SQLDataType.BOOLEAN);
    private static final Prepared.Change INSERT =
            Prepared.Change.insert(EFFECTS, List.<Field<?>>of(ID, SUBSCRIBER, TYPE, SUBJECT, STEP, REPLAY));

    final Storage storage;
    volatile boolean busy;
    Delivery delivery;
    DepartmentDatabase operations;
    DepartmentDatabase logistics;

    /** @param folder where the databases last, or null for memory */
    TwoDepartments(Path folder) {
        storage = folder == null
                ? Storage.inMemory(Clock.systemUTC(), ZoneOffset.UTC)
                : Storage.at(folder, Clock.systemUTC(), ZoneOffset.UTC);
        delivery = delivery(IMPATIENT);
    }

    /**
     * Derby in memory, or new databases on the PostgreSQL server that the environment variable
     * {@code ARGOSY_TEST_POSTGRES} names ({@code jdbc:postgresql://127.0.0.1:5432/}, user postgres, trusted).
     */
    static TwoDepartments fresh() {
        String server = System.getenv("ARGOSY_TEST_POSTGRES");
        return new TwoDepartments(server == null ? null : onServer(server));
    }

    /** A folder whose departments are in databases of their own on the server. */
    static Path onServer(String server) {
        try {
            Path folder = Files.createTempDirectory("argosy-events");
            for (String department : List.of("operations", "logistics")) {
                String name = "argosy_" + UUID.randomUUID().toString().replace("-", "");
                try (Connection connection = DriverManager.getConnection(server + "postgres", "postgres", "");
                        Statement statement = connection.createStatement()) {
                    statement.execute("create database " + name);
                }
                Path home =
                        Files.createDirectories(folder.resolve("departments").resolve(department));
                Files.writeString(
                        home.resolve("storage.properties"), "url=" + server + name + "\nuser=postgres\npool.size=10\n");
            }
            return folder;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Delivery delivery(Patience patience) {
        return new Delivery(patience, new Surroundings() {
            @Override
            public boolean busy() {
                return busy;
            }

            @Override
            public boolean complete() {
                return true;
            }
        });
    }

    void openOperations() {
        operations = storage.open("operations", List.of(), new EventData()::write);
        Declarations declarations = new Declarations();
        declarations.publishes(STEPPED, NOTED);
        delivery.open("operations", operations, declarations, new EventData());
    }

    void openLogistics(Consumer<Declarations> declare) {
        logistics = storage.open(
                "logistics",
                List.of(new MigrationScript("V1__effects.sql", TwoDepartments.class.getResource("V1__effects.sql"))),
                new EventData()::write);
        Declarations declarations = new Declarations();
        declare.accept(declarations);
        delivery.open("logistics", logistics, declarations, new EventData());
    }

    /** A subscriber that keeps what it gets. */
    static EventHandler<OrderStep> keeping(String subscriber) {
        return (transaction, event) -> keep(transaction, subscriber, event);
    }

    static void keep(Transaction transaction, String subscriber, Event<OrderStep> event) {
        transaction.run(
                INSERT,
                transaction.nextId(),
                subscriber,
                event.type(),
                event.subject(),
                event.data().step(),
                event.replay());
    }

    void tell(String order, long step) {
        operations.write(Caller.PLATFORM, transaction -> {
            transaction.publish(STEPPED, order, new Step(order, step, "zhang", transaction.now()));
            return null;
        });
    }

    int effects(Condition where) {
        return logistics.sql().fetchCount(DSL.selectFrom(EFFECTS).where(where));
    }

    /** The steps of an order that a subscriber has, in the order in which it had them. */
    List<Long> steps(String subscriber, String order) {
        return logistics
                .sql()
                .select(STEP)
                .from(EFFECTS)
                .where(SUBSCRIBER.eq(subscriber), SUBJECT.eq(order))
                .orderBy(ID)
                .fetch(STEP);
    }

    static void await(BooleanSupplier condition) {
        await(60, condition);
    }

    static void await(long seconds, BooleanSupplier condition) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("It did not happen within " + seconds + " seconds");
            }
            LockSupport.parkNanos(1_000_000);
        }
    }

    @Override
    public void close() {
        delivery.close();
        if (operations != null) {
            operations.close();
        }
        if (logistics != null) {
            logistics.close();
        }
    }
}
