package ${package};

import static org.assertj.core.api.Assertions.assertThat;

import argosy.department.Department;
import argosy.testkit.DepartmentContract;
import argosy.testkit.TestClient;
import argosy.testkit.TestDepartment;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** ${title} keeps what every department promises, and remembers what became of a ${record}. */
class ${Department}Test extends DepartmentContract {

    private static final String PATH = "/${records}";

    @Override
    protected Department department() {
        return new ${Department}Department();
    }

    @Test
    void whatWasChangedIsRemembered() {
        try (TestDepartment department = TestDepartment.start(department())) {
            TestClient clerk = department.asRole("zhaolei", "clerk");
            long id = clerk.post(PATH, Map.of("title", "first")).expect(201).id();
            clerk.patch(PATH + '/' + id, 1, Map.of("title", "second")).expect(200);
            assertThat(clerk.get(PATH + '/' + id + "/history").json()).hasSize(2);
        }
    }
}
