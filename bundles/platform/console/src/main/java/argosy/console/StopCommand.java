package argosy.console;

import argosy.administration.departments.Order;
import java.util.List;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** {@code department:stop}. */
@Service
@Command(
        scope = "department",
        name = "stop",
        description = "Stops a department; the others work on",
        detailedDescription =
                "It answers what it has begun, and then 503 with the reason until department:start, also after a restart\n"
                        + "of Argosy.")
public final class StopCommand extends OrderCommand {

    @Argument(name = "department", description = "The department's name", required = true)
    @Completion(DepartmentNames.class)
    String department;

    @Override
    List<Order> orders() {
        return List.of(new Order.Stop(department));
    }
}
