package argosy.testkit;

import argosy.department.Department;
import argosy.department.DepartmentContext;
import argosy.department.DepartmentModule;
import java.util.function.Consumer;

/** A department that breaks one rule of the contract. */
@DepartmentModule(name = "wreck", title = "Wreck", titleZh = "沉船")
final class Wreck implements Department {

    private final Consumer<DepartmentContext> start;

    Wreck(Consumer<DepartmentContext> start) {
        this.start = start;
    }

    @Override
    public void start(DepartmentContext context) {
        start.accept(context);
    }
}
