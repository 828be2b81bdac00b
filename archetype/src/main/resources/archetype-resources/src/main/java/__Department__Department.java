package ${package};

import argosy.department.Department;
import argosy.department.DepartmentContext;
import argosy.department.DepartmentModule;
import argosy.department.Text;
import org.osgi.service.component.annotations.Component;

/** Wires ${title}. */
@Component
@DepartmentModule(name = "${artifactId}", title = "${title}", titleZh = "${titleZh}")
public final class ${Department}Department implements Department {

    @Override
    public void start(DepartmentContext context) {
        context.mount(new ${Records}(context.database()));
        context.role("clerk", Text.of("${title} clerk", "${titleZh}专员"), "${records}:*");
    }
}
