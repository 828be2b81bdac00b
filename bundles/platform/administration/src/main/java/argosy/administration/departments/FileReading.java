package argosy.administration.departments;

import argosy.department.Text;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.osgi.framework.Constants;

/** One file handed in, read once: a bundle, or a {@code .kar} with a bundle in it. */
final class FileReading {

    private static final Pattern SCRIPT = Pattern.compile("db/(contract/)?[^/]+\\.sql");
    private static final String COMPONENTS = "Service-Component";

    private final Path file;
    private final Path workFolder;

    FileReading(Path file, Path workFolder) {
        this.file = file;
        this.workFolder = workFolder;
    }

    DepartmentFile checked(Platform platform) {
        return read(Optional.of(platform));
    }

    DepartmentFile seen() {
        return read(Optional.empty());
    }

    private DepartmentFile read(Optional<Platform> platform) {
        try (PackedFile packed = PackedFile.open(file)) {
            return isKar(packed) ? inKar(packed, platform) : bundle(packed, file, Optional.empty(), platform);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    private static boolean isKar(PackedFile packed) throws IOException {
        Set<String> names = packed.names();
        return names.stream().anyMatch(name -> name.startsWith("repository/"))
                && !(names.contains(BundleManifest.ENTRY)
                        && new String(packed.bytes(BundleManifest.ENTRY), StandardCharsets.UTF_8)
                                .contains(Constants.BUNDLE_SYMBOLICNAME + ":"));
    }

    private DepartmentFile inKar(PackedFile kar, Optional<Platform> platform) throws IOException {
        List<DepartmentFile> found = new ArrayList<>();
        for (String entry : kar.names()) {
            if (entry.startsWith("repository/") && entry.endsWith(".jar")) {
                packed(kar, entry, platform).ifPresent(found::add);
            } else if (entry.startsWith("META-INF/") || entry.startsWith("repository/") && entry.endsWith(".xml")) {
                kar.copy(entry, OutputStream.nullOutputStream());
            } else {
                throw Refused.file(
                        "The .kar holds “" + entry + "”, which is neither a bundle nor a features file.",
                        ".kar 中的“" + entry + "”既不是模块也不是 features 文件。");
            }
        }
        if (found.size() != 1) {
            throw found.isEmpty()
                    ? Refused.file("There is no department in the .kar.", ".kar 中没有部门。")
                    : Refused.file(
                            "The .kar holds the departments " + found.get(0).name() + " and "
                                    + found.get(1).name() + "; each comes in a file of its own.",
                            ".kar 中含有 " + found.get(0).name() + " 和 "
                                    + found.get(1).name() + " 两个部门；每个部门须单独成文件。");
        }
        return found.get(0);
    }

    /** The department in a bundle of a .kar, if it is none of the platform's bundles. */
    private Optional<DepartmentFile> packed(PackedFile kar, String entry, Optional<Platform> platform)
            throws IOException {
        Files.createDirectories(workFolder);
        Path unpacked = Files.createTempFile(workFolder, "opened-", ".jar");
        try {
            try (OutputStream out = Files.newOutputStream(unpacked)) {
                kar.copy(entry, out);
            }
            try (PackedFile jar = PackedFile.open(unpacked, kar.budget())) {
                BundleManifest manifest = BundleManifest.read(jar);
                if (platform.isPresent() && isThePlatforms(manifest, platform.get())) {
                    return Optional.empty();
                }
                if (!ManifestRules.isDepartment(manifest)) {
                    if (platform.isEmpty()) {
                        return Optional.empty();
                    }
                    throw Refused.file(
                            "The .kar brings the bundle " + manifest.symbolicName() + " " + manifest.version()
                                    + ", which this Argosy does not have; a department brings only itself.",
                            ".kar 中带有本系统没有的模块 " + manifest.symbolicName() + " " + manifest.version()
                                    + "；部门文件只能包含部门本身。");
                }
                return Optional.of(bundle(jar, unpacked, Optional.of(entry), platform));
            }
        } finally {
            Files.delete(unpacked);
        }
    }

    /** A bundle that is here already in this version is left alone; in another version it would come beside. */
    private static boolean isThePlatforms(BundleManifest manifest, Platform platform) {
        if (platform.has(manifest.symbolicName(), manifest.version())) {
            return true;
        }
        Set<?> here = platform.bundles().getOrDefault(manifest.symbolicName(), Set.of());
        if (here.isEmpty()) {
            return false;
        }
        throw Refused.file(
                "The .kar brings " + manifest.symbolicName() + " " + manifest.version() + ", but this Argosy has "
                        + here.iterator().next() + ".",
                ".kar 中带有 " + manifest.symbolicName() + " " + manifest.version() + "，而本系统为 "
                        + here.iterator().next() + "。");
    }

    private DepartmentFile bundle(PackedFile jar, Path bytes, Optional<String> inside, Optional<Platform> platform)
            throws IOException {
        BundleManifest manifest = BundleManifest.read(jar);
        if (platform.isPresent()) {
            ManifestRules.check(manifest, platform.get());
            checkContent(jar, manifest);
        }
        Map<String, String> department = ManifestRules.department(manifest);
        String title = department.getOrDefault("title", department.get("name"));
        return new DepartmentFile(
                department.get("name"),
                Text.of(title, department.getOrDefault("titleZh", title)),
                manifest.symbolicName(),
                manifest.version(),
                Sha256.of(bytes),
                Files.size(bytes),
                imports(manifest),
                scripts(jar, "db/"),
                scripts(jar, "db/contract/"),
                file,
                inside);
    }

    private static void checkContent(PackedFile jar, BundleManifest manifest) throws IOException {
        for (Clause components : manifest.clauses(COMPONENTS)) {
            for (String entry : components.names()) {
                if (!entry.contains("*") && !jar.names().contains(entry)) {
                    throw Refused.file(
                            "The manifest names the component " + entry + ", which is not in the file.",
                            "清单中声明的组件 " + entry + " 不在文件中。");
                }
            }
        }
        Set<String> versions = new HashSet<>();
        for (String entry : jar.names()) {
            ClassRules.checkName(entry);
            if (entry.endsWith(".class")) {
                ClassRules.check(entry, jar.bytes(entry));
            } else if (SCRIPT.matcher(entry).matches()) {
                MigrationRules.check(entry, new String(jar.bytes(entry), StandardCharsets.UTF_8));
                int name = entry.lastIndexOf('/') + 1;
                if (!versions.add(entry.substring(0, name) + MigrationRules.version(entry.substring(name)))) {
                    throw Refused.file(
                            "There are two migrations with the version of " + entry + ".",
                            "有两个迁移脚本与 " + entry + " 的版本号相同。");
                }
            } else {
                jar.copy(entry, OutputStream.nullOutputStream());
            }
        }
    }

    private static List<String> imports(BundleManifest manifest) {
        List<String> imports = new ArrayList<>();
        for (Clause clause : manifest.clauses(Constants.IMPORT_PACKAGE)) {
            String range = ManifestRules.range(clause);
            clause.names().forEach(name -> imports.add(range.equals("0") ? name : name + " " + range));
        }
        return List.copyOf(imports);
    }

    private static List<String> scripts(PackedFile jar, String folder) {
        return jar.names().stream()
                .filter(name -> name.startsWith(folder) && SCRIPT.matcher(name).matches())
                .map(name -> name.substring(folder.length()))
                .filter(name -> !name.contains("/"))
                .sorted(MigrationRules.IN_ORDER)
                .toList();
    }
}
