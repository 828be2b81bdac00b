package argosy.storage;

/** A database that cannot be opened or migrated; the message is a sentence for an administrator. */
public final class StorageFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StorageFailure(String reason, Throwable cause) {
        super(reason, cause);
    }
}
