package argosy.administration;

import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Ends the start with a sentence when another program has the port; Jetty would leave a process that nobody reaches. */
@Component(
        service = {},
        immediate = true)
public final class PortCheck {

    private static final String HTTP = "org.osgi.service.servlet.runtime.HttpServiceRuntime";
    private static final Logger LOG = LoggerFactory.getLogger(PortCheck.class);

    @Activate
    public PortCheck(BundleContext context) throws IOException {
        String port = context.getProperty("org.osgi.service.http.port");
        boolean serving = context.getServiceReference(HTTP) != null;
        if (port == null || serving) {
            return;
        }
        String host = context.getProperty("org.apache.felix.http.host");
        try (ServerSocket free = new ServerSocket()) {
            free.bind(
                    host == null
                            ? new InetSocketAddress(Integer.parseInt(port))
                            : new InetSocketAddress(host, Integer.parseInt(port)));
        } catch (BindException e) {
            LOG.error("Port {} is taken by another program; choose one with --port.", port);
            // At once: an orderly stop would wait for the start that it interrupts. Nothing is lost, nobody was served
            // yet.
            Runtime.getRuntime().halt(1);
        }
    }
}
