package argosy.administration;

import java.time.Duration;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.launch.Framework;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;

/**
 * Stops everything in order when the process is told to end. Karaf does so on SIGTERM only; Ctrl-C and a closed
 * terminal would otherwise cut off requests and leave databases to be recovered.
 */
@Component(
        service = {},
        immediate = true)
public final class CleanStop {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Thread hook;

    @Activate
    public CleanStop(BundleContext context) {
        Framework framework = context.getBundle(0).adapt(Framework.class);
        this.hook = new Thread(() -> stop(framework), "argosy-stop");
        Runtime.getRuntime().addShutdownHook(hook);
    }

    @Deactivate
    void forget() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The process is ending: the hook is what stops us.
            return;
        }
    }

    private static void stop(Framework framework) {
        try {
            framework.stop();
            framework.waitForStop(PATIENCE.toMillis());
        } catch (BundleException e) {
            throw new IllegalStateException("The framework does not stop", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
