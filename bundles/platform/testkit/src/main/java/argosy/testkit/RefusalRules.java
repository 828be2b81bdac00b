package argosy.testkit;

import argosy.department.Register;
import argosy.testkit.TestClient.Answer;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How a bad request is refused. */
final class RefusalRules {

    private static final String REMEDY = "Every refusal is application/problem+json, with a code, and what is wrong in"
            + " English and Chinese. Throw argosy.department.Problem (notFound, invalid, conflict …) and answer no error"
            + " by hand.";

    private final Inspected department;

    RefusalRules(Inspected department) {
        this.department = department;
    }

    void everyBadQuestionIsExplained() {
        Findings wrong = new Findings(REMEDY);
        for (Register<?> register : department.registers()) {
            String path = '/' + register.name();
            get(wrong, path + "/1", 404, "not-found");
            get(wrong, path + "/nonsense", 404, "not-found");
            get(wrong, path + "?sort=nonsense", 400, "unknown-sort");
            get(wrong, path + "?nonsense=1", 400, "unknown-filter");
            get(wrong, path + "?limit=0", 400, "bad-limit");
            get(wrong, path + "?cursor=nonsense", 400, null);
            get(wrong, path + "?fields=nonsense", 400, "unknown-field");
            Answer put = department.admin().send("PUT", path, new byte[0], Map.of());
            explained(wrong, "PUT " + path, put, Set.of(405), "method-not-allowed");
        }
        get(wrong, "/there-is-no-such-collection", 404, "not-found");
        wrong.none();
    }

    private void get(Findings wrong, String path, int status, String code) {
        explained(wrong, "GET " + path, department.admin().get(path), Set.of(status), code);
    }

    void everyBadBodyIsExplained() {
        Findings wrong = new Findings(REMEDY);
        for (Operation operation : department.operations()) {
            if (operation.verb().equals("POST")
                    && operation.takesJson()
                    && !operation.permission().isEmpty()) {
                body(wrong, operation, "{\"broken\":", Set.of(400), "malformed-json");
                if (!operation.path().contains("{")) {
                    body(wrong, operation, "", Set.of(400, 422), null);
                    body(wrong, operation, "[]", Set.of(422), null);
                    body(wrong, operation, " ".repeat(2 << 20), Set.of(413), "too-large");
                    Answer xml = department
                            .admin()
                            .post(operation.path(), "<xml/>".getBytes(StandardCharsets.UTF_8), "application/xml");
                    explained(wrong, operation + " of XML", xml, Set.of(415), "unsupported-media-type");
                }
            }
        }
        for (Register<?> register : department.importable()) {
            Answer file = department
                    .admin()
                    .post('/' + register.name(), "无此列\r\n1\r\n".getBytes(StandardCharsets.UTF_8), "text/csv");
            explained(wrong, "POST /" + register.name() + " of a strange CSV", file, Set.of(422), null);
        }
        wrong.none();
    }

    private void body(Findings wrong, Operation operation, String body, Set<Integer> statuses, String code) {
        String shown = body.length() > 40 ? "2 MB" : body.isEmpty() ? "nothing" : body;
        explained(wrong, operation + " of " + shown, operation.send(department.admin(), body), statuses, code);
    }

    void everyUnknownMemberIsNamed() {
        Findings wrong =
                new Findings("A member that an operation does not know is refused with 422 and its name, so that"
                        + " no slip of the pen is passed over: take a record, not a Map, as the body.");
        for (Operation operation : department.operations()) {
            JsonNode schema = operation.description().at("/requestBody/content/application~1json/schema");
            if (operation.verb().equals("POST")
                    && operation.takesJson()
                    && !schema.path("type").asText().equals("array")
                    && !operation.permission().isEmpty()) {
                Answer answer = operation.send(department.admin(), "{\"noSuchMember\":\"x\"}");
                boolean named = false;
                for (JsonNode error : answer.status() == 422 ? answer.json().path("errors") : List.<JsonNode>of()) {
                    named |= error.path("field").asText().equals("noSuchMember");
                }
                wrong.unless(
                        named,
                        operation + " of {\"noSuchMember\":\"x\"} answers " + answer.status() + ": " + answer.text());
            }
        }
        wrong.none();
    }

    /** What is asked with the id of nothing and an empty body may be refused, but neither without a word nor as a failure. */
    void everyOperationExplainsWhatItRefuses() {
        Findings wrong = new Findings(REMEDY);
        for (Operation operation : department.operations()) {
            if (!operation.permission().isEmpty()) {
                Answer answer = operation.send(department.admin());
                if (answer.status() >= 400) {
                    explained(wrong, operation.toString(), answer, Set.of(answer.status()), null);
                }
                wrong.unless(
                        answer.status() < 500,
                        operation + " fails with " + answer.status()
                                + "; refuse what is missing with @NotNull or Problem.invalid");
            }
        }
        wrong.none();
    }

    void everyChangeNamesTheVersionThatItChanges() {
        Findings wrong = new Findings("A record is changed with If-Match, so that nobody overwrites what they"
                + " have not seen: take @HeaderParam(\"If-Match\") and check it with IfMatch.required(…).");
        for (Operation operation : department.operations()) {
            boolean ofRecord = operation.path().matches("/[^/]+/\\{[^}/]+}");
            if (ofRecord && operation.verb().equals("PATCH")) {
                Answer answer = operation.send(department.admin());
                wrong.unless(answer.status() == 428, operation + " without If-Match answers " + answer.status());
            }
        }
        wrong.none();
    }

    private static void explained(Findings wrong, String asked, Answer answer, Set<Integer> statuses, String code) {
        String type = String.valueOf(answer.header("Content-Type"));
        if (!statuses.contains(answer.status())) {
            wrong.add(asked + " answers " + answer.status() + ", not " + statuses);
        } else if (!type.startsWith("application/problem+json")) {
            wrong.add(asked + " answers " + answer.status() + " as " + type);
        } else if (code != null && !answer.json().path("code").asText().equals(code)) {
            wrong.add(asked + " answers " + answer.json().path("code").asText() + ", not " + code);
        }
    }
}
