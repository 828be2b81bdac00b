package argosy.administration.events;

import argosy.department.Caller;
import argosy.department.Label;
import argosy.department.Permission;
import argosy.department.Problem;
import argosy.department.Sensitive;
import argosy.department.Shape;
import argosy.events.EventCatalogue;
import argosy.events.EventDesk;
import argosy.events.EventDesk.SetAsideEvent;
import argosy.events.EventDesk.SubscriberProgress;
import argosy.events.SetAsideState;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What departments tell each other: logs, subscribers and their progress, dead letters, the catalogue of types. */
@Path("events")
@Label(en = "Events", zh = "事件")
@Produces(MediaType.APPLICATION_JSON)
public final class EventsResource {

    private static final int MOST = 500;

    /** The logs of the departments that run. */
    public record Logs(List<EventDesk.Log> items) {}

    /**
     * An event in the envelope of CloudEvents 1.0.
     *
     * @param position its place in the log
     * @param data what it tells, or null for those who may not see it
     */
    public record CloudEvent(
            String specversion,
            String id,
            String source,
            String type,
            String subject,
            Instant time,
            String datacontenttype,
            int dataversion,
            long position,

            @Sensitive("events:data") @Label(en = "Data", zh = "数据")
            Map<String, Object> data) {}

    /** @param next what {@code ?after=} has to be for the following page, or null on the last */
    public record EventPage(List<CloudEvent> items, Long next) {}

    /** Every subscriber with each of its publishers. */
    public record Subscribers(List<SubscriberProgress> items) {}

    /** Why a subscriber is paused. */
    public record Pause(
            @Size(max = 500) @Label(en = "Reason", zh = "原因", example = "仓库盘点")
            String reason) {}

    /** @param next what {@code ?after=} has to be for the following page, or null on the last */
    public record DeadLetters(List<SetAsideEvent> items, Long next) {}

    /**
     * A member of an event's data.
     *
     * @param name {@code lines.sku} for a member of the objects in {@code lines}
     * @param codes the values of a code
     */
    public record DataMember(String name, String type, List<String> codes) {}

    /** Who tells the type, and what. */
    public record Publication(String department, int version, String title, String titleZh, List<DataMember> data) {}

    /** Who listens, and what it uses. */
    public record Listener(String subscriber, List<DataMember> data) {}

    /** A type of events. */
    public record CataloguedType(String type, List<Publication> publishers, List<Listener> listeners) {}

    /** @param gaps what subscribers need and no publisher gives them, one sentence each */
    public record Catalogue(List<CataloguedType> items, List<String> gaps) {}

    private final EventDesk desk;

    public EventsResource(EventDesk desk) {
        this.desk = desk;
    }

    @GET
    @Permission("{collection}:read")
    @Label(en = "List the event logs", zh = "查询事件日志")
    public Logs logs() {
        return new Logs(desk.logs());
    }

    /** Events of one department in their order; a page with a filter may hold few or none and still have a next. */
    @GET
    @Path("{department}")
    @Permission("{collection}:read")
    @Label(en = "Page through a department's events", zh = "浏览部门事件")
    public EventPage events(
            @PathParam("department") String department,
            @QueryParam("type") String type,
            @QueryParam("subject") String subject,
            @QueryParam("after") @DefaultValue("0") long after,
            @QueryParam("limit") @DefaultValue("50") int limit) {
        EventDesk.Logged page = desk.events(department, type, subject, Math.max(0, after), rows(limit));
        return new EventPage(
                page.items().stream()
                        .map(event -> new CloudEvent(
                                "1.0",
                                event.id(),
                                event.source(),
                                event.type(),
                                event.subject(),
                                event.time(),
                                MediaType.APPLICATION_JSON,
                                event.dataVersion(),
                                event.position(),
                                event.data()))
                        .toList(),
                page.next());
    }

    @GET
    @Path("subscribers")
    @Permission("{collection}:read")
    @Label(en = "List subscribers and their progress", zh = "查询订阅者及进度")
    public Subscribers subscribers() {
        return new Subscribers(desk.subscribers());
    }

    /** It keeps its place and has nothing until it is resumed. */
    @POST
    @Path("subscribers/{department}/{name}/pause")
    @Consumes(MediaType.APPLICATION_JSON)
    @Permission("{collection}:pause")
    @Label(en = "Pause a subscriber", zh = "暂停订阅者")
    public Subscribers pause(
            @PathParam("department") String department,
            @PathParam("name") String name,
            Pause body,
            @Context Caller caller) {
        desk.pause(caller, department, name, body == null ? null : body.reason());
        return of(department, name);
    }

    @POST
    @Path("subscribers/{department}/{name}/resume")
    @Permission("{collection}:resume")
    @Label(en = "Resume a subscriber", zh = "恢复订阅者")
    public Subscribers resume(
            @PathParam("department") String department, @PathParam("name") String name, @Context Caller caller) {
        desk.resume(caller, department, name);
        return of(department, name);
    }

    /** Clears what it made of the events and lets it have all of them again; only for those that can be rebuilt. */
    @POST
    @Path("subscribers/{department}/{name}/rewind")
    @Permission("{collection}:rewind")
    @Label(en = "Rebuild a subscriber from the first event", zh = "从头重建订阅者")
    public Subscribers rewind(
            @PathParam("department") String department, @PathParam("name") String name, @Context Caller caller) {
        desk.rewind(caller, department, name);
        return of(department, name);
    }

    /** Events that failed, and those that wait behind one of the same subject, oldest first. */
    @GET
    @Path("dead-letters")
    @Permission("{collection}:read")
    @Label(en = "List events that were set aside", zh = "查询被搁置的事件")
    public DeadLetters deadLetters(
            @QueryParam("department") String department,
            @QueryParam("state") String state,
            @QueryParam("after") @DefaultValue("0") long after,
            @QueryParam("limit") @DefaultValue("50") int limit) {
        int rows = rows(limit);
        List<SetAsideEvent> found = desk.setAside(department, state(state), after, rows + 1);
        boolean more = found.size() > rows;
        List<SetAsideEvent> items = more ? found.subList(0, rows) : found;
        return new DeadLetters(items, more ? Long.valueOf(items.get(rows - 1).id()) : null);
    }

    /** Tried again at once; those of its subject behind it follow. */
    @POST
    @Path("dead-letters/{department}/{id}/repeat")
    @Permission("{collection}:repeat")
    @Label(en = "Repeat an event that was set aside", zh = "重试被搁置的事件")
    public void repeat(@PathParam("department") String department, @PathParam("id") long id, @Context Caller caller) {
        desk.repeat(caller, department, id);
    }

    /** Left out for good; those of its subject behind it follow. */
    @POST
    @Path("dead-letters/{department}/{id}/skip")
    @Permission("{collection}:skip")
    @Label(en = "Skip an event that was set aside", zh = "跳过被搁置的事件")
    public void skip(@PathParam("department") String department, @PathParam("id") long id, @Context Caller caller) {
        desk.skip(caller, department, id);
    }

    /** The types of the departments that run: who tells them, with which data, and who listens to what of it. */
    @GET
    @Path("catalogue")
    @Permission("{collection}:read")
    @Label(en = "Browse the catalogue of event types", zh = "浏览事件类型目录")
    public Catalogue catalogue() {
        EventCatalogue catalogue = desk.catalogue();
        return new Catalogue(
                catalogue.types().stream()
                        .map(type -> new CataloguedType(
                                type.type(),
                                type.publications().stream()
                                        .map(p -> new Publication(
                                                p.publisher(),
                                                p.version(),
                                                p.title().en(),
                                                p.title().zh(),
                                                flat(p.members())))
                                        .toList(),
                                type.listeners().stream()
                                        .map(l -> new Listener(l.subscriber(), flat(l.members())))
                                        .toList()))
                        .toList(),
                catalogue.gaps());
    }

    private Subscribers of(String department, String name) {
        return new Subscribers(desk.subscribers().stream()
                .filter(s -> s.department().equals(department) && s.subscriber().equals(name))
                .toList());
    }

    private static List<DataMember> flat(List<EventCatalogue.Member> members) {
        List<DataMember> flat = new ArrayList<>();
        for (EventCatalogue.Member member : members) {
            flat.add(new DataMember(member.name(), member.type(), member.codes()));
            flat(member.members())
                    .forEach(inner ->
                            flat.add(new DataMember(member.name() + "." + inner.name(), inner.type(), inner.codes())));
        }
        return flat;
    }

    private static int rows(int limit) {
        return Math.max(1, Math.min(limit, MOST));
    }

    private static SetAsideState state(String code) {
        return code == null || code.isBlank()
                ? null
                : Shape.constant(SetAsideState.class, code)
                        .orElseThrow(() -> Problem.badRequest(
                                "bad-filter",
                                "The filter state is one of retrying, dead, waiting.",
                                "筛选条件 state 只能是 retrying、dead 或 waiting。"));
    }
}
