package argosy.console;

import argosy.administration.departments.Action;
import argosy.administration.departments.ArchiveInfo;
import argosy.administration.departments.Order;
import argosy.administration.departments.Preview;
import argosy.department.Caller;
import argosy.department.Reach;
import argosy.department.RequestMark;
import argosy.department.Text;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.support.CommandException;

/** A command that orders something: shown beforehand, or carried out and followed to its end. */
abstract class OrderCommand extends DepartmentCommand {

    /** Whoever has the terminal of the process, or its standard input, may do everything. */
    static final Caller CONSOLE =
            new Caller("console", "Console", null, null, Map.of("*", Reach.COMPANY), RequestMark.NONE);

    /** People wait as long as it takes, and end their waiting with Ctrl-C. */
    private static final Duration PATIENCE = Duration.ofDays(7);

    @Option(name = "--dry-run", description = "Only say what would happen")
    boolean dryRun;

    @Option(name = "--no-wait", description = "Order it and do not wait for its end")
    boolean noWait;

    /** What the command line asks for, to be carried out one after the other. */
    abstract List<Order> orders() throws CommandException;

    @Override
    final void run(PrintStream out) throws CommandException {
        for (Order order : orders()) {
            if (dryRun) {
                show(desk.preview(CONSOLE, order), out);
            } else {
                Action action = desk.submit(CONSOLE, order);
                if (noWait) {
                    out.println("Action " + action.id() + " is ordered; department:actions " + action.id()
                            + " tells how it stands.");
                } else if (!follow(action, out)) {
                    return;
                }
            }
        }
    }

    private static void show(Preview preview, PrintStream out) throws CommandException {
        if (!preview.possible()) {
            preview.refreshed().forEach(bundle -> out.println("would restart: " + bundle));
            throw refusal(Shown.text(preview.reason()));
        }
        out.println("This would happen:");
        for (Text effect : preview.effects()) {
            out.println("- " + Shown.text(effect));
        }
    }

    /** Whether it came to its end, which was a good one; not when people end their waiting. */
    private boolean follow(Action ordered, PrintStream out) throws CommandException {
        Action action = desk.await(ordered.id(), PATIENCE, new Progress(out));
        if (!action.ended()) {
            out.println(
                    "Action " + action.id() + " goes on; department:actions " + action.id() + " tells how it stands.");
            return false;
        }
        if (action.state() != Action.State.SUCCEEDED) {
            throw refusal(
                    action.problem() == null
                            ? Shown.what(action) + ": " + Shown.word(action.state()) + "."
                            : Shown.text(action.problem()));
        }
        out.println("Done: " + Shown.what(action) + ".");
        return true;
    }

    /** What the shell takes for a version though an option was meant; it takes options only before the first argument. */
    static String version(String word) throws CommandException {
        if (word != null && word.startsWith("-")) {
            throw refusal("Options stand before the department: " + word + " was not understood.");
        }
        return word;
    }

    /** Whether the word on the command line is a file and not a department's name or a version. */
    static boolean isFile(String word) {
        return word.indexOf('/') >= 0 || word.endsWith(".kar") || word.endsWith(".jar");
    }

    /** The file of that name; what is not absolute is looked for where the people are who started Argosy. */
    static Path file(String word) throws CommandException {
        Path file = Folder.asked().resolve(word).normalize();
        if (!Files.isRegularFile(file)) {
            throw refusal("There is no file " + file + ".");
        }
        return file;
    }

    /** An archive of the department by its name, or any file by its path. */
    Path archive(String department, ArchiveInfo.Kind kind, String word) throws CommandException {
        for (ArchiveInfo archive : desk.archives(department)) {
            if (archive.name().equals(word)) {
                return archive.path();
            }
        }
        if (word.indexOf('/') >= 0) {
            return file(word);
        }
        throw refusal("There is no " + Shown.word(kind) + " " + word + " of " + department + "; department:info "
                + department + " lists them. A file elsewhere is given with its path.");
    }
}
