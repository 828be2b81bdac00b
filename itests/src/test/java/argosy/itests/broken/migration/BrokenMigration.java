package argosy.itests.broken.migration;

import argosy.department.Department;
import argosy.department.DepartmentContext;
import argosy.department.DepartmentModule;
import org.osgi.service.component.annotations.Component;

/** Never started: its database cannot be brought up to date. */
@Component
@DepartmentModule(name = "broken-migration", title = "Broken migration", titleZh = "迁移失败")
public final class BrokenMigration implements Department {

    @Override
    public void start(DepartmentContext context) {
        throw new IllegalStateException("Started in spite of its broken migration.");
    }
}
