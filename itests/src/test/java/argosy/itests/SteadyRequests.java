package argosy.itests;

import argosy.testkit.TestClient;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/** Someone who reads the same list over and over, and must never notice what happens elsewhere. */
final class SteadyRequests implements AutoCloseable {

    private final AtomicInteger answered = new AtomicInteger();
    private final AtomicReference<String> failure = new AtomicReference<>();
    private final Thread reader;
    private volatile boolean ended;

    private SteadyRequests(TestClient client, String path) {
        this.reader = new Thread(() -> read(client, path), "steady-requests");
    }

    /** Begins; returns after the first answer. */
    static SteadyRequests on(TestClient client, String path) {
        SteadyRequests requests = new SteadyRequests(client, path);
        requests.reader.start();
        requests.goOn();
        return requests;
    }

    /** Waits for the next answers, all of which must be 200. */
    void goOn() {
        int before = answered.get();
        Condition.await(
                Duration.ofSeconds(10),
                () -> "steady requests are answered: " + failure.get(),
                () -> failure.get() != null || answered.get() >= before + 3);
        if (failure.get() != null) {
            throw new AssertionError(failure.get());
        }
    }

    @Override
    public void close() {
        ended = true;
        try {
            reader.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (failure.get() != null) {
            throw new AssertionError("After " + answered + " answers: " + failure.get());
        }
    }

    private void read(TestClient client, String path) {
        while (!ended && failure.get() == null) {
            try {
                client.get(path).expect(200);
                answered.incrementAndGet();
            } catch (RuntimeException | AssertionError e) {
                failure.set(e.toString());
            }
        }
    }
}
