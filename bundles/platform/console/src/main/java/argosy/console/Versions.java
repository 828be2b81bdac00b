package argosy.console;

import argosy.administration.departments.DepartmentDesk;
import argosy.administration.departments.DepartmentInfo;
import java.util.Arrays;
import java.util.List;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;

/** Completes a version of the department that stands before it. */
@Service
public final class Versions implements Completer {

    @Reference
    DepartmentDesk desk;

    @Override
    public int complete(Session session, CommandLine line, List<String> candidates) {
        List<String> words = Arrays.asList(line.getArguments());
        List<String> versions = desk.departments().stream()
                .filter(department -> words.size() < 2 || words.contains(department.name()))
                .flatMap(department -> department.available().stream())
                .map(DepartmentInfo.Edition::version)
                .toList();
        return new StringsCompleter(versions).complete(session, line, candidates);
    }
}
