package argosy.gateway;

import argosy.department.Answers;
import argosy.department.Caller;
import argosy.department.HistoryEntry;
import argosy.department.Label;
import argosy.department.ListQuery;
import argosy.department.Permission;
import argosy.department.Problem;
import argosy.department.Reach;
import argosy.storage.AuditQuery;
import argosy.storage.DepartmentDatabase;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;

/** Every change of every record of the department, to be searched: who, when, what before and after (PLT-29). */
@Path("audit-log")
@Label(en = "Audit log", zh = "审计日志")
@Produces(MediaType.APPLICATION_JSON)
public final class AuditLogResource {

    private static final Instant TOO_LATE = Instant.parse("+10000-01-01T00:00:00Z");

    private final DepartmentDatabase database;

    AuditLogResource(DepartmentDatabase database) {
        this.database = database;
    }

    /**
     * One page of the audit log.
     *
     * @param next what {@code ?before=} has to be for the following page, or null on the last
     */
    public record AuditPage(
            @Label(en = "Entries", zh = "记录") List<HistoryEntry> items,

            @Label(en = "Next", zh = "下一页", example = "244244795596800")
            Long next) {}

    /** Searches the log, newest first; times are RFC 3339, {@code to} is exclusive. */
    @GET
    @Permission("audit-log:read")
    @Answers(AuditPage.class)
    @Label(en = "Search the audit log", zh = "查询审计日志")
    public AuditPage search(
            @QueryParam("collection") String collection,
            @QueryParam("recordId") Long recordId,
            @QueryParam("by") String by,
            @QueryParam("action") String action,
            @QueryParam("from") String from,
            @QueryParam("to") String to,
            @QueryParam("before") @DefaultValue("9223372036854775807") long before,
            @QueryParam("limit") @DefaultValue("50") int limit,
            @Context Caller caller) {
        requireWholeCompany(caller);
        int rows = Math.max(1, Math.min(limit, ListQuery.MAX_LIMIT));
        List<HistoryEntry> found = database.audit(
                new AuditQuery(collection, recordId, by, action, time("from", from), time("to", to), before, rows + 1));
        boolean more = found.size() > rows;
        List<HistoryEntry> items = more ? found.subList(0, rows) : found;
        return new AuditPage(items, more ? items.get(rows - 1).id() : null);
    }

    /** The log knows no scopes: whoever reaches only some records must not read of all of them here. */
    private void requireWholeCompany(Caller caller) {
        String permission = database.department() + ":audit-log:read";
        if (caller.reach(permission)
                .filter(reach -> reach.kind() == Reach.Kind.COMPANY)
                .isEmpty()) {
            throw Problem.forbidden(permission);
        }
    }

    private static Instant time(String name, String given) {
        try {
            Instant time = given == null || given.isBlank() ? null : Instant.parse(given);
            if (time == null || time.isBefore(TOO_LATE)) {
                return time;
            }
        } catch (DateTimeParseException e) {
            // falls through to the same answer as a time that no database knows
        }
        throw Problem.badRequest(
                "bad-filter",
                "The filter " + name + " needs a time such as 2026-11-22T08:00:00Z.",
                "筛选条件 " + name + " 需要时间，例如 2026-11-22T08:00:00Z。");
    }
}
