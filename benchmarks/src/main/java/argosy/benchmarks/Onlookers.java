package argosy.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * People who look at a list at regular times while something is done. A request counts from when it was due: one long
 * pause is not hidden by the requests that it kept from being sent.
 */
final class Onlookers implements AutoCloseable {

    /** What they saw, in milliseconds. */
    record Seen(int requests, int failed, String firstFailure, double p50, double p99, double longest) {}

    private record Look(long due, long end, String failure) {}

    private final Queue<Look> looks = new ConcurrentLinkedQueue<>();
    private final List<Thread> people = new ArrayList<>();
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private volatile boolean leaving;

    /** @param perSecond how often each of them looks */
    Onlookers(int port, String token, String path, int count, int perSecond) {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", "Bearer " + token)
                .build();
        long period = TimeUnit.SECONDS.toNanos(1) / perSecond;
        for (int i = 0; i < count; i++) {
            long offset = period * i / count;
            Thread person = new Thread(() -> look(request, System.nanoTime() + offset, period), "onlooker");
            person.setDaemon(true);
            people.add(person);
            person.start();
        }
    }

    private void look(HttpRequest request, long first, long period) {
        for (long due = first; !leaving; due += period) {
            for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
                LockSupport.parkNanos(left);
            }
            String failure = null;
            try {
                HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
                if (answer.statusCode() != 200) {
                    failure = answer.statusCode() + " " + answer.body();
                }
            } catch (IOException e) {
                failure = e.toString();
            } catch (InterruptedException e) {
                return;
            }
            looks.add(new Look(due, System.nanoTime(), failure));
        }
    }

    /** Forgets what they have seen until now. */
    void begin() {
        looks.clear();
    }

    /** What they have seen since. */
    Seen seen() {
        List<Look> all = List.copyOf(looks);
        double[] millis = all.stream()
                .mapToDouble(look -> (look.end() - look.due()) / 1e6)
                .sorted()
                .toArray();
        List<String> failures = all.stream()
                .map(Look::failure)
                .filter(failure -> failure != null)
                .toList();
        return new Seen(
                all.size(),
                failures.size(),
                failures.isEmpty() ? null : failures.get(0),
                share(millis, 0.5),
                share(millis, 0.99),
                share(millis, 1));
    }

    private static double share(double[] sorted, double share) {
        return sorted.length == 0 ? Double.NaN : sorted[(int) Math.ceil(share * sorted.length) - 1];
    }

    @Override
    public void close() {
        leaving = true;
        for (Thread person : people) {
            try {
                person.join();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
