package argosy.benchmarks;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What was found, as tables in Markdown and as JSON. */
final class Report {

    private static final int MIB = 1 << 20;
    private static final int TARGET_CONNECTIONS = 8;
    private static final double CPU_TARGET = 1.35;
    private static final double START_TARGET = 6;
    private static final double MEMORY_TARGET = 250;

    /** How much of the throughput of the raw peer is to be reached. */
    private static final Map<Work, Double> TARGETS = Map.of(Work.W1, 0.75, Work.W2, 0.8, Work.W3, 0.8, Work.W4, 0.75);

    private record Start(
            String server,
            double seconds,
            double residentAfter10s,
            double residentAfter60s,
            double idleCpuMillisPerSecond) {}

    private record ListTime(int records, double p50, double p99) {}

    private final Options options;
    private final List<Cell> cells = new ArrayList<>();
    private final List<Start> starts = new ArrayList<>();
    private final List<ListTime> lists = new ArrayList<>();
    private final Map<String, String> events = new LinkedHashMap<>();
    private final Map<String, double[]> board = new LinkedHashMap<>();
    private final HotDeployFigures hotDeploy = new HotDeployFigures();
    private final Instant at = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    private double archiveMiB;

    Report(Options options) {
        this.options = options;
    }

    Cell cell(Work work, String server, int connections) {
        return find(work, server, connections).orElseGet(() -> {
            Cell cell = new Cell(work, server, connections);
            cells.add(cell);
            return cell;
        });
    }

    void start(String server, double seconds, double early, double late, double idle) {
        starts.add(new Start(server, seconds, early, late, idle));
    }

    /** What departments that come and go cost. */
    HotDeployFigures hotDeploy() {
        return hotDeploy;
    }

    /** How long a page of the order board takes. */
    void board(String page, double p50, double p99) {
        board.put(page, new double[] {p50, p99});
    }

    /** A line of figures on the event log. */
    void events(String what, String figures) {
        Data.say("events: " + what + ": " + figures);
        events.put(what, figures);
    }

    void list(int records, double p50, double p99) {
        lists.add(new ListTime(records, p50, p99));
    }

    void archive(long bytes) {
        archiveMiB = (double) bytes / MIB;
    }

    /** Whether a server has answered with an error. */
    boolean failed() {
        return hotDeploy.failed() || cells.stream().anyMatch(cell -> cell.errors() > 0);
    }

    /** Writes the tables to {@code bench.md} and every round to {@code bench.json}. */
    void write(Path folder) throws IOException {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("at", at.toString());
        all.put("commit", commit());
        all.put("java", System.getProperty("java.version"));
        all.put("cores", Runtime.getRuntime().availableProcessors());
        all.put("archiveMiB", archiveMiB);
        all.put("starts", starts);
        all.put("lists", lists);
        all.put("events", events);
        all.put("board", board);
        all.put("departments", hotDeploy.values());
        all.put(
                "cells",
                sorted().stream()
                        .map(cell -> {
                            Map<String, Object> values = new LinkedHashMap<>();
                            values.put("work", cell.work());
                            values.put("server", cell.server());
                            values.put("connections", cell.connections());
                            values.put("perSecond", cell.perSecond());
                            values.put("p50Millis", cell.p50());
                            values.put("p99Millis", cell.p99());
                            values.put("cpuMillis", cell.cpu());
                            values.put("errors", cell.errors());
                            values.put("rounds", cell.rounds());
                            return values;
                        })
                        .toList());
        new ObjectMapper()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .writeValue(folder.resolve("bench.json").toFile(), all);
        Files.writeString(folder.resolve("bench.md"), text());
    }

    String text() {
        StringBuilder text = new StringBuilder();
        line(
                text,
                "%s, commit %s, %d cores, Java %s, median of %d rounds of %.0f s",
                at,
                commit(),
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("java.version"),
                options.rounds(),
                options.seconds());
        line(text, "");
        line(text, "| work | connections | server | requests/s | p50 ms | p99 ms | CPU ms/request | errors |");
        line(text, "|---|---:|---|---:|---:|---:|---:|---:|");
        for (Cell cell : sorted()) {
            line(
                    text,
                    "| %s | %d | %s | %.0f | %.2f | %.2f | %.3f | %s |",
                    cell.work(),
                    cell.connections(),
                    cell.server(),
                    cell.perSecond(),
                    cell.p50(),
                    cell.p99(),
                    cell.cpu(),
                    cell.errors() == 0 ? "0" : cell.errors() + " FAILED");
        }
        ratios(text);
        figures(text);
        hotDeploy.write(text);
        return text.toString();
    }

    private void ratios(StringBuilder text) {
        line(text, "");
        line(text, "| work | connections | peer | requests/s: Argosy ÷ peer | CPU: Argosy ÷ peer | targets |");
        line(text, "|---|---:|---|---:|---:|---|");
        for (Cell peer : sorted()) {
            Optional<Cell> own = find(peer.work(), "argosy", peer.connections());
            if (peer.server().equals("argosy") || own.isEmpty()) {
                continue;
            }
            double speed = own.get().perSecond() / peer.perSecond();
            double cpu = own.get().cpu() / peer.cpu();
            line(
                    text,
                    "| %s %s | %d | %s | %.2f | %.2f | %s |",
                    peer.work(),
                    peer.work().words(),
                    peer.connections(),
                    peer.server(),
                    speed,
                    cpu,
                    verdict(peer, speed, cpu));
        }
    }

    private static String verdict(Cell peer, double speed, double cpu) {
        if (peer.connections() != TARGET_CONNECTIONS) {
            return "";
        }
        if (peer.server().equals("raw")) {
            double target = TARGETS.get(peer.work());
            return "≥ %.2f %s, CPU ≤ %.2f %s"
                    .formatted(target, met(speed >= target), CPU_TARGET, met(cpu <= CPU_TARGET));
        }
        return "≥ 1.00 " + met(speed >= 1);
    }

    static String met(boolean met) {
        return met ? "met" : "MISSED";
    }

    private void figures(StringBuilder text) {
        if (!starts.isEmpty()) {
            line(text, "");
            line(
                    text,
                    "| server | start to first answer, s | resident 10 s after, MiB | 60 s after, MiB"
                            + " | CPU ms per s, nobody asking |");
            line(text, "|---|---:|---:|---:|---:|");
            for (Start start : starts) {
                boolean own = start.server().equals("argosy");
                line(
                        text,
                        "| %s | %.2f%s | %.0f%s | %.0f | %.1f |",
                        start.server(),
                        start.seconds(),
                        own ? " (≤ %.0f %s)".formatted(START_TARGET, met(start.seconds() <= START_TARGET)) : "",
                        start.residentAfter10s(),
                        own
                                ? " (≤ %.0f %s)"
                                        .formatted(MEMORY_TARGET, met(start.residentAfter10s() <= MEMORY_TARGET))
                                : "",
                        start.residentAfter60s(),
                        start.idleCpuMillisPerSecond());
            }
        }
        if (!lists.isEmpty()) {
            line(text, "");
            line(text, "| Argosy's list of 50 (W3) of | p50 ms | p99 ms |");
            line(text, "|---:|---:|---:|");
            lists.forEach(list -> line(text, "| %,d | %.2f | %.2f |", list.records(), list.p50(), list.p99()));
        }
        if (!board.isEmpty()) {
            line(text, "");
            line(text, "| order board at %,d orders | p50 ms | p99 ms |", OrderBoard.ORDERS);
            line(text, "|---|---:|---:|");
            board.forEach((page, times) -> line(text, "| %s | %.2f | %.2f |", page, times[0], times[1]));
        }
        if (!events.isEmpty()) {
            line(text, "");
            line(text, "| events | |");
            line(text, "|---|---|");
            events.forEach((what, figures) -> line(text, "| %s | %s |", what, figures));
        }
        line(text, "");
        line(text, "The archive of the distribution has %.1f MiB.", archiveMiB);
    }

    private List<Cell> sorted() {
        return cells.stream()
                .sorted(Comparator.comparing(Cell::work).thenComparing(Cell::connections))
                .toList();
    }

    private Optional<Cell> find(Work work, String server, int connections) {
        return cells.stream()
                .filter(cell ->
                        cell.work() == work && cell.server().equals(server) && cell.connections() == connections)
                .findFirst();
    }

    private static String commit() {
        return System.getProperty("argosy.commit", "unknown");
    }

    private static void line(StringBuilder text, String format, Object... values) {
        text.append(format.formatted(values)).append('\n');
    }
}
