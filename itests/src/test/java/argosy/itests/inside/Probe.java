package argosy.itests.inside;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Hashtable;
import java.util.Map;
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

/** The probe bundle's answer to Pax Exam's remote call: runs one test method by JUnit's own launcher. */
public final class Probe implements BundleActivator, ProbeInvoker {

    /** What the remote call finds the probe by. */
    public static final String SIGNATURE = "argosy-probe";

    @Override
    public void start(BundleContext context) {
        context.registerService(ProbeInvoker.class, this, new Hashtable<>(Map.of("Probe-Signature", SIGNATURE)));
    }

    @Override
    public void stop(BundleContext context) {
        // The service leaves with the bundle.
    }

    /**
     * @param arguments name of the test class, name of the method
     * @throws AssertionError when it fails, with the whole trace as text: the caller has not every class of this side
     */
    @Override
    public void call(Object... arguments) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(getClass().getClassLoader());
        try {
            run((String) arguments[0], (String) arguments[1]);
        } catch (ClassNotFoundException e) {
            throw new AssertionError("The probe lacks " + e.getMessage() + ".");
        } finally {
            thread.setContextClassLoader(before);
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
