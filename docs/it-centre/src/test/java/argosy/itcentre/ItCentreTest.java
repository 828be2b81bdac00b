package argosy.itcentre;

import static org.assertj.core.api.Assertions.assertThat;

import argosy.department.Department;
import argosy.testkit.DepartmentContract;
import argosy.testkit.TestClient;
import argosy.testkit.TestDepartment;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The IT centre keeps what every department promises, and helps somebody from the question to the solution. */
class ItCentreTest extends DepartmentContract {

    @Override
    protected Department department() {
        return new ItCentreDepartment();
    }

    @Test
    void somebodyAsksAndIsHelped() {
        TestClient colleague = running().asRole("chenjing", "colleague");
        TestClient engineer = running().asRole("zhaolei", "engineer");

        long id = colleague
                .post("/tickets", Map.of("title", "打单机不出纸", "kind", "hardware"))
                .expect(201)
                .id();
        engineer.post("/tickets/" + id + "/take", "").expect(200);
        engineer.post("/tickets/" + id + "/solve", Map.of("solution", "传感器积灰，清洁后恢复"))
                .expect(200);

        JsonNode solved = colleague.get("/tickets/" + id).expect(200).json();
        assertThat(solved.path("state").asText()).isEqualTo("solved");
        assertThat(solved.path("engineer").asText()).isEqualTo("zhaolei");
        assertThat(solved.path("steps")).isEmpty();
    }

    @Test
    void whoAsksSeesOnlyTheirOwnAndTakesNothing() {
        TestClient colleague = running().asRole("chenjing", "colleague");
        TestClient other = running().asRole("luomeng", "colleague");
        long id = colleague
                .post("/tickets", Map.of("title", "忘记密码", "kind", "account"))
                .id();

        other.get("/tickets/" + id).problem(404, "not-found");
        other.post("/tickets/" + id + "/withdraw", Map.of("reason", "误填")).problem(404, "not-found");
        colleague.post("/tickets/" + id + "/take", "").problem(403, "forbidden");
        assertThat(colleague.get("/tickets/" + id).json().path("steps"))
                .extracting(JsonNode::asText)
                .containsExactly("withdraw");
    }

    @Test
    void theSampleLoads() {
        try (TestDepartment itCentre = TestDepartment.startWithSample(department())) {
            assertThat(itCentre.asAdministrator().get("/tickets").json().path("items"))
                    .hasSize(3);
        }
    }
}
