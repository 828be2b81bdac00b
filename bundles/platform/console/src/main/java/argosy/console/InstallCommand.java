package argosy.console;

import argosy.administration.departments.Order;
import java.util.List;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.CommandException;

/** {@code department:install}. */
@Service
@Command(
        scope = "department",
        name = "install",
        description = "Installs a department and starts it",
        detailedDescription = "department:install logistics\n"
                + "department:install logistics 0.1.0\n"
                + "department:install --sha256 9f86… /mnt/argosy/logistics-0.2.0.kar\n\n"
                + "The others work on meanwhile. Data that the department left here is adopted. A department that is installed\n"
                + "already is brought to the version that is found.")
public final class InstallCommand extends OrderCommand {

    @Argument(name = "department", description = "The department's name, or a .kar or .jar file", required = true)
    @Completion(DepartmentFiles.class)
    String department;

    @Argument(index = 1, name = "version", description = "The version; the newest that is here when it is left out")
    @Completion(Versions.class)
    String version;

    @Option(name = "--sha256", description = "Refuse a file with another SHA-256")
    String sha256;

    @Override
    List<Order> orders() throws CommandException {
        return List.of(
                isFile(department)
                        ? new Order.Install(null, version(version), file(department), sha256)
                        : new Order.Install(department, version(version), null, sha256));
    }
}
