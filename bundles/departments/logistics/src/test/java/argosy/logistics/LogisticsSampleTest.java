package argosy.logistics;

import static org.assertj.core.api.Assertions.assertThat;

import argosy.department.Shape;
import argosy.logistics.damage.DamageState;
import argosy.logistics.dispatch.DispatchState;
import argosy.logistics.returns.ReturnKind;
import argosy.logistics.returns.ReturnState;
import argosy.testkit.TestClient;
import argosy.testkit.TestDepartment;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class LogisticsSampleTest {

    @Test
    void theSampleFillsEveryCollectionAndItsBooksAgree() {
        try (TestDepartment department = TestDepartment.startWithSample(new LogisticsDepartment())) {
            TestClient admin = department.asAdministrator();
            for (String collection : List.of(
                    "warehouses",
                    "bins",
                    "skus",
                    "stock",
                    "stock-moves",
                    "reservations",
                    "receipts",
                    "dispatch-orders",
                    "sales-rules",
                    "pick-tasks",
                    "parcels",
                    "shipments",
                    "counts",
                    "damage-cases",
                    "returns",
                    "interceptions",
                    "carriers",
                    "carrier-contracts",
                    "tariffs",
                    "tariff-surcharges",
                    "cost-plans",
                    "costs",
                    "reorder-points",
                    "overstock-rules")) {
                assertThat(items(admin, "/" + collection)).as(collection).isNotEmpty();
            }
            assertThat(admin.get("/bins?kind=storage&count=true")
                            .json()
                            .path("total")
                            .asInt())
                    .isEqualTo(40);
            assertThat(admin.get("/skus?count=true").json().path("total").asInt())
                    .isEqualTo(300);
            for (DispatchState state : DispatchState.values()) {
                String code = state.name().toLowerCase(Locale.ROOT);
                assertThat(items(admin, "/dispatch-orders?state=" + code))
                        .as(code)
                        .isNotEmpty();
            }
            for (String state : List.of("taken", "refused", "cancelled", "too_late")) {
                assertThat(items(admin, "/sales-orders?state=" + state))
                        .as(state)
                        .isNotEmpty();
            }
            for (String state : List.of("announced", "arrived", "checked", "stored", "rejected", "cancelled")) {
                assertThat(items(admin, "/receipts?state=" + state)).as(state).isNotEmpty();
            }
            for (String state : List.of("open", "handed_over", "documents_returned", "cancelled")) {
                assertThat(items(admin, "/shipments?state=" + state)).as(state).isNotEmpty();
            }
            for (String state : List.of("open", "picking", "cancelled")) {
                assertThat(items(admin, "/pick-tasks?state=" + state)).as(state).isNotEmpty();
            }
            for (String state : List.of("opened", "assigned", "investigating", "solved", "answered", "closed")) {
                assertThat(items(admin, "/logistics-complaints?state=" + state))
                        .as(state)
                        .isNotEmpty();
            }
            for (String state :
                    List.of("suggested", "ordered", "confirmed", "arriving", "received", "dismissed", "cancelled")) {
                assertThat(items(admin, "/replenishments?state=" + state))
                        .as(state)
                        .isNotEmpty();
            }
            for (String state : List.of("flagged", "reported", "agreed", "cleared", "dismissed")) {
                assertThat(items(admin, "/overstock?state=" + state)).as(state).isNotEmpty();
            }
            for (String state : List.of("computed", "confirmed", "applied")) {
                assertThat(items(admin, "/carrier-scores?state=" + state))
                        .as(state)
                        .isNotEmpty();
            }
            assertThat(items(admin, "/carrier-opinions")).isNotEmpty();
            for (String state : List.of("planned", "loaded", "under_way", "finished", "cancelled")) {
                assertThat(items(admin, "/delivery-runs?state=" + state))
                        .as(state)
                        .isNotEmpty();
            }
            for (DamageState state : DamageState.values()) {
                assertThat(items(admin, "/damage-cases?state=" + Shape.code(state)))
                        .as(state.name())
                        .isNotEmpty();
            }
            for (ReturnState state : ReturnState.values()) {
                assertThat(items(admin, "/returns?state=" + Shape.code(state)))
                        .as(state.name())
                        .isNotEmpty();
            }
            for (ReturnKind kind : ReturnKind.values()) {
                assertThat(items(admin, "/returns?kind=" + Shape.code(kind)))
                        .as(kind.name())
                        .isNotEmpty();
            }
            assertThat(items(admin, "/counts?state=adjusted")).hasSize(1);
            assertThat(items(admin, "/counts?state=counting")).hasSize(1);
            assertThat(admin.get("/reports/ledger-proof").expect(200).json().path("rows"))
                    .isEmpty();
            assertThat(admin.get("/reports/dispatch-day")
                            .expect(200)
                            .json()
                            .path("rows")
                            .get(0)
                            .path("handedOver")
                            .asInt())
                    .isGreaterThan(20);
        }
    }

    private static JsonNode items(TestClient admin, String path) {
        return admin.get(path).items();
    }
}
