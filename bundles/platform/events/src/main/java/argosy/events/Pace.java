package argosy.events;

/** How many events a feed has had, and how many a second lately. */
final class Pace {

    private static final long WINDOW = 5_000_000_000L;

    private long had;
    private long since = System.nanoTime();
    private long before;
    private double rate;

    synchronized void had(int events) {
        had += events;
        measure();
    }

    synchronized long had() {
        return had;
    }

    /** Events a second, over the last five to ten seconds. */
    synchronized double rate() {
        measure();
        double seconds = (System.nanoTime() - since) / 1e9;
        return rate > 0 || seconds < 0.05 ? rate : (had - before) / seconds;
    }

    private void measure() {
        long now = System.nanoTime();
        if (now - since >= WINDOW) {
            rate = (had - before) * 1e9 / (now - since);
            before = had;
            since = now;
        }
    }
}
