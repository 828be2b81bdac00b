package argosy.itests.broken.start;

import argosy.department.Department;
import argosy.department.DepartmentContext;
import argosy.department.DepartmentModule;
import org.osgi.service.component.annotations.Component;

/** Throws when it is started. */
@Component
@DepartmentModule(name = "broken-start", title = "Broken start", titleZh = "启动失败")
public final class BrokenStart implements Department {

    @Override
    public void start(DepartmentContext context) {
        throw new IllegalStateException("the label printer is on fire");
    }
}
