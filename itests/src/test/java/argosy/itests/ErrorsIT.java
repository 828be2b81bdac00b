package argosy.itests;

import static org.assertj.core.api.Assertions.assertThat;

import argosy.testkit.TestClient;
import argosy.testkit.TestClient.Answer;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever is wrong with a request, it is answered as problem+json with a code and a remedy, and changes nothing. */
@OnDistribution
final class ErrorsIT {

    private final Distribution distribution;
    private final TestClient client;

    ErrorsIT(Distribution distribution) {
        this.distribution = distribution;
        this.client = distribution.admin();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            malformed JSON          | POST   | skus            | {"code":                                         | 400 | malformed-json
            no body                 | POST   | skus            | ''                                               | 400 | body-missing
            two documents           | POST   | skus            | {"code":"E1","name":"n"}{}                       | 400 | malformed-json
            a list for an object    | POST   | skus            | []                                               | 422 | invalid
            null for an object      | POST   | skus            | null                                             | 422 | invalid
            wrong type              | POST   | skus            | {"code":"E1","name":"n","weightGrams":"heavy"}   | 422 | invalid
            number for a text       | POST   | skus            | {"code":"E1","name":7}                           | 422 | invalid
            fraction for a number   | POST   | skus            | {"code":"E1","name":"n","weightGrams":1.5}       | 422 | invalid
            number beyond its range | POST   | skus            | {"code":"E1","name":"n","weightGrams":99999999999} | 422 | invalid
            negative number         | POST   | skus            | {"code":"E1","name":"n","weightGrams":-1}        | 422 | invalid
            unknown constant        | POST   | skus            | {"code":"E1","name":"n","state":"lost"}          | 422 | invalid
            missing field           | POST   | skus            | {"code":"E1"}                                    | 422 | invalid
            blank field             | POST   | skus            | {"code":"E1","name":"  "}                        | 422 | invalid
            unknown field           | POST   | skus            | {"code":"E1","name":"n","colour":"red"}          | 422 | invalid
            field of the platform   | POST   | skus            | {"code":"E1","name":"n","id":1}                  | 422 | invalid
            same field twice        | POST   | skus            | {"code":"E1","code":"E2","name":"n"}             | 400 | malformed-json
            deep nesting            | POST   | skus            | [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]] | 400 | json-limits
            wrong method            | PUT    | skus            | {}                                               | 405 | method-not-allowed
            delete of a list        | DELETE | skus            | ''                                               | 405 | method-not-allowed
            change of the ledger    | DELETE | stock-moves/1   | ''                                               | 405 | method-not-allowed
            unknown collection      | GET    | nowhere         | ''                                               | 404 | not-found
            unknown id              | GET    | skus/12345      | ''                                               | 404 | not-found
            no id at all            | GET    | skus/abc        | ''                                               | 404 | not-found
            unknown history         | GET    | skus/12345/history | ''                                            | 404 | not-found
            unknown step            | POST   | skus/12345/fly  | {}                                               | 404 | not-found
            unknown import          | GET    | skus/imports/1  | ''                                               | 404 | not-found
            unknown sort            | GET    | skus?sort=colour | ''                                              | 400 | unknown-sort
            unknown filter          | GET    | skus?colour=red | ''                                               | 400 | unknown-filter
            unknown operator        | GET    | skus?code.like=x | ''                                              | 400 | unknown-operator
            bad filter value        | GET    | skus?state=lost | ''                                               | 400 | bad-filter
            unknown member          | GET    | skus?fields=colour | ''                                            | 400 | unknown-field
            page without end        | GET    | skus?limit=1000000 | ''                                            | 400 | bad-limit
            page of nothing         | GET    | skus?limit=0    | ''                                               | 400 | bad-limit
            made-up cursor          | GET    | skus?cursor=x   | ''                                               | 400 | bad-cursor
            """)
    void isAnsweredAsProblem(String what, String method, String path, String body, int status, String code) {
        Answer answer = send(method, "/api/logistics/" + path, body, "application/json");
        assertProblem(answer, status, code);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api/nowhere, 404, unknown-department",
        "GET, /api/nowhere/skus/1, 404, unknown-department",
        "POST, /api/nowhere/skus, 404, unknown-department",
        "POST, /api, 405, method-not-allowed",
    })
    void addressOfNoDepartmentIsAProblemNotAPage(String method, String path, int status, String code) {
        assertProblem(send(method, path, "{}", "application/json"), status, code);
        Answer browser = distribution
                .anonymous()
                .send(method, path, null, Map.of("Accept", "text/html,application/xhtml+xml,*/*;q=0.8"));
        assertProblem(browser, status, code);
    }

    @ParameterizedTest
    @CsvSource({"/api/logistics/skus/%00", "/api//logistics/skus", "/api/logistics/skus/1%2F2"})
    void ambiguousAddressIsAProblemNotAPage(String path) {
        Answer answer = client.get(path);
        assertThat(answer.status()).isBetween(400, 404);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    }

    @Test
    void optionsTellWhatAnAddressTakes() {
        Answer answer = client.send("OPTIONS", Stockroom.SKUS, null, Map.of());
        assertThat(answer.status()).isIn(200, 204, 405);
        assertThat(answer.header("Allow")).contains("GET", "POST");
    }

    @Test
    void wrongMediaType() {
        assertProblem(send("POST", Stockroom.SKUS, "code=E1", "text/plain"), 415, "unsupported-media-type");
        assertProblem(
                send("POST", Stockroom.SKUS, "code=E1", "application/x-www-form-urlencoded"),
                415,
                "unsupported-media-type");
        Answer picture = client.get(Stockroom.SKUS, "image/png");
        assertProblem(picture, 406, "not-acceptable");
    }

    @Test
    void tooLarge() {
        String body = "{\"code\":\"E1\",\"name\":\"" + "x".repeat(1_100_000) + "\"}";
        assertProblem(send("POST", Stockroom.SKUS, body, "application/json"), 413, "too-large");
    }

    @Test
    void tooLongForTheField() {
        String text = "字".repeat(10_000);
        Answer answer = client.post(
                Stockroom.SKUS, Map.of("code", "E1", "name", text, "brand", text, "spec", text, "measure", text));
        assertProblem(answer, 422, "invalid");
        assertThat(answer.json().path("errors")).hasSize(4);
    }

    @Test
    void takenCode() {
        String code = Stockroom.open(client).stocked(1);
        assertProblem(client.post(Stockroom.SKUS, Map.of("code", code, "name", "again")), 409, "duplicate");
    }

    @Test
    void changeWithoutOrWithAStaleVersion() {
        Answer made = client.post(Stockroom.SKUS, Map.of("code", "E-STALE", "name", "before"))
                .expect(201);
        String address = Stockroom.SKUS + "/" + made.id();
        assertProblem(
                send("PATCH", address, "{\"name\":\"x\"}", "application/merge-patch+json"), 428, "if-match-required");
        assertProblem(client.send("DELETE", address, null, Map.of()), 428, "if-match-required");
        client.patch(address, 1, Map.of("name", "after")).expect(200);
        assertProblem(client.patch(address, 1, Map.of("name", "lost update")), 412, "stale");
        assertProblem(client.delete(address, 1), 412, "stale");
        assertProblem(client.patch(address, 2, Map.of("id", 5)), 422, "invalid");
        assertThat(client.get(address).json().path("name").asText()).isEqualTo("after");
    }

    @Test
    void stepThatIsNotAllowedNow() {
        Stockroom room = Stockroom.open(client);
        String order = Stockroom.ORDERS + "/"
                + room.ordered(room.stocked(10), 2).path("id").asLong();
        for (String step : new String[] {"pick", "pack", "sign", "hand-over"}) {
            Answer answer = client.post(order + "/" + step, "{}");
            assertProblem(answer, 409, "step-not-allowed");
            assertThat(answer.json().path("state").asText()).isEqualTo("created");
            assertThat(answer.json().path("allowedSteps").toString()).contains("review", "cancel");
        }
        assertThat(client.get(order).json().path("state").asText()).isEqualTo("created");
    }

    @Test
    void problemsSpeakTheCallersLanguage() {
        Answer answer = client.send("GET", Stockroom.SKUS + "/12345", null, Map.of("Accept-Language", "zh-CN"));
        assertProblem(answer, 404, "not-found");
        assertThat(answer.json().path("detail").asText()).contains("没有记录");
    }

    @Test
    void aRepeatedRequestWithItsKeyIsDoneOnce() {
        Map<String, String> headers =
                new HashMap<>(Map.of("Content-Type", "application/json", "Idempotency-Key", "once"));
        byte[] body = "{\"code\":\"E-ONCE\",\"name\":\"once\"}".getBytes(StandardCharsets.UTF_8);
        Answer first = client.send("POST", Stockroom.SKUS, body, headers).expect(201);
        Answer second = client.send("POST", Stockroom.SKUS, body, headers).expect(201);
        assertThat(second.json()).isEqualTo(first.json());
        byte[] other = "{\"code\":\"E-OTHER\",\"name\":\"other\"}".getBytes(StandardCharsets.UTF_8);
        Answer third = client.send("POST", Stockroom.SKUS, other, headers);
        assertThat(third.status()).isBetween(400, 499);
        assertThat(third.header("Content-Type")).startsWith("application/problem+json");
    }

    private Answer send(String method, String path, String body, String type) {
        byte[] bytes = body == null || body.isEmpty() ? null : body.getBytes(StandardCharsets.UTF_8);
        return client.send(method, path, bytes, Map.of("Content-Type", type));
    }

    private static void assertProblem(Answer answer, int status, String code) {
        JsonNode problem = answer.problem(status, code);
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("title").asText()).isNotEmpty();
        assertThat(problem.path("detail").asText()).isNotEmpty();
        assertThat(answer.text()).doesNotContain("Exception", "argosy.gateway", "org.glassfish", "<html");
    }
}
