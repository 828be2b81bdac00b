package argosy.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** Somebody with a role holds what the department gives it, and nothing else. */
class RolesTest {

    @Test
    void aRoleOfTheDepartmentIsHeld() {
        try (TestDepartment pier = TestDepartment.start(new Pier("1"))) {
            TestClient master = pier.asRole("li", "master");
            master.get("/offers").expect(200);
            master.post("/offers/lamp", "").expect(200);
            master.get("/audit-log").problem(403, "forbidden");
            assertThat(pier.people().addresses("li")).contains("role:pier:master");
            assertThatThrownBy(() -> pier.asRole("li", "keeper"))
                    .hasMessage("There is no role keeper in pier. Its roles: [pier:master]");
        }
    }
}
