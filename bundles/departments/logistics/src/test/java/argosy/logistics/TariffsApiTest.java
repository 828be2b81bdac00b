package argosy.logistics;

import static org.assertj.core.api.Assertions.assertThat;

import argosy.testkit.TestClient;
import argosy.testkit.TestDepartment;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A carrier's way through the office: registered, contracted, priced, compared, given parcels. */
@Tag("LOG-17")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TariffsApiTest {

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
    void aCarrierIsContractedPricedAndQuoted() {
        TestClient specialist = department.asRole("logistics-specialist", "logistics-specialist");
        LocalDate today = LocalDate.now(argosy.testkit.TestDatabase.ZONE);
        JsonNode carrier = specialist
                .post(
                        "/carriers",
                        Map.of(
                                "code", "JT",
                                "name", "极兔速递",
                                "licenceNo", "国邮20190099A",
                                "licenceExpires", today.plusYears(3).toString()))
                .expect(201)
                .json();
        assertThat(carrier.path("standing").asText()).isEqualTo("good");
        assertThat(carrier.path("warnings").get(0).path("zh").asText()).isEqualTo("没有生效中的合同。");
        specialist
                .post("/carriers", Map.of("code", "X1", "name", "无证", "licenceNo", "1"))
                .problem(422, "invalid");
        specialist
                .post("/carriers", Map.of("code", "X1", "name", "自评", "standing", "good"))
                .problem(422, "invalid");

        JsonNode contract = specialist
                .post(
                        "/carrier-contracts",
                        Map.of(
                                "carrier",
                                "JT",
                                "validFrom",
                                today.toString(),
                                "validTo",
                                today.plusYears(1).toString(),
                                "settlementDays",
                                30))
                .expect(201)
                .json();
        String path = "/carrier-contracts/" + contract.path("id").asLong();
        String number = contract.path("number").asText();
        specialist.post(path + "/activate", Map.of()).problem(409, "document-missing");
        specialist
                .send(
                        "POST",
                        path + "/attachments?name=contract.txt",
                        "已签订".getBytes(StandardCharsets.UTF_8),
                        Map.of("Content-Type", "text/plain"))
                .expect(201);
        specialist.post(path + "/activate", Map.of()).expect(200);

        String file = "报价编码,物流公司,合同号,区域,目的省份,首重,首重价格,续重单位,续重价格,体积重系数(cm³/kg),生效日期,失效日期\r\n"
                + "JT-1,JT," + number + ",江浙沪,浙江、江苏、上海,1000,1.90,1000,0.50,8000," + today + "," + today.plusDays(90)
                + "\r\n"
                + "JT-2,JT," + number + ",其他,其他,1000,2.90,1000,1.50,8000," + today + "," + today.plusDays(90) + "\r\n"
                + "JT-3,JT," + number + ",重复,上海,1000,2.90,1000,1.50,8000," + today + "," + today.plusDays(90) + "\r\n";
        JsonNode batch = specialist
                .post("/tariffs", file.getBytes(StandardCharsets.UTF_8), "text/csv")
                .expect(201)
                .json();
        assertThat(batch.path("good").asInt()).isEqualTo(2);
        assertThat(batch.path("errors").get(0).path("messageZh").asText()).contains("JT-1");
        specialist
                .post("/tariffs/imports/" + batch.path("id").asLong() + "/accept", Map.of())
                .expect(200);
        assertThat(specialist
                        .get("/tariffs?carrier=JT")
                        .items()
                        .get(0)
                        .path("provinceNames")
                        .asText())
                .isEqualTo("上海、江苏、浙江");
        specialist
                .post("/tariff-surcharges", Map.of("carrier", "JT", "name", "偏远", "amount", 5, "provinces", "新疆"))
                .expect(201);
        specialist
                .post("/tariff-surcharges", Map.of("carrier", "JT", "name", "偏远", "percent", 5, "provinces", "新疆、西藏"))
                .problem(409, "surcharge-doubled");
        specialist
                .post("/tariff-surcharges", Map.of("carrier", "JT", "name", "无数", "provinces", "新疆"))
                .problem(422, "invalid");

        TestClient dispatcher = department.asRole("dispatcher", "dispatcher");
        JsonNode quotes = quotes(dispatcher, "浙江省杭州市西湖区文三路 90 号");
        assertThat(quotes.get(0).path("carrier").asText()).isEqualTo("JT");
        assertThat(quotes.get(0).path("price").path("total").decimalValue()).isEqualByComparingTo("2.40");
        assertThat(quotes.size()).isGreaterThan(3);
        List<Double> totals = new ArrayList<>();
        quotes.forEach(quote -> totals.add(quote.path("price").path("total").asDouble()));
        assertThat(totals).isSorted();
        JsonNode far = quotes(dispatcher, "新疆乌鲁木齐市天山区");
        assertThat(far.get(0)
                        .path("price")
                        .path("surcharges")
                        .get(0)
                        .path("name")
                        .asText())
                .isEqualTo("偏远");
        assertThat(far.get(0).path("price").path("total").decimalValue()).isEqualByComparingTo("9.40");

        JsonNode warned = dispatcher
                .post("/shipments", Map.of("warehouse", "HZ", "carrier", "YUNDA"))
                .expect(201)
                .json();
        assertThat(warned.path("warnings").toString()).contains("准时率");
        dispatcher
                .post("/shipments", Map.of("warehouse", "HZ", "carrier", "STO"))
                .problem(422, "invalid");

        specialist.post(path + "/end", Map.of()).problem(422, "invalid");
        specialist.post(path + "/end", Map.of("reason", "改签")).expect(200);
        assertThat(specialist.get("/tariffs?carrier=JT&validTo.le=" + today).items())
                .hasSize(2);
    }

    @Test
    void aQuoteSaysWhatItLacks() {
        TestClient dispatcher = department.asRole("dispatcher", "dispatcher");
        for (String query : List.of(
                "warehouse=HZ&province=zhejiang",
                "warehouse=HZ&weightGrams=500",
                "warehouse=HZ&province=mars&weightGrams=500",
                "warehouse=NOWHERE&province=zhejiang&weightGrams=500",
                "province=zhejiang&weightGrams=500",
                "warehouse=HZ&province=zhejiang&weightGrams=0",
                "warehouse=HZ&province=zhejiang&weightGrams=heavy",
                "warehouse=HZ&province=zhejiang&weightGrams=500&volumeCm3=-1")) {
            dispatcher.get("/freight-quotes?" + query).problem(422, "invalid");
        }
        dispatcher
                .get("/freight-quotes?warehouse=HZ&province=zhejiang&weightGrams=500")
                .expect(200);
    }

    @Test
    void theSampleHasEveryKindAndItsParcelsArePriced() {
        TestClient head = department.asRole("head", "head");
        for (String state : List.of("draft", "active", "ended")) {
            assertThat(items(head, "/carrier-contracts?state=" + state))
                    .as(state)
                    .isNotEmpty();
        }
        assertThat(items(
                        head,
                        "/carrier-contracts?state=active&validTo.le="
                                + LocalDate.now(argosy.testkit.TestDatabase.ZONE)
                                        .plusDays(30)))
                .hasSize(1);
        assertThat(items(head, "/tariff-surcharges")).isNotEmpty();
        for (JsonNode parcel : items(head, "/parcels?state=signed_by_customer&carrier.ne=SELF")) {
            // Our own delivery bills nothing.
            assertThat(parcel.path("province").asText()).isNotEmpty();
            assertThat(parcel.path("estimatedFreight").decimalValue()).isPositive();
            assertThat(parcel.path("tariff").asText())
                    .startsWith(parcel.path("carrier").asText());
        }
        assertThat(items(head, "/parcels?state=signed_by_customer")).isNotEmpty();
    }

    @Test
    void eachPostSeesAndDoesItsOwn() {
        TestClient dispatcher = department.asRole("dispatcher", "dispatcher");
        dispatcher.get("/tariffs").expect(200);
        dispatcher.get("/carrier-contracts").problem(403, "forbidden");
        dispatcher.post("/tariffs", Map.of()).problem(403, "forbidden");
        TestClient finance = department.asRole("finance", "finance");
        finance.get("/carrier-contracts").expect(200);
        finance.get("/tariffs").expect(200);
        finance.post("/carrier-contracts", Map.of()).problem(403, "forbidden");
        TestClient picker = department.asRole("picker", "picker");
        picker.get("/tariffs").problem(403, "forbidden");
        picker.get("/freight-quotes?warehouse=HZ&province=zhejiang&weightGrams=500")
                .problem(403, "forbidden");
    }

    private static JsonNode quotes(TestClient client, String address) {
        return client.get("/freight-quotes?warehouse=HZ&weightGrams=1200&address="
                        + URLEncoder.encode(address, StandardCharsets.UTF_8))
                .expect(200)
                .json();
    }

    private static JsonNode items(TestClient client, String path) {
        return client.get(path).items();
    }
}
