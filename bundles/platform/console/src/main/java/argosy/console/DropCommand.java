package argosy.console;

import argosy.administration.departments.Order;
import java.util.List;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.CommandException;

/** {@code department:drop}. */
@Service
@Command(
        scope = "department",
        name = "drop",
        description = "Throws away a version that was uploaded and is not installed",
        detailedDescription = "department:drop logistics 0.1.9\n\n"
                + "department:info lists the versions. Those that came with the distribution stay.")
public final class DropCommand extends OrderCommand {

    @Argument(name = "department", description = "The department's name", required = true)
    @Completion(DepartmentNames.class)
    String department;

    @Argument(index = 1, name = "version", description = "The version", required = true)
    @Completion(Versions.class)
    String version;

    @Option(name = "--sha256", description = "Which file of the version, when there are several; all when not given")
    String sha256;

    @Override
    List<Order> orders() throws CommandException {
        return List.of(new Order.Drop(department, version(version), sha256));
    }
}
