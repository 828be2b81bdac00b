package argosy.console;

import argosy.administration.departments.Order;
import java.util.List;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.CommandException;

/** {@code department:purge}. */
@Service
@Command(
        scope = "department",
        name = "purge",
        description = "Deletes a department with everything it has stored",
        detailedDescription =
                "department:purge --confirm logistics logistics\n\n"
                        + "One that was removed already loses the data it left. Backups and exports stay. This cannot be undone.")
public final class PurgeCommand extends OrderCommand {

    @Argument(name = "department", description = "The department's name", required = true)
    @Completion(DepartmentNames.class)
    String department;

    @Option(name = "--confirm", description = "The department's name once more")
    String confirm;

    @Override
    List<Order> orders() throws CommandException {
        if (!dryRun && !department.equals(confirm)) {
            throw refusal("This deletes everything that " + department
                    + " has stored; if that is meant, write department:purge --confirm " + department + " " + department
                    + ".");
        }
        return List.of(new Order.Remove(department, Order.Remove.Data.PURGE));
    }
}
