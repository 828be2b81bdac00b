package argosy.console;

import argosy.administration.departments.DepartmentInfo;
import argosy.administration.departments.Order;
import java.util.List;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.CommandException;

/** {@code department:backup}. */
@Service
@Command(
        scope = "department",
        name = "backup",
        description = "Backs up a department while it serves, and verifies the backup",
        detailedDescription = "department:backup logistics\n"
                + "department:backup --all\n\n"
                + "The backup lies in backups/<department> of the data folder.")
public final class BackupCommand extends OrderCommand {

    @Argument(name = "department", description = "The department's name")
    @Completion(DepartmentNames.class)
    String department;

    @Option(name = "--all", description = "Every department that is installed")
    boolean all;

    @Override
    List<Order> orders() throws CommandException {
        if (all == (department != null)) {
            throw refusal("Say which department to back up, or --all.");
        }
        return all
                ? desk.departments().stream()
                        .filter(DepartmentInfo::installed)
                        .<Order>map(each -> new Order.Backup(each.name()))
                        .toList()
                : List.of(new Order.Backup(department));
    }
}
