package argosy.console;

import argosy.administration.departments.ArchiveInfo;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** Completes the name of an export. */
@Service
public final class Exports extends ArchiveNames {

    public Exports() {
        super(ArchiveInfo.Kind.EXPORT);
    }
}
