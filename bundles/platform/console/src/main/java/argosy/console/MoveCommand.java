package argosy.console;

import argosy.administration.departments.Order;
import argosy.administration.departments.Order.Move.Database;
import java.nio.file.Path;
import java.util.List;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.CommandException;
import org.apache.karaf.shell.support.completers.StringsCompleter;

/** {@code department:move}. */
@Service
@Command(
        scope = "department",
        name = "move",
        description = "Moves a department's data to PostgreSQL or back to Derby",
        detailedDescription = "department:move --url jdbc:postgresql://db:5432/logistics --user argosy \\\n"
                + "    --password-file /etc/argosy/logistics.password logistics postgresql\n"
                + "department:move logistics derby\n\n"
                + "Everything is copied and compared by counts and checksums before the department uses it. It answers 503\n"
                + "meanwhile; the others work on.")
public final class MoveCommand extends OrderCommand {

    @Argument(name = "department", description = "The department's name", required = true)
    @Completion(DepartmentNames.class)
    String department;

    @Argument(index = 1, name = "to", description = "derby or postgresql", required = true)
    @Completion(
            value = StringsCompleter.class,
            values = {"derby", "postgresql"})
    String to;

    @Option(name = "--url", description = "jdbc:postgresql://host:5432/database")
    String url;

    @Option(name = "--user", description = "The user of the database")
    String user;

    @Option(name = "--password-file", description = "A file with the user's password and nothing else")
    String passwordFile;

    @Override
    List<Order> orders() throws CommandException {
        Database database = database();
        if (database == Database.POSTGRESQL && (url == null || user == null || passwordFile == null)) {
            throw refusal("To move to PostgreSQL, give --url, --user and --password-file.");
        }
        if (database == Database.DERBY && (url != null || user != null || passwordFile != null)) {
            throw refusal("Derby needs neither --url nor --user nor --password-file.");
        }
        Path password = passwordFile == null ? null : file(passwordFile);
        return List.of(new Order.Move(department, database, url, user, password));
    }

    private Database database() throws CommandException {
        return switch (to) {
            case "derby" -> Database.DERBY;
            case "postgresql" -> Database.POSTGRESQL;
            default -> throw refusal("Say derby or postgresql, not " + to + ".");
        };
    }
}
