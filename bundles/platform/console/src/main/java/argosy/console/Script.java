package argosy.console;

import argosy.administration.departments.DepartmentDesk;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.api.console.SessionFactory;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Carries out the commands that come on standard input, one per line, and ends Argosy after the last or after the first
 * that fails: {@code echo 'department:backup --all' | bin/argosy --console}. The process ends with 0 when all was done
 * and with 1 when not.
 */
@Component(
        service = {},
        immediate = true)
public final class Script {

    /** The shell registers a bundle's commands on its own time. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Activate
    public Script(BundleContext context, @Reference SessionFactory sessions, @Reference DepartmentDesk desk) {
        if ("script".equals(context.getProperty("argosy.console"))) {
            Thread thread = new Thread(() -> System.exit(begin(sessions)), "argosy-console");
            thread.setDaemon(true);
            thread.start();
        }
    }

    /** The shell has put streams of its own in the place of System.out; ours are those of the process. */
    private static int begin(SessionFactory sessions) {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        return await(sessions, err) ? run(sessions, System.in, out, err) : 1;
    }

    /** The status that the process ends with. */
    static int run(SessionFactory sessions, InputStream in, PrintStream out, PrintStream err) {
        BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        Session session = sessions.create(InputStream.nullInputStream(), out, err);
        String command = "";
        try {
            for (String line = lines.readLine();
                    line != null && !line.strip().equals("exit");
                    line = lines.readLine()) {
                command = line.strip();
                if (!command.isEmpty() && !command.startsWith("#")) {
                    session.execute(command);
                }
            }
            return 0;
        } catch (IOException e) {
            err.println("argosy: standard input cannot be read: " + e.getMessage());
            return 1;
        } catch (Exception e) {
            err.println("argosy: " + command);
            err.println(e.getMessage() == null ? e.toString() : e.getMessage());
            return 1;
        } finally {
            out.flush();
            err.flush();
            session.close();
        }
    }

    private static boolean await(SessionFactory sessions, PrintStream err) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        try {
            while (sessions.getRegistry().getCommand("department", "list") == null) {
                if (System.nanoTime() > deadline) {
                    err.println("argosy: the commands of the console did not come up");
                    return false;
                }
                Thread.sleep(50);
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
