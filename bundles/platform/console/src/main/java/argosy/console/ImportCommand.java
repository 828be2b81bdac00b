package argosy.console;

import argosy.administration.departments.ArchiveInfo;
import argosy.administration.departments.Order;
import java.util.List;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.CommandException;

/** {@code department:import}. */
@Service
@Command(
        scope = "department",
        name = "import",
        description = "Gives a department the data of an export",
        detailedDescription =
                "department:import logistics /mnt/argosy/logistics-0.1.0-20261122-170500.argosy-export.zip\n\n"
                        + "All or nothing. Refused when the department has data here already, unless --replace is given:\n"
                        + "then they are set aside until the next restore.")
public final class ImportCommand extends OrderCommand {

    @Argument(name = "department", description = "The department's name", required = true)
    @Completion(DepartmentNames.class)
    String department;

    @Argument(
            index = 1,
            name = "archive",
            description = "An export of the department by its name, or any file by its path",
            required = true)
    @Completion(Exports.class)
    String archive;

    @Option(name = "--replace", description = "Take the place of the data that it has")
    boolean replace;

    @Override
    List<Order> orders() throws CommandException {
        return List.of(new Order.Import(department, archive(department, ArchiveInfo.Kind.EXPORT, archive), replace));
    }
}
