package argosy.administration.departments;

import argosy.department.Caller;
import argosy.department.CollectionResource;
import argosy.department.Database;
import argosy.department.Label;
import argosy.department.Permission;
import argosy.department.Problem;
import argosy.department.Stored;
import argosy.department.Text;
import argosy.gateway.json.EventData;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/** What was done to the departments and by whom, and what is being done now. */
@Path("department-actions")
public final class DepartmentActionsResource extends CollectionResource<DepartmentAction> {

    private static final String EVENT_STREAM = "text/event-stream";

    /** Each watcher keeps a thread of the server. */
    private static final int WATCHERS = 16;

    private static final Duration PAUSE = Duration.ofMillis(250);
    private static final Duration HEARTBEAT = Duration.ofSeconds(10);

    /** The server collects so much of an answer before it sends any of it. */
    private static final int COLLECTED = 8 << 10;

    private final Actions actions;
    private final EventData json = new EventData();
    private final Semaphore watchers = new Semaphore(WATCHERS);

    DepartmentActionsResource(Database database, Actions actions) {
        super(database, DepartmentAction.ACTIONS);
        this.actions = actions;
    }

    /**
     * The action as it goes on, as server-sent events: {@code progress} whenever something has changed, {@code end} at last;
     * the data of each is the action.
     */
    @GET
    @Path("{id}/events")
    @Produces(EVENT_STREAM)
    @Permission("{collection}:read")
    @Label(en = "Watch an action", zh = "实时查看操作进度")
    public Response events(@PathParam("id") long id, @Context Caller caller) {
        reachable(id, caller);
        if (!watchers.tryAcquire()) {
            throw new Problem(
                    503,
                    "too-many-watchers",
                    Text.of(
                            WATCHERS + " watch already; ask for the action itself now and then.",
                            "同时查看进度的人数已达 " + WATCHERS + "，请定时查询该操作。"),
                    List.of(),
                    Map.of("retryAfter", 5));
        }
        StreamingOutput stream = out -> {
            try {
                tell(id, out);
            } finally {
                watchers.release();
            }
        };
        return Response.ok(stream, EVENT_STREAM).build();
    }

    /** What is under way is shown as it stands, not as it was last written down. */
    @Override
    protected List<Stored<DepartmentAction>> expand(List<Stored<DepartmentAction>> items) {
        return items.stream()
                .map(item -> actions.underWay(item.id())
                        .map(course -> item.with(course.present().value()))
                        .orElse(item))
                .toList();
    }

    private void tell(long id, OutputStream out) throws IOException {
        out.write((":" + " ".repeat(COLLECTED) + "\n\n").getBytes(StandardCharsets.UTF_8));
        Optional<Course> course = actions.underWay(id);
        try {
            boolean ended = course.isEmpty();
            while (!ended) {
                Stored<DepartmentAction> now = course.get().await(HEARTBEAT, PAUSE, stored -> send(out, stored));
                ended = now.value().state().ended() || course.get().over();
                if (!ended) {
                    send(out, ":\n\n");
                }
            }
            if (course.isEmpty()) {
                send(out, actions.get(id));
            }
        } catch (UncheckedIOException e) {
            // Whoever watched has left.
            return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void send(OutputStream out, Stored<DepartmentAction> stored) {
        String event = stored.value().state().ended() ? "end" : "progress";
        send(out, "event: " + event + "\ndata: " + json.write(stored) + "\n\n");
    }

    private static void send(OutputStream out, String text) {
        try {
            out.write(text.getBytes(StandardCharsets.UTF_8));
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
