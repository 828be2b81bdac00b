package argosy.itests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** An Argosy of its own for one test, started by the script of the archive; may be killed and started again. */
final class Installation extends Server implements AutoCloseable {

    private static final Duration STOP = Duration.ofSeconds(30);

    private final int port;
    private final Path data;
    private final Path console;
    private Process process;

    private Installation(int port, Path data) {
        super(port, data);
        this.port = port;
        this.data = data;
        this.console = data.resolveSibling(data.getFileName() + ".console");
    }

    /** Starts one with fresh data below {@code target}; returns when it is ready. */
    static Installation start(String name) {
        Installation installation = new Installation(freePort(), Archive.empty(name));
        installation.start();
        return installation;
    }

    /** Starts it again on the same data; returns when it is ready. */
    void start() {
        ProcessBuilder command = new ProcessBuilder(
                        Archive.unpacked().resolve("bin/argosy").toString(),
                        "--port",
                        String.valueOf(port),
                        "--data",
                        data.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(console.toFile()));
        command.environment().put("ARGOSY_ADMIN_PASSWORD", ADMIN_PASSWORD);
        try {
            process = command.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        awaitReady(Duration.ofSeconds(90));
    }

    /** {@code kill -9}: nothing is closed, nothing written any more. */
    void kill() {
        process.destroyForcibly();
        await(process);
    }

    /** Stops it as a terminal or an init system does. */
    @Override
    public void close() {
        process.destroy();
        if (!await(process)) {
            process.destroyForcibly();
            throw new AssertionError("It did not stop within " + STOP.toSeconds() + " s.");
        }
    }

    private static boolean await(Process process) {
        try {
            return process.waitFor(STOP.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
