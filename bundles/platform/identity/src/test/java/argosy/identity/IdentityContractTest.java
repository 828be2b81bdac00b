package argosy.identity;

import argosy.department.Department;
import argosy.testkit.DepartmentContract;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.Map;

class IdentityContractTest extends DepartmentContract {

    @Override
    protected Department department() {
        return new IdentityDepartment(
                new OtherDepartments(), Map.of(), new PrintStream(OutputStream.nullOutputStream()));
    }

    /** The platform's own: it may what departments may not. */
    @Override
    protected void keepsTheRulesOfTheHouse() {}
}
