package argosy.itests.harbour.second;

import argosy.department.Department;
import argosy.department.DepartmentContext;
import argosy.department.DepartmentModule;
import argosy.itests.harbour.Quay;
import org.osgi.service.component.annotations.Component;

/** The department with the second edition of its berths. */
@Component
@DepartmentModule(name = "harbour", title = "Harbour", titleZh = "港口")
public final class Harbour implements Department {

    private final Quay quay = new Quay();

    @Override
    public void start(DepartmentContext context) throws InterruptedException {
        quay.open(context, new Berths(context.database()));
    }

    @Override
    public void check() {
        quay.check();
    }

    @Override
    public void stop() {
        quay.close();
    }
}
