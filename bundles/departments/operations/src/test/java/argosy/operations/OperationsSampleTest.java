package argosy.operations;

import static org.assertj.core.api.Assertions.assertThat;

import argosy.department.Shape;
import argosy.operations.campaigns.CampaignState;
import argosy.operations.campaigns.SignUpState;
import argosy.operations.listings.ChangeState;
import argosy.operations.listings.EditState;
import argosy.operations.listings.ListingState;
import argosy.operations.listings.ProposalState;
import argosy.operations.live.CardState;
import argosy.operations.live.LineupState;
import argosy.operations.live.LiveState;
import argosy.operations.metrics.MetricAlert;
import argosy.operations.offers.OfferState;
import argosy.operations.orders.ExceptionKind;
import argosy.operations.orders.OrderState;
import argosy.operations.prices.PriceState;
import argosy.operations.products.ProductState;
import argosy.operations.promotion.EvaluationState;
import argosy.operations.promotion.PlacementState;
import argosy.operations.promotion.PlanState;
import argosy.operations.shops.ShopState;
import argosy.operations.targets.BudgetState;
import argosy.operations.targets.ReviewState;
import argosy.operations.targets.TargetState;
import argosy.testkit.TestClient;
import argosy.testkit.TestDepartment;
import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The sample company has records of every kind, in every state they can be in. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OperationsSampleTest {

    private TestDepartment department;
    private TestClient admin;

    @BeforeAll
    void start() {
        department = TestDepartment.startWithSample(new OperationsDepartment());
        admin = department.asAdministrator();
    }

    @AfterAll
    void close() {
        if (department != null) {
            department.close();
        }
    }

    @Test
    void shopsAreInEveryState() {
        everyState("shops", ShopState.values());
        filled("shop-revamps");
    }

    @Test
    void liveSessionsAreInEveryState() {
        everyState("live-sessions", LiveState.values());
        everyState("live-lineups", LineupState.values());
        everyState("method-cards", CardState.values());
        filled("live-checklist-items", "live-adjustments", "live-figures", "live-product-figures");
    }

    @Test
    void indicatorsHaveThirtyDaysOfValues() {
        everyState("metric-alerts", MetricAlert.State.values());
        filled("metrics", "metric-values", "metric-alert-rules", "report-subscriptions", "report-runs");
    }

    @Test
    void ordersAreInEveryStateAndWithEveryKindOfException() {
        everyState("orders", OrderState.values());
        everyState("order-changes", argosy.operations.changes.ChangeState.values());
        for (ExceptionKind kind : ExceptionKind.values()) {
            if (kind.blocking() && !kind.name().startsWith("MERGED") || kind == ExceptionKind.CLUSTERED) {
                assertThat(items("/order-exceptions?kind=" + Shape.code(kind)))
                        .as(Shape.code(kind))
                        .isNotEmpty();
            }
        }
        assertThat(items("/orders?late=true")).isNotEmpty();
        filled("step-rules", "order-rules", "order-file-presets", "blacklist", "marketplace-pulls");
        JsonNode board = admin.get("/board").expect(200).json();
        assertThat(board.path("underWay").asLong()).isGreaterThan(40);
    }

    @Test
    void targetsBudgetsPromotionAndCampaignsAreInEveryState() {
        everyState("sales-targets", TargetState.values());
        everyState("target-reviews", ReviewState.values());
        everyState("budgets", BudgetState.values());
        everyState("promotion-plans", PlanState.values());
        everyState("placements", PlacementState.values());
        everyState("promotion-evaluations", EvaluationState.OPEN, EvaluationState.CLOSED);
        everyState("campaigns", CampaignState.values());
        everyState("sign-ups", SignUpState.values());
        everyState("offers", OfferState.values());
        filled("budget-expenses", "placement-figures", "marketing-rules");
    }

    @Test
    void theCatalogueIsFilledInEveryState() {
        everyState("products", ProductState.values());
        everyState("listings", ListingState.values());
        everyState("listing-changes", ChangeState.values());
        everyState("listing-edits", EditState.values());
        everyState("delisting-proposals", ProposalState.values());
        everyState("prices", PriceState.values());
        filled("skus", "availability", "price-floors", "price-limits", "daily-log-confirmations", "due-rules");
        filled("detail-rules", "title-rules", "forbidden-words", "slow-rules", "product-types", "promotion-marks");
        assertThat(items("/skus?code=TD-1300")).hasSize(1);
        assertThat(admin.get("/daily-logs").expect(200).json().path("rows")).isNotEmpty();
        assertThat(admin.get("/prices/quote?shop=TM-ZSXP&sku=TD-1004")
                        .json()
                        .path("amount")
                        .isNumber())
                .isTrue();
    }

    private void filled(String... collections) {
        for (String collection : collections) {
            assertThat(items('/' + collection)).as(collection).isNotEmpty();
        }
    }

    private void everyState(String collection, Enum<?>... states) {
        for (Enum<?> state : states) {
            assertThat(items('/' + collection + "?state=" + Shape.code(state)))
                    .as(collection + ' ' + Shape.code(state))
                    .isNotEmpty();
        }
    }

    private JsonNode items(String path) {
        return admin.get(path).items();
    }
}
