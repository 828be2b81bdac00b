package argosy.itests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** An Argosy of its own for one test, started by the script of the archive; may be killed and started again. */
final class Installation extends Server implements AutoCloseable {

    private static final Duration STOP = Duration.ofSeconds(30);

    private final int port;
    private final Path home;
    private final Path data;
    private final List<String> options;
    private final Path console;
    private Process process;

    private Installation(int port, Path home, Path data, List<String> options) {
        super(port, data);
        this.port = port;
        this.home = home;
        this.data = data;
        this.options = options;
        this.console = data.resolveSibling(data.getFileName() + ".console");
    }

    /**
     * Starts one with fresh data below {@code target}; returns when it is ready.
     *
     * @param options further ones of its Java virtual machine
     */
    static Installation start(String name, String... options) {
        return start(Archive.unpacked(), Archive.empty(name), options);
    }

    /** Starts one of this unpacked archive on data that are there. */
    static Installation start(Path home, Path data, String... options) {
        Installation installation = new Installation(freePort(), home, data, List.of(options));
        installation.start();
        return installation;
    }

    /** Starts it again on the same data; returns when it is ready. */
    void start() {
        ProcessBuilder command = new ProcessBuilder(
                        home.resolve("bin/argosy").toString(),
                        "--port",
                        String.valueOf(port),
                        "--data",
                        data.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(console.toFile()));
        command.environment().put("ARGOSY_ADMIN_PASSWORD", ADMIN_PASSWORD);
        command.environment().put("ARGOSY_JAVA_OPTS", String.join(" ", options));
        try {
            process = command.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try {
            awaitReady(Duration.ofSeconds(90));
        } catch (AssertionError notReady) {
            kill();
            throw notReady;
        }
    }

    int port() {
        return port;
    }

    /** The folder with everything that it keeps. */
    Path data() {
        return data;
    }

    /** The number of its process. */
    long pid() {
        return process.pid();
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
