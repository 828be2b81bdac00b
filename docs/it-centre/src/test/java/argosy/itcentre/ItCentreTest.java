package argosy.itcentre;

import static org.assertj.core.api.Assertions.assertThat;

import argosy.department.Department;
import argosy.testkit.DepartmentContract;
import argosy.testkit.TestDepartment;
import org.junit.jupiter.api.Test;

/** The IT centre keeps what every department promises. */
class ItCentreTest extends DepartmentContract {

    @Override
    protected Department department() {
        return new ItCentreDepartment();
    }

    @Test
    void theSampleLoads() {
        try (TestDepartment itCentre = TestDepartment.startWithSample(department())) {
            assertThat(itCentre.asAdministrator().get("/tickets").json().path("items"))
                    .hasSize(3);
        }
    }
}
