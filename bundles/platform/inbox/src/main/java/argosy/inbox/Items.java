package argosy.inbox;

import argosy.department.Caller;
import argosy.department.Problem;
import argosy.department.Text;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the department and the request that an item's id means. */
final class Items {

    private final ApprovalDesks desks;

    Items(ApprovalDesks desks) {
        this.desks = desks;
    }

    /** Something done with a request. */
    interface Act {
        void on(ApprovalDesk desk, long request);
    }

    /** The item; 404 when there is none, it does not concern the caller, or its department does not run. */
    InboxItem get(Caller caller, String id) {
        return find(caller, id).orElseThrow(() -> absent(id));
    }

    /** Does it and answers the item as it is afterwards; for who may not see it, nothing. */
    Optional<InboxItem> act(Caller caller, String id, Act act) {
        long request = request(id);
        return desks.with(department(id), desk -> {
                    if (desk.unknown(request)) {
                        throw absent(id);
                    }
                    act.on(desk, request);
                    return desk.item(caller, request);
                })
                .orElseThrow(() -> absent(id));
    }

    private Optional<InboxItem> find(Caller caller, String id) {
        long request = request(id);
        return desks.with(department(id), desk -> desk.item(caller, request)).flatMap(found -> found);
    }

    private static String department(String id) {
        return id.substring(0, Math.max(0, id.lastIndexOf('-')));
    }

    private static long request(String id) {
        try {
            return Long.parseLong(id.substring(id.lastIndexOf('-') + 1));
        } catch (NumberFormatException e) {
            throw absent(id);
        }
    }

    private static Problem absent(String id) {
        return new Problem(
                404,
                "not-found",
                Text.of(
                        "There is no item " + id + " in your inbox; when a department is stopped, its items come back"
                                + " with it.",
                        "您的待办中没有 " + id + "；部门停用期间其事项不显示，恢复后重新出现。"),
                List.of(),
                Map.of());
    }
}
