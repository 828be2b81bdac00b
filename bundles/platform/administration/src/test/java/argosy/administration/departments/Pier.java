package argosy.administration.departments;

import argosy.department.Caller;
import argosy.department.Database;
import argosy.department.Department;
import argosy.department.DepartmentContext;
import argosy.department.Label;
import argosy.department.Permission;
import argosy.department.Text;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.jooq.impl.DSL;

/** A department in many versions, some of which are not what they should be. */
final class Pier implements Department {

    /** What holds up the versions that hang. */
    static volatile CountDownLatch hold = new CountDownLatch(0);

    /** Has a permit for each that has come to where it hangs. */
    static final Semaphore HANGING = new Semaphore(0);

    private final String version;
    private final String behaviour;
    private final AtomicInteger checks = new AtomicInteger();

    /** @param behaviour {@code good}, {@code throws}, {@code hangs}, {@code unwell} or {@code stocks}: begins with a ship */
    Pier(String version, String behaviour) {
        this.version = version;
        this.behaviour = behaviour;
    }

    /** How many ships are in, and who says so. */
    public record Ships(long count, String version) {}

    /** The ships. */
    @Path("ships")
    @Label(en = "Ships", zh = "船只")
    @Produces(MediaType.APPLICATION_JSON)
    public static final class ShipsResource {
        private final Database database;
        private final String version;

        ShipsResource(Database database, String version) {
            this.database = database;
            this.version = version;
        }

        @GET
        @Permission("{collection}:read")
        public Ships count() {
            return new Ships(database.sql().fetchCount(DSL.table(DSL.unquotedName("ship"))), version);
        }

        @POST
        @Permission("{collection}:write")
        public Ships arrive(@Context Caller caller) {
            database.write(caller, tx -> tx.sql()
                    .insertInto(DSL.table(DSL.unquotedName("ship")), DSL.field(DSL.unquotedName("id"), Long.class))
                    .values(tx.nextId())
                    .execute());
            return count();
        }
    }

    @Override
    public void start(DepartmentContext context) throws Exception {
        if (behaviour.equals("throws")) {
            throw new IllegalStateException("the crane is missing");
        } else if (behaviour.equals("hangs")) {
            HANGING.release();
            hold.await();
        }
        ShipsResource ships = new ShipsResource(context.database(), version);
        if (behaviour.equals("stocks") && ships.count().count() == 0) {
            ships.arrive(Caller.PLATFORM);
        }
        context.mount(ships);
        context.role("pilot", Text.of("Pilot", "引航员"), "ships:*");
        if (version.startsWith("2")) {
            context.role("harbour-master", Text.of("Harbour master", "港务长"), "*:*");
        }
    }

    @Override
    public void check() {
        if (behaviour.equals("unwell") && checks.incrementAndGet() > 1) {
            throw new IllegalStateException("the tide is out");
        }
    }
}
