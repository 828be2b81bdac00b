package argosy.department;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.osgi.annotation.versioning.ProviderType;

/** What the platform hands to a department while it starts. */
@ProviderType
public interface DepartmentContext {

    /** The department's own database, open and migrated. */
    Database database();

    /** The clock every rule takes its time from. */
    Clock clock();

    /** The company's time zone: where a business day, a report day or a number's date begins and ends. */
    ZoneId zone();

    /** Serves a Jakarta REST resource instance below {@code /api/<department>/}. */
    void mount(Object resource);

    /**
     * Ships a role that an administrator may edit afterwards.
     *
     * @param code stable code, unique within the department: {@code warehouse-keeper}
     * @param title name for people
     * @param permissions {@code collection:verb}, or several verbs of the collection such as {@code bins:read write import};
     *     the department's name is put in front; {@code *} stands for any collection or verb. A verb may end in {@code @own}, {@code @team} or {@code @department} to narrow its
     *     scope; without it the scope is the company.
     */
    void role(String code, Text title, String... permissions);

    /** Loads believable sample records; called once, after start, when the installation runs with {@code --demo}. */
    void sample(Consumer<Caller> sample);

    /** The company's calendar as it is now; ask each time, because an administrator may change it. */
    BusinessCalendar calendar();

    /**
     * A further calendar of the company as it is now, such as the window that a team covers (PLT-28); the company's own
     * where there is none of that code.
     */
    BusinessCalendar calendar(String code);

    /** Declares what this department publishes; the catalogue of event types is made from it. */
    void publishes(EventType<?>... types);

    /**
     * Subscribes to events of every department that publishes the type, from the beginning of their logs. Calls with the
     * same subscriber make one subscriber, which keeps the order of a subject across its types.
     *
     * @param subscriber stable name, unique within the department: {@code dispatch-orders}
     * @param data a record of the department's own with only those components of the published data that it needs
     */
    <T extends Record> void on(String subscriber, String type, Class<T> data, EventHandler<T> handler);

    /**
     * Says how a subscriber's own records are cleared, so that an administrator may let it begin anew from the first event.
     * A subscriber without this cannot be rewound.
     */
    void rebuilds(String subscriber, Consumer<Transaction> clear);

    /**
     * Lets a subscriber wait until the department has been set up for it; the events stay in their publishers' logs
     * meanwhile, and none is refused for want of what an administrator is about to enter.
     *
     * @param missing says what is missing, or nothing once the subscriber may begin; asked again and again until then, and
     *     never afterwards as long as the department runs
     */
    void begins(String subscriber, Function<Reads, Optional<Text>> missing);

    /**
     * Runs a job whenever it is due, once across all nodes and never twice at the same time. A run that was missed while
     * the department was down is made up once. The job runs as {@code <department>/<name>}, who may do everything.
     *
     * @param name stable name, unique within the department, up to 40 characters: {@code overstock-scan}
     */
    void schedule(String name, Text title, Schedule schedule, Job job);

    /** Declares a kind of approval, and what happens when one was decided. */
    Approvals approvals(ApprovalKind kind, Approvals.Outcome outcome);
}
