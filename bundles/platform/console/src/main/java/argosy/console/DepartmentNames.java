package argosy.console;

import argosy.administration.departments.DepartmentDesk;
import argosy.administration.departments.DepartmentInfo;
import java.util.List;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;

/** Completes the name of a department. */
@Service
public final class DepartmentNames implements Completer {

    @Reference
    DepartmentDesk desk;

    @Override
    public int complete(Session session, CommandLine line, List<String> candidates) {
        return of(desk).complete(session, line, candidates);
    }

    static Completer of(DepartmentDesk desk) {
        return new StringsCompleter(
                desk.departments().stream().map(DepartmentInfo::name).toList());
    }
}
