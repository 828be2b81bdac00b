package argosy.console;

import argosy.administration.departments.DepartmentDesk;
import java.util.List;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Candidate;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.FileCompleter;

/** Completes the name of a department, or the path of its file. */
@Service
public final class DepartmentFiles implements Completer {

    @Reference
    DepartmentDesk desk;

    @Override
    public int complete(Session session, CommandLine line, List<String> candidates) {
        return DepartmentNames.of(desk).complete(session, line, candidates);
    }

    @Override
    public void completeCandidates(Session session, CommandLine line, List<Candidate> candidates) {
        String word = line.getCursorArgument();
        if (word == null || word.indexOf('/') < 0) {
            Completer.super.completeCandidates(session, line, candidates);
        } else {
            session.currentDir(Folder.asked());
            new FileCompleter().completeCandidates(session, line, candidates);
        }
    }
}
