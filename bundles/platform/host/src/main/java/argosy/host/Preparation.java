package argosy.host;

import argosy.department.BusinessCalendar;
import argosy.department.Department;
import argosy.gateway.Gateway;
import argosy.gateway.Module;
import argosy.gateway.json.EventData;
import argosy.inbox.ApprovalDesk;
import argosy.storage.DepartmentDatabase;
import argosy.storage.MigrationScript;
import argosy.storage.Quiet;
import argosy.storage.Storage;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;
import org.jooq.impl.DSL;

/** Starts versions of departments, of which nobody hears yet: database → migrations → wiring → an application that waits. */
final class Preparation {

    private static final Duration CHECK_LIMIT = Duration.ofSeconds(5);

    private final Storage storage;
    private final Clock clock;
    private final ZoneId zone;
    private final Company company;
    private final Function<String, BusinessCalendar> calendars;
    private final Gateway gateway;
    private final Duration startLimit;

    Preparation(
            Storage storage,
            Clock clock,
            ZoneId zone,
            Company company,
            Function<String, BusinessCalendar> calendars,
            Gateway gateway,
            Duration startLimit) {
        this.storage = storage;
        this.clock = clock;
        this.zone = zone;
        this.company = company;
        this.calendars = calendars;
        this.gateway = gateway;
        this.startLimit = startLimit;
    }

    /**
     * @param quiet where the schema is changed while another version serves
     * @param starting run when the schema is what it should be
     * @throws Exception why it does not start; it has left nothing behind
     */
    Running prepare(Module module, Department department, List<MigrationScript> scripts, Quiet quiet, Runnable starting)
            throws Exception {
        EventData json = new EventData();
        DepartmentDatabase database = storage.open(module.name(), scripts, json::write, quiet);
        try {
            starting.run();
            boolean fresh = !database.sql().fetchExists(DSL.table(DSL.name("argosy_history")));
            Wiring wiring = wiring(module, database);
            start(module, department, wiring);
            check(module, department);
            return new Running(
                    module,
                    department,
                    scripts,
                    database,
                    fresh,
                    json,
                    wiring,
                    gateway.prepare(module, database, wiring.resources()));
        } catch (Exception | LinkageError e) {
            Running.end(module, department, database);
            throw e;
        }
    }

    /** What a department brings, found by starting it on a database in memory. */
    Offer trial(Module module, Department department, List<MigrationScript> scripts) throws Exception {
        EventData json = new EventData();
        DepartmentDatabase database = Storage.inMemory(clock, zone).open(module.name(), scripts, json::write);
        try {
            Wiring wiring = wiring(module, database);
            start(module, department, wiring);
            return wiring.offer();
        } finally {
            Running.end(module, department, database);
        }
    }

    private void start(Module module, Department department, Wiring wiring) throws Exception {
        Patiently.run("The start of " + module.name(), startLimit, () -> department.start(wiring));
    }

    /** Throws when the department is not well. */
    static void check(Module module, Department department) throws Exception {
        Patiently.run("The check of " + module.name(), CHECK_LIMIT, department::check);
    }

    private Wiring wiring(Module module, DepartmentDatabase database) {
        ApprovalDesk desk = new ApprovalDesk(
                module.name(),
                module.title(),
                database,
                clock,
                () -> calendars.apply(Calendars.COMPANY),
                company.people(),
                company.accessLog());
        return new Wiring(module.name(), database, clock, zone, calendars, desk);
    }
}
