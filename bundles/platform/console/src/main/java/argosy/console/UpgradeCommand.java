package argosy.console;

import argosy.administration.departments.Order;
import java.util.List;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.CommandException;

/** {@code department:upgrade}. */
@Service
@Command(
        scope = "department",
        name = "upgrade",
        description = "Brings a department to another version while it serves",
        detailedDescription = "department:upgrade logistics\n"
                + "department:upgrade logistics 0.2.0\n"
                + "department:upgrade logistics ./logistics-0.2.0.kar\n\n"
                + "The new version starts beside the old one. No request fails; when the new one does not come up or is not well\n"
                + "in its first seconds, the old one never stopped.")
public final class UpgradeCommand extends OrderCommand {

    @Argument(name = "department", description = "The department's name", required = true)
    @Completion(DepartmentNames.class)
    String department;

    @Argument(
            index = 1,
            name = "version",
            description = "The version, or a .kar or .jar file; the newest that is here when it is left out")
    @Completion(Versions.class)
    String version;

    @Option(name = "--downgrade", description = "An older version is meant")
    boolean downgrade;

    @Option(name = "--sha256", description = "Refuse a file with another SHA-256")
    String sha256;

    @Override
    List<Order> orders() throws CommandException {
        return List.of(
                version != null && isFile(version)
                        ? new Order.Upgrade(department, null, file(version), downgrade, sha256)
                        : new Order.Upgrade(department, version(version), null, downgrade, sha256));
    }
}
