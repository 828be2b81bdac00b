package argosy.host;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Runs what belongs to a department on a thread of its own, which is given up when it does not come back. */
final class Patiently {

    interface Work {
        void run() throws Exception;
    }

    private Patiently() {}

    /**
     * @param what a sentence's subject: {@code The start of logistics}
     * @throws Exception what the work throws, or an IllegalStateException that says that it did not end
     */
    static void run(String what, Duration longest, Work work) throws Exception {
        FutureTask<Void> task = new FutureTask<>(() -> {
            work.run();
            return null;
        });
        Thread thread = new Thread(task, "argosy: " + what);
        thread.setDaemon(true);
        thread.start();
        try {
            task.get(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            task.cancel(true);
            throw new IllegalStateException(what + " did not end within " + longest.toSeconds() + " seconds.", e);
        } catch (InterruptedException e) {
            task.cancel(true);
            throw e;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Exception exception) {
                throw exception;
            }
            if (e.getCause() instanceof LinkageError error) {
                throw error;
            }
            throw new IllegalStateException(String.valueOf(e.getCause()), e.getCause());
        }
    }
}
