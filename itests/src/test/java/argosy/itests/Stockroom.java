package argosy.itests;

import argosy.testkit.TestClient;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** A small warehouse with one storage bin and a carrier, set up through the API as its keeper would. */
record Stockroom(TestClient client, String warehouse, String bin, String carrier) {

    private static final AtomicInteger NEXT = new AtomicInteger();

    static final String SKUS = "/api/logistics/skus";
    static final String WAREHOUSES = "/api/logistics/warehouses";
    static final String STOCK_MOVES = "/api/logistics/stock-moves";
    static final String ORDERS = "/api/logistics/dispatch-orders";

    /** The rows of a report. */
    static JsonNode report(TestClient client, String name) {
        return client.get("/api/logistics/reports/" + name, "application/json")
                .expect(200)
                .json()
                .path("rows");
    }

    /** A new one, with codes that no other test uses. */
    static Stockroom open(TestClient client) {
        String code = "T" + NEXT.incrementAndGet();
        client.post(WAREHOUSES, Map.of("code", code, "name", "测试仓 " + code)).expect(201);
        client.post("/api/logistics/bins", Map.of("warehouse", code, "code", code + "-A-01"))
                .expect(201);
        client.post("/api/logistics/carriers", Map.of("code", "C" + code, "name", "测试快递 " + code))
                .expect(201);
        return new Stockroom(client, code, code + "-A-01", "C" + code);
    }

    /** A SKU of which so many pieces lie in the bin; answers its code. */
    String stocked(long pieces) {
        String code = warehouse + "-SKU-" + NEXT.incrementAndGet();
        client.post(SKUS, Map.of("code", code, "name", "测试商品 " + code)).expect(201);
        client.post(STOCK_MOVES, Map.of("sku", code, "bin", bin, "quantity", pieces, "reason", "opening", "note", "期初"))
                .expect(201);
        return code;
    }

    /** A dispatch order over that many pieces; answers it as it was created. */
    JsonNode ordered(String sku, long pieces) {
        Map<String, Object> order = Map.of(
                "orderRef",
                "TB-" + warehouse + "-" + NEXT.incrementAndGet(),
                "warehouse",
                warehouse,
                "carrier",
                carrier,
                "consignee",
                "王小明",
                "phone",
                "13800138000",
                "address",
                "浙江省杭州市西湖区文三路 1 号",
                "lines",
                List.of(Map.of("sku", sku, "quantity", pieces)));
        return client.post(ORDERS, order).expect(201).json();
    }
}
