package argosy.department;

import java.time.Instant;

/**
 * How a request for approval ended.
 *
 * @param by username of who decided last
 * @param reason null where none was given; a refusal and a return always have one
 */
public record Decision(Outcome outcome, String by, String reason, Instant at) {

    /** What was decided. */
    public enum Outcome {
        @Label(en = "Approved", zh = "已同意")
        APPROVED,
        @Label(en = "Rejected", zh = "已拒绝")
        REJECTED,
        /** Back to who asked, to be changed and asked for again. */
        @Label(en = "Returned", zh = "已退回")
        RETURNED
    }

    /** Whether the record may go on. */
    public boolean approved() {
        return outcome == Outcome.APPROVED;
    }
}
