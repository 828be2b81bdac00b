package argosy.administration.departments;

import argosy.department.Caller;
import argosy.department.Problem;
import argosy.department.Stored;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Orders that come in by HTTP, and how they are answered. */
record Orders(Desk desk, Incoming incoming) {

    /** The longest that an answer waits for the end of an action. */
    private static final int LONGEST_WAIT = 60;

    Response take(Caller caller, UriInfo uri, int wait, boolean dryRun, Order order) {
        if (dryRun) {
            return Response.ok(Outcome.of(desk.preview(caller, order))).build();
        }
        return answer(uri, wait, desk.submit(caller, order).id());
    }

    /**
     * The same for many departments: what is refused for one is ordered for the others all the same.
     *
     * @param wait seconds for all of them together
     */
    Response takeAll(Caller caller, int wait, boolean dryRun, List<Order> orders) {
        if (dryRun) {
            return Response.ok(Outcome.of(orders, order -> desk.preview(caller, order)))
                    .build();
        }
        List<Long> taken = new ArrayList<>();
        List<RefusedOrder> refused = new ArrayList<>();
        for (Order order : orders) {
            try {
                taken.add(desk.submit(caller, order).id());
            } catch (Problem problem) {
                refused.add(new RefusedOrder(order.department(), Sentence.of(problem.detail())));
            }
        }
        long deadline = System.nanoTime() + patience(wait).toNanos();
        taken.forEach(id -> desk.await(id, Duration.ofNanos(Math.max(0, deadline - System.nanoTime())), now -> {}));
        List<Stored<DepartmentAction>> actions =
                taken.stream().map(desk.actions()::get).toList();
        boolean ended =
                actions.stream().allMatch(action -> action.value().state().ended());
        return Response.status(ended ? 200 : 202)
                .entity(new OrderedActions(actions, refused))
                .build();
    }

    /** The same with a file that is there until the action has ended. */
    Response takeFile(
            Caller caller,
            UriInfo uri,
            int wait,
            boolean dryRun,
            InputStream content,
            long largest,
            Function<Path, Order> order) {
        Path file = incoming.keep(content, largest);
        boolean taken = false;
        try {
            if (dryRun) {
                return take(caller, uri, 0, true, order.apply(file));
            }
            long id = desk.submit(caller, order.apply(file)).id();
            taken = true;
            desk.actions()
                    .underWay(id)
                    .ifPresentOrElse(
                            course -> course.afterwards(() -> Incoming.delete(file)), () -> Incoming.delete(file));
            return answer(uri, wait, id);
        } finally {
            if (!taken) {
                Incoming.delete(file);
            }
        }
    }

    private static Duration patience(int wait) {
        return Duration.ofSeconds(Math.max(0, Math.min(wait, LONGEST_WAIT)));
    }

    private Response answer(UriInfo uri, int wait, long id) {
        if (wait > 0) {
            desk.await(id, patience(wait), action -> {});
        }
        Stored<DepartmentAction> stored = desk.actions().get(id);
        return Response.status(stored.value().state().ended() ? 200 : 202)
                .location(uri.getBaseUriBuilder()
                        .path(DepartmentAction.ACTIONS.name())
                        .path(String.valueOf(id))
                        .build())
                .entity(stored)
                .build();
    }
}
