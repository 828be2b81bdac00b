package argosy.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** {@code ./argosy bench}. */
public final class Bench {

    static final int SKUS = 100_000;

    private static final int ORDERS = 60_000;
    private static final int WARM_CONNECTIONS = 8;
    private static final int WARM_SECONDS = 5;
    private static final int WARM_MOST = 60;
    private static final double WARM = 0.97;
    private static final double WARM_SHARE = 0.5;
    private static final int LIST_WARM_SECONDS = 10;
    private static final int LIST_REQUESTS = 300;
    private static final int IDLE_SECONDS = 50;

    private final Options options;
    private final Path home;
    private final Data data;
    private final Season season = new Season(SKUS, ORDERS);
    private final Map<Server, Map<Work, Supplier<byte[]>>> requests = new HashMap<>();
    private final Report report;
    private List<String> javaOptions;

    private Bench(Options options, Path root, Path home) throws IOException {
        this.options = options;
        this.home = home;
        this.data = new Data(root, home);
        this.report = new Report(options);
    }

    /** System properties: {@code argosy.root}, the sources; {@code argosy.home}, the unpacked distribution. */
    public static void main(String[] arguments) throws Exception {
        Options options;
        try {
            options = Options.of(arguments);
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage() + "\n" + Options.USAGE);
            System.exit(1);
            return;
        }
        Path root = Path.of(System.getProperty("argosy.root"));
        Path home = Path.of(System.getProperty("argosy.home"));
        Bench bench = new Bench(options, root, home);
        bench.measure();
        bench.report.archive(Files.size(Path.of(home + ".tar.gz")));
        System.out.println(bench.report.text());
        bench.report.write(root.resolve("benchmarks/target"));
        System.exit(bench.report.failed() ? 1 : 0);
    }

    private void measure() throws IOException, SQLException {
        List<Server> servers = new ArrayList<>();
        try {
            Argosy argosy = new Argosy(home, data.argosy(season));
            servers.add(argosy);
            argosy.start();
            argosy.signIn();
            javaOptions = argosy.javaOptions();
            for (String peer : options.peers()) {
                Server server = new Peer(peer, data.peer(peer, season), javaOptions);
                servers.add(server);
                server.start();
            }
            for (Server server : servers) {
                Map<Work, Supplier<byte[]>> own = new EnumMap<>(Work.class);
                options.work().forEach(work -> own.put(work, work.requests(season, server.token())));
                requests.put(server, own);
            }
            for (Work work : options.work()) {
                measure(work, servers);
            }
            if (options.starts() > 0) {
                servers.forEach(Server::stop);
                for (Server server : servers) {
                    starts(server);
                }
            }
        } finally {
            servers.forEach(Server::stop);
        }
        for (int size : options.lists()) {
            list(size);
        }
        if (options.lists().contains(OrderBoard.ORDERS)) {
            new OrderBoard(home).measure(data.board(), report);
        }
        if (options.departments()) {
            new HotDeploy(home, data.argosy(season), data.run(), report.hotDeploy()).measure();
        }
        if (options.events()) {
            new EventCosts(options, data.run(), javaOptions).measure(report);
        }
    }

    private void measure(Work work, List<Server> servers) throws IOException {
        for (Server server : servers) {
            warmUp(work, server);
        }
        int most = (int) (ORDERS * (1 - WARM_SHARE))
                / (options.rounds() * options.connections().size());
        for (int round = 1; round <= options.rounds(); round++) {
            for (int connections : options.connections()) {
                for (Server server : servers) {
                    Cell.Round found = run(work, server, connections, options.seconds(), most);
                    report.cell(work, server.name(), connections).rounds().add(found);
                    Data.say("%s %s, %d connections, round %d: %.0f/s, p50 %.2f ms, p99 %.2f ms, CPU %.3f ms%s"
                            .formatted(
                                    work,
                                    server.name(),
                                    connections,
                                    round,
                                    found.perSecond(),
                                    found.p50(),
                                    found.p99(),
                                    found.cpu(),
                                    found.errors() == 0 ? "" : ", " + found.errors() + " ERRORS"));
                }
            }
        }
    }

    /** Until a request costs no less than one of the seconds before, as the compiler is done with the code then. */
    private void warmUp(Work work, Server server) throws IOException {
        Data.say(work + " " + server.name() + ": warming up");
        int left = (int) (ORDERS * WARM_SHARE);
        double before;
        double cost = Double.MAX_VALUE;
        double seconds = 0;
        do {
            before = cost;
            Cell.Round found = run(work, server, WARM_CONNECTIONS, WARM_SECONDS, left);
            left -= found.requests();
            cost = found.cpu();
            seconds += WARM_SECONDS;
        } while (left > 0 && seconds < WARM_MOST && (seconds < options.warmUp() || cost < before * WARM));
    }

    /** @param most orders; other work does not end but with the time */
    private Cell.Round run(Work work, Server server, int connections, double seconds, int most) throws IOException {
        Supplier<byte[]> endless = requests.get(server).get(work);
        double cpu = server.cpuMillis();
        Load.Result result = Load.run(
                server.port(),
                connections,
                work == Work.W4 ? atMost(most, endless) : endless,
                work.expected(),
                seconds);
        cpu = server.cpuMillis() - cpu;
        if (result.errors() > 0) {
            Data.say(server.name() + " answered: " + result.firstError());
        }
        return new Cell.Round(
                result.requests(),
                result.errors(),
                result.perSecond(),
                result.millis(0.5),
                result.millis(0.99),
                cpu / result.requests());
    }

    /** The first of these requests. */
    static Supplier<byte[]> atMost(int most, Supplier<byte[]> requests) {
        AtomicInteger left = new AtomicInteger(most);
        return () -> left.getAndDecrement() > 0 ? requests.get() : null;
    }

    /** Start and idle memory, on the data as the work has left it. */
    private void starts(Server server) throws IOException {
        Data.say("Starting " + server.name() + " " + options.starts() + " times");
        double[] seconds = new double[options.starts()];
        for (int i = 0; i < seconds.length; i++) {
            seconds[i] = server.start();
            if (i < seconds.length - 1) {
                server.stop();
            }
        }
        Server.sleep(10_000);
        double early = server.residentMiB();
        double cpu = server.cpuMillis();
        Server.sleep(IDLE_SECONDS * 1000L);
        double idle = (server.cpuMillis() - cpu) / IDLE_SECONDS;
        report.start(server.name(), Cell.median(seconds), early, server.residentMiB(), idle);
        server.stop();
    }

    /** How long Argosy takes for a page when the collection has this size. */
    private void list(int size) throws IOException, SQLException {
        Season other = size == SKUS ? season : new Season(size, 0);
        Argosy argosy = new Argosy(home, data.argosy(other));
        try {
            argosy.start();
            argosy.signIn();
            Supplier<byte[]> pages = Work.W3.requests(other, argosy.token());
            Load.run(argosy.port(), 1, pages, Work.W3.expected(), LIST_WARM_SECONDS);
            Load.Result result =
                    Load.run(argosy.port(), 1, atMost(LIST_REQUESTS, pages), Work.W3.expected(), LIST_WARM_SECONDS);
            report.list(size, result.millis(0.5), result.millis(0.99));
        } finally {
            argosy.stop();
        }
    }
}
