package argosy.administration;

import argosy.administration.departments.NoDepartments;
import argosy.department.BusinessCalendar;
import argosy.department.Department;
import argosy.jobs.Jobs;
import argosy.testkit.DepartmentContract;
import argosy.testkit.TestDatabase;
import java.time.Clock;

class AdministrationContractTest extends DepartmentContract {

    @Override
    protected Department department() {
        return new AdministrationDepartment(
                IdleEvents.desk(),
                Jobs.onDemand(Clock.systemUTC(), () -> BusinessCalendar.standard(TestDatabase.ZONE)),
                NoDepartments.here());
    }

    /** The platform's own: it may what departments may not. */
    @Override
    protected void keepsTheRulesOfTheHouse() {}
}
