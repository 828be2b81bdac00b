package argosy.console;

import argosy.administration.departments.Action;
import java.io.PrintStream;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.CommandException;
import org.apache.karaf.shell.support.table.ShellTable;

/** {@code department:actions}. */
@Service
@Command(
        scope = "department",
        name = "actions",
        description = "Lists who did what to which department, newest first, or shows one action with its log")
public final class ActionsCommand extends DepartmentCommand {

    @Argument(name = "id", description = "The number of one action")
    String id;

    @Option(name = "--limit", description = "How many to list")
    String limit = "20";

    @Override
    void run(PrintStream out) throws CommandException {
        if (id != null) {
            show(desk.action(number("The number of an action", id)), out);
            return;
        }
        int most = (int) Math.min(1000, number("--limit", limit));
        ShellTable table = new ShellTable().forceAscii().emptyTableText("Nothing was done yet.");
        for (String column : new String[] {"Id", "Ordered", "By", "What", "State"}) {
            table.column(column);
        }
        for (Action action : desk.recent(most)) {
            table.addRow()
                    .addContent(
                            action.id(),
                            Shown.time(action.orderedAt()),
                            action.by(),
                            Shown.what(action),
                            Shown.word(action.state()));
        }
        table.print(out);
    }

    private static long number(String what, String given) throws CommandException {
        try {
            long number = Long.parseLong(given);
            if (number > 0) {
                return number;
            }
        } catch (NumberFormatException e) {
            // the same answer as for a number out of range
        }
        throw refusal(what + " is 1 or more, not " + given + ".");
    }

    private static void show(Action action, PrintStream out) {
        out.println("Action " + action.id() + ": " + Shown.what(action) + ", " + Shown.word(action.state()));
        out.println("ordered " + Shown.time(action.orderedAt()) + " by " + action.by() + ", started "
                + Shown.time(action.startedAt()) + ", ended " + Shown.time(action.endedAt()));
        if (action.sha256() != null) {
            out.println("sha256 " + action.sha256());
        }
        action.log().forEach(line -> out.println(Shown.clock(line.at()) + "  " + Shown.text(line.text())));
        if (!action.ended() && action.step() != null) {
            out.println("          " + Shown.text(action.step()) + " …");
        }
        if (action.problem() != null) {
            out.println(Shown.text(action.problem()));
        }
    }
}
