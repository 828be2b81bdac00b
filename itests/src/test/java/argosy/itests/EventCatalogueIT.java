package argosy.itests;

import static org.assertj.core.api.Assertions.assertThat;

import argosy.testkit.TestClient;
import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

/** The departments of the distribution give each other what they need. */
@OnDistribution
final class EventCatalogueIT {

    private final TestClient admin;

    EventCatalogueIT(Distribution distribution) {
        this.admin = distribution.admin();
    }

    @Test
    void everySubscriberIsGivenWhatItNeeds() {
        JsonNode catalogue =
                admin.get("/api/administration/events/catalogue").expect(200).json();

        assertThat(catalogue.path("items").findValuesAsText("type")).contains("order.allocated", "shipment.dispatched");
        assertThat(catalogue.path("gaps")).isEmpty();
    }
}
