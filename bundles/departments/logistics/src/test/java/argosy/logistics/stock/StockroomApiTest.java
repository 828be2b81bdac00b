package argosy.logistics.stock;

import static org.assertj.core.api.Assertions.assertThat;

import argosy.logistics.LogisticsDepartment;
import argosy.testkit.TestClient;
import argosy.testkit.TestDepartment;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A first morning over HTTP: bins, SKUs and opening stock as files, a delivery, a correction, a count. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StockroomApiTest {

    private TestDepartment department;
    private TestClient admin;

    @BeforeAll
    void firstMorning() {
        department = TestDepartment.start(new LogisticsDepartment());
        admin = department.asAdministrator();
        admin.post("/warehouses", "{\"code\":\"SH1\",\"name\":\"上海一号仓 🚢\"}").expect(201);
        imports("/bins", "仓库,库位编码,库区,动线顺序,容量\nSH1,A-01,A,10,100\nSH1,A-02,A,20,100\n", 2);
        imports("/skus", "商品编码,商品名称,品牌,条码\nS-1,面霜 😀,清岚,690001\nS-2,𠮷野爽肤水,清岚,690002\n", 2);
        imports("/stock-moves", "库位,商品编码,数量\nA-01,S-1,40\nA-02,S-2,60\n", 2);
    }

    @AfterAll
    void close() {
        if (department != null) {
            department.close();
        }
    }

    @Test
    void unknownGoodsOfAFileAreRefusedRowByRow() {
        JsonNode batch = upload("/stock-moves", "bin,sku,quantity\nA-01,S-9,1\nNOWHERE,S-1,1\nA-01,S-1,-1\n")
                .expect(201)
                .json();
        assertThat(batch.path("good").asInt()).isZero();
        assertThat(batch.path("bad").asInt()).isEqualTo(3);
        assertThat(batch.path("errors")).hasSize(3);
    }

    @Test
    void aBarcodeBelongsToOneSku() {
        admin.post("/skus", Map.of("code", "BAR-1", "name", "台灯", "barcode", "6901234567892"))
                .expect(201);
        assertThat(admin.post("/skus", Map.of("code", "BAR-2", "name", "台灯", "barcode", "6901234567892"))
                        .problem(409, "duplicate")
                        .path("errors")
                        .get(0)
                        .path("field")
                        .asText())
                .isEqualTo("barcode");
    }

    @Test
    void aBadRowOfAStockListDoesNotKeepTheOthersOut() {
        JsonNode batch = upload("/stock-moves", "bin,sku,quantity\nA-01,S-1,1\nNOWHERE,S-1,1\nA-01,S-1,2\n")
                .expect(201)
                .json();
        assertThat(batch.path("good").asInt()).isEqualTo(2);
        String path = "/stock-moves/imports/" + batch.path("id").asLong();
        admin.post(path + "/accept", "").expect(200);
        admin.post(path + "/undo", "").expect(200);
    }

    @Test
    void whatDocumentsNameIsNotRemoved() {
        admin.post("/skus", "{\"code\":\"S-3\",\"name\":\"眼霜\"}").expect(201);
        admin.post("/warehouses", "{\"code\":\"SH2\",\"name\":\"上海二号仓\"}").expect(201);
        admin.post("/dispatch-orders", """
                        {"orderRef":"DEL-1","warehouse":"SH2","consignee":"王","phone":"138","address":"沪",
                        "lines":[{"sku":"S-3","quantity":1}]}""").expect(201);
        remove("/skus", "code=S-3").problem(409, "in-use");
        remove("/warehouses", "code=SH2").problem(409, "warehouse-in-use");
        String bin = remove("/bins", "code=A-01")
                .problem(409, "in-use")
                .path("detail")
                .asText();
        assertThat(bin).contains("block it");
    }

    private TestClient.Answer remove(String collection, String filter) {
        JsonNode record = admin.get(collection + "?" + filter).items().get(0);
        return admin.delete(
                collection + "/" + record.path("id").asLong(),
                record.path("version").asInt());
    }

    @Test
    void goodsThatCameBackAreRestockedFromReturnsOnly() {
        String restock = """
                {"sku":"S-1","bin":"%s","status":"%s","quantity":1,"toBin":"A-02","note":"检验完好"}""";
        admin.post("/stock-moves/restock", restock.formatted("A-01", "on_hand")).problem(422, "invalid");
        admin.post("/stock-moves", """
                {"sku":"S-1","bin":"SH1-RETURNS","status":"returns","quantity":1,"reason":"correction_gain","note":"补登"}""").expect(201);
        admin.post("/stock-moves/restock", restock.formatted("SH1-RETURNS", "returns"))
                .expect(201);
    }

    @Test
    void anOpeningStockFileIsTakenBackByReversals() {
        JsonNode batch = upload("/stock-moves", "bin,sku,quantity\nA-02,S-1,7\n")
                .expect(201)
                .json();
        String path = "/stock-moves/imports/" + batch.path("id").asLong();
        admin.post(path + "/accept", "").expect(200);
        admin.post(path + "/undo", "").expect(200);
        JsonNode rows = admin.get("/stock?bin=A-02&sku=S-1").items();
        assertThat(rows.get(0).path("quantity").asLong()).isZero();
        assertThat(admin.get("/stock-moves?toBin=A-02&sku=S-1").items()).hasSize(1);
    }

    @Test
    @Tag("LOG-02")
    void aCorrectionIsBookedOnceAndReversedOnce() {
        String correction = """
                {"sku":"S-2","bin":"A-02","quantity":5,"reason":"correction_gain","note":"理货时发现"}""";
        JsonNode move = admin.post("/stock-moves", correction).expect(201).json();
        assertThat(move.path("reason").asText()).isEqualTo("correction_gain");
        String reverse = "/stock-moves/" + move.path("id").asLong() + "/reverse";
        department
                .as("clerk", "logistics:stock-moves:correct", "logistics:stock-moves:read")
                .post(reverse, "{\"note\":\"错\"}")
                .problem(403, "forbidden");
        admin.post(reverse, "{\"note\":\"错\"}").expect(201);
        admin.post(reverse, "{\"note\":\"错\"}").problem(409, "already-reversed");
        JsonNode refused = admin.post(
                        "/stock-moves/transfer",
                        "{\"sku\":\"S-2\",\"quantity\":9999,\"fromBin\":\"A-02\",\"toBin\":\"A-01\"}")
                .problem(409, "insufficient-stock");
        assertThat(refused.path("available").asLong()).isEqualTo(60);
        assertThat(refused.path("stockStatus").asText()).isEqualTo("on_hand");
        admin.post("/stock-moves", "{\"sku\":\"S-2\",\"bin\":\"A-02\",\"quantity\":0}")
                .problem(422, "invalid");
    }

    @Test
    @Tag("LOG-03")
    void aDeliveryIsReceived() {
        JsonNode receipt = admin.post("/receipts", """
                        {"supplier":"杭州清岚 🧴","supplierRef":"PO-1","warehouse":"SH1","expectedOn":"2026-11-24",
                         "lines":[{"sku":"S-1","expected":10}]}""").expect(201).json();
        String path = "/receipts/" + receipt.path("id").asLong();
        assertThat(receipt.path("steps").toString()).isEqualTo("[\"arrive\",\"cancel\"]");
        admin.post(path + "/store", "{\"lines\":[{\"line\":1,\"bin\":\"A-01\",\"quantity\":10}]}")
                .problem(409, "step-not-allowed");
        admin.post(path + "/arrive", "{\"lines\":[{\"line\":1,\"arrived\":9}]}").expect(200);
        admin.post(path + "/check", "{\"lines\":[{\"line\":1,\"accepted\":9,\"rejected\":0}]}")
                .expect(200);
        JsonNode stored = admin.post(path + "/store", "{\"lines\":[{\"line\":1,\"bin\":\"A-01\",\"quantity\":9}]}")
                .expect(200)
                .json();
        assertThat(stored.path("state").asText()).isEqualTo("stored");
        assertThat(stored.path("lines").get(0).path("stored").asLong()).isEqualTo(9);
        admin.post(path + "/follow-up", "").expect(201);
    }

    @Test
    void announcedReceiptsComeAsAFile() {
        imports("/receipts", "供应商,供应商单号,仓库,商品编码,预计数量\n甲,PO-7,SH1,S-1,5\n甲,PO-7,SH1,S-2,6\n", 1);
        JsonNode items = admin.get("/receipts?supplierRef=PO-7").items();
        assertThat(items).hasSize(1);
        assertThat(items.get(0).has("lines")).isFalse();
        assertThat(admin.get("/receipts/" + items.get(0).path("id").asLong())
                        .expect(200)
                        .json()
                        .path("lines"))
                .hasSize(2);
    }

    @Test
    @Tag("LOG-12")
    void aBlindCountHidesTheBook() {
        JsonNode count = admin.post("/counts", "{\"warehouse\":\"SH1\",\"bins\":[\"A-02\"]}")
                .expect(201)
                .json();
        String path = "/counts/" + count.path("id").asLong();
        admin.post(path + "/start", "").expect(200);
        TestClient counter = department.as("wei", "logistics:counts:read", "logistics:counts:count");
        JsonNode row = counter.get(path + "/items").expect(200).json().get(0);
        assertThat(row.path("bookAtStart").isNull() || row.path("bookAtStart").isMissingNode())
                .isTrue();
        assertThat(admin.get(path + "/items")
                        .expect(200)
                        .json()
                        .get(0)
                        .path("bookAtStart")
                        .isNumber())
                .isTrue();
        JsonNode after = counter.post(
                        path + "/count",
                        "{\"entries\":[{\"item\":" + row.path("id").asLong() + ",\"quantity\":1}]}")
                .expect(200)
                .json();
        assertThat(after.path("counted").asInt()).isEqualTo(1);
        counter.post(path + "/finish", "").problem(403, "forbidden");
        admin.post(path + "/count", "{\"entries\":[{\"quantity\":1}]}").problem(422, "invalid");
    }

    private void imports(String collection, String csv, int records) {
        JsonNode batch = upload(collection, csv).expect(201).json();
        assertThat(batch.path("bad").asInt()).as(batch.toString()).isZero();
        JsonNode done = admin.post(collection + "/imports/" + batch.path("id").asLong() + "/accept", "")
                .expect(200)
                .json();
        assertThat(done.path("records").asInt()).as(done.toString()).isEqualTo(records);
    }

    private TestClient.Answer upload(String collection, String csv) {
        return admin.post(collection, csv.getBytes(StandardCharsets.UTF_8), "text/csv");
    }
}
