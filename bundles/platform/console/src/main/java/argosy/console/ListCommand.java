package argosy.console;

import argosy.administration.departments.DepartmentInfo;
import java.io.PrintStream;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;

/** {@code department:list}. */
@Service
@Command(
        scope = "department",
        name = "list",
        description = "Lists the departments that are installed or could be",
        detailedDescription =
                "One line per department: the installed version and how it is, where its data is and how large,\n"
                        + "the last backup, and the newest version that could be installed.")
public final class ListCommand extends DepartmentCommand {

    @Override
    void run(PrintStream out) {
        ShellTable table = new ShellTable().forceAscii().emptyTableText("There is no department here.");
        for (String column :
                new String[] {"Department", "Version", "State", "Database", "Data", "Last backup", "Newest here"}) {
            table.column(column);
        }
        for (DepartmentInfo department : desk.departments()) {
            table.addRow()
                    .addContent(
                            department.name(),
                            Shown.or(department.version(), "-"),
                            department.state() == null ? "available" : Shown.word(department.state()),
                            Shown.or(department.database(), "-"),
                            department.database() == null ? "-" : Shown.size(department.dataBytes()),
                            Shown.time(department.lastBackup()),
                            department.available().isEmpty()
                                    ? "-"
                                    : department.available().get(0).version());
        }
        table.print(out);
        desk.departments().stream()
                .filter(DepartmentInfo::installed)
                .filter(department -> !department.reason().isEmpty())
                .forEach(department -> out.println(department.name() + ": " + department.reason()));
    }
}
