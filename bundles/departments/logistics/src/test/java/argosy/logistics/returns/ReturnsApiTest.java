package argosy.logistics.returns;

import static org.assertj.core.api.Assertions.assertThat;

import argosy.logistics.LogisticsDepartment;
import argosy.testkit.TestClient;
import argosy.testkit.TestDepartment;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Returns and damage cases as the people of the sample company meet them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReturnsApiTest {

    private static final byte[] PHOTO = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    private TestDepartment department;
    private TestClient keeper;
    private TestClient service;
    private TestClient specialist;
    private TestClient finance;

    @BeforeAll
    void sample() {
        department = TestDepartment.startWithSample(new LogisticsDepartment());
        keeper = department.asRole("chenjing", "warehouse-keeper");
        service = department.asRole("luomeng", "customer-service");
        specialist = department.asRole("wujianguo", "logistics-specialist");
        finance = department.asRole("huangqian", "finance");
    }

    @AfterAll
    void close() {
        assertThat(keeper.get("/reports/ledger-proof").expect(200).json().path("rows"))
                .isEmpty();
        department.close();
    }

    @Test
    @Tag("LOG-28")
    void customerServiceAnnouncesAndReadsWhatBecameOfIt() {
        JsonNode unreturned = unreturned();
        String order = unreturned.path("orderRef").asText();
        String sku = service.get("/dispatch-orders/" + unreturned.path("id").asLong())
                .expect(200)
                .json()
                .path("lines")
                .get(0)
                .path("sku")
                .asText();
        long id = service.post(
                        "/returns",
                        Map.of(
                                "kind",
                                "customer_return",
                                "order",
                                order,
                                "reason",
                                "不喜欢",
                                "lines",
                                List.of(Map.of("sku", sku, "expected", 1))))
                .expect(201)
                .id();
        String path = "/returns/" + id;
        assertThat(steps(service, path)).containsExactly("cancel");
        assertThat(steps(keeper, path)).containsExactly("arrive", "cancel");
        service.post(path + "/arrive", Map.of("lines", List.of(Map.of("line", 1, "arrived", 1))))
                .problem(403, "forbidden");
        keeper.post(path + "/arrive", Map.of("lines", List.of(Map.of("line", 1, "arrived", 1))))
                .expect(200);
        keeper.post(path + "/inspect", Map.of("lines", List.of(Map.of("line", 1, "restocked", 1, "toBin", "HZ-A-01"))))
                .expect(200);
        assertThat(steps(keeper, path)).containsExactly("inspect", "close");
        keeper.post(path + "/close", Map.of("outcome", "完好，可全额退款")).expect(200);
        JsonNode closed = service.get(path).expect(200).json();
        assertThat(closed.path("outcome").asText()).isEqualTo("完好，可全额退款");
        assertThat(closed.path("lines").get(0).path("restocked").asInt()).isEqualTo(1);
    }

    @Test
    @Tag("LOG-28")
    void ofManyWhoAnnounceATrackingNumberOneDoesAndTheOthersLearnWhichReturnItIs() throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(6);
        try {
            for (int round = 0; round < 5; round++) {
                String number = "RACE-" + round;
                Map<String, Object> given =
                        Map.of("kind", "unknown_sender", "warehouse", "HZ", "carrier", "ZTO", "trackingNo", number);
                List<Callable<TestClient.Answer>> work = Collections.nCopies(6, () -> service.post("/returns", given));
                String kept = null;
                List<JsonNode> refused = new ArrayList<>();
                for (Future<TestClient.Answer> one : people.invokeAll(work)) {
                    TestClient.Answer answer = one.get();
                    if (answer.status() == 201) {
                        assertThat(kept).isNull();
                        kept = answer.json().path("number").asText();
                    } else {
                        refused.add(answer.problem(409, "return-already-announced"));
                    }
                }
                assertThat(refused).hasSize(5);
                for (JsonNode problem : refused) {
                    assertThat(problem.path("number").asText()).isEqualTo(kept);
                }
            }
        } finally {
            people.shutdownNow();
        }
    }

    @Test
    @Tag("LOG-28")
    void aTrackingNumberIsFreeAgainWhenItsReturnHasEnded() {
        Map<String, Object> given =
                Map.of("kind", "unknown_sender", "warehouse", "HZ", "carrier", "ZTO", "trackingNo", "TWICE-1");
        long id = service.post("/returns", given).expect(201).id();
        keeper.post(
                        "/returns/" + id + "/arrive",
                        Map.of("lines", List.of(Map.of("sku", "TD-1010", "arrived", 1, "extra", true))))
                .expect(200);
        service.post("/returns", given).problem(409, "return-already-announced");
        keeper.post(
                        "/returns/" + id + "/inspect",
                        Map.of("lines", List.of(Map.of("line", 1, "restocked", 1, "toBin", "HZ-A-01"))))
                .expect(200);
        keeper.post("/returns/" + id + "/close", Map.of("outcome", "已上架")).expect(200);
        long second = service.post("/returns", given).expect(201).id();
        keeper.post("/returns/" + second + "/cancel", Map.of("reason", "误登记")).expect(200);
        service.post("/returns", given).expect(201);
    }

    @Test
    @Tag("LOG-28")
    void returnsAreAnnouncedByFileAndTheBadRowsAreNamed() {
        JsonNode order = unreturned();
        String sku = service.get("/dispatch-orders/" + order.path("id").asLong())
                .json()
                .path("lines")
                .get(0)
                .path("sku")
                .asText();
        String file = "订单号,退回运单号,商品编码,退货数量\r\n" + order.path("orderRef").asText() + ",SF77," + sku
                + ",1\r\nNO-ORDER,SF78," + sku + ",1\r\n";
        JsonNode batch = service.post("/returns", file.getBytes(StandardCharsets.UTF_8), "text/csv")
                .expect(201)
                .json();
        service.post("/returns/imports/" + batch.path("id").asLong() + "/accept", Map.of())
                .expect(200);
        assertThat(service.get("/returns?trackingNo=SF77").json().path("items")).hasSize(1);
        assertThat(service.get("/returns?trackingNo=SF78").json().path("items")).isEmpty();
        service.post("/returns/imports/" + batch.path("id").asLong() + "/undo", Map.of())
                .expect(200);
        assertThat(service.get("/returns?trackingNo=SF77").json().path("items")).isEmpty();
    }

    @Test
    @Tag("LOG-28")
    @Tag("LOG-11")
    void aRefusedParcelThatIsReceivedIsAReturn() {
        JsonNode parcel = keeper.get("/parcels?state=refused").items().get(0);
        keeper.post("/parcels/" + parcel.path("id").asLong() + "/receive", Map.of())
                .expect(200);
        JsonNode back =
                keeper.get("/returns?parcel=" + parcel.path("number").asText()).items();
        assertThat(back).hasSize(1);
        assertThat(back.get(0).path("state").asText()).isEqualTo("arrived");
        assertThat(back.get(0).path("arrived").asLong())
                .isEqualTo(parcel.path("pieces").asLong());
    }

    @Test
    @Tag("LOG-15")
    void aBrokenPieceIsReportedClaimedAndSettled() {
        Map<String, Object> report = Map.of(
                "foundIn",
                "storage",
                "sku",
                "TD-1001",
                "quantity",
                1,
                "warehouse",
                "HZ",
                "goods",
                "on_hand",
                "bin",
                "HZ-A-01",
                "description",
                "外壳碎裂");
        service.post("/damage-cases", report).problem(403, "forbidden");
        JsonNode opened = keeper.post("/damage-cases", report).expect(201).json();
        assertThat(opened.path("left").asInt()).isEqualTo(1);
        assertThat(opened.path("unitCost").isNumber())
                .as("who may not see costs does not see them here")
                .isFalse();
        String path = "/damage-cases/" + opened.path("id").asLong();
        assertThat(steps(specialist, path)).containsExactly("investigate", "cancel");
        specialist.post(path + "/investigate", Map.of()).expect(200);
        Map<String, Object> verdict = Map.of("responsible", "carrier", "party", "SF", "reason", "挤压", "unitCost", 12.5);
        specialist.post(path + "/hold-responsible", verdict).problem(409, "evidence-missing");
        keeper.post(path + "/attachments?name=a.png", PHOTO, "image/png").expect(201);
        assertThat(specialist
                        .post(path + "/hold-responsible", verdict)
                        .expect(200)
                        .json()
                        .path("party")
                        .asText())
                .isEqualTo("SF");
        assertThat(steps(specialist, path))
                .containsExactly("hold-responsible", "claim", "propose-write-off", "dispose");
        specialist.post(path + "/propose-write-off", Map.of("reason", "金额过小")).expect(200);
        specialist.post(path + "/approve-write-off", Map.of()).problem(403, "forbidden");
        assertThat(steps(finance, path)).containsExactly("approve-write-off", "refuse-write-off");
        finance.post(path + "/approve-write-off", Map.of()).expect(200);
        assertThat(steps(specialist, path)).containsExactly("dispose");
        keeper.post(path + "/dispose", Map.of("kind", "scrap", "note", "报废")).expect(200);
        specialist.post(path + "/close", Map.of()).expect(200);
        assertThat(keeper.get(path).json().path("party").asText()).contains("*");
    }

    @Test
    @Tag("LOG-15")
    @Tag("LOG-28")
    void onlyShownStepsWorkAndMovesOfCasesAreNotReversedByHand() {
        TestClient head = department.asRole("someone", "head");
        JsonNode move =
                head.get("/stock-moves?reason=damage").json().path("items").get(0);
        head.post("/stock-moves/" + move.path("id").asLong() + "/reverse", Map.of("note", "x"))
                .problem(409, "move-of-a-document");
        JsonNode waiting = first(head, "/stock?status=damaged&quantity.gt=0");
        head.post(
                        "/stock-moves",
                        Map.of(
                                "sku",
                                waiting.path("sku").asText(),
                                "bin",
                                waiting.path("bin").asText(),
                                "status",
                                "damaged",
                                "quantity",
                                1,
                                "reason",
                                "scrap",
                                "note",
                                "x"))
                .problem(409, "belongs-to-a-document");
        JsonNode back = first(head, "/stock?status=returns&quantity.gt=0");
        head.post(
                        "/stock-moves/restock",
                        Map.of(
                                "sku",
                                back.path("sku").asText(),
                                "bin",
                                back.path("bin").asText(),
                                "quantity",
                                1,
                                "toBin",
                                "HZ-A-01",
                                "note",
                                "x"))
                .problem(409, "belongs-to-a-document");
        Map<String, Object> bodies = Map.of(
                "hold-responsible", Map.of("responsible", "warehouse", "party", "a", "reason", "b"),
                "claim", Map.of("amount", 1, "contact", "a", "answerDue", "2999-01-01"),
                "settle", Map.of("settlement", "payment", "received", 999999),
                "dispose", Map.of("kind", "keep", "note", "a"),
                "close", Map.of("outcome", "a"),
                "arrive", Map.of("lines", List.of(Map.of("line", 1, "arrived", 1))),
                "identify", Map.of("order", "TB20261122000001"),
                "inspect", Map.of("lines", List.of(Map.of("line", 1, "restocked", 1, "toBin", "HZ-A-01"))));
        List<String> all = List.of(
                "investigate",
                "hold-responsible",
                "claim",
                "reject",
                "settle",
                "propose-write-off",
                "approve-write-off",
                "refuse-write-off",
                "dispose",
                "close",
                "cancel");
        List<String> wrong = new ArrayList<>();
        for (TestClient person : List.of(head, department.asRole("chenjing", "head"))) {
            tryAll(person, "/damage-cases", all, bodies, wrong);
            tryAll(person, "/returns", List.of("arrive", "identify", "inspect", "close", "cancel"), bodies, wrong);
        }
        assertThat(wrong).isEmpty();
    }

    private static void tryAll(
            TestClient person, String collection, List<String> all, Map<String, Object> bodies, List<String> wrong) {
        for (JsonNode record : person.get(collection + "?limit=200").items()) {
            for (String step : all) {
                String path = collection + '/' + record.path("id").asLong() + '/' + step;
                if (!record.path("steps").toString().contains('"' + step + '"')) {
                    int status = person.post(path, bodies.getOrDefault(step, Map.of("reason", "x")))
                            .status();
                    if (status != 409) {
                        wrong.add(path + ' ' + record.path("state") + ' ' + status);
                    }
                }
            }
        }
    }

    private JsonNode unreturned() {
        for (JsonNode order :
                service.get("/dispatch-orders?state=signed_by_customer").items()) {
            if (service.get("/returns?orderNumber=" + order.path("number").asText())
                    .json()
                    .path("items")
                    .isEmpty()) {
                return order;
            }
        }
        throw new AssertionError("Every order of the sample was sent back");
    }

    private static JsonNode first(TestClient person, String path) {
        return person.get(path).items().get(0);
    }

    private static List<String> steps(TestClient person, String path) {
        List<String> steps = new ArrayList<>();
        person.get(path).expect(200).json().path("steps").forEach(step -> steps.add(step.asText()));
        return steps;
    }
}
