package argosy.department;

import java.math.BigDecimal;
import org.osgi.annotation.versioning.ProviderType;

/** Asks for decisions of one {@link ApprovalKind}; they wait in the inboxes of those who may decide. */
@ProviderType
public interface Approvals {

    /** What the department does when a request was decided, in the same transaction as the decision. */
    @FunctionalInterface
    interface Outcome {

        /** The record's own step that follows: it is approved, or goes back; when it throws, nothing was decided. */
        void decided(Transaction transaction, long record, Decision decision);
    }

    /**
     * Asks for a decision on a record. 409 while another request of this kind waits for the same record.
     *
     * @param amount in CNY, what the limits of authority go by; null where there is none
     * @param summary one line that tells the decider what this is about; no personal data
     * @return id of the request
     */
    long ask(Transaction transaction, Register<?> register, long record, BigDecimal amount, String summary);

    /** Takes back the waiting request for the record, if there is one. */
    void withdraw(Transaction transaction, Register<?> register, long record, String reason);
}
