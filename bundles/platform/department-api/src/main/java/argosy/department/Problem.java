package argosy.department;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A request that cannot be fulfilled, with what the caller needs to mend it. The gateway answers it as RFC 9457
 * {@code application/problem+json}; nothing was changed.
 */
public class Problem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;
    private final transient Text detail;
    private final transient List<FieldProblem> fields;
    private final transient Map<String, Object> members;

    /** One field that keeps a request from being fulfilled: where, why, and what would be right. */
    public record FieldProblem(String field, Text message) {}

    /**
     * @param status HTTP status
     * @param code stable, machine-readable kebab-case code; becomes the problem's {@code type} and {@code code}
     * @param detail one sentence for people: what is wrong and what to do
     * @param fields the fields at fault, may be empty
     * @param members further members of the answer, in order
     */
    public Problem(int status, String code, Text detail, List<FieldProblem> fields, Map<String, Object> members) {
        super(detail.en(), null, false, false);
        this.status = status;
        this.code = code;
        this.detail = detail;
        this.fields = List.copyOf(fields);
        this.members = new LinkedHashMap<>(members);
    }

    /** HTTP status of the answer. */
    public int status() {
        return status;
    }

    /** Kebab-case and stable: what programs tell problems apart by. */
    public String code() {
        return code;
    }

    /** One sentence for people: what is wrong and what to do. */
    public Text detail() {
        return detail;
    }

    /** The fields at fault; empty when it is none of them. */
    public List<FieldProblem> fields() {
        return fields;
    }

    /** Further members of the JSON answer, in their order. */
    public Map<String, Object> members() {
        return members;
    }

    /** 404: there is no such record, or it is out of the caller's reach. */
    public static Problem notFound(Register<?> register, long id) {
        return notFound(register.title(), id);
    }

    /**
     * 404: the same for what is kept in no register.
     *
     * @param among what it was looked for among, as people call it: "the files of this record"
     */
    public static Problem notFound(Text among, long id) {
        return new Problem(
                404,
                "not-found",
                Text.of(
                        "There is no record " + id + " in " + among.en() + ".",
                        "“" + among.zh() + "”中没有记录 " + id + "。"),
                List.of(),
                Map.of());
    }

    /** 422: one field is wrong. The text says why and what would be right. */
    public static Problem invalid(String field, String en, String zh) {
        return invalid(List.of(new FieldProblem(field, Text.of(en, zh))));
    }

    /** 422: several fields are wrong. */
    public static Problem invalid(List<FieldProblem> fields) {
        FieldProblem first = fields.get(0);
        return new Problem(
                422,
                "invalid",
                Text.of(
                        first.field() + ": " + first.message().en(),
                        first.field() + "：" + first.message().zh()),
                fields,
                Map.of());
    }

    /** 409: the record's present state does not allow this. */
    public static Problem conflict(String code, String en, String zh) {
        return new Problem(409, code, Text.of(en, zh), List.of(), Map.of());
    }

    /** 409 with further members, such as the current state and the allowed steps. */
    public static Problem conflict(String code, Text detail, Map<String, Object> members) {
        return new Problem(409, code, detail, List.of(), members);
    }

    /** 412: someone else changed the record since the caller read it. */
    public static Problem stale(long id, int version) {
        return new Problem(
                412,
                "stale",
                Text.of(
                        "Record " + id + " was changed by someone else; read it again and repeat your change.",
                        "记录 " + id + " 已被他人修改，请重新读取后再改。"),
                List.of(),
                Map.of("version", version));
    }

    /** 403: the caller lacks the permission. */
    public static Problem forbidden(String permission) {
        return new Problem(
                403,
                "forbidden",
                Text.of("You lack the permission " + permission + ".", "您没有权限 " + permission + "。"),
                List.of(),
                Map.of("permission", permission));
    }

    /** 400: the request itself cannot be understood. */
    public static Problem badRequest(String code, String en, String zh) {
        return new Problem(400, code, Text.of(en, zh), List.of(), Map.of());
    }
}
