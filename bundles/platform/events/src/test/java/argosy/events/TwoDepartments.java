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
import argosy.testkit.postgresql.PostgresqlFolder;
import argosy.testkit.postgresql.TestPostgresql;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
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

    /** In memory, or with {@code -Dargosy.test.database=postgresql} in new databases there. */
    static TwoDepartments fresh() {
        return new TwoDepartments(
                TestPostgresql.asked() ? onServer(PostgresqlFolder.create()).path() : null);
    }

    /** The departments of a data folder will have their tables where the tests run. */
    static void prepare(Path folder) {
        if (TestPostgresql.asked()) {
            onServer(PostgresqlFolder.at(folder));
        }
    }

    static PostgresqlFolder onServer(PostgresqlFolder folder) {
        return folder.with("operations").with("logistics");
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
