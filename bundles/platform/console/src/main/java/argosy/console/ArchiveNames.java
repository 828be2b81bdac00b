package argosy.console;

import argosy.administration.departments.ArchiveInfo;
import argosy.administration.departments.DepartmentDesk;
import argosy.administration.departments.DepartmentInfo;
import java.util.Arrays;
import java.util.List;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;

/** Completes an archive of one kind of the department that stands before it. */
abstract class ArchiveNames implements Completer {

    @Reference
    DepartmentDesk desk;

    private final ArchiveInfo.Kind kind;

    ArchiveNames(ArchiveInfo.Kind kind) {
        this.kind = kind;
    }

    @Override
    public int complete(Session session, CommandLine line, List<String> candidates) {
        List<String> words = Arrays.asList(line.getArguments());
        List<String> archives = desk.departments().stream()
                .map(DepartmentInfo::name)
                .filter(department -> words.size() < 2 || words.contains(department))
                .flatMap(department -> desk.archives(department).stream())
                .filter(archive -> archive.kind() == kind)
                .map(ArchiveInfo::name)
                .toList();
        return new StringsCompleter(archives).complete(session, line, candidates);
    }
}
