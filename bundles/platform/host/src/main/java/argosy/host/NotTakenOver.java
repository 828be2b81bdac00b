package argosy.host;

/** A version that did not get the requests; its message is a sentence for an administrator. The version before never stopped. */
public final class NotTakenOver extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotTakenOver(String reason) {
        super(reason);
    }

    NotTakenOver(String reason, Throwable cause) {
        super(reason, cause);
    }
}
