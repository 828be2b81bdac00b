package argosy.administration.departments;

import argosy.department.Problem;
import argosy.host.DepartmentStatus;
import argosy.host.Lifecycle;
import argosy.storage.Archives;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;

/**
 * What this installation consists of: the record of what is installed, the files of it, the framework's bundles, and the
 * departments that run.
 *
 * @param data the data folder
 * @param platforms tells what a department finds here
 * @param watch how long a new version is watched before the old one leaves for good
 * @param keep how many uploaded versions of a department stay on the shelf besides those that are needed
 */
record Installation(
        Path data,
        Shelf shelf,
        InstalledRecord installed,
        Trust trust,
        Bundles bundles,
        Lifecycle lifecycle,
        Supplier<Platform> platforms,
        Duration watch,
        int keep) {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,62}");

    /** Where the framework knows the bundle of that version from. */
    static String location(InstalledRecord.Entry entry) {
        return Lifecycle.LOCATION
                + entry.name()
                + '/'
                + entry.version()
                + '-'
                + entry.sha256().substring(0, 12);
    }

    /** What a department finds here now. */
    Platform platform() {
        return platforms.get();
    }

    /** What the record says of a department; one whose version was never here is not installed. */
    Optional<InstalledRecord.Entry> entry(String name) {
        return installed.find(name).filter(entry -> entry.version() != null);
    }

    /** How the host sees a department; empty when it does not know it. */
    Optional<DepartmentStatus> status(String name) {
        return lifecycle.statuses().stream()
                .filter(status -> status.module().name().equals(name))
                .findFirst();
    }

    /** The installed version; null when none is. */
    String installedVersion(String name) {
        return entry(name).map(entry -> entry.version().toString()).orElse(null);
    }

    /** The version whose data the department has; {@code 0.0.0} when nobody can tell. */
    String version(String name) {
        return entry(name)
                .map(entry -> entry.version().toString())
                .or(() -> status(name).map(status -> status.module().version()))
                .orElse("0.0.0");
    }

    Archives archives() {
        return lifecycle.storage().archives();
    }

    /**
     * Bytes of what the department has stored.
     *
     * @throws Problem 409 {@code no-data} when it has nothing
     */
    long requireData(String name) {
        if (!archives().holdsData(name)) {
            throw Problem.conflict("no-data", name + " has no data here.", "部门 " + name + " 在此没有数据。");
        }
        return archives().bytes(name);
    }

    /** The bundle of that version: the one that is here, or brought in from the shelf. */
    Bundle bundle(InstalledRecord.Entry entry) {
        Bundle present = bundles.present().get(location(entry));
        if (present != null) {
            return present;
        }
        DepartmentFile file = shelf.find(entry.name(), entry.version(), entry.sha256())
                .orElseThrow(() -> new IllegalStateException("The file of " + entry.name() + ' ' + entry.version()
                        + " is not on the shelf; install the department again."));
        return bundle(file);
    }

    Bundle bundle(DepartmentFile file) {
        String location = location(entry(file, InstalledRecord.State.RUNNING));
        try (InputStream content = file.open()) {
            return bundles.install(location, content);
        } catch (IOException e) {
            throw new UncheckedIOException("The file of " + file.name() + " cannot be read", e);
        }
    }

    static InstalledRecord.Entry entry(DepartmentFile file, InstalledRecord.State state) {
        return new InstalledRecord.Entry(file.name(), file.version(), file.sha256(), state);
    }

    /** The same department in another state. */
    static InstalledRecord.Entry in(InstalledRecord.State state, InstalledRecord.Entry entry) {
        return new InstalledRecord.Entry(entry.name(), entry.version(), entry.sha256(), state);
    }

    /** Names of the departments that have stored something here, installed or not. */
    Set<String> withData() {
        Path folder = data.resolve("departments");
        if (!Files.isDirectory(folder)) {
            return Set.of();
        }
        Archives archives = archives();
        try (Stream<Path> folders = Files.list(folder)) {
            return folders.map(each -> each.getFileName().toString())
                    .filter(name -> NAME.matcher(name).matches() && archives.holdsData(name))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException("The folder " + folder + " cannot be read", e);
        }
    }
}
