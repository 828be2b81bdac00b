package argosy.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What is measured and for how long.
 *
 * @param work in the order in which it is measured
 * @param connections how many requests are under way at a time
 * @param warmUp seconds before the first round, per server and work
 * @param seconds of one measurement
 * @param lists sizes at which Argosy's list is timed
 * @param starts how often each server's start is timed; 0 for not at all
 * @param events whether the event log is measured
 * @param departments whether it is measured what departments that come and go cost
 */
record Options(
        List<Work> work,
        List<Integer> connections,
        int rounds,
        List<String> peers,
        double warmUp,
        double seconds,
        List<Integer> lists,
        int starts,
        boolean events,
        boolean departments) {

    static final String USAGE = """
            Usage: ./argosy bench [--quick] [--work W1,W3] [--connections 8] [--rounds N] [--seconds S] [--peers raw]
                           [--million] [--events] [--departments]

              --quick            short: 8 connections, against raw only, without start, memory and list times
              --work W1,W3       only this work, and only requests: W1 create, W2 read, W3 list, W4 reserve
              --connections 1,8  so many connections (1,8,32)
              --rounds N         so many rounds, of which the median counts (3)
              --seconds S        so long each measurement (5)
              --million          time the list of 1,000,000 records, too; filling them once takes minutes
              --events           only the event log: what an event costs, to its effect, to catch up
              --departments      only departments that come and go: install, upgrade, the others' stall, export, backup
              --peers raw        only these peers (raw,spring)""";

    private static final int SMALL = 10_000;
    private static final int MILLION = 1_000_000;

    /** Reading does not change the tables, and comes before what does. */
    private static final List<Work> ORDER = List.of(Work.W2, Work.W3, Work.W4, Work.W1);

    static Options of(String... arguments) {
        List<String> given = new ArrayList<>(List.of(arguments));
        boolean quick = given.remove("--quick");
        boolean million = given.remove("--million");
        boolean events = given.remove("--events");
        boolean departments = given.remove("--departments");
        boolean part = events || departments;
        boolean whole = !quick && !part && !given.contains("--work");
        List<Work> asked = value(given, "--work", part ? "" : "W1,W2,W3,W4").stream()
                .filter(name -> !name.isEmpty())
                .map(Work::valueOf)
                .toList();
        Options options = new Options(
                ORDER.stream().filter(asked::contains).toList(),
                value(given, "--connections", quick ? "8" : "1,8,32").stream()
                        .map(Integer::valueOf)
                        .toList(),
                Integer.parseInt(value(given, "--rounds", "3").get(0)),
                value(given, "--peers", part ? "" : quick ? "raw" : "raw,spring").stream()
                        .filter(name -> !name.isEmpty())
                        .toList(),
                10,
                Double.parseDouble(value(given, "--seconds", quick ? "3" : "5").get(0)),
                lists(whole, million),
                whole ? 5 : 0,
                whole || events,
                whole || departments);
        if (!given.isEmpty()) {
            throw new IllegalArgumentException("Unknown option " + given.get(0));
        }
        return options;
    }

    private static List<Integer> lists(boolean whole, boolean million) {
        List<Integer> sizes = new ArrayList<>();
        if (whole) {
            sizes.addAll(List.of(SMALL, Bench.SKUS));
        }
        if (million) {
            sizes.add(MILLION);
        }
        return sizes;
    }

    private static List<String> value(List<String> given, String option, String otherwise) {
        int at = given.indexOf(option);
        if (at < 0) {
            return Arrays.asList(otherwise.split(","));
        }
        if (at + 1 == given.size()) {
            throw new IllegalArgumentException(option + " needs a value");
        }
        given.remove(at);
        return Arrays.asList(given.remove(at).split(","));
    }
}
