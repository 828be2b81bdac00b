package argosy.console;

import java.io.PrintStream;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;

/** {@code shutdown}: Ctrl-C and Ctrl-D on the console do not stop what others work with. */
@Service
@Command(
        scope = "argosy",
        name = "shutdown",
        description = "Stops Argosy as SIGTERM does: what was begun is ended first")
public final class ShutdownCommand implements Action {

    @Reference
    BundleContext context;

    @Reference
    Session session;

    @Override
    public Object execute() throws BundleException {
        PrintStream out = session.getConsole();
        out.println("Argosy stops.");
        out.flush();
        context.getBundle(0).stop();
        return null;
    }
}
