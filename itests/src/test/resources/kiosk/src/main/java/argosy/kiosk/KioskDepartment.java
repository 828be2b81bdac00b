package argosy.kiosk;

import argosy.department.Department;
import argosy.department.DepartmentContext;
import argosy.department.DepartmentModule;
import org.osgi.service.component.annotations.Component;

/** Sells papers. */
@Component
@DepartmentModule(name = "kiosk", title = "Kiosk", titleZh = "报亭")
public final class KioskDepartment implements Department {

    @Override
    public void start(DepartmentContext context) {
        context.mount(new Papers(context.database()));
    }
}
