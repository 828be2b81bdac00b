package argosy.gateway;

import argosy.department.MediaTypes;
import argosy.department.Problem;
import argosy.department.Shape;
import argosy.department.Text;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How a {@link Problem} looks on the wire: RFC 9457, in the caller's language. */
public final class Problems {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<Integer, Text> TITLES = Map.ofEntries(
            Map.entry(400, Text.of("Bad request", "请求有误")),
            Map.entry(401, Text.of("Sign-in needed", "需要登录")),
            Map.entry(403, Text.of("Not permitted", "没有权限")),
            Map.entry(404, Text.of("Not found", "未找到")),
            Map.entry(405, Text.of("Method not allowed", "不支持的方法")),
            Map.entry(406, Text.of("Not acceptable", "无法提供所要求的格式")),
            Map.entry(408, Text.of("Too slow", "请求过慢")),
            Map.entry(409, Text.of("Conflict", "冲突")),
            Map.entry(412, Text.of("Changed meanwhile", "记录已被修改")),
            Map.entry(413, Text.of("Too large", "内容过大")),
            Map.entry(415, Text.of("Unsupported media type", "不支持的内容类型")),
            Map.entry(422, Text.of("Invalid", "内容无效")),
            Map.entry(428, Text.of("Precondition needed", "缺少前置条件")),
            Map.entry(429, Text.of("Too many requests", "请求过多")),
            Map.entry(500, Text.of("Internal error", "内部错误")),
            Map.entry(503, Text.of("Unavailable", "暂不可用")));

    private Problems() {}

    /** The problem as UTF-8 JSON. */
    public static byte[] json(Problem problem, String instance, Locale locale) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", "urn:argosy:problem:" + problem.code());
        body.put(
                "title",
                TITLES.getOrDefault(problem.status(), Text.of("Problem", "问题")).in(locale));
        body.put("status", problem.status());
        body.put("code", problem.code());
        body.put("detail", problem.detail().in(locale));
        body.put("instance", instance);
        if (!problem.fields().isEmpty()) {
            List<Map<String, String>> errors = new ArrayList<>();
            for (Problem.FieldProblem field : problem.fields()) {
                errors.add(Map.of(
                        "field", field.field(), "message", field.message().in(locale)));
            }
            body.put("errors", errors);
        }
        problem.members().forEach((name, member) -> body.putIfAbsent(name, plain(member)));
        try {
            return JSON.writeValueAsBytes(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * The value in types of JSON: times as RFC 3339, constants as their codes, records by their members. What the mapper
     * has once seen it keeps, so it must not see a department's classes.
     */
    private static Object plain(Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> members = new LinkedHashMap<>();
            map.forEach((key, member) -> members.put(String.valueOf(key), plain(member)));
            return members;
        } else if (value instanceof Collection<?> all) {
            return all.stream().map(Problems::plain).toList();
        } else if (value instanceof Record one) {
            return members(one);
        } else if (value instanceof Enum<?> constant) {
            return Shape.code(constant);
        }
        return value == null || value instanceof Number || value instanceof Boolean ? value : value.toString();
    }

    private static <R extends Record> Map<String, Object> members(R one) {
        @SuppressWarnings("unchecked")
        Shape<R> shape = Shape.of((Class<R>) one.getClass());
        Map<String, Object> members = new LinkedHashMap<>();
        for (int i = 0; i < shape.components().size(); i++) {
            members.put(shape.components().get(i).name(), plain(shape.get(one, i)));
        }
        return members;
    }

    /** Answers the problem to a request that no department has seen. */
    public static void send(Problem problem, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        byte[] body = json(problem, request.getRequestURI(), request.getLocale());
        response.setStatus(problem.status());
        response.setContentType(MediaTypes.PROBLEM);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        if (mayBeRepeated(problem)) {
            response.setHeader("Retry-After", String.valueOf(retryAfter(problem)));
        }
        if (problem.status() == 401) {
            response.setHeader("WWW-Authenticate", "Bearer");
        }
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    /** Whether the same request may well succeed a little later. */
    static boolean mayBeRepeated(Problem problem) {
        return problem.status() == 503 || problem.status() == 429;
    }

    /** Seconds to wait before. */
    static Object retryAfter(Problem problem) {
        return problem.members().getOrDefault("retryAfter", 1);
    }

    /** A problem that is nothing but a status with one sentence. */
    static Problem of(int status, String code, String en, String zh) {
        return new Problem(status, code, Text.of(en, zh), List.of(), Map.of());
    }

    static Problem signInNeeded() {
        return of(
                401,
                "sign-in-needed",
                "Sign in with POST /api/identity/sessions or send an API token.",
                "请先登录（POST /api/identity/sessions）或使用 API 令牌。");
    }
}
