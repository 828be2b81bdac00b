package argosy.logistics;

import argosy.department.Department;
import argosy.testkit.DepartmentContract;
import java.util.Set;

/** What every department promises, for this one. */
class LogisticsContractTest extends DepartmentContract {

    @Override
    protected Department department() {
        return new LogisticsDepartment();
    }

    /** What a blind count should find is seen with this. */
    @Override
    protected Set<String> permissionsOfRules() {
        return Set.of("counts:review");
    }
}
