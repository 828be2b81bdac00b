package argosy.logistics;

import static org.assertj.core.api.Assertions.assertThat;

import argosy.department.Caller;
import argosy.department.Reach;
import argosy.department.RequestMark;
import argosy.testkit.TestClient;
import argosy.testkit.TestDepartment;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The people of the sample company see and do what their post needs, and no more (requirements/logistics.md 6.3). */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RolesApiTest {

    /** What a step is called with when it needs something to be called at all. */
    private static final Map<String, Object> BODIES = Map.ofEntries(
            Map.entry("cancel", Map.of("reason", "客户退款")),
            Map.entry("intercept", Map.of("reason", "客户退款")),
            Map.entry("end", Map.of("reason", "改签")),
            Map.entry("reject", Map.of("reason", "受潮")),
            Map.entry("intercept-answer", Map.of("answer", "accepted")),
            Map.entry("check", Map.of("scans", List.of(Map.of("code", "TD-1001", "quantity", 1)))),
            Map.entry("confirm", Map.of("picks", List.of(Map.of("bin", "HZ-A-01", "sku", "TD-1001", "quantity", 1)))),
            Map.entry("short", Map.of("line", 1)),
            Map.entry("assign", Map.of("picker", "zhaomin")),
            Map.entry("add", Map.of("ids", List.of(1))),
            Map.entry("remove", Map.of("ids", List.of(1))),
            Map.entry("documents", Map.of("documents", 1)),
            Map.entry("deliver", Map.of("parcel", "BG-1", "signer", "王", "signedText", "8321")),
            Map.entry("fail", Map.of("parcel", "BG-1", "reason", "absent")),
            Map.entry("events", Map.of("status", "in_transit")),
            Map.entry("count", Map.of("entries", List.of(Map.of("item", 1, "quantity", 1)))),
            Map.entry(
                    "explain",
                    Map.of("items", List.of(Map.of("item", 1, "cause", "a", "responsible", "b", "treatment", "c")))),
            Map.entry("store", Map.of("lines", List.of(Map.of("line", 1, "bin", "HZ-A-01", "quantity", 1)))),
            Map.entry("arrive", Map.of("lines", List.of(Map.of("line", 1, "arrived", 1)))));

    private static final Map<String, List<String>> STEPS = Map.of(
            "dispatch-orders",
            List.of("review", "allocate", "pick", "pack", "check", "sign", "hand-over", "cancel", "intercept"),
            "pick-tasks",
            List.of("claim", "assign", "confirm", "short", "finish", "cancel"),
            "parcels",
            List.of("events", "receive", "intercept", "intercept-answer"),
            "shipments",
            List.of("add", "remove", "hand-over", "cancel", "documents"),
            "counts",
            List.of("start", "finish", "recount", "explain", "submit", "approve", "adjust", "cancel"),
            "delivery-runs",
            List.of("add", "remove", "load", "start", "deliver", "fail", "finish", "cancel"),
            "receipts",
            List.of("arrive", "store", "reject", "cancel", "follow-up"),
            "carrier-contracts",
            List.of("activate", "end"));

    private TestDepartment department;

    @BeforeAll
    void sample() {
        department = TestDepartment.startWithSample(new LogisticsDepartment());
    }

    @AfterAll
    void close() {
        department.close();
    }

    @Test
    @Tag("FLOW-01")
    void everyoneSeesWhatBecameOfSalesOrdersAndTheHeadSaysHowTheyAreTaken() {
        Map<String, Object> rule = Map.of("shop", "拼多多专营店", "warehouse", "GZ", "review", true);
        for (String role : List.of("dispatcher", "logistics-specialist", "customer-service")) {
            department.asRole("chenjing", role).get("/sales-orders").expect(200);
            department.asRole("chenjing", role).post("/sales-rules", rule).expect(403);
        }
        department.asRole("zhaomin", "picker").get("/sales-orders").expect(403);
        TestClient head = department.asRole("chenjing", "head");
        head.post("/sales-rules", rule).expect(201);
        head.post("/sales-rules", rule).expect(409);
        head.post("/sales-rules", Map.of("shop", "x", "warehouse", "NOWHERE")).expect(422);
        department
                .asRole("chenjing", "warehouse-keeper")
                .post("/count-plans/scan", "{}")
                .expect(200);
        department.asRole("chenjing", "dispatcher").post("/alerts/scan", "{}").expect(200);
        department
                .asRole("chenjing", "dispatcher")
                .post("/dispatch-summaries/submit", "{}")
                .expect(200);
        department
                .asRole("chenjing", "customer-service")
                .post("/alerts/scan", "{}")
                .expect(403);
    }

    @Test
    void noStepThatIsNotShownCanBeTaken() {
        List<String> taken = new ArrayList<>();
        int tried = 0;
        for (String role : List.of("picker", "dispatcher", "warehouse-keeper", "courier", "finance", "head")) {
            TestClient person = department.asRole(role.equals("picker") ? "zhaomin" : "chenjing", role);
            for (Map.Entry<String, List<String>> collection : STEPS.entrySet()) {
                String list = '/' + collection.getKey() + "?limit=200";
                if (person.get(list).status() == 403) {
                    continue;
                }
                for (JsonNode record : person.get(list).items()) {
                    String path =
                            '/' + collection.getKey() + '/' + record.path("id").asLong();
                    Set<String> shown = Set.copyOf(texts(record.path("steps")));
                    for (String step : collection.getValue()) {
                        if (!shown.contains(step)) {
                            tried++;
                            int status = person.post(path + '/' + step, BODIES.getOrDefault(step, Map.of()))
                                    .status();
                            if (status != 403 && status != 404 && status != 409) {
                                taken.add(role + ' ' + path + ' ' + step + ' ' + status);
                            }
                        }
                    }
                }
            }
        }
        assertThat(taken).isEmpty();
        assertThat(tried).isGreaterThan(1000);
    }

    @Test
    void anOrderInAPickTaskIsPickedThereAndAnEmptyManifestGoesNowhere() {
        TestClient dispatcher = department.asRole("wanglei", "dispatcher");
        long order = dispatcher
                .post(
                        "/dispatch-orders",
                        Map.of(
                                "orderRef",
                                "R-1",
                                "warehouse",
                                "HZ",
                                "consignee",
                                "王",
                                "phone",
                                "138",
                                "address",
                                "杭州",
                                "lines",
                                List.of(Map.of("sku", "TD-1001", "quantity", 1))))
                .expect(201)
                .id();
        String path = "/dispatch-orders/" + order;
        assertThat(texts(dispatcher
                        .post(path + "/review", Map.of())
                        .expect(200)
                        .json()
                        .path("steps")))
                .contains("pick", "allocate");
        long task = dispatcher
                .post("/pick-tasks", Map.of("orders", List.of(order)))
                .expect(201)
                .id();
        assertThat(texts(dispatcher.get(path).expect(200).json().path("steps")))
                .contains("cancel")
                .doesNotContain("pick");
        assertThat(texts(
                        dispatcher.get("/pick-tasks/" + task).expect(200).json().path("steps")))
                .containsExactly("claim", "assign", "cancel");
        JsonNode empty = dispatcher
                .post("/shipments", Map.of("warehouse", "HZ", "carrier", "SF"))
                .expect(201)
                .json();
        assertThat(texts(empty.path("steps"))).containsExactly("add", "cancel");
    }

    @Test
    void aPickerWalksTheOldestTaskAndSeesOnlyTheirOwn() {
        TestClient dispatcher = department.asRole("wanglei", "dispatcher");
        TestClient picker = department.asRole("qianpicker", "picker");
        assertThat(picker.get("/pick-tasks").items()).isEmpty();
        JsonNode open = dispatcher.get("/pick-tasks?state=open&sort=id").items().get(0);
        assertThat(open.has("lines")).isFalse();
        picker.get("/pick-tasks/" + open.path("id").asLong()).problem(404, "not-found");
        JsonNode own = picker.send("POST", "/pick-tasks/claim?warehouse=HZ", null, Map.of())
                .expect(200)
                .json();
        assertThat(own.path("number")).isEqualTo(open.path("number"));
        assertThat(own.path("lines")).isNotEmpty();
        assertThat(texts(own.path("steps"))).containsExactly("confirm", "short");
        assertThat(picker.get("/pick-tasks").items()).hasSize(1);
        picker.send("POST", "/pick-tasks/claim?warehouse=GZ", null, Map.of()).problem(409, "no-open-task");
        department
                .asRole("other", "picker")
                .post("/pick-tasks/" + own.path("id").asLong() + "/finish", Map.of())
                .problem(404, "not-found");
        picker.get("/stock").problem(403, "forbidden");
    }

    @Test
    void customersAreMaskedForWhomNothingElseIsGranted() {
        JsonNode order = first(department.asRole("luomeng", "customer-service"), "/dispatch-orders");
        assertThat(order.path("phone").asText()).contains("***");
        assertThat(first(department.asRole("wanglei", "dispatcher"), "/dispatch-orders")
                        .path("phone")
                        .asText())
                .doesNotContain("*");
        assertThat(first(department.asRole("luomeng", "customer-service"), "/parcels")
                        .path("state")
                        .asText())
                .isNotEmpty();
    }

    @Test
    void aDispatcherSeesStockAndBinsAndAKeeperCorrectsByCountsOnly() {
        TestClient dispatcher = department.asRole("wanglei", "dispatcher");
        dispatcher.get("/bins").expect(200);
        dispatcher.get("/stock").expect(200);
        dispatcher.get("/warehouses").expect(200);
        Map<String, Object> loss =
                Map.of("sku", "TD-1001", "bin", "HZ-A-01", "quantity", 1, "reason", "correction_loss", "note", "少一件");
        department
                .asRole("chenjing", "warehouse-keeper")
                .post("/stock-moves", loss)
                .problem(403, "forbidden");
        department.asRole("wujianguo", "head").post("/stock-moves", loss).expect(201);
    }

    @Test
    void whoExplainsAndApprovesABlindCountSeesItsDifferencesWhileNobodyCounts() {
        TestClient keeper = department.asRole("chenjing", "warehouse-keeper");
        TestClient finance = department.asRole("huangqian", "finance");
        long count = keeper.post("/counts", Map.of("warehouse", "GZ", "bins", List.of("GZ-A-02")))
                .expect(201)
                .id();
        String path = "/counts/" + count;
        keeper.post(path + "/start", Map.of()).expect(200);
        JsonNode sheet = keeper.get(path + "/items").expect(200).json();
        List<Map<String, Object>> entries = new ArrayList<>();
        for (JsonNode row : sheet) {
            entries.add(Map.of("item", row.path("id").asLong(), "quantity", 1));
        }
        assertThat(keeper.get(path).expect(200).json().path("steps").toString()).doesNotContain("finish");
        JsonNode counted = keeper.post(path + "/count", Map.of("entries", entries))
                .expect(200)
                .json();
        assertThat(counted.path("differing").isIntegralNumber()).isFalse();
        assertThat(keeper.get(path + "/items").json().get(0).path("book").isNumber())
                .isFalse();
        assertThat(texts(counted.path("steps"))).contains("finish");
        JsonNode finished = keeper.post(path + "/finish", Map.of()).expect(200).json();
        assertThat(finished.path("differing").asInt()).isPositive();
        assertThat(texts(finished.path("steps"))).contains("recount", "explain").doesNotContain("submit");
        JsonNode row = keeper.get(path + "/items").expect(200).json().get(0);
        assertThat(row.path("difference").isNumber()).isTrue();
        assertThat(finance.get(path + "/items").json().get(0).path("difference").isNumber())
                .isTrue();
        List<Map<String, Object>> causes = new ArrayList<>();
        for (JsonNode each : sheet) {
            causes.add(Map.of(
                    "item", each.path("id").asLong(), "cause", "漏登", "responsible", "chenjing", "treatment", "调账"));
        }
        keeper.post(path + "/explain", Map.of("items", causes)).expect(200);
        keeper.post(path + "/submit", Map.of()).expect(200);
        assertThat(texts(finance.get(path).expect(200).json().path("steps"))).containsExactly("approve");
        TestClient countingHead = department.asRole("chenjing", "head");
        assertThat(texts(countingHead.get(path).expect(200).json().path("steps")))
                .doesNotContain("approve");
        finance.post(path + "/approve", Map.of()).expect(200);
        keeper.post(path + "/adjust", Map.of()).expect(200);
    }

    @Test
    void evidenceIsRemovedByWhoAttachedItOrByTheHead() {
        TestClient dispatcher = department.asRole("wanglei", "dispatcher");
        TestClient keeper = department.asRole("chenjing", "warehouse-keeper");
        long damaged = first(keeper, "/damage-cases").path("id").asLong();
        String files = "/damage-cases/" + damaged + "/attachments";
        long photo = attach(keeper, files, "photo.txt");
        JsonNode refused = dispatcher.delete(files + '/' + photo, 0).problem(403, "forbidden");
        assertThat(refused.path("permission").asText()).isEqualTo("logistics:damage-cases:detach");
        assertThat(keeper.get(files).expect(200).text()).contains("photo.txt");
        keeper.delete(files + '/' + photo, 0).expect(204);
        long second = attach(keeper, files, "second.txt");
        department.asRole("wujianguo", "head").delete(files + '/' + second, 0).expect(204);
        keeper.delete(files + '/' + second, 0).problem(404, "not-found");
        assertThat(keeper.get("/damage-cases/" + damaged + "/history")
                        .expect(200)
                        .text())
                .contains("detached", "second.txt");
    }

    @Test
    void whatAStandInAttachedIsThePrincipalsToo() {
        Map<String, Reach> grants =
                Map.of("logistics:damage-cases:read", Reach.COMPANY, "logistics:damage-cases:note", Reach.COMPANY);
        TestClient standIn = department.as(new Caller("linmei", "linmei", "wlb", "chenjing", grants, RequestMark.NONE));
        TestClient principal = department.as(new Caller("chenjing", "chenjing", "wlb", null, grants, RequestMark.NONE));
        TestClient other = department.as(new Caller("wanglei", "wanglei", "wlb", null, grants, RequestMark.NONE));
        long damaged = first(principal, "/damage-cases").path("id").asLong();
        String files = "/damage-cases/" + damaged + "/attachments";
        long theirs = attach(standIn, files, "stand-in.txt");
        long own = attach(principal, files, "own.txt");
        long foreign = attach(other, files, "stand-in.txt");
        for (int i = 0; i < 250; i++) {
            principal
                    .post("/damage-cases/" + damaged + "/notes", Map.of("text", "第 " + i + " 次跟进"))
                    .expect(201);
        }
        other.delete(files + '/' + theirs, 0).problem(403, "forbidden");
        principal.delete(files + '/' + foreign, 0).problem(403, "forbidden");
        principal.delete(files + '/' + theirs, 0).expect(204);
        standIn.delete(files + '/' + own, 0).expect(204);
    }

    @Test
    void onlyTheHeadMayRemoveWhatOthersAttached() {
        List<String> detach = department.departments().permissions().stream()
                .filter(permission -> permission.startsWith("logistics:") && permission.endsWith(":detach"))
                .toList();
        assertThat(detach).contains("logistics:returns:detach", "logistics:damage-cases:detach");
        List<String> able = department.departments().roles().stream()
                .filter(role -> {
                    Map<String, Reach> grants = new HashMap<>();
                    role.permissions()
                            .forEach(permission -> grants.put(permission.split("@")[0], Reach.COMPANY));
                    Caller holder = new Caller("a", "a", null, null, grants, RequestMark.NONE);
                    return detach.stream().anyMatch(holder::may);
                })
                .map(role -> role.code())
                .toList();
        assertThat(able).containsExactly("logistics:head");
    }

    private static long attach(TestClient person, String files, String name) {
        return person.post(
                        files + "?name=" + name, name.getBytes(java.nio.charset.StandardCharsets.UTF_8), "text/plain")
                .expect(201)
                .id();
    }

    private static JsonNode first(TestClient client, String collection) {
        return client.get(collection + "?limit=1").items().get(0);
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
