package argosy.operations;

import argosy.department.Department;
import argosy.testkit.DepartmentContract;
import java.util.Set;

/** What every department promises, for this one. */
class OperationsContractTest extends DepartmentContract {

    @Override
    protected Department department() {
        return new OperationsDepartment();
    }

    /** Regular reports go to whoever holds this. */
    @Override
    protected Set<String> permissionsOfRules() {
        return Set.of("report-readers:*");
    }
}
