package argosy.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** One work on one server at one number of connections: what every round found, and the medians. */
final class Cell {

    /** One measurement. Times are milliseconds. */
    record Round(int requests, int errors, double perSecond, double p50, double p99, double cpu) {}

    private final Work work;
    private final String server;
    private final int connections;
    private final List<Round> rounds = new ArrayList<>();

    Cell(Work work, String server, int connections) {
        this.work = work;
        this.server = server;
        this.connections = connections;
    }

    Work work() {
        return work;
    }

    String server() {
        return server;
    }

    int connections() {
        return connections;
    }

    List<Round> rounds() {
        return rounds;
    }

    double perSecond() {
        return median(Round::perSecond);
    }

    double p50() {
        return median(Round::p50);
    }

    double p99() {
        return median(Round::p99);
    }

    /** CPU time of the server per request, in milliseconds. */
    double cpu() {
        return median(Round::cpu);
    }

    int errors() {
        return rounds.stream().mapToInt(Round::errors).sum();
    }

    private double median(ToDoubleFunction<Round> figure) {
        return median(rounds.stream().mapToDouble(figure).toArray());
    }

    static double median(double... figures) {
        double[] sorted = figures.clone();
        java.util.Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length == 0
                ? Double.NaN
                : sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
