package argosy.host;

import argosy.department.ApprovalKind;
import argosy.department.Approvals;
import argosy.department.BusinessCalendar;
import argosy.department.Caller;
import argosy.department.CollectionResource;
import argosy.department.Database;
import argosy.department.DepartmentContext;
import argosy.department.EventHandler;
import argosy.department.EventType;
import argosy.department.Job;
import argosy.department.Reads;
import argosy.department.Schedule;
import argosy.department.Text;
import argosy.department.Transaction;
import argosy.events.Declarations;
import argosy.gateway.Catalogue.ShippedRole;
import argosy.inbox.ApprovalDesk;
import argosy.jobs.ScheduledJob;
import argosy.storage.DepartmentDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;

/** What a department hands in while it starts. */
final class Wiring implements DepartmentContext {

    private final String department;
    private final DepartmentDatabase database;
    private final Clock clock;
    private final ZoneId zone;
    private final Function<String, BusinessCalendar> calendars;
    private final ApprovalDesk desk;
    private final List<Object> resources = new ArrayList<>();
    private final List<ShippedRole> roles = new ArrayList<>();
    private final List<Consumer<Caller>> samples = new ArrayList<>();
    private final List<ScheduledJob> jobs = new ArrayList<>();
    private final Declarations events = new Declarations();

    Wiring(
            String department,
            DepartmentDatabase database,
            Clock clock,
            ZoneId zone,
            Function<String, BusinessCalendar> calendars,
            ApprovalDesk desk) {
        this.department = department;
        this.database = database;
        this.clock = clock;
        this.zone = zone;
        this.calendars = calendars;
        this.desk = desk;
    }

    @Override
    public Database database() {
        return database;
    }

    @Override
    public Clock clock() {
        return clock;
    }

    @Override
    public ZoneId zone() {
        return zone;
    }

    @Override
    public void mount(Object resource) {
        resources.add(resource);
    }

    @Override
    public void role(String code, Text title, String... permissions) {
        Set<String> full = new TreeSet<>();
        for (String permission : permissions) {
            String collection = permission.substring(0, permission.indexOf(':') + 1);
            for (String verb : permission.substring(collection.length()).split(" ")) {
                full.add(department + ":" + collection + verb);
            }
        }
        roles.add(new ShippedRole(department + ":" + code, title, full));
    }

    @Override
    public void sample(Consumer<Caller> sample) {
        samples.add(sample);
    }

    @Override
    public BusinessCalendar calendar() {
        return calendars.apply(Calendars.COMPANY);
    }

    @Override
    public BusinessCalendar calendar(String code) {
        return calendars.apply(code);
    }

    @Override
    public void publishes(EventType<?>... types) {
        events.publishes(types);
    }

    @Override
    public <T extends Record> void on(String subscriber, String type, Class<T> data, EventHandler<T> handler) {
        events.on(subscriber, type, data, handler);
    }

    @Override
    public void rebuilds(String subscriber, Consumer<Transaction> clear) {
        events.rebuilds(subscriber, clear);
    }

    @Override
    public void begins(String subscriber, Function<Reads, Optional<Text>> missing) {
        events.begins(subscriber, missing);
    }

    @Override
    public void schedule(String name, Text title, Schedule schedule, Job job) {
        jobs.add(new ScheduledJob(name, title, schedule, job));
    }

    @Override
    public Approvals approvals(ApprovalKind kind, Approvals.Outcome outcome) {
        if (desk.kinds().isEmpty()) {
            Text title = Text.of("Approvals: what is late or has nobody to decide it", "审批：超时升级与无人审批检查");
            schedule("approvals-overdue", title, Schedule.every(Duration.ofMinutes(5)), desk::escalate);
        }
        return desk.declare(kind, outcome);
    }

    List<Object> resources() {
        return resources;
    }

    List<ShippedRole> roles() {
        return roles;
    }

    List<Consumer<Caller>> samples() {
        return samples;
    }

    List<ScheduledJob> jobs() {
        return jobs;
    }

    Declarations events() {
        return events;
    }

    ApprovalDesk desk() {
        return desk;
    }

    Offer offer() {
        return new Offer(
                events.types(),
                events.listening(),
                roles.stream().map(ShippedRole::code).toList(),
                jobs.stream().map(ScheduledJob::name).toList(),
                resources.stream()
                        .filter(CollectionResource.class::isInstance)
                        .map(resource ->
                                ((CollectionResource<?>) resource).register().name())
                        .distinct()
                        .sorted()
                        .toList());
    }
}
