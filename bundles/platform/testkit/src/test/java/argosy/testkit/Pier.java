package argosy.testkit;

import argosy.department.Caller;
import argosy.department.Database;
import argosy.department.Department;
import argosy.department.DepartmentContext;
import argosy.department.DepartmentModule;
import argosy.department.EventType;
import argosy.department.Permission;
import argosy.department.Schedule;
import argosy.department.Text;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jooq.impl.DSL;

/** A department in several versions, good and bad: it makes offers and tells of each. */
@DepartmentModule(name = "pier", title = "Pier", titleZh = "码头")
final class Pier implements Department {

    record Made(String title) {}

    static final EventType<Made> MADE = EventType.of("offer.made", Made.class, Text.of("An offer was made", "报价已提出"));

    final String version;
    final AtomicInteger jobs = new AtomicInteger();
    final CountDownLatch entered = new CountDownLatch(1);
    final CountDownLatch go = new CountDownLatch(1);
    final CountDownLatch stopped = new CountDownLatch(1);
    volatile String startsWith;
    volatile String ill;

    Pier(String version) {
        this.version = version;
    }

    /** Its start throws. */
    Pier failing(String message) {
        startsWith = message;
        return this;
    }

    /** It says that it is not well. */
    Pier ill(String message) {
        ill = message;
        return this;
    }

    @Path("offers")
    @Produces(MediaType.APPLICATION_JSON)
    public final class Offers {

        private final Database database;

        Offers(Database database) {
            this.database = database;
        }

        @GET
        @Permission("offers:read")
        public Map<String, String> version() {
            return Map.of("version", version);
        }

        @GET
        @Path("slowly")
        @Permission("offers:read")
        public Map<String, String> slowly() throws InterruptedException {
            entered.countDown();
            go.await(1, TimeUnit.MINUTES);
            return version();
        }

        /** The rows of the table that the second version brings. */
        @GET
        @Path("berths")
        @Permission("offers:read")
        public Map<String, Integer> berths() {
            return Map.of("rows", database.sql().fetchCount(DSL.table(DSL.name("berths"))));
        }

        @POST
        @Path("{title}")
        @Permission("offers:make")
        public Map<String, String> make(@PathParam("title") String title, @Context Caller by) {
            database.write(by, tx -> {
                tx.publish(MADE, title, new Made(title));
                return tx.insert(Offer.REGISTER, new Offer(title, BigDecimal.ONE, Offer.State.WAITING));
            });
            return Map.of("title", title);
        }
    }

    @Override
    public void start(DepartmentContext context) {
        context.publishes(MADE);
        context.mount(new Offers(context.database()));
        context.role("master", Text.of("Master", "码头主管"), "offers:*");
        context.schedule("count", Text.of("Count", "清点"), Schedule.every(Duration.ofMinutes(5)), by -> {
            jobs.incrementAndGet();
            return version;
        });
        if (startsWith != null) {
            throw new IllegalStateException(startsWith);
        }
    }

    @Override
    public void check() {
        if (ill != null) {
            throw new IllegalStateException(ill);
        }
    }

    @Override
    public void stop() {
        stopped.countDown();
    }
}
