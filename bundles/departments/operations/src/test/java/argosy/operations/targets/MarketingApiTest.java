package argosy.operations.targets;

import static org.assertj.core.api.Assertions.assertThat;

import argosy.department.Caller;
import argosy.operations.OperationsDepartment;
import argosy.testkit.TestClient;
import argosy.testkit.TestClock;
import argosy.testkit.TestDepartment;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Targets, promotion and campaigns through the API, by the people whose work they are. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MarketingApiTest {

    private final TestClock clock = new TestClock("2026-11-22T02:00:00Z");
    private TestDepartment department;
    private TestClient admin;
    private TestClient lin;
    private TestClient promoter;
    private TestClient planner;

    @BeforeAll
    void start() {
        department = TestDepartment.start(new OperationsDepartment(), clock);
        department
                .people()
                .give("boss", "role:operations:head")
                .give("linyating", "role:operations:shop-supervisor")
                .person("songjiayi")
                .person("guoxiaoyu");
        admin = department.asAdministrator();
        for (String shop : List.of("TM linyating", "JD linyating", "PDD wangwu")) {
            String[] part = shop.split(" ");
            admin.post(
                            "/shops",
                            Map.of(
                                    "code", part[0],
                                    "name", part[0],
                                    "platform", part[0].equals("TM") ? "tmall" : "jd",
                                    "supervisor", part[1]))
                    .expect(201);
        }
        lin = department.asRole("linyating", "shop-supervisor");
        promoter = department.asRole("guoxiaoyu", "promoter");
        planner = department.asRole("songjiayi", "campaign-planner");
    }

    @AfterAll
    void close() {
        if (department != null) {
            department.close();
        }
    }

    @Test
    @Tag("OPS-01")
    @Tag("OPS-02")
    void aSupervisorPlansTheirShopTheHeadApprovesAndTheJobStartsIt() {
        JsonNode target = lin.post("/sales-targets", Map.of("period", "2026-Q4", "shop", "TM", "amount", 1000.01))
                .expect(201)
                .json();
        String path = "/sales-targets/" + target.path("id").asLong();
        assertThat(target.path("kind").asText()).isEqualTo("quarter");
        assertThat(target.path("scope").asText()).isEqualTo("shop");
        JsonNode split =
                lin.post(path + "/split", Map.of("by", "period")).expect(200).json();
        assertThat(split.path("rollUp").path("parts").asInt()).isEqualTo(3);
        assertThat(split.path("rollUp").path("difference").decimalValue()).isEqualByComparingTo("0");
        lin.post(path + "/submit", "").expect(200);
        department
                .decide("boss", target.path("id").asLong(), "approve", Map.of())
                .expect(200);
        assertThat(department.run("target-roll-over")).startsWith("1 ");
        JsonNode reached = lin.get(path + "/achievement").expect(200).json();
        assertThat(reached.path("figures").path("actual").decimalValue()).isEqualByComparingTo("0");
        assertThat(reached.path("figures").path("rate").decimalValue()).isEqualByComparingTo("0");
        assertThat(reached.path("formula").path("zh").asText()).contains("达成率");
        assertThat(texts(lin.get(path).expect(200).json().path("steps")))
                .contains("revise")
                .doesNotContain("submit");
    }

    @Test
    @Tag("OPS-01")
    void nobodyPlansOrSeesAColleaguesShop() {
        lin.post("/sales-targets", Map.of("period", "2026-12", "shop", "PDD", "amount", 1))
                .problem(403, "foreign-shop");
        lin.post("/sales-targets", Map.of("period", "2026-12", "amount", 1)).problem(403, "foreign-shop");
        long foreign = admin.post("/sales-targets", Map.of("period", "2026-12", "shop", "PDD", "amount", 1))
                .expect(201)
                .id();
        lin.get("/sales-targets/" + foreign).problem(404, "not-found");
        lin.get("/sales-targets/" + foreign + "/achievement").problem(404, "not-found");
        lin.post("/sales-targets/" + foreign + "/submit", "").problem(404, "not-found");
        promoter.get("/sales-targets/" + foreign).expect(200);
        promoter.post("/sales-targets", Map.of("period", "2026-12", "amount", 1))
                .problem(403, "forbidden");
        department.asRole("luo", "service-agent").get("/sales-targets").problem(403, "forbidden");
        department.asRole("huang", "finance").get("/budgets").expect(200);
        department.asRole("huang", "finance").post("/budgets", "{}").problem(403, "forbidden");
        department.asRole("xu", "data-analyst").get("/placements").expect(200);
        department.asRole("xu", "data-analyst").get("/budgets").problem(403, "forbidden");
    }

    @Test
    @Tag("OPS-01")
    void badTargetsNameTheField() {
        for (Map<String, ?> bad : List.of(
                Map.of("period", "2026-13", "amount", 1),
                Map.of("period", "2026-11", "amount", -1),
                Map.of("period", "2026-11", "amount", 1, "team", "a"),
                Map.of("period", "2026-11", "amount", 1, "state", "approved"))) {
            admin.post("/sales-targets", bad).problem(422, "invalid");
        }
    }

    @Test
    @Tag("OPS-24")
    @Tag("LEG-16")
    void figuresComeAsAFileAndAnUnlawfulChannelIsNone() {
        admin.post("/placements", placement("bought_traffic", "100.00")).problem(422, "invalid");
        JsonNode placement = promoter.post("/placements", placement("zhitongche", "100.00"))
                .expect(201)
                .json();
        String number = placement.path("number").asText();
        String path = "/placements/" + placement.path("id").asLong();
        promoter.post(path + "/start", "").expect(200);
        JsonNode batch = file(
                "投放号,日期,花费,曝光量,点击量,成交笔数,成交金额\n%1$s,2026-11-20,40,1000,50,2,120\n%1$s,2026-11-21,￥70.00,,50,2,100\n"
                        + "%1$s,2026-11-21,1,,,,\n%1$s,2027-01-01,1,,,,\nTF-0,2026-11-21,1,,,,\n",
                number);
        assertThat(batch.path("good").asInt()).isEqualTo(2);
        assertThat(batch.path("bad").asInt()).isEqualTo(3);
        promoter.post("/placement-figures/imports/" + batch.path("id").asLong() + "/accept", "")
                .expect(200);
        JsonNode shown = promoter.get(path).expect(200).json();
        assertThat(shown.path("figures").path("spend").decimalValue()).isEqualByComparingTo("110");
        assertThat(shown.path("figures").path("roi").decimalValue()).isEqualByComparingTo("2.00");
        assertThat(shown.path("figures").path("ctr").isNull()).isTrue();
        assertThat(shown.path("overBudget").asBoolean()).isTrue();
        batch = file("投放号,日期,花费,点击量,成交笔数,成交金额\n%1$s,2026-11-21,50.00,50,2,100\n", number);
        promoter.post("/placement-figures/imports/" + batch.path("id").asLong() + "/accept", "")
                .expect(200);
        assertThat(promoter.get(path).json().path("overBudget").asBoolean()).isFalse();
        JsonNode days =
                promoter.get("/placement-figures?placement=" + number).json().path("items");
        assertThat(days).hasSize(2);
        assertThat(promoter.get("/placement-figures/" + days.get(0).path("id").asLong() + "/history")
                        .json())
                .hasSize(2);
        lin.get(path).expect(200);
        department.asRole("wangwu", "shop-supervisor").get(path).problem(404, "not-found");
        assertThat(department
                        .asRole("wangwu", "shop-supervisor")
                        .get("/placement-figures")
                        .json()
                        .path("items"))
                .isEmpty();
        promoter.post("/placements/scan", "").problem(403, "forbidden");
    }

    @Test
    @Tag("OPS-29")
    @Tag("OPS-31")
    @Tag("OPS-33")
    void aCampaignIsProposedReviewedAndShownInItsCalendarWithItsMoney() {
        JsonNode campaign = planner.post(
                        "/campaigns",
                        Map.of(
                                "theme", "双12 盛典",
                                "kind", "festival",
                                "shop", "TM",
                                "startsOn", "2026-12-01",
                                "endsOn", "2026-12-12",
                                "budget", 60000,
                                "proposal", "满 300 减 40"))
                .expect(201)
                .json();
        long id = campaign.path("id").asLong();
        assertThat(planner.post("/campaigns/" + id + "/submit", "")
                        .problem(422, "invalid")
                        .path("errors")
                        .get(0)
                        .path("field")
                        .asText())
                .isEqualTo("executionPlan");
        planner.patch("/campaigns/" + id, 1, Map.of("executionPlan", "12/1 预热")).expect(200);
        planner.post("/campaigns/" + id + "/submit", "").expect(200);
        department.decide("linyating", id, "approve", Map.of()).expect(200);
        assertThat(planner.get("/campaigns/" + id).json().path("state").asText())
                .isEqualTo("in_review");
        department.decide("boss", id, "approve", Map.of()).expect(200);
        assertThat(planner.get("/campaigns/" + id).json().path("state").asText())
                .isEqualTo("approved");

        JsonNode placed = promoter.post(
                        "/placements",
                        placement("sem", "60000.01", campaign.path("number").asText()))
                .expect(201)
                .json();
        promoter.post("/placements/" + placed.path("id").asLong() + "/start", "")
                .problem(409, "over-campaign-budget");
        promoter.patch("/placements/" + placed.path("id").asLong(), 1, Map.of("budget", 40000))
                .expect(200);
        promoter.post("/placements/" + placed.path("id").asLong() + "/start", "")
                .expect(200);
        JsonNode use = planner.get("/campaigns/" + id + "/budget").expect(200).json();
        assertThat(use.path("allocated").decimalValue()).isEqualByComparingTo("40000");
        assertThat(use.path("remaining").decimalValue()).isEqualByComparingTo("20000");

        for (String when :
                List.of("period=2026", "period=2026-Q4", "period=2026-12", "from=2026-12-12&to=2026-12-31")) {
            assertThat(planner.get("/campaigns/calendar?" + when)
                            .expect(200)
                            .json()
                            .path("entries"))
                    .as(when)
                    .hasSize(1);
        }
        assertThat(planner.get("/campaigns/calendar").expect(200).json().path("entries"))
                .isEmpty();
        planner.get("/campaigns/calendar?period=2026-Q9").problem(400, "bad-period");
        planner.get("/campaigns/calendar?from=2026-12-12&to=2026-12-01").problem(400, "bad-window");
        Caller stranger = new Caller("x", "x", null, null, Map.of(), argosy.department.RequestMark.NONE);
        department.as(stranger).get("/campaigns/calendar").problem(403, "forbidden");
    }

    @Test
    @Tag("OPS-32")
    void customerServiceSeesWhatAShopOffersNow() {
        JsonNode offer = planner.post(
                        "/offers",
                        Map.of(
                                "kind", "coupon",
                                "title", "满 300 减 40",
                                "shop", "JD",
                                "amountOff", 40,
                                "minimumSpend", 300,
                                "reply", "亲，满 300 减 40 哦",
                                "startsAt", "2026-11-22T01:00:00Z",
                                "endsAt", "2026-11-23T01:00:00Z"))
                .expect(201)
                .json();
        String path = "/offers/" + offer.path("id").asLong();
        TestClient service = department.asRole("luomeng", "service-agent");
        assertThat(service.get("/offers/current?shop=JD").expect(200).json().path("offers"))
                .isEmpty();
        planner.post(path + "/schedule", "").expect(200);
        assertThat(department.run("offer-turns")).startsWith("1 ");
        assertThat(service.get("/offers/current?shop=JD")
                        .json()
                        .path("offers")
                        .get(0)
                        .path("reply")
                        .asText())
                .isEqualTo("亲，满 300 减 40 哦");
        assertThat(service.get("/offers/current?shop=JD&at=2026-11-23T01:00:00Z")
                        .json()
                        .path("offers"))
                .isEmpty();
        service.get("/offers/current").problem(400, "shop-needed");
        service.get("/offers/current?shop=NO").problem(422, "invalid");
        service.get("/offers/current?shop=JD&at=now").problem(400, "bad-time");
        service.post(path + "/take-down", "").problem(403, "forbidden");
        planner.post(path + "/take-down", "").expect(200);
        planner.delete(path, 4).problem(409, "not-a-draft");
        planner.post("/offers", Map.of("kind", "coupon", "title", "x", "shop", "JD"))
                .problem(422, "invalid");
        lin.post(
                        "/offers",
                        Map.of(
                                "kind", "coupon",
                                "title", "x",
                                "shop", "PDD",
                                "amountOff", 4,
                                "startsAt", "2026-11-22T01:00:00Z",
                                "endsAt", "2026-11-23T01:00:00Z"))
                .problem(403, "foreign-shop");
    }

    @Test
    @Tag("OPS-04")
    @Tag("OPS-23")
    @Tag("DL-25")
    void aBudgetShowsItsUseAndMissingPlansAreNamed() {
        long id = lin.post(
                        "/budgets",
                        Map.of(
                                "shop", "JD",
                                "period", "2026-11",
                                "promotion", 100,
                                "campaign", 50,
                                "staff", 20,
                                "other", 10))
                .expect(201)
                .id();
        JsonNode budget = lin.get("/budgets/" + id).expect(200).json();
        assertThat(budget.path("use")).hasSize(4);
        assertThat(budget.path("use").get(0).path("remaining").decimalValue()).isEqualByComparingTo("100");
        assertThat(budget.path("formula").path("en").asText()).contains("Remaining");
        lin.post(
                        "/budgets",
                        Map.of(
                                "shop",
                                "JD",
                                "period",
                                "2026-11",
                                "promotion",
                                1,
                                "campaign",
                                1,
                                "staff",
                                1,
                                "other",
                                1))
                .problem(409, "budget-exists");
        lin.post("/budgets/" + id + "/submit", "").expect(200);
        department.decide("boss", id, "return", Map.of("reason", "推广太高")).expect(200);
        assertThat(lin.get("/budgets/" + id).json().path("state").asText()).isEqualTo("draft");
        assertThat(promoter.get("/promotion-plans/missing")
                        .expect(200)
                        .json()
                        .path("quarter")
                        .asText())
                .isEqualTo("2027-Q1");
        promoter.get("/promotion-plans/missing?quarter=2027").problem(400, "bad-quarter");
        assertThat(department.run("promotion-plan-reminder")).startsWith("no plan missing");
    }

    @Test
    void everyJobSaysWhatItDidInPlainEnglish() {
        for (String job : List.of(
                "listing-due",
                "slow-movers",
                "price-turns",
                "order-steps",
                "offer-turns",
                "target-roll-over",
                "campaign-turns",
                "sign-up-reminder",
                "placement-scan",
                "evaluation-reminder",
                "promotion-plan-reminder",
                "live-lineup-reminder",
                "kpi-snapshot",
                "metric-alerts",
                "report-runs")) {
            assertThat(department.run(job)).as(job).matches("\\p{ASCII}+");
        }
    }

    private JsonNode file(String rows, String number) {
        return promoter.post("/placement-figures", rows.formatted(number).getBytes(StandardCharsets.UTF_8), "text/csv")
                .expect(201)
                .json();
    }

    private static Map<String, Object> placement(String channel, String budget) {
        return placement(channel, budget, "");
    }

    private static Map<String, Object> placement(String channel, String budget, String campaign) {
        return Map.of(
                "title", "露营灯",
                "channel", channel,
                "shop", "TM",
                "campaign", campaign,
                "startsOn", "2026-11-15",
                "endsOn", "2026-11-30",
                "budget", new java.math.BigDecimal(budget));
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new java.util.ArrayList<>();
        array.forEach(item -> texts.add(item.asText()));
        return texts;
    }
}
