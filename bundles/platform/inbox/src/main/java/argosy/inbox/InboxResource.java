package argosy.inbox;

import argosy.department.Caller;
import argosy.department.Label;
import argosy.department.ListQuery;
import argosy.department.Problem;
import argosy.department.Shape;
import argosy.department.SignedIn;
import argosy.department.Stored;
import argosy.inbox.InboxPage.Counts;
import argosy.inbox.InboxPage.DepartmentCount;
import argosy.inbox.Listing.Position;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One's own inbox over all departments that run: what waits for one's decision, and what became of it (PLT-06, PLT-26). */
@Path("")
@Label(en = "Inbox", zh = "待办审批")
@Produces(MediaType.APPLICATION_JSON)
public final class InboxResource {

    private record Entry(Position position, Stored<Request> request) {}

    private final ApprovalDesks desks;

    InboxResource(ApprovalDesks desks) {
        this.desks = desks;
    }

    /**
     * One page of a box.
     *
     * @param box {@code waiting} (most urgent first), {@code asked}, {@code decided}, {@code copied} or {@code notices}
     *     (newest first)
     * @param department only what comes from this department
     * @param kind only approvals of this kind
     */
    @GET
    @SignedIn
    @Label(en = "List your inbox", zh = "查询本人待办")
    public InboxPage list(
            @QueryParam("box") @DefaultValue("waiting") String box,
            @QueryParam("department") String department,
            @QueryParam("kind") String kind,
            @QueryParam("limit") @DefaultValue("50") int limit,
            @QueryParam("cursor") String cursor,
            @Context Caller caller) {
        Box chosen = Shape.constant(Box.class, box)
                .orElseThrow(() -> Problem.badRequest(
                        "unknown-box",
                        "box must be one of "
                                + Arrays.stream(Box.values()).map(Shape::code).toList() + ".",
                        "box 须为 " + Arrays.stream(Box.values()).map(Shape::code).toList() + " 之一。"));
        if (limit < 1 || limit > ListQuery.MAX_LIMIT) {
            throw Problem.badRequest(
                    "bad-limit",
                    "limit must be a number from 1 to " + ListQuery.MAX_LIMIT + ".",
                    "limit 须为 1 到 " + ListQuery.MAX_LIMIT + " 的整数。");
        }
        Position after = cursor == null ? null : Position.parse(cursor);
        Listing.Query query = new Listing.Query(chosen, kind, after, limit + 1);
        List<Entry> entries = entries(query, department, caller);
        boolean more = entries.size() > limit;
        List<Entry> page = more ? entries.subList(0, limit) : entries;
        List<DepartmentCount> departments = new ArrayList<>();
        Counts counts = counts(caller, departments);
        return new InboxPage(
                box, items(page, caller), more ? page.get(limit - 1).position().toString() : null, counts, departments);
    }

    private List<Entry> entries(Listing.Query query, String department, Caller caller) {
        List<Entry> entries = new ArrayList<>();
        desks.each(desk -> {
            if (department == null || department.equals(desk.place().department())) {
                new Listing(desk.place(), caller)
                        .page(query)
                        .forEach(found -> entries.add(new Entry(found.getKey(), found.getValue())));
            }
            return true;
        });
        Comparator<Entry> order = Comparator.comparing(Entry::position, Position.order(query.box()));
        return entries.stream().sorted(order).limit(query.limit()).toList();
    }

    /** The items in the order of the page; each department shows its own at once. */
    private List<InboxItem> items(List<Entry> page, Caller caller) {
        Map<String, InboxItem> shown = new HashMap<>();
        desks.each(desk -> {
            String department = desk.place().department();
            List<Stored<Request>> own = page.stream()
                    .filter(entry -> entry.position().department().equals(department))
                    .map(Entry::request)
                    .toList();
            if (!own.isEmpty()) {
                new Showing(desk.place(), caller).all(own).forEach(item -> shown.put(item.id(), item));
            }
            return true;
        });
        return page.stream()
                .map(entry -> shown.get(
                        entry.position().department() + '-' + entry.request().id()))
                .filter(item -> item != null)
                .toList();
    }

    private Counts counts(Caller caller, List<DepartmentCount> departments) {
        return desks
                .each(desk -> {
                    Listing listing = new Listing(desk.place(), caller);
                    DepartmentCount department = listing.department();
                    if (department.waiting() > 0) {
                        departments.add(department);
                    }
                    return listing.counts(department);
                })
                .stream()
                .reduce(new Counts(0, 0, 0), Counts::plus);
    }
}
