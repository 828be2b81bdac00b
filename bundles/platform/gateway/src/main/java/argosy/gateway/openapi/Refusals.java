package argosy.gateway.openapi;

import argosy.department.MediaTypes;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** The problems an operation may answer with, all of them {@code application/problem+json}. */
final class Refusals {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private record Refusal(String name, String title, String code, String detail) {}

    private static final Map<Integer, Refusal> KNOWN = Map.ofEntries(
            known(400, "BadRequest", "Bad request", "unknown-filter", "Unknown filter colour; known are id, code."),
            known(
                    401,
                    "SignInNeeded",
                    "Sign-in needed",
                    "sign-in-needed",
                    "Sign in with POST /api/identity/sessions or send an API token."),
            known(403, "NotPermitted", "Not permitted", "forbidden", "You lack the permission for this."),
            known(404, "NotFound", "Not found", "not-found", "There is no such record."),
            known(409, "Conflict", "Conflict", "step-not-allowed", "The step is not allowed in the present state."),
            known(
                    412,
                    "ChangedMeanwhile",
                    "Changed meanwhile",
                    "stale",
                    "The record was changed by someone else; read it again and repeat your change."),
            known(413, "TooLarge", "Too large", "too-large", "The body has more bytes than are allowed."),
            known(
                    415,
                    "UnsupportedMediaType",
                    "Unsupported media type",
                    "unsupported-media-type",
                    "Send one of the media types of this operation."),
            known(422, "Invalid", "Invalid", "invalid", "code: must not be blank"),
            known(
                    428,
                    "PreconditionNeeded",
                    "Precondition needed",
                    "if-match-required",
                    "Send the ETag you have read in the header If-Match."),
            known(
                    429,
                    "TooManyRequests",
                    "Too many requests",
                    "too-many-requests",
                    "Too many requests; try again in a moment."),
            known(
                    503,
                    "Unavailable",
                    "Unavailable",
                    "department-busy",
                    "The department answers too many requests at once; try again."),
            known(
                    500,
                    "Failure",
                    "Internal error",
                    "internal",
                    "Something went wrong on our side; nothing was changed."));

    private final Components components;

    Refusals(Components components) {
        this.components = components;
    }

    /** Adds what the endpoints may refuse to the responses. */
    void write(List<Endpoint> endpoints, ObjectNode responses) {
        TreeSet<Integer> expected = new TreeSet<>(List.of(429, 503));
        for (Endpoint endpoint : endpoints) {
            boolean reading = endpoint.verb().equals("GET");
            boolean body = endpoint.entity() != null;
            boolean queried = Answer.isList(endpoint)
                    || endpoint.inputs().stream().anyMatch(i -> i.parameter().isAnnotationPresent(QueryParam.class));
            add(expected, body || queried || endpoint.verb().equals("POST"), 400);
            add(expected, !endpoint.open() || !reading, 401);
            add(expected, endpoint.guarded() || !reading, 403);
            add(expected, endpoint.path().contains("{"), 404);
            add(expected, !reading, 409);
            add(expected, endpoint.has(HeaderParam.class, HttpHeaders.IF_MATCH), 412, 428);
            add(expected, body, 413, 415, 422);
            add(expected, !reading && !endpoint.verb().equals("DELETE"), 422);
        }
        expected.forEach(status -> responses.set(String.valueOf(status), reference(status)));
        responses.set("default", reference(500));
    }

    private static void add(TreeSet<Integer> expected, boolean fitting, Integer... statuses) {
        if (fitting) {
            expected.addAll(List.of(statuses));
        }
    }

    private ObjectNode reference(int status) {
        Refusal refusal = KNOWN.get(status);
        return components.reference("responses", refusal.name(), () -> response(status, refusal));
    }

    private ObjectNode response(int status, Refusal refusal) {
        ObjectNode response = JSON.objectNode().put("description", refusal.title() + ".");
        if (status == 429 || status == 503) {
            header(
                    response,
                    "Retry-After",
                    "Seconds to wait.",
                    JSON.objectNode().put("type", "integer"));
        } else if (status == 401) {
            header(
                    response,
                    "WWW-Authenticate",
                    "How to sign in.",
                    JSON.objectNode().put("type", "string"));
        }
        ObjectNode content = response.putObject("content").putObject(MediaTypes.PROBLEM);
        content.set("schema", components.reference("schemas", "Problem", Refusals::problem));
        ObjectNode example = content.putObject("examples").putObject("problem").putObject("value");
        example.put("type", "urn:argosy:problem:" + refusal.code())
                .put("title", refusal.title())
                .put("status", status)
                .put("code", refusal.code())
                .put("detail", refusal.detail())
                .put("instance", "/api");
        if (status == 422) {
            example.putArray("errors").addObject().put("field", "code").put("message", "must not be blank");
        }
        return response;
    }

    private static void header(ObjectNode response, String name, String description, ObjectNode schema) {
        response.putObject("headers")
                .putObject(name)
                .put("description", description)
                .set("schema", schema);
    }

    private static ObjectNode problem() {
        ObjectNode schema = JSON.objectNode()
                .put("type", "object")
                .put("title", "Problem")
                .put("x-title-zh", "错误")
                .put("description", "Why a request was not fulfilled and what to do (RFC 9457); nothing was changed.");
        ObjectNode properties = schema.putObject("properties");
        text(properties, "type", "Stable name of the kind of problem.").put("format", "uri");
        text(properties, "title", "The kind of problem, in the caller's language.");
        properties
                .putObject("status")
                .put("type", "integer")
                .put("format", "int32")
                .put("description", "The HTTP status.");
        text(properties, "code", "Stable code for programs, the last part of `type`.");
        text(properties, "detail", "What is wrong and what to do, in the caller's language.");
        text(properties, "instance", "The path that was asked.");
        ObjectNode error = properties
                .putObject("errors")
                .put("type", "array")
                .put("description", "The fields at fault, when fields are.")
                .putObject("items")
                .put("type", "object");
        ObjectNode members = error.putObject("properties");
        text(members, "field", "Path of the field in the request.");
        text(members, "message", "What is wrong with it.");
        error.putArray("required").add("field").add("message");
        schema.putArray("required")
                .add("type")
                .add("title")
                .add("status")
                .add("code")
                .add("detail");
        return schema.put("additionalProperties", true);
    }

    private static ObjectNode text(ObjectNode properties, String name, String description) {
        return properties.putObject(name).put("type", "string").put("description", description);
    }

    private static Map.Entry<Integer, Refusal> known(
            int status, String name, String title, String code, String detail) {
        return Map.entry(status, new Refusal(name, title, code, detail));
    }
}
