package argosy.administration.events;

import static org.assertj.core.api.Assertions.assertThat;

import argosy.administration.AdministrationDepartment;
import argosy.administration.departments.NoDepartments;
import argosy.testkit.TestClient;
import argosy.testkit.TestCompany;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EventsApiTest {

    private final Harbour harbour = new Harbour();
    private final Market market = new Market();
    private final TestCompany company = TestCompany.start(harbour, market);
    private TestClient admin;

    EventsApiTest() {
        company.bring(new AdministrationDepartment(
                company.departments().events(), company.departments().jobs(), NoDepartments.here()));
        admin = company.asAdministrator("administration");
    }

    @AfterEach
    void close() {
        company.close();
    }

    @Test
    void logsAndEventsAreShownInTheCloudEventsEnvelope() {
        harbour.arrive("Argo", 3);
        harbour.arrive("Beagle", 4);

        JsonNode log = admin.get("/events").expect(200).json().at("/items/1");
        assertThat(log.path("department").asText()).isEqualTo("harbour");
        assertThat(log.path("lastPosition").asLong()).isEqualTo(2);
        assertThat(log.path("events").asLong()).isEqualTo(2);

        JsonNode page = admin.get("/events/harbour?limit=1").expect(200).json();
        JsonNode event = page.at("/items/0");
        assertThat(event.path("specversion").asText()).isEqualTo("1.0");
        assertThat(event.path("source").asText()).isEqualTo("harbour");
        assertThat(event.path("type").asText()).isEqualTo("ship.arrived");
        assertThat(event.path("subject").asText()).isEqualTo("Argo");
        assertThat(admin.get("/events/harbour").text()).contains("\"fee\":12.30");
        assertThat(event.at("/data/holds/0/pieces").asLong()).isEqualTo(3);
        JsonNode second =
                admin.get("/events/harbour?after=" + page.path("next").asLong()).json();
        assertThat(second.at("/items/0/subject").asText()).isEqualTo("Beagle");
        assertThat(second.path("next").isNull()).isTrue();
        assertThat(admin.get("/events/harbour?subject=Beagle").json().path("items"))
                .hasSize(1);
        assertThat(admin.get("/events/harbour?type=ship.left").json().path("items"))
                .isEmpty();
        admin.get("/events/nowhere").problem(404, "not-found");
    }

    @Test
    void whoMayNotSeeTheDataSeesTheRest() {
        harbour.arrive("Argo", 3);

        TestClient clerk = company.as("administration", "clerk", "administration:events:read");
        JsonNode event = clerk.get("/events/harbour").expect(200).json().at("/items/0");
        assertThat(event.path("subject").asText()).isEqualTo("Argo");
        assertThat(event.path("data").isNull()).isTrue();
        clerk.post("/events/subscribers/market/stalls/resume", "").problem(403, "forbidden");
    }

    @Test
    void aSubscriberIsPausedResumedAndRebuilt() {
        harbour.arrive("Argo", 1);
        await(() -> market.had.size() == 1);
        admin.post("/events/subscribers/market/stalls/pause", "{\"reason\":\"stock-taking\"}")
                .expect(200);
        harbour.arrive("Argo", 2);

        JsonNode paused = subscriber("stalls");
        assertThat(paused.path("state").asText()).isEqualTo("paused");
        assertThat(paused.path("reason").asText()).isEqualTo("stock-taking");
        await(() -> subscriber("stalls").path("lag").asLong() == 1);
        assertThat(market.had).hasSize(1);
        assertThat(company.outside().get("/health").text()).contains("stalls is paused");
        assertThat(company.outside().get("/metrics").text())
                .contains("argosy_events_lag{department=\"market\",subscriber=\"stalls\",publisher=\"harbour\"} 1");

        admin.post("/events/subscribers/market/stalls/resume", "").expect(200);
        await(() -> market.had.size() == 2);
        admin.post("/events/subscribers/market/stalls/rewind", "").expect(200);
        await(() -> market.had.size() == 2 && market.had.get(1).replay());
        assertThat(market.had).allMatch(event -> event.replay());
        harbour.arrive("Argo", 3);
        await(() -> market.had.size() == 3);
        assertThat(market.had.get(2).replay()).isFalse();

        admin.post("/events/subscribers/market/taxes/rewind", "").problem(409, "not-rebuildable");
        admin.post("/events/subscribers/market/nobody/resume", "").problem(404, "not-found");
        assertThat(subscriber("taxes").path("state").asText()).isEqualTo("waiting_for_publisher");
    }

    @Test
    void deadLettersAreRepeatedOrSkippedAndThoseBehindFollow() {
        market.refused.add("Argo");
        harbour.arrive("Argo", 1);
        harbour.arrive("Argo", 2);
        harbour.arrive("Beagle", 1);
        await(() -> market.had.size() == 1);
        await(() -> deadLetters("dead").size() == 1);

        JsonNode dead = deadLetters("dead").get(0);
        assertThat(dead.path("error").asText()).isEqualTo("no place for Argo");
        assertThat(dead.path("attempts").asInt()).isEqualTo(3);
        JsonNode waiting = deadLetters("waiting").get(0);
        String path = "/events/dead-letters/market/";
        admin.post(path + waiting.path("id").asLong() + "/skip", "").problem(409, "not-first");
        admin.post("/events/subscribers/market/stalls/rewind", "").problem(409, "events-set-aside");
        assertThat(company.outside().get("/health").text()).contains("1 events that failed");

        market.refused.clear();
        admin.post(path + dead.path("id").asLong() + "/repeat", "").expect(204);
        await(() -> market.had.size() == 3);
        assertThat(market.had.stream()
                        .filter(event -> event.subject().equals("Argo"))
                        .map(event -> event.data().holds().get(0).pieces()))
                .containsExactly(1L, 2L);
        await(() -> deadLetters("").isEmpty());

        market.refused.add("Calypso");
        harbour.arrive("Calypso", 1);
        await(() -> deadLetters("dead").size() == 1);
        market.refused.clear();
        harbour.arrive("Calypso", 2);
        await(() -> deadLetters("waiting").size() == 1);
        admin.post(path + deadLetters("dead").get(0).path("id").asLong() + "/skip", "")
                .expect(204);
        await(() -> market.had.size() == 4);
        assertThat(market.had.get(3).data().holds().get(0).pieces()).isEqualTo(2);
    }

    @Test
    void theCatalogueSaysWhoTellsAndWhoListens() {
        JsonNode catalogue = admin.get("/events/catalogue").expect(200).json();
        JsonNode left = catalogue.at("/items/1");
        assertThat(left.path("type").asText()).isEqualTo("ship.left");
        assertThat(left.path("publishers")).isEmpty();
        JsonNode arrived = catalogue.at("/items/0");
        assertThat(arrived.at("/publishers/0/department").asText()).isEqualTo("harbour");
        assertThat(arrived.at("/publishers/0/data/4/name").asText()).isEqualTo("holds.goods");
        assertThat(arrived.at("/listeners/0/subscriber").asText()).isEqualTo("market/stalls");
        assertThat(catalogue.path("gaps")).isEmpty();
    }

    @Test
    void aDepartmentThatGoesAndComesBackGoesOn() {
        harbour.arrive("Argo", 1);
        company.settle();
        assertThat(market.had).hasSize(1);
        company.stop("harbour");
        assertThat(subscriber("stalls").path("state").asText()).isEqualTo("waiting_for_publisher");
        company.bring(harbour);
        company.stop("market");
        harbour.arrive("Argo", 2);
        company.bring(market);
        await(() -> market.had.size() == 2);
    }

    private JsonNode subscriber(String name) {
        for (JsonNode item : admin.get("/events/subscribers").expect(200).json().path("items")) {
            if (item.path("subscriber").asText().equals(name)) {
                return item;
            }
        }
        throw new AssertionError("No subscriber " + name);
    }

    private JsonNode deadLetters(String state) {
        return admin.get("/events/dead-letters?state=" + state)
                .expect(200)
                .json()
                .path("items");
    }

    private static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("It did not happen within a minute");
            }
            LockSupport.parkNanos(2_000_000);
        }
    }
}
