package argosy.administration;

import argosy.department.Department;
import argosy.testkit.DepartmentContract;

class AdministrationContractTest extends DepartmentContract {

    @Override
    protected Department department() {
        return new AdministrationDepartment(IdleEvents.desk());
    }
}
