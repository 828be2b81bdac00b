package argosy.host;

import argosy.events.Delivery;
import argosy.gateway.Gateway;
import argosy.gateway.Module;
import argosy.inbox.ApprovalDesks;
import argosy.jobs.Jobs;
import argosy.storage.Quiet;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Who has the requests, the decisions, the events and the jobs of each department. */
final class Switchboard {

    /** How long the last requests of a department may take. */
    private static final Duration DRAIN = Duration.ofSeconds(10);

    /** How long a change of the schema waits for requests that are being answered, before it goes on beside them. */
    private static final Duration QUIET = Duration.ofSeconds(2);

    private static final Logger LOG = LoggerFactory.getLogger(Switchboard.class);

    private final Gateway gateway;
    private final ApprovalDesks approvals;
    private final Delivery delivery;
    private final Jobs jobs;

    private interface Ending {
        void end() throws Exception;
    }

    Switchboard(Gateway gateway, ApprovalDesks approvals, Delivery delivery, Jobs jobs) {
        this.gateway = gateway;
        this.approvals = approvals;
        this.delivery = delivery;
        this.jobs = jobs;
    }

    /** It has the requests, the decisions and the events from now on. */
    void serve(Running department) {
        gateway.open(department.mount());
        delivery.open(
                department.name(), department.database(), department.wiring().events(), department.json());
        approvals.open(department.wiring().desk());
    }

    /** It has its jobs from now on. */
    void employ(Running department) {
        jobs.start(department.database(), department.wiring().jobs());
    }

    /** One version hands over to another: requests in one step; events and jobs stand still for the moment in between. */
    void pass(Running from, Running to) {
        jobs.stop(from.name());
        delivery.close(from.name());
        serve(to);
        employ(to);
    }

    /** A moment in which no request of the department is answered; those that come wait. */
    Quiet quiet(String department) {
        return work -> gateway.pause(department, QUIET, work);
    }

    /** Nobody hears of it any more; its last requests are answered. */
    void withdraw(Running department) {
        Module module = department.module();
        end(module, () -> approvals.close(module.name()));
        end(module, () -> gateway.close(department.mount(), DRAIN));
        end(module, () -> jobs.stop(module.name()));
        end(module, () -> delivery.close(module.name()));
    }

    /** Ends a version that has nothing more to do but its last requests. */
    void end(Running department) {
        end(department.module(), () -> gateway.close(department.mount(), DRAIN));
        department.end();
    }

    /** Where a part of it fails, the others are ended all the same. */
    private static void end(Module module, Ending part) {
        try {
            part.end();
        } catch (Exception | LinkageError e) {
            LOG.error("Department {} did not stop cleanly", module.name(), e);
        }
    }
}
