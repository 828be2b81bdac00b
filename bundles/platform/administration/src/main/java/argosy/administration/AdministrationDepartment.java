package argosy.administration;

import argosy.administration.calendar.CalendarDaysResource;
import argosy.administration.calendar.CalendarsResource;
import argosy.administration.calendar.CompanyCalendars;
import argosy.administration.calendar.SampleCalendar;
import argosy.administration.departments.InstalledDepartments;
import argosy.administration.events.EventsResource;
import argosy.administration.jobs.JobsResource;
import argosy.department.BusinessCalendar;
import argosy.department.Database;
import argosy.department.Department;
import argosy.department.DepartmentContext;
import argosy.department.DepartmentModule;
import argosy.department.Text;
import argosy.events.EventDesk;
import argosy.gateway.AccessLog;
import argosy.host.Calendars;
import argosy.jobs.Jobs;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/**
 * What an administrator keeps for the whole company, served like a department's own records. A part of the platform: it
 * is always there and cannot be removed.
 */
@Component(
        service = {Department.class, Calendars.class},
        immediate = true)
@DepartmentModule(name = "administration", title = "Administration", titleZh = "系统管理")
public final class AdministrationDepartment implements Department, Calendars {

    private final EventDesk events;
    private final Jobs jobs;
    private final InstalledDepartments departments;
    private volatile CompanyCalendars calendars;

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    private volatile AccessLog accessLog;

    @Activate
    public AdministrationDepartment(
            @Reference EventDesk events, @Reference Jobs jobs, @Reference InstalledDepartments departments) {
        this.events = events;
        this.jobs = jobs;
        this.departments = departments;
    }

    @Override
    public void start(DepartmentContext context) {
        Database database = context.database();
        CompanyCalendars calendars = new CompanyCalendars(database, context.zone());
        calendars.begin();
        this.calendars = calendars;
        context.mount(new CalendarsResource(database, calendars, context.clock()));
        context.mount(new CalendarDaysResource(database, calendars));
        context.sample(new SampleCalendar(database, calendars)::load);

        context.mount(new EventsResource(events));
        context.mount(new JobsResource(jobs));
        departments.open(context, () -> accessLog);

        context.role("administrator", Text.of("System administrator", "系统管理员"), "*:*");
    }

    @Override
    public void stop() {
        departments.close();
        calendars = null;
    }

    @Override
    public Optional<BusinessCalendar> calendar(String code) {
        CompanyCalendars now = calendars;
        return now == null ? Optional.empty() : Optional.of(now.of(code));
    }
}
