package argosy.administration.departments;

import argosy.department.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.osgi.framework.Version;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The departments that can be installed: those that ship with the distribution ({@code departments/*.kar}, never
 * changed) and those that were put here ({@code shelf/<name>/<version>-<first 12 of sha256>.jar} in the data folder).
 * Several versions lie side by side, and so do several contents of one version: a developer's.
 */
final class Shelf {

    private static final Logger LOG = LoggerFactory.getLogger(Shelf.class);
    private static final int SHORT = 12;

    private static final Comparator<Item> ORDER = Comparator.comparing((Item item) -> item.file.name())
            .thenComparing(item -> item.file.version(), Comparator.reverseOrder())
            .thenComparing(item -> item.stamp.changed, Comparator.reverseOrder())
            .thenComparing(item -> item.file.sha256());

    private record Stamp(long bytes, FileTime changed) {}

    /** A file that was looked at; {@code file} is null when it is no department, which was said in the log once. */
    private record Item(Stamp stamp, DepartmentFile file) {}

    private final Path kept;
    private final Path work;
    private final Path shipped;
    private final Supplier<Platform> platform;
    private Map<Path, Item> items = Map.of();

    /**
     * @param data the data folder of this installation
     * @param shipped the distribution's folder of departments, which may be missing
     * @param platform what a department finds here, asked for whenever one is put on the shelf
     */
    Shelf(Path data, Path shipped, Supplier<Platform> platform) {
        this.kept = data.resolve("shelf");
        this.work = kept.resolve(".work");
        this.shipped = shipped;
        this.platform = platform;
        tidy();
    }

    /**
     * All departments that can be installed: by name, newest version first, of the same version the latest file first.
     * A bundle that both ships and was put here is one.
     */
    synchronized List<DepartmentFile> available() {
        Map<String, Item> byContent = new LinkedHashMap<>();
        look().forEach((path, item) -> {
            if (item.file != null) {
                byContent.merge(item.file.sha256(), item, (one, other) -> isKept(one.file) ? one : other);
            }
        });
        return byContent.values().stream().sorted(ORDER).map(Item::file).toList();
    }

    /** The department in this version; when there are several contents of it, the one that came last. */
    Optional<DepartmentFile> find(String name, Version version) {
        return available().stream()
                .filter(file -> file.name().equals(name) && file.version().equals(version))
                .findFirst();
    }

    /** The department in this version and with just this content. */
    Optional<DepartmentFile> find(String name, Version version, String sha256) {
        return available().stream()
                .filter(file -> file.name().equals(name)
                        && file.version().equals(version)
                        && file.sha256().equals(sha256))
                .findFirst();
    }

    Optional<DepartmentFile> newest(String name) {
        return available().stream().filter(file -> file.name().equals(name)).findFirst();
    }

    /** What was put here of a department and does not ship, the file that came last first. */
    synchronized List<DepartmentFile> uploaded(String name) {
        return look().values().stream()
                .filter(item -> item.file != null && item.file.name().equals(name) && isKept(item.file))
                .sorted(Comparator.comparing((Item item) -> item.stamp.changed).reversed())
                .map(Item::file)
                .filter(file -> !ships(file))
                .toList();
    }

    /** Whether this very bundle comes with the distribution. */
    synchronized boolean ships(DepartmentFile file) {
        return look().values().stream()
                .anyMatch(item -> item.file != null
                        && !isKept(item.file)
                        && item.file.sha256().equals(file.sha256()));
    }

    /**
     * Opens and checks a {@code .jar} or {@code .kar} that may be put here.
     *
     * @throws Problem 422 {@code department-file-refused}, also when its name is that of another department here
     */
    DepartmentFile check(Path file) {
        DepartmentFile checked = DepartmentFile.read(file, work, platform.get());
        for (DepartmentFile other : available()) {
            if (other.name().equals(checked.name()) && !other.symbolicName().equals(checked.symbolicName())) {
                throw Refused.file(
                        "The department calls itself " + checked.name() + ", which is the name of "
                                + other.symbolicName() + " here; this one is " + checked.symbolicName() + ".",
                        "部门名 " + checked.name() + " 已由 " + other.symbolicName() + " 使用，而此文件为 " + checked.symbolicName()
                                + "。");
            }
        }
        return checked;
    }

    /** Checks a {@code .jar} or {@code .kar} as {@link #check} does, and keeps its bundle. */
    DepartmentFile put(Path file) {
        return put(check(file));
    }

    /**
     * Keeps the bundle of a file that was just checked. On return the disk has it; what was there already is not written
     * again. A bundle that ships may be put here too, and then outlives an update of the distribution.
     *
     * @throws Problem 422 {@code department-file-refused}: the file has changed since; nothing was kept
     */
    synchronized DepartmentFile put(DepartmentFile checked) {
        Path target = kept.resolve(checked.name()).resolve(fileName(checked));
        try {
            if (!isThere(target, checked)) {
                WholeFile.write(target, out -> {
                    try (InputStream in = checked.open()) {
                        if (!Sha256.of(in, out).equals(checked.sha256())) {
                            throw Refused.file(
                                    "The file changed while it was read; hand it in again.", "文件在读取过程中发生了变化，请重新提交。");
                        }
                    }
                });
                WholeFile.keep(kept);
            }
            DepartmentFile there = checked.at(target);
            Map<Path, Item> more = new HashMap<>(items);
            more.put(target, new Item(stamp(target), there));
            items = more;
            return there;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot keep " + target, e);
        }
    }

    private static boolean isThere(Path target, DepartmentFile checked) {
        return Files.exists(target) && Sha256.of(target).equals(checked.sha256());
    }

    /** The bundle's bytes. */
    InputStream open(DepartmentFile file) {
        return file.open();
    }

    /**
     * Throws a bundle away that was put here; what ships besides stays.
     *
     * @throws Problem 409 {@code department-ships}: the distribution's own files are not touched
     */
    synchronized void drop(DepartmentFile file) {
        Path target = kept.resolve(file.name()).resolve(fileName(file));
        try {
            if (!Files.deleteIfExists(target) && ships(file)) {
                throw stays(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot delete " + target, e);
        }
    }

    static Problem stays(DepartmentFile file) {
        return Problem.conflict(
                "department-ships",
                file.name() + " " + file.version() + " comes with the distribution and stays on the shelf.",
                file.name() + " " + file.version() + " 随发行版提供，无法从货架移除。");
    }

    private static String fileName(DepartmentFile file) {
        return file.version() + "-" + file.sha256().substring(0, SHORT) + ".jar";
    }

    private boolean isKept(DepartmentFile file) {
        return file.path().startsWith(kept);
    }

    /** Everything that lies here now; only files that are new or have changed are opened. */
    private Map<Path, Item> look() {
        Map<Path, Item> now = new HashMap<>();
        Set<Path> found = new HashSet<>();
        list(shipped).filter(path -> path.toString().endsWith(".kar")).forEach(found::add);
        list(kept).filter(Files::isDirectory).filter(path -> !path.equals(work)).forEach(folder -> list(folder)
                .filter(path -> path.toString().endsWith(".jar"))
                .forEach(found::add));
        for (Path path : found) {
            try {
                Stamp stamp = stamp(path);
                Item before = items.get(path);
                now.put(path, before != null && before.stamp.equals(stamp) ? before : item(path, stamp));
            } catch (IOException e) {
                LOG.warn("{} cannot be looked at: {}", path, e.toString());
            }
        }
        items = now;
        return now;
    }

    private Item item(Path path, Stamp stamp) {
        try {
            DepartmentFile file = DepartmentFile.seen(path, work);
            if (isKept(file) && !path.endsWith(Path.of(file.name(), fileName(file)))) {
                LOG.warn("{} is not what was put on the shelf and is left out; put the department there again", path);
                return new Item(stamp, null);
            }
            return new Item(stamp, file);
        } catch (Problem | UncheckedIOException e) {
            LOG.warn("{} is left out: {}", path, e.getMessage());
            return new Item(stamp, null);
        }
    }

    private static Stamp stamp(Path path) throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
        return new Stamp(attributes.size(), attributes.lastModifiedTime());
    }

    private static Stream<Path> list(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Stream.empty();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return new ArrayList<>(files.toList()).stream();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot list " + folder, e);
        }
    }

    /** Removes what a crash left half written. */
    private void tidy() {
        Stream.concat(list(work), list(kept).filter(Files::isDirectory).flatMap(Shelf::list))
                .filter(path -> path.startsWith(work) || path.toString().endsWith(WholeFile.PART))
                .forEach(path -> {
                    try {
                        Files.deleteIfExists(path);
                    } catch (IOException e) {
                        LOG.warn("{} cannot be deleted: {}", path, e.toString());
                    }
                });
    }
}
