package argosy.itests.trade;

import argosy.department.Department;
import argosy.department.DepartmentContext;
import argosy.department.DepartmentModule;

/** A department that has nothing to do with orders. */
@DepartmentModule(name = "neighbour", title = "Neighbour", titleZh = "邻居")
public final class Neighbour implements Department {

    @Override
    public void start(DepartmentContext context) {
        // It is there, which is all that is asked of it.
    }
}
