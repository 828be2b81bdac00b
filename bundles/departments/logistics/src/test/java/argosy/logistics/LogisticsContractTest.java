package argosy.logistics;

import argosy.department.Department;
import argosy.testkit.DepartmentContract;

/** What every department promises, for this one. */
class LogisticsContractTest extends DepartmentContract {

    @Override
    protected Department department() {
        return new LogisticsDepartment();
    }
}
