package argosy.operations;

import argosy.department.Department;
import argosy.testkit.DepartmentContract;

/** What every department promises, for this one. */
class OperationsContractTest extends DepartmentContract {

    @Override
    protected Department department() {
        return new OperationsDepartment();
    }
}
