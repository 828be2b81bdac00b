package argosy.testkit;

import argosy.department.Department;
import argosy.inbox.ApprovalDesks;
import argosy.inbox.InboxDepartment;

class InboxContractTest extends DepartmentContract {

    @Override
    protected Department department() {
        return new InboxDepartment(new ApprovalDesks());
    }

    /** The platform's own: it may what departments may not. */
    @Override
    protected void keepsTheRulesOfTheHouse() {}
}
