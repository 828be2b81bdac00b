package argosy.benchmarks;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A server under measurement: one process, started and stopped here. */
abstract class Server {

    private static final int START_SECONDS = 120;
    private static final int STOP_SECONDS = 60;
    private static final int POLL_MILLIS = 10;
    private static final int TICKS_A_SECOND = 100;

    private final String name;
    private final int port = freePort();
    private Process process;

    Server(String name) {
        this.name = name;
    }

    final String name() {
        return name;
    }

    final int port() {
        return port;
    }

    /** The command of the process. */
    abstract List<String> command();

    abstract Map<String, String> environment();

    /** What to sign in with, or null. */
    abstract String token();

    /** Where the process writes what it says. */
    abstract Path console();

    /** Starts the process; answers the seconds until it has answered a list. */
    double start() throws IOException {
        ProcessBuilder command = new ProcessBuilder(command())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(console().toFile()));
        command.environment().putAll(environment());
        long begin = System.nanoTime();
        process = command.start();
        Process child = process;
        Runtime.getRuntime().addShutdownHook(new Thread(child::destroy));
        while (!ready()) {
            if (!process.isAlive() || System.nanoTime() - begin > TimeUnit.SECONDS.toNanos(START_SECONDS)) {
                stop();
                throw new IOException(name + " does not start:\n" + Files.readString(console()));
            }
            sleep(POLL_MILLIS);
        }
        return (System.nanoTime() - begin) / 1e9;
    }

    /** Whether it answers as it does when it is at work. */
    boolean ready() {
        return status("/api/logistics/skus?limit=1&brand=x") == 200;
    }

    /** The status of a GET, or 0 when nobody answers. */
    final int status(String path) {
        try {
            HttpURLConnection connection = (HttpURLConnection)
                    URI.create("http://127.0.0.1:" + port + path).toURL().openConnection();
            connection.setReadTimeout((int) TimeUnit.SECONDS.toMillis(START_SECONDS));
            if (token() != null) {
                connection.setRequestProperty("Authorization", "Bearer " + token());
            }
            int status = connection.getResponseCode();
            (status < 400 ? connection.getInputStream() : connection.getErrorStream()).readAllBytes();
            return status;
        } catch (IOException e) {
            return 0;
        }
    }

    void stop() {
        if (process == null) {
            return;
        }
        process.destroy();
        try {
            if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        process = null;
    }

    /** CPU time that the process has used, in milliseconds. */
    final double cpuMillis() {
        String stat = proc("stat");
        // The name in brackets may hold spaces; behind it utime and stime are the 12th and 13th.
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) * 1000.0 / TICKS_A_SECOND;
    }

    /** Memory that the process holds, in MiB. */
    final double residentMiB() {
        String line = proc("status")
                .lines()
                .filter(each -> each.startsWith("VmRSS:"))
                .findFirst()
                .orElseThrow();
        return Long.parseLong(line.replaceAll("\\D", "")) / 1024.0;
    }

    /** The options of its Java virtual machine that say how fast and how large it may be. */
    final List<String> javaOptions() {
        return List.of(proc("cmdline").split("\0")).stream()
                .filter(option -> option.matches("-X(m[sxn]|ss).*|-XX:[+-].*|-XX:(Tiered|Reserved).*"))
                .filter(option -> !option.contains("Archive") && !option.contains("SharedClass"))
                .toList();
    }

    private String proc(String file) {
        try {
            return Files.readString(Path.of("/proc", String.valueOf(process.pid()), file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(name + " has ended; see " + console(), e);
        }
    }

    static String java() {
        return System.getProperty("java.home") + File.separator + "bin" + File.separator + "java";
    }

    static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
