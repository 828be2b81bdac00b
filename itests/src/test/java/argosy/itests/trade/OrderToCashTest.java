package argosy.itests.trade;

import static org.assertj.core.api.Assertions.assertThat;

import argosy.operations.OperationsDepartment;
import argosy.testkit.TestClient;
import argosy.testkit.TestDepartment;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** From the order to the customer's signature through two departments, and what is left of it when one is not there. */
@Tag("FLOW-01")
class OrderToCashTest {

    private static Trade trade;
    private static int sold;

    @BeforeAll
    static void open() {
        trade = Trade.withWarehouse(100);
    }

    @AfterAll
    static void close() {
        trade.close();
    }

    @Test
    void theBoardFollowsTheWarehouseByItself() {
        JsonNode order = trade.sell("TB-" + ++sold, 2, 1);
        assertThat(order.path("state").asText()).isEqualTo("allocated");
        JsonNode dispatch = trade.awaitDispatch(order);
        assertThat(dispatch.path("state").asText()).isEqualTo("reviewed");
        assertThat(dispatch.path("shop").asText()).isEqualTo("晨光照明旗舰店");
        assertThat(dispatch.path("consignee").asText()).isEqualTo("王小明");
        assertThat(dispatch.path("promisedAt").isTextual()).isTrue();
        for (String[] step : List.of(
                new String[] {"reviewed", "reserved"},
                new String[] {"picked", "picked"},
                new String[] {"packed", "packed"},
                new String[] {"signed", "signed"})) {
            trade.bring(trade.dispatched(order), 2, 1, step[0]);
            Trade.await(
                    () -> step[1] + " on the board: " + trade.onBoard(order),
                    () -> trade.onBoard(order).path("warehouseState").asText().equals(step[1]));
        }
        trade.bring(trade.dispatched(order), 2, 1, "handed_over");
        trade.awaitBoard(order, "shipped");
        JsonNode shipped = trade.onBoard(order);
        assertThat(shipped.path("dispatchNumber").asText())
                .isEqualTo(dispatch.path("number").asText());
        assertThat(shipped.path("carrier").asText()).isEqualTo("SF");
        assertThat(shipped.path("trackingNumbers").asText())
                .isEqualTo("SF" + dispatch.path("id").asText());
        trade.bring(trade.dispatched(order), 2, 1, "signed_by_customer");
        trade.awaitBoard(order, "signed");
        trade.operations
                .post("/orders/" + order.path("id").asText() + "/close", "{}")
                .expect(200);
        assertThat(trade.dispatched(order).path("state").asText()).isEqualTo("signed_by_customer");
    }

    @Test
    void aShortOrderIsShownAsShort() {
        JsonNode order = trade.sell("TB-" + ++sold, 203, 1);
        Trade.await(
                () -> "short on the board: " + trade.onBoard(order),
                () -> trade.onBoard(order).path("warehouseState").asText().equals("short"));
        assertThat(trade.onBoard(order).path("shortPieces").asLong()).isGreaterThan(100);
        trade.cancel(order).expect(200);
        trade.awaitBoard(order, "cancelled");
    }

    @Test
    void aCancellationInTimeEndsTheOrderOnBothSides() {
        long before = available(trade);
        JsonNode order = trade.sell("TB-" + ++sold, 2, 1);
        trade.bring(trade.awaitDispatch(order), 2, 1, "packed");
        assertThat(trade.cancel(order).expect(200).json().path("state").asText())
                .isEqualTo("cancelling");
        trade.awaitBoard(order, "cancelled");
        assertThat(trade.dispatched(order).path("state").asText()).isEqualTo("cancelled");
        assertThat(available(trade)).isEqualTo(before);
    }

    @Test
    void aCancellationTooLateCallsTheParcelBack() {
        JsonNode order = trade.sell("TB-" + ++sold, 2, 1);
        trade.bring(trade.awaitDispatch(order), 2, 1, "handed_over");
        trade.awaitBoard(order, "shipped");
        trade.cancel(order).expect(409);
        assertThat(trade.dispatched(order).path("state").asText()).isEqualTo("handed_over");
    }

    @Test
    void anotherAddressReachesTheWarehouse() {
        JsonNode order = trade.sell("TB-" + ++sold, 2, 1);
        trade.awaitDispatch(order);
        Map<String, String> change =
                Map.of("order", order.path("number").asText(), "address", "上海市浦东新区张杨路 500 号", "reason", "买家要求");
        long id = trade.operations.post("/order-changes", change).expect(201).id();
        trade.company
                .as("operations", "supervisor", "*")
                .post("/order-changes/" + id + "/approve", "")
                .expect(200);
        Trade.await(
                () -> "the new address: " + trade.dispatched(order),
                () -> trade.dispatched(order).path("address").asText().startsWith("上海市"));
        Trade.await(
                () -> "the change is applied: "
                        + trade.operations.get("/order-changes/" + id).text(),
                () -> trade.operations
                        .get("/order-changes/" + id)
                        .json()
                        .path("state")
                        .asText()
                        .equals("applied"));
    }

    @Test
    void operationsAloneSendsByHand() {
        try (TestDepartment department = TestDepartment.start(new OperationsDepartment())) {
            TestClient operations = department.asAdministrator();
            operations
                    .post("/shops", Map.of("code", "TM01", "name", "晨光照明旗舰店", "platform", "tmall"))
                    .expect(201);
            JsonNode order = operations
                    .post(
                            "/orders",
                            Map.of(
                                    "shop", "TM01",
                                    "platformOrder", "TB-1",
                                    "status", "paid",
                                    "consignee", "王小明",
                                    "phone", "13800138000",
                                    "address", "杭州市文三路 1 号",
                                    "lines", List.of(Map.of("sku", "A", "name", "台灯", "quantity", 1, "price", 89))))
                    .expect(201)
                    .json();
            String path = "/orders/" + order.path("id").asText();
            operations.post(path + "/release", Map.of("reason", "商品无误"));
            if (operations.get(path).json().path("state").asText().equals("received")) {
                operations.post(path + "/confirm", "").expect(200);
            }
            operations.post(path + "/allocate", "{}").expect(200);
            operations
                    .post(path + "/ship", Map.of("carrier", "SF", "trackingNumbers", "SF123"))
                    .expect(200);
            operations.post(path + "/sign", "").expect(200);
            assertThat(operations
                            .post(path + "/close", "{}")
                            .expect(200)
                            .json()
                            .path("state")
                            .asText())
                    .isEqualTo("closed");
        }
    }

    @Test
    void logisticsAloneTakesOrdersByHand() {
        try (Trade trade = Trade.withWarehouse(10)) {
            trade.company.stop("operations");
            trade.logistics
                    .post(
                            "/dispatch-orders",
                            Map.of(
                                    "orderRef", "TB-9",
                                    "warehouse", "HZ",
                                    "carrier", "SF",
                                    "consignee", "王小明",
                                    "phone", "138",
                                    "address", "杭州",
                                    "lines",
                                            List.of(
                                                    Map.of("sku", "A", "quantity", 1),
                                                    Map.of("sku", "B", "quantity", 1))))
                    .expect(201);
            JsonNode dispatch = trade.logistics
                    .get("/dispatch-orders?orderRef=TB-9")
                    .expect(200)
                    .json()
                    .path("items")
                    .get(0);
            trade.bring(dispatch, 1, 1, "signed_by_customer");
        }
    }

    @Test
    void aWarehouseThatComesLaterTakesWhatIsStillToBeSent() {
        try (Trade trade = Trade.withoutWarehouse()) {
            List<JsonNode> waiting = new ArrayList<>();
            List<JsonNode> sent = new ArrayList<>();
            List<JsonNode> cancelled = new ArrayList<>();
            for (int i = 0; i < 30; i++) {
                JsonNode order = trade.sell("TB-" + i, 1, 1);
                String path = "/orders/" + order.path("id").asText();
                if (i % 3 == 0) {
                    waiting.add(order);
                } else if (i % 3 == 1) {
                    trade.operations
                            .post(path + "/ship", Map.of("carrier", "SF", "trackingNumbers", "SFHAND" + i))
                            .expect(200);
                    sent.add(order);
                } else {
                    trade.cancel(order).expect(200);
                    trade.cancel(order).expect(200);
                    cancelled.add(order);
                }
            }
            trade.openWarehouse();
            trade.company.settle();
            for (JsonNode order : waiting) {
                assertThat(trade.onBoard(order).path("state").asText())
                        .as("nothing is refused while the warehouse is only being set up")
                        .isEqualTo("allocated");
            }
            trade.furnish(100);
            for (JsonNode order : waiting) {
                trade.bring(trade.awaitDispatch(order), 1, 1, "handed_over");
                trade.awaitBoard(order, "shipped");
            }
            for (JsonNode order : sent) {
                assertThat(trade.onBoard(order).path("state").asText()).isEqualTo("shipped");
                nothingLeaves(trade, order);
            }
            for (JsonNode order : cancelled) {
                assertThat(trade.onBoard(order).path("state").asText()).isEqualTo("cancelled");
                nothingLeaves(trade, order);
            }
        }
    }

    @Test
    void aWarehouseThatWasAwayCatchesUp() {
        try (Trade trade = Trade.withWarehouse(100)) {
            List<JsonNode> before = sell(trade, "V", 12);
            before.forEach(trade::awaitDispatch);
            trade.bring(trade.dispatched(before.get(0)), 1, 1, "handed_over");
            trade.awaitBoard(before.get(0), "shipped");
            trade.closeWarehouse();
            List<JsonNode> meanwhile = sell(trade, "W", 12);
            trade.cancel(before.get(1)).expect(200);
            trade.cancel(meanwhile.get(1)).expect(200);
            trade.operations
                    .post(
                            "/orders/" + meanwhile.get(2).path("id").asText() + "/ship",
                            Map.of("carrier", "SF", "trackingNumbers", "SFHAND"))
                    .expect(200);
            trade.openWarehouse();
            trade.awaitBoard(before.get(1), "cancelled");
            trade.awaitBoard(meanwhile.get(1), "cancelled");
            assertThat(trade.dispatched(before.get(1)).path("state").asText()).isEqualTo("cancelled");
            Trade.await(
                    () -> "what was sent by hand is not sent again: " + trade.dispatched(meanwhile.get(2)),
                    () -> trade.dispatched(meanwhile.get(2)) != null
                            && trade.dispatched(meanwhile.get(2))
                                    .path("state")
                                    .asText()
                                    .equals("cancelled"));
            for (JsonNode order : meanwhile.subList(3, 12)) {
                trade.bring(trade.awaitDispatch(order), 1, 1, "signed_by_customer");
                trade.awaitBoard(order, "signed");
            }
            assertThat(trade.onBoard(meanwhile.get(2)).path("state").asText()).isEqualTo("shipped");
        }
    }

    /** The warehouse learns of the order and of its end one after the other. */
    private static void nothingLeaves(Trade trade, JsonNode order) {
        Trade.await(
                () -> "nothing leaves of " + trade.dispatched(order),
                () -> trade.dispatched(order) == null
                        || trade.dispatched(order).path("state").asText().equals("cancelled"));
    }

    private static List<JsonNode> sell(Trade trade, String prefix, int orders) {
        List<JsonNode> sold = new ArrayList<>();
        for (int i = 0; i < orders; i++) {
            sold.add(trade.sell(prefix + i, 1, 1));
        }
        return sold;
    }

    private static long available(Trade trade) {
        long available = 0;
        for (JsonNode row : trade.logistics
                .get("/reports/stock", "application/json")
                .expect(200)
                .json()
                .path("rows")) {
            available += row.path("available").asLong();
        }
        return available;
    }
}
