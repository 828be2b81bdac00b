package argosy.devloop;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** The Argosy that the loop starts when none answers, and stops with itself. */
final class OwnServer implements AutoCloseable {

    private static final Duration START = Duration.ofMinutes(2);
    private static final Duration STOP = Duration.ofSeconds(30);
    private static final Duration POLL = Duration.ofMillis(100);

    private final Process process;

    private OwnServer(Process process) {
        this.process = process;
    }

    /**
     * Starts it; what it says goes to this terminal.
     *
     * @param home the unpacked distribution
     * @param password with which it creates its first administrator
     */
    static OwnServer start(Path home, int port, Path data, Optional<String> password) throws IOException {
        ProcessBuilder command = new ProcessBuilder(
                        home.resolve("bin/argosy").toString(),
                        "--port",
                        String.valueOf(port),
                        "--data",
                        data.toString())
                .redirectOutput(ProcessBuilder.Redirect.INHERIT)
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        Map<String, String> environment = command.environment();
        password.ifPresent(secret -> environment.put(Password.VARIABLE, secret));
        // Nobody works here while a new version is watched: the next one may come at once.
        environment.merge("ARGOSY_JAVA_OPTS", "-Dargosy.upgrade.watch=0", (given, more) -> given + " " + more);
        return new OwnServer(command.start());
    }

    /** Returns when departments can be brought in. */
    void awaitOpen(Argosy argosy) throws IOException {
        long end = System.nanoTime() + START.toNanos();
        while (!argosy.isOpen()) {
            if (!process.isAlive()) {
                throw new IOException("Argosy did not start.");
            }
            if (System.nanoTime() > end) {
                throw new IOException("Argosy does not answer at " + argosy.address() + ".");
            }
            LockSupport.parkNanos(POLL.toNanos());
        }
    }

    /** Stops it as a terminal does, and waits until it has. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(STOP.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
