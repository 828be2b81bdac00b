package argosy.host;

import argosy.storage.StorageFailure;

/** Why something with a department went wrong, as a sentence. */
final class Reason {

    static final String STOPPING = "Argosy is stopping.";

    private Reason() {}

    /** Of a start. */
    static String of(Throwable thrown) {
        return of("Its start failed: ", thrown);
    }

    /** Whether it was only that the thread was asked to end, as it is when Argosy stops. */
    static boolean isStop(Throwable thrown) {
        return thrown instanceof InterruptedException;
    }

    /** @param otherwise what the sentence begins with when the failure is none of the storage's, which speak for themselves */
    static String of(String otherwise, Throwable thrown) {
        if (isStop(thrown)) {
            return STOPPING;
        } else if (thrown instanceof StorageFailure) {
            return thrown.getMessage();
        }
        Throwable cause = thrown;
        while (cause instanceof ExceptionInInitializerError && cause.getCause() != null) {
            cause = cause.getCause();
        }
        String message = cause.getMessage();
        return otherwise + (message == null ? cause.getClass().getSimpleName() : message);
    }
}
