package argosy.logistics.complaints;

import static argosy.logistics.complaints.Complaint.COMPLAINTS;
import static argosy.logistics.db.Tables.COMPLAINT_RULE;

import argosy.department.Problem;
import argosy.department.Reads;
import argosy.department.Shape;
import argosy.department.Stored;
import argosy.department.Text;
import argosy.department.Transaction;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** The rules of complaints about deliveries: investigated, settled, answered in time, and never counted before (LOG-20). */
public final class Complaints {

    public Stored<Complaint> open(Transaction tx, NewComplaint given) {
        Instant receivedAt = given.receivedAt() == null ? tx.now() : given.receivedAt();
        if (receivedAt.isAfter(tx.now())) {
            throw Problem.invalid(
                    "receivedAt", "A complaint cannot come from the future; check the time.", "受理时间不能晚于当前时间，请核对。");
        }
        Mention mention = Mention.of(tx, given.orderNumber(), given.parcel(), given.carrier());
        return tx.insert(
                COMPLAINTS,
                Complaint.opened(tx.number("TS"), given, mention, receivedAt, due(tx, given.kind(), receivedAt)));
    }

    /** Keeps another text, kind, order or parcel while nothing is settled. */
    Stored<Complaint> change(Transaction tx, Stored<Complaint> before, Complaint given) {
        Complaint was = before.value();
        if (was.state().settled()) {
            throw Problem.conflict(
                    "complaint-settled",
                    Text.of(
                            "Complaint " + was.number() + " is settled; reopen it to change it.",
                            "投诉 " + was.number() + " 已有结论，请先重开再修改。"),
                    Map.of("state", Shape.code(was.state())));
        }
        Complaint after = given.about(Mention.of(tx, given.orderNumber(), given.parcel(), given.carrier()));
        if (after.kind() != was.kind()) {
            after = after.dueAt(due(tx, after.kind(), after.receivedAt()));
        }
        return tx.update(COMPLAINTS, before, after);
    }

    /** Gives the complaint to somebody who settles it; to the caller when nobody is named. */
    public Stored<Complaint> assign(Transaction tx, long id, String assignee) {
        Stored<Complaint> complaint = tx.step(COMPLAINTS, id, "assign");
        return tx.update(
                COMPLAINTS,
                complaint,
                complaint.value().assigned(assignee == null ? tx.by().username() : assignee));
    }

    /** Begins the investigation, or keeps what it has found so far. */
    public Stored<Complaint> investigate(Transaction tx, long id, String findings) {
        Stored<Complaint> complaint = tx.step(COMPLAINTS, id, "investigate");
        return tx.update(COMPLAINTS, complaint, complaint.value().investigating(findings));
    }

    /** Settles it. 422 when somebody is found responsible without findings, or the carrier without being known. */
    public Stored<Complaint> solve(Transaction tx, long id, Resolution resolution) {
        Stored<Complaint> complaint = tx.step(COMPLAINTS, id, "solve");
        Complaint found = complaint.value().investigating(resolution.findings());
        if (resolution.liability() != Liability.NONE
                && (found.findings() == null || found.findings().isBlank())) {
            throw Problem.invalid(
                    "findings",
                    "Say what was found: nobody is held responsible by a mere complaint.",
                    "请填写调查情况：不能仅凭投诉认定责任。");
        }
        if (resolution.carrier() != null && found.carrier() == null) {
            found = found.about(Mention.of(tx, found.orderNumber(), found.parcel(), resolution.carrier()));
        }
        if (resolution.liability() == Liability.CARRIER && found.carrier() == null) {
            throw Problem.invalid("carrier", "Name the carrier that is responsible.", "请填写责任物流公司。");
        }
        return tx.update(
                COMPLAINTS,
                complaint,
                found.solved(
                        resolution.result(), resolution.liability(), tx.by().username(), tx.now()));
    }

    /** Hands the result to customer service. */
    public Stored<Complaint> answer(Transaction tx, long id) {
        Stored<Complaint> complaint = tx.step(COMPLAINTS, id, "answer");
        return tx.update(
                COMPLAINTS, complaint, complaint.value().answered(tx.by().username(), tx.now()));
    }

    public Stored<Complaint> close(Transaction tx, long id) {
        Stored<Complaint> complaint = tx.step(COMPLAINTS, id, "close");
        return tx.update(COMPLAINTS, complaint, complaint.value().closed(tx.now()));
    }

    /** Takes the result back, as the customer is not content with it; the time to answer begins anew. */
    public Stored<Complaint> reopen(Transaction tx, long id, String reason) {
        Stored<Complaint> complaint = tx.step(COMPLAINTS, id, "reopen");
        Complaint reopened =
                complaint.value().reopened(due(tx, complaint.value().kind(), tx.now()));
        Stored<Complaint> kept = tx.update(COMPLAINTS, complaint, reopened);
        tx.remark(COMPLAINTS, id, "reopened", reason);
        return kept;
    }

    private static Instant due(Reads reads, ComplaintKind kind, Instant from) {
        return reads.first(ComplaintRule.RULES, COMPLAINT_RULE.KIND.eq(Shape.code(kind)))
                .map(rule -> from.plus(Duration.ofHours(rule.value().answerHours())))
                .orElse(null);
    }
}
