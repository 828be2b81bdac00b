package argosy.console;

import argosy.administration.departments.DepartmentDesk;
import argosy.department.Problem;
import java.io.PrintStream;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.CommandException;

/** A command on departments: what the desk refuses is shown as its sentence and fails the command. */
abstract class DepartmentCommand implements Action {

    @Reference
    DepartmentDesk desk;

    @Reference
    Session session;

    @Override
    public final Object execute() throws CommandException {
        try {
            run(session.getConsole());
            return null;
        } catch (Problem problem) {
            throw refusal(Shown.text(problem.detail()));
        }
    }

    abstract void run(PrintStream out) throws CommandException;

    /** The sentence is shown as it is, and is what a script sees. */
    static CommandException refusal(String sentence) {
        return new CommandException(sentence, sentence);
    }
}
