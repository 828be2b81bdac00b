package argosy.logistics.runs;

import static org.assertj.core.api.Assertions.assertThat;

import argosy.logistics.LogisticsDepartment;
import argosy.testkit.TestClient;
import argosy.testkit.TestDatabase;
import argosy.testkit.TestDepartment;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A courier with nothing but the courier's role drives their own run, and sees nothing of anybody else's. */
@Tag("LOG-27")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeliveryRunsApiTest {

    private static final String TODAY = LocalDate.now(TestDatabase.ZONE).toString();

    private TestDepartment department;
    private TestClient dispatcher;
    private TestClient courier;

    @BeforeAll
    void sample() {
        department = TestDepartment.startWithSample(new LogisticsDepartment());
        dispatcher = department.asRole("wanglei", "dispatcher");
        courier = department.asRole("sunqiang", "courier");
    }

    @AfterAll
    void close() {
        department.close();
    }

    @Test
    void theCourierDeliversAgainstASignatureAndFinishes() throws Exception {
        String path = run("loaded");
        courier.post(path + "/cancel", Map.of()).problem(403, "forbidden");
        JsonNode started = courier.post(path + "/start", Map.of()).expect(200).json();
        assertThat(started.path("steps").toString()).contains("deliver", "fail").doesNotContain("finish");
        JsonNode stops = started.path("stopList");
        String first = stops.get(0).path("number").asText();
        courier.post(path + "/deliver", Map.of("parcel", first, "signer", "何静", "signature", 5))
                .problem(422, "invalid");
        long picture = courier.post(path + "/attachments?name=sign.png", png(), "image/png")
                .expect(201)
                .id();
        JsonNode delivered = courier.post(
                        path + "/deliver", Map.of("parcel", first, "signer", "何静", "signature", picture))
                .expect(200)
                .json();
        assertThat(delivered.path("stopList").get(0).path("outcome").asText()).isEqualTo("delivered");
        assertThat(delivered.path("stopList").get(0).path("signature").asLong()).isEqualTo(picture);
        assertThat(dispatcher
                        .get("/parcels?number=" + first)
                        .json()
                        .path("items")
                        .get(0)
                        .path("state")
                        .asText())
                .isEqualTo("signed_by_customer");
        courier.post(
                        path + "/fail",
                        Map.of("parcel", stops.get(1).path("trackingNo").asText(), "reason", "absent"))
                .expect(200);
        JsonNode finished = courier.post(path + "/finish", Map.of()).expect(200).json();
        assertThat(finished.path("state").asText()).isEqualTo("finished");
        assertThat(finished.path("steps")).isEmpty();
        assertThat(finished.path("stopList").get(1).path("address").isNull()).isTrue();
        String file = path + "/attachments/";
        courier.delete(file + picture, 0).problem(409, "signature-kept");
        long other = courier.post(path + "/attachments?name=door.png", png(), "image/png")
                .expect(201)
                .id();
        courier.delete(file + other, 0).expect(204);
        assertThat(courier.get(path + "/history").expect(200).text()).doesNotContain("何静");
    }

    @Test
    void addressesAreThoseOfTheirOwnUnfinishedRuns() {
        String path = run("under_way");
        JsonNode stop = courier.get(path).expect(200).json().path("stopList").get(2);
        assertThat(stop.path("phone").asText()).startsWith("139571");
        assertThat(stop.path("address").asText()).contains("杭州市");
        assertThat(courier.get(path + "/stops", "text/csv").expect(200).text()).contains("杭州市", "139571");
        assertThat(courier.get(path + "/stops").expect(200).json().path("rows")).hasSize(3);

        TestClient another = department.asRole("other", "courier");
        assertThat(another.get("/delivery-runs").items()).isEmpty();
        another.get(path).problem(404, "not-found");
        another.get(path + "/stops").problem(404, "not-found");
        another.post(path + "/finish", Map.of()).problem(404, "not-found");

        String ended = run("finished");
        JsonNode past =
                courier.get(ended + "/stops").expect(200).json().path("rows").get(0);
        assertThat(past.path("consignee").isNull()).isTrue();
        assertThat(past.path("address").isNull()).isTrue();
        TestClient reader = department.as("reader", "logistics:delivery-runs:read");
        assertThat(reader.get(path)
                        .expect(200)
                        .json()
                        .path("stopList")
                        .get(2)
                        .path("phone")
                        .asText())
                .contains("*");
        reader.get(path + "/stops").problem(403, "forbidden");
    }

    @Test
    void aCourierSeesNoOtherParcelsOrdersOrCustomers() {
        for (String collection : new String[] {"/parcels", "/dispatch-orders", "/shipments", "/carriers", "/stock"}) {
            courier.get(collection).problem(403, "forbidden");
        }
        courier.post("/delivery-runs", Map.of("courier", "sunqiang", "warehouse", "HZ", "onDay", TODAY))
                .problem(403, "forbidden");
    }

    @Test
    void theDispatcherPlansAndChangesARun() {
        JsonNode planned = dispatcher
                .post("/delivery-runs", Map.of("courier", "sunqiang", "warehouse", "HZ", "onDay", TODAY))
                .expect(201)
                .json();
        String path = "/delivery-runs/" + planned.path("id").asLong();
        assertThat(planned.path("number").asText()).startsWith("PS-");
        assertThat(planned.path("steps").toString()).isEqualTo("[\"add\",\"cancel\"]");
        dispatcher.patch(path, 1, Map.of("vehicle", "浙A·00001")).expect(200);
        dispatcher.patch(path, 2, Map.of("warehouse", "GZ")).problem(422, "invalid");
        dispatcher.patch(path, 2, Map.of("state", "finished")).expect(422);
        for (String day : new String[] {"0001-01-01", "9999-12-31"}) {
            assertThat(dispatcher
                            .patch(path, 2, Map.of("onDay", day))
                            .problem(422, "invalid")
                            .path("errors")
                            .get(0)
                            .path("field")
                            .asText())
                    .isEqualTo("onDay");
            dispatcher
                    .post("/delivery-runs", Map.of("courier", "sunqiang", "warehouse", "HZ", "onDay", day))
                    .problem(422, "invalid");
        }
        dispatcher
                .post("/delivery-runs", Map.of("courier", "x", "warehouse", "NO", "onDay", TODAY))
                .problem(422, "invalid");
        dispatcher.post(path + "/cancel", Map.of()).expect(200);
        dispatcher.patch(path, 3, Map.of("vehicle", "x")).problem(409, "run-not-planned");
    }

    private String run(String state) {
        return "/delivery-runs/"
                + dispatcher
                        .get("/delivery-runs?sort=id&state=" + state)
                        .items()
                        .get(0)
                        .path("id")
                        .asLong();
    }

    private static byte[] png() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(
                java.util.Base64.getDecoder()
                        .decode(
                                "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="));
        return out.toByteArray();
    }
}
