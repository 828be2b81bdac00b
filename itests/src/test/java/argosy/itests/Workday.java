package argosy.itests;

import argosy.testkit.TestClient;
import argosy.testkit.TestClient.Answer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;

/**
 * People at work while an administrator does something: each sends a request at regular times and none may be refused.
 * How long a request takes counts from when it was due, so that one long pause is not hidden by the requests that it kept
 * from being sent.
 */
final class Workday implements AutoCloseable {

    private static final Duration SOON = Duration.ofSeconds(15);

    /** How long requests took during something, in milliseconds. */
    record Pauses(int requests, double p99, double longest) {

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%d requests, p99 %.0f ms, longest %.0f ms", requests, p99, longest);
        }
    }

    private record Request(String department, long due, long end) {

        double millis() {
            return (end - due) / 1e6;
        }
    }

    /** Someone who works, until told to stop. */
    final class Person {

        private final String department;
        private final long period;
        private final IntFunction<Answer> request;
        private final Thread thread;
        private volatile boolean leaving;
        private volatile int done;

        private Person(String department, int perSecond, IntFunction<Answer> request) {
            this.department = department;
            this.period = TimeUnit.SECONDS.toNanos(1) / perSecond;
            this.request = request;
            this.thread = new Thread(this::work, "at work in " + department);
        }

        private void work() {
            long due = System.nanoTime();
            for (int n = 0; !leaving; n++) {
                for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
                    LockSupport.parkNanos(left);
                }
                try {
                    Answer answer = request.apply(n);
                    if (answer.status() / 100 != 2) {
                        failures.add(department + " during " + now + ": " + answer.status() + ' ' + answer.text());
                    }
                } catch (RuntimeException e) {
                    failures.add(department + " during " + now + ": " + e);
                }
                requests.add(new Request(department, due, System.nanoTime()));
                done = n + 1;
                due += period;
            }
        }

        /** Goes home after the request under way. */
        void leave() {
            leaving = true;
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            people.remove(this);
        }
    }

    private final Queue<Request> requests = new ConcurrentLinkedQueue<>();
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();
    private final Collection<Person> people = new CopyOnWriteArrayList<>();
    private final Map<String, Map<String, Pauses>> pauses = new LinkedHashMap<>();
    private volatile String now = "nothing";

    /**
     * Another person begins.
     *
     * @param request sends the request of that number; 2xx is expected
     */
    Person works(String department, int perSecond, IntFunction<Answer> request) {
        Person person = new Person(department, perSecond, request);
        people.add(person);
        person.thread.start();
        return person;
    }

    /** One who looks at a list again and again. */
    Person reads(TestClient client, String department, int perSecond, String path) {
        return works(department, perSecond, n -> client.get(path));
    }

    /** Does something while they work; nobody's request may fail. Returns after each of them has had another answer. */
    void during(String what, Runnable action) {
        now = what;
        long begin = System.nanoTime();
        action.run();
        goOn();
        long end = System.nanoTime();
        now = "what followed " + what;
        Map<String, List<Double>> took = new TreeMap<>();
        for (Request request : requests) {
            if (request.end() >= begin && request.due() <= end) {
                took.computeIfAbsent(request.department(), d -> new ArrayList<>())
                        .add(request.millis());
            }
        }
        requests.clear();
        Map<String, Pauses> found = new TreeMap<>();
        took.forEach((department, millis) -> found.put(department, of(millis)));
        pauses.put(what, found);
        nobodyFailed();
    }

    /** How long people waited during each thing that was done. */
    String report() {
        StringBuilder report = new StringBuilder();
        pauses.forEach((what, departments) -> departments.forEach((department, pauses) -> report.append(what)
                .append(": ")
                .append(department)
                .append(": ")
                .append(pauses)
                .append('\n')));
        return report.toString();
    }

    /** The longest pause of all, in milliseconds, in one department or in all but that one. */
    double longest(String department, boolean elsewhere) {
        return pauses.values().stream()
                .flatMap(found -> found.entrySet().stream())
                .filter(found -> found.getKey().equals(department) != elsewhere)
                .mapToDouble(found -> found.getValue().longest())
                .max()
                .orElse(0);
    }

    /** Returns after each person has had two more answers. */
    void goOn() {
        Map<Person, Integer> before = new LinkedHashMap<>();
        people.forEach(person -> before.put(person, person.done));
        Condition.await(
                SOON, () -> "everybody is answered during " + now + ": " + failures, () -> before.entrySet().stream()
                        .allMatch(person -> person.getKey().done >= person.getValue() + 2));
    }

    void nobodyFailed() {
        if (!failures.isEmpty()) {
            throw new AssertionError(failures.size() + " requests failed, among them:\n"
                    + String.join("\n", failures.stream().limit(5).toList()));
        }
    }

    @Override
    public void close() {
        List.copyOf(people).forEach(Person::leave);
        nobodyFailed();
    }

    private static Pauses of(List<Double> took) {
        double[] sorted =
                took.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        double p99 = sorted[(int) Math.ceil(0.99 * sorted.length) - 1];
        return new Pauses(sorted.length, p99, Arrays.stream(sorted).max().orElse(0));
    }
}
