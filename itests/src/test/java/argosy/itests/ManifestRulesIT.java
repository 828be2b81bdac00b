package argosy.itests;

import static org.assertj.core.api.Assertions.assertThat;

import aQute.bnd.header.Attrs;
import aQute.bnd.header.OSGiHeader;
import aQute.bnd.header.Parameters;
import aQute.bnd.osgi.Jar;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.jar.Manifest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** ARCHITECTURE §8: who may import what, read from the manifests of the bundles as they are shipped. */
final class ManifestRulesIT {

    /** Code of others that we only repackage; what it imports is its own affair. */
    private static final Set<String> REPACKAGED = Set.of("argosy.derby", "argosy.jooq");

    private static final List<Module> MODULES = new ArrayList<>();

    private record Module(String name, boolean isDepartment, Set<String> packages, Manifest manifest) {

        Parameters header(String header) {
            return OSGiHeader.parseHeader(manifest.getMainAttributes().getValue(header));
        }

        Set<String> imports() {
            return header("Import-Package").keySet();
        }

        Set<String> exports() {
            return header("Export-Package").keySet();
        }

        boolean isRepackaged() {
            return REPACKAGED.contains(name);
        }
    }

    @BeforeAll
    static void read() throws Exception {
        MODULES.clear();
        for (Path bundle : Archive.bundles()) {
            try (Jar jar = Archive.open(bundle)) {
                Set<String> packages = new TreeSet<>();
                for (String path : jar.getResources().keySet()) {
                    if (path.endsWith(".class") && path.startsWith("argosy/")) {
                        packages.add(path.substring(0, path.lastIndexOf('/')).replace('/', '.'));
                    }
                }
                boolean isDepartment = Archive.departments().contains(bundle);
                MODULES.add(new Module(jar.getBsn(), isDepartment, packages, jar.getManifest()));
            }
        }
        assertThat(departments()).as("departments that ship").isNotEmpty();
        assertThat(platform()).as("bundles of the platform").hasSizeGreaterThanOrEqualTo(5);
    }

    @Test
    void departmentImportsOnlyTheDepartmentApiJakartaQueriesAndTheJdk() {
        Map<String, Set<String>> wrong = new TreeMap<>();
        for (Module department : departments()) {
            note(wrong, department, department.imports(), name -> !isOpenToDepartments(name));
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void departmentHasItsDescriptor() {
        assertThat(departments()).allSatisfy(department -> assertThat(department.header("Provide-Capability"))
                .as(department.name())
                .containsKey("argosy.department"));
    }

    @Test
    void departmentExportsNothing() {
        Map<String, Set<String>> wrong = new TreeMap<>();
        for (Module department : departments()) {
            note(wrong, department, department.exports(), name -> true);
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void platformNeverImportsADepartment() {
        Set<String> theirs = new TreeSet<>();
        departments().forEach(department -> theirs.addAll(department.packages()));
        Map<String, Set<String>> wrong = new TreeMap<>();
        for (Module module : platform()) {
            note(wrong, module, module.imports(), theirs::contains);
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void nothingIsImportedDynamically() {
        assertThat(MODULES)
                .filteredOn(module -> !module.isRepackaged())
                .filteredOn(module -> !module.header("DynamicImport-Package").isEmpty())
                .extracting(Module::name)
                .isEmpty();
    }

    @Test
    void departmentHasNoOptionalImport() {
        Map<String, Set<String>> wrong = new TreeMap<>();
        for (Module department : departments()) {
            Parameters imports = department.header("Import-Package");
            note(wrong, department, imports.keySet(), name -> "optional".equals(directive(imports.get(name))));
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void exportedPackagesCarryAVersion() {
        Map<String, Set<String>> wrong = new TreeMap<>();
        for (Module module : MODULES) {
            Parameters exports = module.header("Export-Package");
            note(wrong, module, exports.keySet(), name -> exports.get(name).getVersion() == null);
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void noBundleUsesTheOldServletAndRestPackages() {
        Map<String, Set<String>> wrong = new TreeMap<>();
        for (Module module : MODULES) {
            note(
                    wrong,
                    module,
                    module.imports(),
                    name -> name.startsWith("javax.servlet") || name.startsWith("javax.ws.rs"));
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void bundlesDoNotImportEachOtherInACircle() {
        Map<String, Set<String>> uses = new TreeMap<>();
        for (Module module : MODULES) {
            Set<String> used = new TreeSet<>();
            for (Module other : MODULES) {
                if (other != module && module.imports().stream().anyMatch(other.exports()::contains)) {
                    used.add(other.name());
                }
            }
            uses.put(module.name(), used);
        }
        for (String module : uses.keySet()) {
            assertThat(circle(module, uses, new LinkedHashSet<>()))
                    .as("circle of imports")
                    .isEmpty();
        }
    }

    /** The way from a bundle back to itself, or nothing. */
    private static List<String> circle(String at, Map<String, Set<String>> uses, Set<String> way) {
        if (!way.add(at)) {
            List<String> circle = new ArrayList<>(way);
            return circle.subList(circle.indexOf(at), circle.size());
        }
        for (String next : uses.getOrDefault(at, Set.of())) {
            List<String> found = circle(next, uses, new LinkedHashSet<>(way));
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    private static boolean isOpenToDepartments(String name) {
        return name.equals("argosy.department")
                || name.startsWith("jakarta.")
                || name.equals("org.jooq")
                || name.startsWith("org.jooq.")
                || name.startsWith("java.")
                || isJdk(name);
    }

    /** {@code javax.crypto} is the JDK's, {@code javax.servlet} is not. */
    private static boolean isJdk(String name) {
        return ModuleLayer.boot().modules().stream()
                .filter(module -> module.getName().startsWith("java."))
                .anyMatch(module -> module.getPackages().contains(name));
    }

    private static void note(
            Map<String, Set<String>> wrong, Module module, Set<String> names, Predicate<String> isWrong) {
        for (String name : names) {
            if (isWrong.test(name)) {
                wrong.computeIfAbsent(module.name(), key -> new TreeSet<>()).add(name);
            }
        }
    }

    private static String directive(Attrs attributes) {
        return attributes.get("resolution:");
    }

    private static List<Module> departments() {
        return MODULES.stream().filter(Module::isDepartment).toList();
    }

    private static List<Module> platform() {
        return MODULES.stream()
                .filter(module -> !module.isDepartment() && !module.isRepackaged())
                .toList();
    }
}
