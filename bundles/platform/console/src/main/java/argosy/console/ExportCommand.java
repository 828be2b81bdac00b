package argosy.console;

import argosy.administration.departments.Order;
import java.util.List;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** {@code department:export}. */
@Service
@Command(
        scope = "department",
        name = "export",
        description = "Writes everything a department has stored to one archive in an open format",
        detailedDescription =
                "The archive lies in exports/<department> of the data folder: JSON Lines per table, attachments, schema and\n"
                        + "checksums. It can be imported into a fresh installation, also on the other database.")
public final class ExportCommand extends OrderCommand {

    @Argument(name = "department", description = "The department's name", required = true)
    @Completion(DepartmentNames.class)
    String department;

    @Override
    List<Order> orders() {
        return List.of(new Order.Export(department));
    }
}
