package argosy.department;

import java.time.Clock;
import java.time.ZoneId;
import java.util.function.Consumer;

/** What the platform hands to a department while it starts. */
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
     * @param permissions {@code collection:verb}, the department's name is put in front; {@code *} stands for any
     *     collection or verb. A permission may end in {@code @own}, {@code @team} or {@code @department} to narrow its
     *     scope; without it the scope is the company.
     */
    void role(String code, Text title, String... permissions);

    /** Loads believable sample records; called once, after start, when the installation runs with {@code --demo}. */
    void sample(Consumer<Caller> sample);
}
