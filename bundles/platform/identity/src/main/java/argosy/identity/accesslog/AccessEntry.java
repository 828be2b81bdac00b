package argosy.identity.accesslog;

import argosy.department.Label;
import argosy.department.Register;
import argosy.department.Text;
import argosy.identity.db.Tables;
import java.time.Instant;

/**
 * One access worth knowing of.
 *
 * @param username who, or who was claimed to be; null when nobody was signed in
 * @param records ids of the records that were shown, a space between
 * @param fields names of the fields that were shown, a space between
 * @param permission what was lacking
 * @param request method and path of what was denied
 * @param address where a sign-in came from
 */
@Label(en = "Access", zh = "访问记录")
public record AccessEntry(
        @Label(en = "Time", zh = "时间", example = "2026-11-22T08:00:00Z")
        Instant occurredAt,

        @Label(en = "Kind", zh = "类型", example = "denied") Kind kind,

        @Label(en = "Username", zh = "用户名", example = "chenjing")
        String username,

        @Label(en = "On behalf of", zh = "代理", example = "wanglei")
        String onBehalfOf,

        @Label(en = "Department", zh = "部门", example = "logistics")
        String department,

        @Label(en = "Collection", zh = "集合", example = "dispatch-orders")
        String collection,

        @Label(en = "Records", zh = "记录", example = "1841") String records,
        @Label(en = "Fields", zh = "字段", example = "phone") String fields,

        @Label(en = "Permission", zh = "权限", example = "logistics:bins:write")
        String permission,

        @Label(en = "Request", zh = "请求", example = "POST /bins")
        String request,

        @Label(en = "Address", zh = "地址", example = "192.0.2.7")
        String address) {

    public enum Kind {
        SIGNED_IN,
        SIGN_IN_FAILED,
        LOCKED_OUT,
        SIGNED_OUT,
        PASSWORD_CHANGED,
        TOKEN_CREATED,
        TOKEN_REVOKED,
        REVEALED,
        DENIED
    }

    public static final Register<AccessEntry> REGISTER = Register.of(
                    "access-log", Text.of("Access log", "访问日志"), AccessEntry.class, Tables.ACCESS_LOG)
            .search("username", "request")
            .filter("kind", "username", "onBehalfOf", "department", "collection", "permission", "address")
            .sort("occurredAt")
            .ownedBy("username")
            .withoutHistory();

    /** Something about signing in. */
    static AccessEntry signIn(Instant at, Kind kind, String username, String address) {
        return new AccessEntry(at, kind, cut(username, 200), null, "identity", null, null, null, null, null, address);
    }

    /** The text as every database keeps it: not too long, without NUL and half characters. */
    static String cut(String text, int length) {
        if (text == null) {
            return null;
        }
        String kept = text.replace('\0', ' ');
        if (kept.length() <= length) {
            return kept;
        }
        return kept.substring(0, Character.isHighSurrogate(kept.charAt(length - 1)) ? length - 1 : length);
    }
}
