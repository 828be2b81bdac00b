package argosy.itcentre.live;

import static org.assertj.core.api.Assertions.assertThat;

import argosy.itcentre.ItCentreDepartment;
import argosy.testkit.TestClient;
import argosy.testkit.TestDepartment;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What operations plans arrives as an order, and follows what becomes of the session. */
@Tag("PLT-43")
class LiveSupportTest {

    private static final String SESSION = "ZB-20261122-0001";
    private static final Instant START = Instant.parse("2026-11-22T12:00:00Z");
    private static final Duration HOURS = Duration.ofHours(4);

    /** What operations tells of a session: more than the IT centre needs. */
    private record Session(
            String number,
            String state,
            String title,
            String room,
            Instant plannedStart,
            Instant plannedEnd,
            String technicalNeeds,
            String anchor) {}

    private final TestDepartment itCentre = TestDepartment.start(new ItCentreDepartment());
    private final TestClient engineer = itCentre.asRole("zhaolei", "engineer");

    @AfterEach
    void close() {
        itCentre.close();
    }

    @Test
    void aSessionThatIsPlannedMovedAndCalledOffHasOneOrder() {
        tell("planned", "ZBJ-1");
        assertThat(order().path("state").asText()).isEqualTo("planned");
        assertThat(order().path("technicalNeeds").asText()).isEqualTo("双机位，暖光");

        tell("planned", "ZBJ-2");
        assertThat(order().path("room").asText()).isEqualTo("ZBJ-2");

        tell("cancelled", "ZBJ-2");
        assertThat(order().path("state").asText()).isEqualTo("cancelled");
    }

    @Test
    void noSessionIsReadyUnpreparedAndAnotherRoomIsPreparedAnew() {
        tell("planned", "ZBJ-1");
        String ready = "/live-orders/" + order().path("id").asLong() + "/ready";
        tick(Map.of("backEnd", true, "cameraTuning", true, "cameraPlacement", true));

        JsonNode problem = engineer.post(ready, "").problem(409, "preparation-open");
        assertThat(problem.path("detail").asText()).contains("Lighting").doesNotContain("Camera");
        tick(Map.of("lighting", true));
        engineer.post(ready, "").expect(200);

        tell("planned", "ZBJ-1");
        assertThat(order().path("state").asText()).as("in the same room").isEqualTo("ready");
        tell("planned", "ZBJ-2");
        assertThat(order().path("state").asText()).as("in another room").isEqualTo("planned");
        assertThat(order().path("lighting").asBoolean()).isFalse();
    }

    @Test
    void withoutOperationsAnOrderIsEnteredByHand() {
        engineer.post("/live-orders", """
                {"session": "ZB-20261122-0001", "title": "灯具专场", "room": "ZBJ-1",
                 "plannedStart": "2026-11-22T12:00:00Z", "plannedEnd": "2026-11-22T16:00:00Z"}""").expect(201);
        tell("planned", "ZBJ-3");
        assertThat(order().path("room").asText())
                .as("the session that operations tells of later is the same")
                .isEqualTo("ZBJ-3");
    }

    private void tell(String state, String room) {
        Session told = new Session(SESSION, state, "灯具专场", room, START, START.plus(HOURS), "双机位，暖光", "小满");
        itCentre.publish("live.scheduled", SESSION, told);
    }

    private void tick(Map<String, Boolean> done) {
        JsonNode order = order();
        engineer.patch(
                        "/live-orders/" + order.path("id").asLong(),
                        order.path("version").asInt(),
                        done)
                .expect(200);
    }

    private JsonNode order() {
        JsonNode orders = engineer.get("/live-orders?session=" + SESSION).json().path("items");
        assertThat(orders).hasSize(1);
        return orders.get(0);
    }
}
