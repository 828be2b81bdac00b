package argosy.inbox;

import argosy.department.ApprovalKind;
import argosy.department.Label;
import argosy.department.Register;
import argosy.department.Shape;
import argosy.department.Stored;
import argosy.department.Text;
import argosy.inbox.db.Tables;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A department's request for a decision on one of its records; kept in the department's own database.
 *
 * @param amount in CNY, what the limits of authority go by; null where there is none
 * @param requester username of who asks, or of the person for whom the asker stands in
 * @param step index of the present step among {@code steps}
 * @param steps the steps that the request began with, as {@link Steps} writes them
 * @param dueAt when the present step should be decided, {@link #NEVER} without a time
 * @param unclaimed whether nobody holds what the present step asks for, so that an administrator has to see to it
 * @param slot what keeps a second request for the same record from waiting beside this one
 */
record Request(
        String kind,
        String collection,
        long recordId,
        BigDecimal amount,
        String summary,
        String requester,
        State state,
        int step,
        List<String> steps,
        Instant dueAt,
        Instant remindedAt,
        boolean unclaimed,
        String slot) {

    /** Stands for no time at all, so that the database can sort by it. */
    static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

    enum State {
        @Label(en = "Waiting", zh = "待审批")
        WAITING,
        @Label(en = "Approved", zh = "已同意")
        APPROVED,
        @Label(en = "Rejected", zh = "已拒绝")
        REJECTED,
        @Label(en = "Returned", zh = "已退回")
        RETURNED,
        @Label(en = "Withdrawn", zh = "已撤回")
        WITHDRAWN
    }

    /** Its history says itself what became of it. */
    static final Register<Request> REGISTER = Register.of(
                    "approval-requests",
                    Text.of("Requests for approval", "审批申请"),
                    Request.class,
                    Tables.ARGOSY_APPROVALS)
            .withoutHistory();

    /** The slot of a request that waits: there is one at a time for each kind and record. */
    static String slot(String kind, String collection, long record) {
        return kind + ' ' + collection + ' ' + record;
    }

    /** Who must not decide it: who asked, and for whom. */
    static Set<String> askers(Stored<Request> request) {
        return new HashSet<>(List.of(request.createdBy(), request.value().requester()));
    }

    List<ApprovalKind.Step> route() {
        return Steps.read(steps);
    }

    ApprovalKind.Step present() {
        return route().get(step);
    }

    Request at(int next, Instant due, boolean nobody) {
        Request moved = with("step", next).with("dueAt", due);
        return moved.with("unclaimed", nobody);
    }

    Request ended(State end, long id) {
        Request ended = with("state", end).with("dueAt", NEVER);
        return ended.with("unclaimed", false).with("slot", slot + ' ' + id);
    }

    Request with(String component, Object value) {
        Shape<Request> shape = REGISTER.shape();
        return shape.with(this, component, value);
    }
}
