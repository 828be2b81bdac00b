package argosy.itests.inside;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.engine.JupiterTestEngine;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;
import org.ops4j.pax.exam.ProbeInvoker;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.SynchronousBundleListener;

/** The probe bundle's answer to Pax Exam's remote call: runs a test method by JUnit's own launcher, handles bundles. */
public final class Probe implements BundleActivator, ProbeInvoker {

    /** What the remote call finds the probe by. */
    public static final String SIGNATURE = "argosy-probe";

    /** What can be asked of the probe. */
    public enum Request {
        /** Name of a test class, name of its method. */
        TEST,
        /** Location of a bundle, to install and start it. */
        INSTALL,
        /** Location of an installed bundle. */
        UNINSTALL,
        /** From now on every change of a bundle that is no department's is remembered. */
        WATCH,
        /** There was none since. */
        UNDISTURBED
    }

    private final List<String> disturbed = new CopyOnWriteArrayList<>();
    private final SynchronousBundleListener listener = event -> {
        if (!event.getBundle().getLocation().startsWith("argosy-department:")) {
            disturbed.add(event.getBundle().getSymbolicName() + ": event " + event.getType());
        }
    };
    private BundleContext bundles;

    @Override
    public void start(BundleContext context) {
        bundles = context;
        context.registerService(ProbeInvoker.class, this, new Hashtable<>(Map.of("Probe-Signature", SIGNATURE)));
    }

    @Override
    public void stop(BundleContext context) {
        // The service leaves with the bundle.
    }

    /**
     * @param arguments name of a {@link Request} and what it takes
     * @throws AssertionError when it fails, with the whole trace as text: the caller has not every class of this side
     */
    @Override
    public void call(Object... arguments) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(getClass().getClassLoader());
        try {
            switch (Request.valueOf((String) arguments[0])) {
                case TEST -> run((String) arguments[1], (String) arguments[2]);
                case INSTALL -> bundles.installBundle((String) arguments[1]).start();
                case UNINSTALL -> bundles.getBundle((String) arguments[1]).uninstall();
                case WATCH -> watch();
                case UNDISTURBED -> undisturbed();
            }
        } catch (ClassNotFoundException | BundleException e) {
            throw new AssertionError(e.toString());
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** A bundle that is refreshed is unresolved and resolved again, also when nobody would stop it. */
    private void watch() {
        disturbed.clear();
        bundles.removeBundleListener(listener);
        bundles.addBundleListener(listener);
    }

    private void undisturbed() {
        bundles.removeBundleListener(listener);
        if (!disturbed.isEmpty()) {
            throw new AssertionError("Others were disturbed: " + disturbed);
        }
    }

    private static void run(String type, String method) throws ClassNotFoundException {
        LauncherConfig onlyJupiter = LauncherConfig.builder()
                .enableTestEngineAutoRegistration(false)
                .enableTestExecutionListenerAutoRegistration(false)
                .enableLauncherDiscoveryListenerAutoRegistration(false)
                .enableLauncherSessionListenerAutoRegistration(false)
                .enablePostDiscoveryFilterAutoRegistration(false)
                .addTestEngines(new JupiterTestEngine())
                .build();
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(DiscoverySelectors.selectMethod(Class.forName(type), method))
                .build();
        SummaryGeneratingListener listener = new SummaryGeneratingListener();
        LauncherFactory.create(onlyJupiter).execute(request, listener);
        TestExecutionSummary summary = listener.getSummary();
        if (summary.getTestsSucceededCount() != 1) {
            StringWriter why = new StringWriter();
            summary.printTo(new PrintWriter(why, true));
            summary.printFailuresTo(new PrintWriter(why, true), 40);
            throw new AssertionError(why.toString());
        }
    }
}
