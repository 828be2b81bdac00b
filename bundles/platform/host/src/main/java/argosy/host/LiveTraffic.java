package argosy.host;

import argosy.events.Surroundings;
import argosy.gateway.Mount;
import java.util.concurrent.TimeUnit;

/** Whether people are being served: a request is being answered, or was a moment ago. */
final class LiveTraffic implements Surroundings {

    private static final long A_MOMENT = TimeUnit.MILLISECONDS.toNanos(200);

    private final Departments departments;
    private long answered;
    private long changed = System.nanoTime() - A_MOMENT;

    LiveTraffic(Departments departments) {
        this.departments = departments;
    }

    @Override
    public synchronized boolean busy() {
        long total = 0;
        for (Mount mount : departments.gateway().mounts()) {
            if (mount.traffic().inFlight() > 0) {
                return true;
            }
            for (int status = 2; status <= 5; status++) {
                total += mount.traffic().answered(status);
            }
        }
        if (total != answered) {
            answered = total;
            changed = System.nanoTime();
        }
        return System.nanoTime() - changed < A_MOMENT;
    }

    @Override
    public boolean complete() {
        return departments.statuses().stream().allMatch(status -> status.state() == DepartmentState.RUNNING);
    }
}
