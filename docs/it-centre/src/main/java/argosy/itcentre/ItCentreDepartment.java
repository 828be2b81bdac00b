package argosy.itcentre;

import argosy.department.Database;
import argosy.department.Department;
import argosy.department.DepartmentContext;
import argosy.department.DepartmentModule;
import argosy.department.Schedule;
import argosy.department.Text;
import argosy.itcentre.live.LiveOrders;
import argosy.itcentre.live.LiveScheduled;
import argosy.itcentre.live.LiveSupport;
import argosy.itcentre.projects.Portfolio;
import argosy.itcentre.projects.Projects;
import argosy.itcentre.tickets.HelpDesk;
import argosy.itcentre.tickets.HelpOverdue;
import argosy.itcentre.tickets.HelpRequested;
import argosy.itcentre.tickets.Tickets;
import java.time.LocalTime;
import org.osgi.service.component.annotations.Component;

/** The IT centre: support tickets, live support, IT projects (PLT-40, PLT-41, PLT-43). */
@Component
@DepartmentModule(name = "it-centre", title = "IT centre", titleZh = "信息技术中心")
public final class ItCentreDepartment implements Department {

    @Override
    public void start(DepartmentContext context) {
        Database database = context.database();
        HelpDesk desk = new HelpDesk(context::calendar);
        LiveSupport liveSupport = new LiveSupport();
        Portfolio portfolio = new Portfolio(context::approvals);

        context.mount(new Tickets(database, desk));
        context.mount(new LiveOrders(database, liveSupport));
        context.mount(new Projects(database, portfolio));

        context.publishes(HelpRequested.TYPE, HelpOverdue.TYPE);
        context.on("live-support", "live.scheduled", LiveScheduled.class, liveSupport::scheduled);
        context.schedule(
                "overdue-tickets",
                Text.of("Overdue tickets", "超期工单提醒"),
                Schedule.businessDays(LocalTime.of(9, 0)),
                by -> database.write(by, desk::remind) + " tickets overdue");

        context.role(
                "colleague",
                Text.of("Colleague", "员工"),
                "tickets:read@own",
                "tickets:note@own",
                "tickets:write@own",
                "tickets:withdraw@own");
        context.role(
                "engineer",
                Text.of("Support engineer", "技术支持"),
                "tickets:read",
                "tickets:export",
                "tickets:note",
                "tickets:take",
                "tickets:solve",
                "live-orders:*",
                "projects:*");
        context.role("head", Text.of("Head of the IT centre", "信息技术中心负责人"), "*:*");
        context.role("general-manager", Text.of("General manager", "总经理"), "projects:read");

        context.sample(caller -> new Sample(database, desk).load());
    }
}
