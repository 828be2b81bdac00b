package argosy.operations.live;

import static org.assertj.core.api.Assertions.assertThat;

import argosy.operations.OperationsDepartment;
import argosy.testkit.TestClient;
import argosy.testkit.TestDepartment;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Sessions and anchors know of each other by events alone. */
@Tag("FLOW-06")
class LiveEventsTest {

    @Test
    void anAbsenceFlagsTheSessionAndTheRosterHearsOfEveryChange() {
        try (TestDepartment operations = TestDepartment.start(new OperationsDepartment())) {
            TestClient admin = operations.asAdministrator();
            long shop = admin.post(
                            "/shops",
                            Map.of("code", "DY", "name", "抖音店", "platform", "douyin", "supervisor", "linyating"))
                    .id();
            admin.post("/shops/" + shop + "/open", "").expect(200);
            JsonNode planned = admin.post(
                            "/live-sessions",
                            Map.of(
                                    "title",
                                    "灯具专场",
                                    "shop",
                                    "DY",
                                    "room",
                                    "R1",
                                    "plannedStart",
                                    "2030-11-22T12:00:00Z",
                                    "plannedEnd",
                                    "2030-11-22T14:00:00Z",
                                    "anchor",
                                    "小满"))
                    .expect(201)
                    .json();
            long session = planned.path("id").asLong();
            operations.publish(
                    "anchor.unavailable",
                    "小满",
                    Map.of(
                            "anchor", "小满",
                            "from", Instant.parse("2030-11-22T00:00:00Z"),
                            "until", Instant.parse("2030-11-23T00:00:00Z"),
                            "reason", "发烧",
                            "approvedBy", "hr"));
            JsonNode flagged = admin.get("/live-sessions/" + session).json();
            assertThat(flagged.path("anchorNeeded").asText()).contains("发烧");
            assertThat(admin.get("/live-sessions?anchorNeeded.empty=false")
                            .json()
                            .path("items"))
                    .hasSize(1);
            admin.patch("/live-sessions/" + session, flagged.path("version").asInt(), Map.of("anchor", "阿杰"))
                    .expect(200);
            admin.post("/live-sessions/" + session + "/cancel", Map.of("reason", "改期"))
                    .expect(200);
            assertThat(operations.told(planned.path("number").asText()))
                    .extracting(event -> event.data().path("anchor").asText() + " "
                            + event.data().path("state").asText())
                    .containsExactly("小满 planned", "阿杰 planned", "阿杰 cancelled");
        }
    }
}
