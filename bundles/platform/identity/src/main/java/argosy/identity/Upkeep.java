package argosy.identity;

import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Writes every second what was collected in memory, and a last time at the end. */
final class Upkeep implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(Upkeep.class.getName());

    private final List<Runnable> work;
    private final ScheduledExecutorService clockwork;

    Upkeep(List<Runnable> work) {
        this.work = work;
        this.clockwork = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "argosy-identity-upkeep");
            thread.setDaemon(true);
            return thread;
        });
        clockwork.scheduleWithFixedDelay(this::run, 1, 1, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        clockwork.shutdown();
        try {
            clockwork.awaitTermination(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        run();
    }

    private void run() {
        for (Runnable each : work) {
            try {
                each.run();
            } catch (RuntimeException e) {
                LOG.log(System.Logger.Level.WARNING, "Could not be written now, will be tried again", e);
            }
        }
    }
}
