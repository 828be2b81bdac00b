package argosy.administration.departments;

import argosy.department.Text;
import argosy.host.DepartmentState;
import java.time.Instant;
import java.util.List;

/**
 * A department as the catalogue shows it.
 *
 * @param version the installed version; null when it is not installed
 * @param state how the installed one is; null when it is not installed
 * @param reason a sentence when it is installed and does not run, else an empty string
 * @param available what can be installed here, newest first
 * @param database {@code derby} or {@code postgresql}; null when it has no data here
 * @param dataBytes size of its data on disk, in bytes; 0 when it has none or they are elsewhere
 * @param lastBackup when the newest backup here was taken; null when there is none
 * @param details null in a list
 */
public record DepartmentInfo(
        String name,
        Text title,
        String version,
        DepartmentState state,
        String reason,
        List<Edition> available,
        String database,
        long dataBytes,
        Instant lastBackup,
        Details details) {

    /**
     * A version of a department that can be installed.
     *
     * @param inUse whether it is the one that is installed
     */
    public record Edition(String version, Source source, String sha256, long bytes, boolean inUse) {}

    /** Where a version came from. */
    public enum Source {
        /** It came with the distribution. */
        SHIPPED,
        /** Somebody brought it: the deploy folder, REST or the console. */
        UPLOADED
    }

    /**
     * What a department needs and brings.
     *
     * @param imports the packages it imports, with their version ranges
     * @param publishes types of the events it publishes; {@code listens}: of those it acts upon
     * @param roles codes of the roles it brings
     * @param jobs names of what it does by itself
     * @param collections its REST resources, without the leading {@code /api/<department>/}
     */
    public record Details(
            List<String> imports,
            List<String> publishes,
            List<String> listens,
            List<String> roles,
            List<String> jobs,
            List<String> collections) {

        public Details {
            imports = List.copyOf(imports);
            publishes = List.copyOf(publishes);
            listens = List.copyOf(listens);
            roles = List.copyOf(roles);
            jobs = List.copyOf(jobs);
            collections = List.copyOf(collections);
        }
    }

    public DepartmentInfo {
        available = List.copyOf(available);
    }

    /** Whether a version of it is installed, running or not. */
    public boolean installed() {
        return version != null;
    }
}
