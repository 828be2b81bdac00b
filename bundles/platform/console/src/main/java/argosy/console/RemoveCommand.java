package argosy.console;

import argosy.administration.departments.Order;
import java.util.List;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** {@code department:remove}. */
@Service
@Command(
        scope = "department",
        name = "remove",
        description = "Takes a department away; its data stays",
        detailedDescription =
                "Installed again, it adopts the data it left. With --export the data is written to one archive and then\n"
                        + "deleted. To delete it without, see department:purge.")
public final class RemoveCommand extends OrderCommand {

    @Argument(name = "department", description = "The department's name", required = true)
    @Completion(DepartmentNames.class)
    String department;

    @Option(name = "--export", description = "Write the data to an archive and delete it here")
    boolean export;

    @Override
    List<Order> orders() {
        return List.of(new Order.Remove(department, export ? Order.Remove.Data.EXPORT : Order.Remove.Data.KEEP));
    }
}
