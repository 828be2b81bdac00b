package argosy.console;

import argosy.administration.departments.ArchiveInfo;
import argosy.administration.departments.DepartmentInfo;
import java.io.PrintStream;
import java.util.List;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** {@code department:info}. */
@Service
@Command(
        scope = "department",
        name = "info",
        description = "Shows everything about one department",
        detailedDescription =
                "Its versions with their checksums, its data, its backups and exports, and what it needs and brings.")
public final class InfoCommand extends DepartmentCommand {

    @Argument(name = "department", description = "The department's name", required = true)
    @Completion(DepartmentNames.class)
    String department;

    @Override
    void run(PrintStream out) {
        DepartmentInfo info = desk.department(department);
        line(
                out,
                "Department",
                info.name() + " (" + info.title().en() + ", " + info.title().zh() + ")");
        line(out, "Installed", Shown.or(info.version(), "no"));
        if (info.state() != null) {
            line(out, "State", Shown.word(info.state()) + (info.reason().isEmpty() ? "" : ": " + info.reason()));
        }
        line(out, "Data", info.database() == null ? "none" : Shown.size(info.dataBytes()) + " in " + info.database());
        line(out, "Last backup", Shown.time(info.lastBackup()));
        for (DepartmentInfo.Edition edition : info.available()) {
            line(
                    out,
                    "Available",
                    edition.version() + ", " + Shown.word(edition.source()) + ", " + Shown.size(edition.bytes())
                            + ", sha256 " + edition.sha256() + (edition.inUse() ? ", in use" : ""));
        }
        for (ArchiveInfo archive : desk.archives(department)) {
            line(
                    out,
                    archive.kind() == ArchiveInfo.Kind.BACKUP ? "Backup" : "Export",
                    archive.name() + ", " + Shown.time(archive.takenAt()) + ", " + Shown.size(archive.bytes())
                            + (archive.verified() ? ", verified" : ", not verified"));
        }
        DepartmentInfo.Details details = info.details();
        if (details != null) {
            lines(out, "Needs", details.imports());
            lines(out, "Publishes", details.publishes());
            lines(out, "Listens to", details.listens());
            lines(out, "Roles", details.roles());
            lines(out, "Jobs", details.jobs());
            lines(out, "Collections", details.collections());
        }
    }

    private static void lines(PrintStream out, String label, List<String> values) {
        for (String value : values) {
            line(out, label, value);
        }
    }

    private static void line(PrintStream out, String label, String value) {
        out.printf("%-12s %s%n", label, value);
    }
}
