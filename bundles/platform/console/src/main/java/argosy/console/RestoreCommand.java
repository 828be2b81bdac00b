package argosy.console;

import argosy.administration.departments.ArchiveInfo;
import argosy.administration.departments.Order;
import java.util.List;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.CommandException;

/** {@code department:restore}. */
@Service
@Command(
        scope = "department",
        name = "restore",
        description = "Puts a department's data back to what a backup holds",
        detailedDescription = "department:restore logistics logistics-0.1.0-20261122-170500.argosy-backup\n\n"
                + "What was entered after the backup is gone from the department; the data before is kept aside until the next\n"
                + "restore. The department answers 503 meanwhile, the others work on.")
public final class RestoreCommand extends OrderCommand {

    @Argument(name = "department", description = "The department's name", required = true)
    @Completion(DepartmentNames.class)
    String department;

    @Argument(
            index = 1,
            name = "archive",
            description = "A backup of the department by its name, or any file by its path",
            required = true)
    @Completion(Backups.class)
    String archive;

    @Override
    List<Order> orders() throws CommandException {
        return List.of(new Order.Restore(department, archive(department, ArchiveInfo.Kind.BACKUP, archive)));
    }
}
