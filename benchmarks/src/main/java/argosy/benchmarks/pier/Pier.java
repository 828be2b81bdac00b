package argosy.benchmarks.pier;

import argosy.department.Department;
import argosy.department.DepartmentContext;
import argosy.department.DepartmentModule;
import org.osgi.service.component.annotations.Component;

/** Keeps crates. */
@Component
@DepartmentModule(name = "pier", title = "Pier", titleZh = "码头")
public final class Pier implements Department {

    @Override
    public void start(DepartmentContext context) {
        context.mount(new Crates(context.database()));
    }
}
