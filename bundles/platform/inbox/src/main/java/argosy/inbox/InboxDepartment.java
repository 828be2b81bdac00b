package argosy.inbox;

import argosy.department.Department;
import argosy.department.DepartmentContext;
import argosy.department.DepartmentModule;
import argosy.department.Text;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The inbox of everyone, served like a department; a part of the platform. What it shows lies with the departments. */
@Component(service = Department.class, immediate = true)
@DepartmentModule(name = "inbox", title = "Inbox", titleZh = "待办审批")
public final class InboxDepartment implements Department {

    private final ApprovalDesks desks;

    @Activate
    public InboxDepartment(@Reference ApprovalDesks desks) {
        this.desks = desks;
    }

    @Override
    public void start(DepartmentContext context) {
        context.mount(new InboxResource(desks));
        context.mount(new ItemResource(desks));
        context.mount(new ApproveAllResource(desks));
        context.mount(new DefinitionsResource(desks));
        context.mount(new EscalationsResource(desks));

        context.role(
                "administrator", Text.of("Approval administrator", "审批管理员"), "definitions:read", "definitions:write");
    }
}
