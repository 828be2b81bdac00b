package argosy.gateway;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** A moment in which a department's requests wait at the door instead of being refused. */
final class Pause {

    /** Requests that wait; each keeps a thread of the server, of which the other departments need most. */
    private static final int PLACES = 64;

    private static final long LONGEST = 15;

    private final Semaphore places = new Semaphore(PLACES);
    private final CountDownLatch over = new CountDownLatch(1);

    /** Waits for the end; false when there was no place to wait or it took too long. */
    boolean await() {
        if (!places.tryAcquire()) {
            return false;
        }
        try {
            return over.await(LONGEST, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            places.release();
        }
    }

    void end() {
        over.countDown();
    }
}
