package argosy.administration.departments;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkListener;
import org.osgi.framework.startlevel.FrameworkStartLevel;
import org.osgi.util.tracker.ServiceTracker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The start of the framework itself. As long as it starts or Karaf installs the platform, other bundles can neither come
 * nor go, nor be started: their start level is not reached, and Karaf lets nothing be wired but its own.
 */
final class FrameworkStart {

    private static final String BOOT_FINISHED = "org.apache.karaf.features.BootFinished";
    private static final long LONGEST = TimeUnit.MINUTES.toMillis(2);
    private static final Logger LOG = LoggerFactory.getLogger(FrameworkStart.class);

    private final BundleContext context;

    FrameworkStart(BundleContext context) {
        this.context = context;
    }

    /** Returns when it is over; at once when it is already. */
    void await() {
        ServiceTracker<Object, Object> installed = new ServiceTracker<>(context, BOOT_FINISHED, null);
        installed.open();
        try {
            awaitStartLevel();
            if (installed.waitForService(LONGEST) == null) {
                LOG.warn("Karaf does not say that the platform is installed; the departments go on without");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Argosy is stopping.", e);
        } finally {
            installed.close();
        }
    }

    private void awaitStartLevel() throws InterruptedException {
        FrameworkStartLevel level = context.getBundle(0).adapt(FrameworkStartLevel.class);
        // At this level the platform's bundles are being started; above it they were.
        int starting = level.getInitialBundleStartLevel();
        CountDownLatch reached = new CountDownLatch(1);
        FrameworkListener listener = event -> {
            if (level.getStartLevel() > starting) {
                reached.countDown();
            }
        };
        context.addFrameworkListener(listener);
        try {
            if (level.getStartLevel() <= starting && !reached.await(LONGEST, TimeUnit.MILLISECONDS)) {
                LOG.warn("The framework has not come to its start level yet; the departments go on without");
            }
        } finally {
            context.removeFrameworkListener(listener);
        }
    }
}
