package argosy.logistics.carriers;

import argosy.logistics.LogisticsDepartment;
import argosy.testkit.TestClient;
import argosy.testkit.TestDepartment;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("LOG-17")
class CarriersApiTest {

    @Test
    void aCarrierThatAComplaintOrARuleNamesIsNotRemoved() {
        try (TestDepartment department = TestDepartment.start(new LogisticsDepartment())) {
            TestClient admin = department.asAdministrator();
            long said = carrier(admin, "STO");
            admin.post(
                            "/logistics-complaints",
                            Map.of("orderNumber", "TB-1", "carrier", "STO", "kind", "late", "message", "未派送"))
                    .expect(201);
            admin.delete("/carriers/" + said, 1).problem(409, "in-use");
            long ruled = carrier(admin, "YTO");
            admin.post("/freight-rules", Map.of("carrier", "YTO", "weightTolerance", 50, "amountTolerance", 0))
                    .expect(201);
            admin.delete("/carriers/" + ruled, 1).problem(409, "in-use");
            admin.delete("/carriers/" + carrier(admin, "ZTO"), 1).expect(204);
        }
    }

    private static long carrier(TestClient admin, String code) {
        return admin.post("/carriers", Map.of("code", code, "name", code))
                .expect(201)
                .id();
    }
}
