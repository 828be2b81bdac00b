package argosy.inbox;

import argosy.department.ApprovalKind;
import argosy.department.ApprovalKind.Step;
import argosy.department.Approvals;
import argosy.department.Problem;
import argosy.department.Reads;
import argosy.department.Register;
import argosy.department.Stored;
import argosy.department.Text;
import argosy.department.Transaction;
import argosy.inbox.db.Tables;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Takes in a department's requests of one kind. */
final class Asking implements Approvals {

    private static final int LONGEST_SUMMARY = 500;

    private final Place place;
    private final ApprovalKind kind;
    private final Course course;

    Asking(Place place, ApprovalKind kind) {
        this.place = place;
        this.kind = kind;
        this.course = new Course(place);
    }

    @Override
    public long ask(Transaction tx, Register<?> register, long record, BigDecimal amount, String summary) {
        if (waiting(tx, register, record).isPresent()) {
            throw Problem.conflict(
                    "approval-waiting",
                    Text.of(
                            "A request for the same decision (" + kind.title().en()
                                    + ") waits for this record already; withdraw it first.",
                            "该记录已有待处理的“" + kind.title().zh() + "”审批，请先撤回。"),
                    Map.of());
        }
        List<Step> steps = Definition.steps(tx, place, kind);
        String requester =
                tx.by().onBehalfOf() == null ? tx.by().username() : tx.by().onBehalfOf();
        Stored<Request> request = tx.insert(
                Request.REGISTER,
                new Request(
                        kind.name(),
                        register.name(),
                        record,
                        amount,
                        cut(summary),
                        requester,
                        Request.State.WAITING,
                        0,
                        Steps.write(steps),
                        Request.NEVER,
                        null,
                        false,
                        Request.slot(kind.name(), register.name(), record)));
        tx.remark(Request.REGISTER, request.id(), "asked", cut(summary));
        course.begin(tx, request, Steps.next(steps, -1, amount));
        return request.id();
    }

    @Override
    public void withdraw(Transaction tx, Register<?> register, long record, String reason) {
        waiting(tx, register, record).ifPresent(found -> {
            Stored<Request> request = tx.hold(Request.REGISTER, found.id());
            if (request.value().state() == Request.State.WAITING) {
                tx.remark(Request.REGISTER, request.id(), "withdrawn", reason);
                course.shut(tx, request, Request.State.WITHDRAWN);
            }
        });
    }

    private Optional<Stored<Request>> waiting(Reads reads, Register<?> register, long record) {
        return reads.first(
                Request.REGISTER, Tables.ARGOSY_APPROVALS.SLOT.eq(Request.slot(kind.name(), register.name(), record)));
    }

    private static String cut(String summary) {
        return summary.length() <= LONGEST_SUMMARY ? summary : summary.substring(0, LONGEST_SUMMARY - 1) + '…';
    }
}
