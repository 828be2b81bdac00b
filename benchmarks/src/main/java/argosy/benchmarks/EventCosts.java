package argosy.benchmarks;

import argosy.benchmarks.events.Newsroom;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * What the event log costs and how quick it is: creating a record that tells others of itself beside one that does not, how
 * long an event takes to its effect, and how quickly a listener that comes later has caught up. The platform runs with two
 * departments of the benchmark's own, see {@link Newsroom}.
 */
final class EventCosts {

    private static final List<Integer> CONNECTIONS = List.of(8, 32);
    private static final int WARM_SECONDS = 20;
    private static final int RATE = 200;
    private static final int LATENCY_SECONDS = 30;
    private static final int HISTORY = 1_000_000;
    private static final int CREATED = 201;

    private final Options options;
    private final Path folder;
    private final List<String> javaOptions;

    /**
     * @param folder where its databases may lie
     * @param javaOptions as the distribution has them
     */
    EventCosts(Options options, Path folder, List<String> javaOptions) {
        this.options = options;
        this.folder = folder;
        this.javaOptions = javaOptions;
    }

    void measure(Report report) throws IOException {
        creates(report);
        report.events("effect", print("latency", String.valueOf(RATE), String.valueOf(LATENCY_SECONDS)));
        report.events("catch-up", print("catch-up", String.valueOf(HISTORY)));
    }

    private void creates(Report report) throws IOException {
        Office office = new Office();
        try {
            office.start();
            AtomicInteger next = new AtomicInteger();
            Supplier<byte[]> silent = () -> request("notes", next.incrementAndGet());
            Supplier<byte[]> told = () -> request("bulletins", next.incrementAndGet());
            Data.say("events: warming up");
            Load.run(office.port(), 8, silent, CREATED, WARM_SECONDS);
            Load.run(office.port(), 8, told, CREATED, WARM_SECONDS);
            for (int connections : CONNECTIONS) {
                List<Load.Result> without = new ArrayList<>();
                List<Load.Result> with = new ArrayList<>();
                for (int round = 0; round < options.rounds(); round++) {
                    without.add(Load.run(office.port(), connections, silent, CREATED, options.seconds()));
                    with.add(Load.run(office.port(), connections, told, CREATED, options.seconds()));
                }
                report.events(
                        "create, %d connections".formatted(connections),
                        String.format(
                                Locale.ROOT,
                                "without %.0f/s with-event %.0f/s ratio %.2f errors %d",
                                perSecond(without),
                                perSecond(with),
                                perSecond(with) / perSecond(without),
                                errors(without) + errors(with)));
            }
        } finally {
            office.stop();
        }
    }

    private static double perSecond(List<Load.Result> rounds) {
        return Cell.median(rounds.stream().mapToDouble(Load.Result::perSecond).toArray());
    }

    private static int errors(List<Load.Result> rounds) {
        return rounds.stream().mapToInt(Load.Result::errors).sum();
    }

    private static byte[] request(String collection, int number) {
        return Work.request("POST", "/api/press/" + collection, "anybody", """
                {"code": "N-%d", "name": "双11 大促通告 %d", "brand": "晨光照明", "category": "通告", "spec": "A4", \
                "barcode": "69%011d", "weightGrams": 5, "remark": "请各部门知悉"}""".formatted(number, number, number)
                .getBytes(StandardCharsets.UTF_8));
    }

    /** The line that a run of its own prints. */
    private String print(String... arguments) throws IOException {
        Data.say("events: " + String.join(" ", arguments));
        Path data = folder.resolve("events-" + arguments[0]);
        List<String> command = command(data.resolveSibling(data.getFileName() + ".derby.log"));
        command.add(arguments[0]);
        command.add(data.toString());
        command.addAll(List.of(arguments).subList(1, arguments.length));
        Process process = new ProcessBuilder(command)
                .redirectError(data.resolveSibling(data.getFileName() + ".log").toFile())
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return printed.lines()
                .filter(line -> line.startsWith("rate ") || line.startsWith("events "))
                .findFirst()
                .orElseThrow(() -> new IOException("No figure came:\n" + printed));
    }

    private List<String> command(Path derbyLog) {
        List<String> command = new ArrayList<>(List.of(Server.java()));
        command.addAll(javaOptions);
        command.addAll(List.of(
                "-Djava.awt.headless=true",
                "-Dfile.encoding=UTF-8",
                "-Duser.timezone=UTC",
                "-Dderby.stream.error.file=" + derbyLog,
                "-cp",
                System.getProperty("java.class.path"),
                Newsroom.class.getName()));
        return command;
    }

    private final class Office extends Server {

        private final Path data = folder.resolve("events-create");

        Office() {
            super("newsroom");
        }

        @Override
        List<String> command() {
            List<String> command = EventCosts.this.command(data.resolveSibling("events-create.derby.log"));
            command.addAll(List.of("serve", data.toString(), String.valueOf(port())));
            return command;
        }

        @Override
        Map<String, String> environment() {
            return Map.of("MALLOC_ARENA_MAX", "2");
        }

        @Override
        String token() {
            return "anybody";
        }

        @Override
        Path console() {
            return data.resolveSibling("events-create.log");
        }

        @Override
        boolean ready() {
            return status("/api/press/notes?limit=1") == 200 && status("/health") == 200;
        }
    }
}
