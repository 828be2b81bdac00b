package argosy.itests.trade;

import argosy.logistics.LogisticsDepartment;
import argosy.operations.OperationsDepartment;
import argosy.testkit.TestClient;
import argosy.testkit.TestClient.Answer;
import argosy.testkit.TestCompany;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** A company that sells in one shop and sends from one warehouse, with what its people do every day. */
final class Trade implements AutoCloseable {

    static final String SHOP = "TM01";
    static final String LOGISTICS = "logistics";

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    final TestCompany company;
    final TestClient operations;
    final TestClient logistics;

    private Trade(TestCompany company) {
        this.company = company;
        this.operations = company.asAdministrator("operations");
        this.logistics = company.asAdministrator(LOGISTICS);
        operations
                .post("/shops", Map.of("code", SHOP, "name", "晨光照明旗舰店", "platform", "tmall"))
                .expect(201);
        Map<String, Object> rule = new HashMap<>(Map.of("shop", SHOP, "autoConfirm", true, "autoAllocate", true));
        rule.putAll(Map.of("autoClose", false, "awaitMerge", false, "checkSku", false, "checkStock", false));
        rule.putAll(Map.of("checkFloor", false, "clusterOrders", 0, "clusterHours", 24));
        operations.post("/order-rules", rule).expect(201);
    }

    /** Both departments, and so many pieces of two articles in the warehouse. */
    static Trade withWarehouse(long pieces) {
        Trade trade = new Trade(TestCompany.start(new OperationsDepartment(), new LogisticsDepartment()));
        trade.furnish(pieces);
        return trade;
    }

    /** Operations, and no warehouse yet. */
    static Trade withoutWarehouse() {
        return new Trade(TestCompany.start(new OperationsDepartment(), new Neighbour()));
    }

    /** Brings logistics in, or back. */
    void openWarehouse() {
        company.bring(new LogisticsDepartment());
    }

    void closeWarehouse() {
        company.stop(LOGISTICS);
    }

    /** Warehouse, bins, carrier, two articles and their stock; orders are reviewed without a person. */
    void furnish(long pieces) {
        logistics.post("/warehouses", Map.of("code", "HZ", "name", "杭州仓")).expect(201);
        logistics.post("/carriers", Map.of("code", "SF", "name", "顺丰速运")).expect(201);
        logistics
                .post("/sales-rules", Map.of("shop", "*", "carrier", "SF", "review", true))
                .expect(201);
        for (String sku : List.of("A", "B")) {
            logistics
                    .post("/bins", Map.of("warehouse", "HZ", "code", "HZ-" + sku))
                    .expect(201);
            logistics.post("/skus", Map.of("code", sku, "name", "台灯 " + sku)).expect(201);
        }
        // The opening stock comes last and at once: with it the warehouse begins to take orders.
        String opening = "库位,商品编码,数量\nHZ-A,A,%d\nHZ-B,B,%d\n".formatted(pieces, pieces);
        long batch = logistics
                .post("/stock-moves", opening.getBytes(StandardCharsets.UTF_8), "text/csv")
                .expect(201)
                .id();
        logistics.post("/stock-moves/imports/" + batch + "/accept", "{}").expect(200);
    }

    /** A paid order as the platform tells of it, so many pieces of each article; it is allocated at once. */
    JsonNode sell(String platformOrder, int a, int b) {
        Map<String, Object> order = new HashMap<>(Map.of(
                "shop", SHOP,
                "platformOrder", platformOrder,
                "status", "paid",
                "consignee", "王小明",
                "phone", "13800138000",
                "address", "浙江省杭州市西湖区文三路 1 号",
                "lines", List.of(line("A", a), line("B", b))));
        return operations.post("/orders", order).expect(201).json();
    }

    private static Map<String, Object> line(String sku, int pieces) {
        return Map.of("sku", sku, "name", "台灯 " + sku, "quantity", pieces, "price", 89);
    }

    /** The order on operations' board. */
    JsonNode onBoard(JsonNode order) {
        return operations
                .get("/orders/" + order.path("id").asText())
                .expect(200)
                .json();
    }

    /** The dispatch order of a sales order, or null. */
    JsonNode dispatched(JsonNode order) {
        JsonNode found = logistics
                .get("/dispatch-orders?orderRef=" + order.path("number").asText())
                .expect(200)
                .json()
                .path("items");
        return found.isEmpty() ? null : found.get(0);
    }

    /** The dispatch order of a sales order, when it has come. */
    JsonNode awaitDispatch(JsonNode order) {
        await(() -> "a dispatch order for " + onBoard(order), () -> dispatched(order) != null);
        return dispatched(order);
    }

    void awaitBoard(JsonNode order, String state) {
        await(
                () -> state + " on the board, but it is " + onBoard(order),
                () -> onBoard(order).path("state").asText().equals(state));
    }

    Answer cancel(JsonNode order) {
        return operations.post("/orders/" + order.path("id").asText() + "/cancel", Map.of("reason", "买家退款"));
    }

    /** The next step of the warehouse for a dispatch order; answers whatever comes of it. */
    Answer step(String id, String state, int a, int b) {
        String path = "/dispatch-orders/" + id;
        return switch (state) {
            case "created" -> logistics.post(path + "/review", "{}");
            case "reviewed" -> logistics.post(path + "/pick", "{}");
            case "picked" ->
                logistics.post(
                        path + "/pack", Map.of("parcels", List.of(Map.of("carrier", "SF", "trackingNo", "SF" + id))));
            case "packed" ->
                logistics.post(
                        path + "/check",
                        Map.of(
                                "scans",
                                List.of(Map.of("code", "A", "quantity", a), Map.of("code", "B", "quantity", b))));
            case "checked" -> logistics.post(path + "/sign", "");
            case "signed" -> logistics.post(path + "/hand-over", "");
            default -> report(id, state.equals("handed_over") ? "in_transit" : "signed_by_customer");
        };
    }

    /** The carrier says where the parcel of a dispatch order is. */
    Answer report(String dispatchOrder, String status) {
        JsonNode parcels = logistics
                .get("/parcels?state.ne=void&dispatchOrder=" + dispatchOrder)
                .expect(200)
                .json()
                .path("items");
        return logistics.post("/parcels/" + parcels.get(0).path("id").asText() + "/events", Map.of("status", status));
    }

    /** Takes every step until the dispatch order is in that state. */
    void bring(JsonNode dispatch, int a, int b, String to) {
        String id = dispatch.path("id").asText();
        String state = dispatch.path("state").asText();
        while (!state.equals(to)) {
            step(id, state, a, b).expect(200);
            state = logistics
                    .get("/dispatch-orders/" + id)
                    .expect(200)
                    .json()
                    .path("state")
                    .asText();
        }
    }

    static void await(Supplier<String> what, BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("Not within " + PATIENCE.toSeconds() + " s: " + what.get());
            }
            java.util.concurrent.locks.LockSupport.parkNanos(20_000_000);
        }
    }

    @Override
    public void close() {
        company.close();
    }
}
