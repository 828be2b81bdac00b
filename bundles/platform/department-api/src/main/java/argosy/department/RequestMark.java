package argosy.department;

import java.util.concurrent.atomic.AtomicBoolean;

/**
 * What the platform must know of a request while its work is committed: under which permission it runs, and which
 * idempotency key its first transaction has to claim so that a repeated request cannot be executed twice.
 */
public final class RequestMark {

    /** No request: sample data, jobs, tests of rules. */
    public static final RequestMark NONE = new RequestMark(null, null, null);

    private final String permission;
    private final String idempotencyKey;
    private final String fingerprint;
    private final AtomicBoolean claimed = new AtomicBoolean();

    /**
     * @param permission the full permission the resource method declares, or null
     * @param idempotencyKey the caller's key, or null when the request carries none
     * @param fingerprint hash of method, path and body, to refuse the same key for another request
     */
    public RequestMark(String permission, String idempotencyKey, String fingerprint) {
        this.permission = permission;
        this.idempotencyKey = idempotencyKey;
        this.fingerprint = fingerprint;
    }

    /** The full permission of the resource method, or null where there is none. */
    public String permission() {
        return permission;
    }

    /** What the caller sent as {@code Idempotency-Key}, or null. */
    public String idempotencyKey() {
        return idempotencyKey;
    }

    /** Hash of method, path and body, or null without a key. */
    public String fingerprint() {
        return fingerprint;
    }

    /** Whether the key is still to be claimed by the next transaction. */
    public boolean unclaimed() {
        return idempotencyKey != null && !claimed.get();
    }

    /** Called after the commit of the transaction that claimed the key. */
    public void claimed() {
        claimed.set(true);
    }
}
