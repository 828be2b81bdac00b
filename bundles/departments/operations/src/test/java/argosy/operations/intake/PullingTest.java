package argosy.operations.intake;

import static argosy.operations.orders.SalesOrder.ORDERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import argosy.department.Stored;
import argosy.operations.orders.NewOrders;
import argosy.operations.orders.Office;
import argosy.operations.orders.OrderState;
import argosy.operations.orders.PlatformStatus;
import argosy.operations.orders.SalesOrder;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("OPS-39")
class PullingTest {

    private final Office office = new Office();

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void everyOrderComesOnceAndIsInTheEndWhatThePlatformSays() {
        for (long seed : new long[] {1, 2, 3}) {
            SimulatedMarketplace platform = new SimulatedMarketplace(seed, Office.MONDAY);
            Pulling pulling = new Pulling(office.database(), office.orders(), List.of(platform));
            for (int round = 0; round < 12; round++) {
                platform.live(60, 12);
                platform.breaksOff(round % 4 == 3);
                if (round % 4 == 3) {
                    assertThatThrownBy(() -> pulling.pull(Office.SELLER)).hasMessageContaining("broke off");
                } else {
                    pulling.pull(Office.SELLER);
                }
            }
            platform.breaksOff(false);
            // Within the overlap everything that was late has been shown.
            for (int round = 0; round < 10; round++) {
                platform.live(60, 0);
                pulling.pull(Office.SELLER);
            }
            Map<String, OrderState> ours = new HashMap<>();
            for (Stored<SalesOrder> order : office.database().select(ORDERS, DSL.noCondition(), 1000)) {
                assertThat(ours.put(order.value().platformOrder(), order.value().state()))
                        .as("once")
                        .isNull();
            }
            Map<String, OrderState> theirs = new HashMap<>();
            platform.truth()
                    .forEach((number, status) -> theirs.put(
                            number,
                            switch (status) {
                                case UNPAID -> OrderState.CONFIRMED;
                                case PAID -> OrderState.PAID;
                                default -> OrderState.CANCELLED;
                            }));
            assertThat(ours).isEqualTo(theirs);
            office.get(tx -> {
                tx.sql().deleteFrom(argosy.operations.db.Tables.ORDER_EXCEPTION).execute();
                tx.sql()
                        .deleteFrom(argosy.operations.db.Tables.SALES_ORDER_LINE)
                        .execute();
                tx.sql().deleteFrom(argosy.operations.db.Tables.SALES_ORDER).execute();
                return tx.sql()
                        .deleteFrom(argosy.operations.db.Tables.MARKETPLACE_PULL)
                        .execute();
            });
        }
    }

    @Test
    void anOrderThatCannotBeTakenInKeepsTheMarkInFrontOfItAndNoOtherBack() {
        Instant at = Office.MONDAY;
        var bad = NewOrders.order("NOWHERE", "B1", PlatformStatus.PAID, at, NewOrders.line("TD-1", 1, "1.00"));
        var good = NewOrders.order(
                "TM01", "G1", PlatformStatus.PAID, at.plusSeconds(60), NewOrders.line("TD-1", 1, "1.00"));
        Marketplace platform = new Marketplace() {
            @Override
            public String shop() {
                return "TM01";
            }

            @Override
            public Page changes(Instant since, String page) {
                return new Page(List.of(bad, good), null);
            }
        };
        Pulling pulling = new Pulling(office.database(), office.orders(), List.of(platform));
        MarketplacePull pull = pulling.pull(Office.SELLER, platform).value();
        assertThat(pull.pulledUntil()).isEqualTo(at);
        assertThat(pull.problem()).contains("B1");
        assertThat(pull.orders()).isEqualTo(1);
        office.shop("NOWHERE", "新店", null);
        MarketplacePull again = pulling.pull(Office.SELLER, platform).value();
        assertThat(again.pulledUntil()).isEqualTo(at.plusSeconds(60));
        assertThat(again.problem()).isNull();
        assertThat(again.orders()).isEqualTo(2);
    }
}
