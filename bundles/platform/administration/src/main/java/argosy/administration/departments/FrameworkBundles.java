package argosy.administration.departments;

import argosy.department.Problem;
import argosy.department.Text;
import argosy.host.Lifecycle;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkEvent;
import org.osgi.framework.wiring.BundleRequirement;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.framework.wiring.FrameworkWiring;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The bundles of departments in the OSGi framework that Argosy runs in; one comes or goes at a time. */
final class FrameworkBundles implements Bundles {

    /** While another bundle starts the framework may not wire this one, though nothing is missing: it is asked again. */
    private static final int TRIES = 100;

    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(20);
    private static final Logger LOG = LoggerFactory.getLogger(FrameworkBundles.class);

    private final BundleContext context;
    private final FrameworkWiring wiring;

    FrameworkBundles(BundleContext context) {
        this.context = context;
        this.wiring = context.getBundle(0).adapt(FrameworkWiring.class);
    }

    @Override
    public Map<String, Bundle> present() {
        Map<String, Bundle> found = new TreeMap<>();
        for (Bundle bundle : context.getBundles()) {
            if (bundle.getLocation().startsWith(Lifecycle.LOCATION)) {
                found.put(bundle.getLocation(), bundle);
            }
        }
        return found;
    }

    @Override
    public synchronized Bundle install(String location, InputStream content) {
        Bundle bundle;
        try {
            bundle = context.installBundle(location, content);
        } catch (BundleException e) {
            throw refused(
                    "The framework does not take the bundle: " + e.getMessage() + ".",
                    "OSGi 框架拒绝该组件包：" + e.getMessage());
        }
        for (int tries = 1; !wiring.resolveBundles(List.of(bundle)); tries++) {
            List<String> missing = missing(bundle);
            if (!missing.isEmpty() || tries == TRIES) {
                uninstall(bundle);
                throw unresolved(missing);
            }
            LockSupport.parkNanos(PAUSE);
        }
        return bundle;
    }

    @Override
    public List<String> affectedBy(Bundle bundle) {
        TreeSet<String> others = new TreeSet<>();
        for (Bundle each : wiring.getDependencyClosure(List.of(bundle))) {
            if (each.getBundleId() != bundle.getBundleId()) {
                others.add(each.getSymbolicName());
            }
        }
        return List.copyOf(others);
    }

    @Override
    public synchronized void uninstall(Bundle bundle) {
        try {
            if (bundle.getState() != Bundle.UNINSTALLED) {
                bundle.uninstall();
            }
            CountDownLatch refreshed = new CountDownLatch(1);
            wiring.refreshBundles(List.of(bundle), event -> {
                if (event.getType() == FrameworkEvent.PACKAGES_REFRESHED) {
                    refreshed.countDown();
                }
            });
            if (!refreshed.await(20, TimeUnit.SECONDS)) {
                LOG.warn("The classes of {} are not let go yet", bundle.getLocation());
            }
        } catch (BundleException e) {
            LOG.warn("The bundle {} cannot be uninstalled", bundle.getLocation(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private List<String> missing(Bundle bundle) {
        List<String> missing = new ArrayList<>();
        for (BundleRequirement requirement : bundle.adapt(BundleRevision.class).getDeclaredRequirements(null)) {
            Map<String, String> directives = requirement.getDirectives();
            boolean needed = !Constants.RESOLUTION_OPTIONAL.equals(directives.get(Constants.RESOLUTION_DIRECTIVE))
                    && !"active".equals(directives.get(Constants.EFFECTIVE_DIRECTIVE));
            if (needed && wiring.findProviders(requirement).isEmpty()) {
                String filter = directives.get(Constants.FILTER_DIRECTIVE);
                missing.add(filter == null ? requirement.getNamespace() : filter);
            }
        }
        return missing;
    }

    private static Problem unresolved(List<String> missing) {
        String what = missing.isEmpty() ? "" : ": " + String.join(", ", missing);
        return refused(
                "Nothing here provides what the department needs" + what + ".",
                "此处无法提供该部门所需内容" + what.replace(": ", "：") + "。");
    }

    private static Problem refused(String en, String zh) {
        return new Problem(422, "department-does-not-resolve", Text.of(en, zh), List.of(), Map.of());
    }
}
