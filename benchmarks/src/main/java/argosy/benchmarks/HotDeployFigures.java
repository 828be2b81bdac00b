package argosy.benchmarks;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What was found while departments came and went, as tables. */
final class HotDeployFigures {

    private static final double INSTALL_TARGET = 1000;
    private static final double PAUSE_TARGET = 50;
    private static final double STALL_TARGET = 50;

    private record Rate(double rows, double seconds) {}

    private record Elsewhere(int times, int requests, int failed, double p50, double p99, double longest) {}

    private record Time(double median, double longest) {}

    private final Map<String, Time> installs = new LinkedHashMap<>();
    private final Map<String, Rate> rates = new LinkedHashMap<>();
    private final Map<String, Elsewhere> elsewhere = new LinkedHashMap<>();
    private Time pause;
    private Time usual;
    private int failed;

    /** Milliseconds from the command to the first answered request. */
    void install(String how, double median, double longest) {
        installs.put(how, new Time(median, longest));
    }

    /** The longest request of each upgrade, and of as long a time without one. */
    void upgrades(double median, double longest, double medianWithout, double longestWithout, int failed) {
        pause = new Time(median, longest);
        usual = new Time(medianWithout, longestWithout);
        this.failed = failed;
    }

    /** So many rows were written or read. */
    void rate(String what, double rows, double seconds) {
        rates.put(what, new Rate(rows, seconds));
    }

    /** What people in another department have seen of each time that something was done. */
    void elsewhere(String what, List<Onlookers.Seen> seen) {
        elsewhere.put(
                what,
                new Elsewhere(
                        seen.size(),
                        seen.stream().mapToInt(Onlookers.Seen::requests).sum(),
                        seen.stream().mapToInt(Onlookers.Seen::failed).sum(),
                        Cell.median(
                                seen.stream().mapToDouble(Onlookers.Seen::p50).toArray()),
                        Cell.median(
                                seen.stream().mapToDouble(Onlookers.Seen::p99).toArray()),
                        seen.stream().mapToDouble(Onlookers.Seen::longest).max().orElse(Double.NaN)));
    }

    boolean failed() {
        return failed > 0 || elsewhere.values().stream().anyMatch(seen -> seen.failed() > 0);
    }

    Map<String, Object> values() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("installMillis", installs);
        values.put("upgradePauseMillis", pause);
        values.put("longestWithoutUpgradeMillis", usual);
        values.put("failedDuringUpgrades", failed);
        values.put("rates", rates);
        values.put("elsewhereMillis", elsewhere);
        return values;
    }

    void write(StringBuilder text) {
        if (elsewhere.isEmpty()) {
            return;
        }
        line(text, "");
        line(text, "| departments come and go | median ms | longest ms | target |");
        line(text, "|---|---:|---:|---|");
        installs.forEach((how, time) -> line(
                text,
                "| install to first answer, %s | %.0f | %.0f | ≤ %.0f %s |",
                how,
                time.median(),
                time.longest(),
                INSTALL_TARGET,
                Report.met(time.median() <= INSTALL_TARGET)));
        line(
                text,
                "| longest request of an upgrade under load, %d failed | %.0f | %.0f | ≤ %.0f %s, none failed %s |",
                failed,
                pause.median(),
                pause.longest(),
                PAUSE_TARGET,
                Report.met(pause.median() <= PAUSE_TARGET),
                Report.met(failed == 0));
        line(text, "| as long without an upgrade | %.0f | %.0f | |", usual.median(), usual.longest());
        line(text, "");
        line(
                text,
                "| people elsewhere during | times | requests | failed | p50 ms | p99 ms | longest ms | p99 ≤ %.0f |",
                STALL_TARGET);
        line(text, "|---|---:|---:|---:|---:|---:|---:|---|");
        elsewhere.forEach((what, seen) -> line(
                text,
                "| %s | %d | %d | %d | %.1f | %.1f | %.0f | %s |",
                what,
                seen.times(),
                seen.requests(),
                seen.failed(),
                seen.p50(),
                seen.p99(),
                seen.longest(),
                Report.met(seen.p99() <= STALL_TARGET && seen.failed() == 0)));
        line(text, "");
        line(text, "| logistics | rows | seconds | rows/s |");
        line(text, "|---|---:|---:|---:|");
        rates.forEach((what, rate) -> line(
                text, "| %s | %.0f | %.1f | %.0f |", what, rate.rows(), rate.seconds(), rate.rows() / rate.seconds()));
    }

    private static void line(StringBuilder text, String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values)).append('\n');
    }
}
