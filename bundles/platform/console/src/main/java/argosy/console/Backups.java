package argosy.console;

import argosy.administration.departments.ArchiveInfo;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** Completes the name of a backup. */
@Service
public final class Backups extends ArchiveNames {

    public Backups() {
        super(ArchiveInfo.Kind.BACKUP);
    }
}
