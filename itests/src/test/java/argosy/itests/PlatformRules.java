package argosy.itests;

import aQute.bnd.header.OSGiHeader;
import aQute.bnd.header.Parameters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.Manifest;

/** What the bundles of one distribution are held to together, read from their manifests; departments have rules of their own. */
final class PlatformRules {

    /** Code of others that we only repackage; what it imports is its own affair. */
    private static final Set<String> REPACKAGED = Set.of("argosy.derby", "argosy.jooq");

    /**
     * A bundle.
     *
     * @param packages what it holds, exported or not
     */
    record Module(String name, boolean isDepartment, Set<String> packages, Manifest manifest) {

        Parameters header(String header) {
            return OSGiHeader.parseHeader(manifest.getMainAttributes().getValue(header));
        }

        Set<String> imports() {
            return header("Import-Package").keySet();
        }

        Set<String> exports() {
            return header("Export-Package").keySet();
        }

        boolean isOurs() {
            return !REPACKAGED.contains(name);
        }
    }

    private PlatformRules() {}

    /** One sentence for each breach, with what to do instead. */
    static List<String> breaches(Collection<Module> modules) {
        List<String> breaches = new ArrayList<>();
        modules.forEach(module -> exports(module, breaches));
        modules.stream().filter(Module::isOurs).forEach(module -> imports(module, modules, breaches));
        circles(modules, breaches);
        return breaches;
    }

    private static void exports(Module module, List<String> breaches) {
        module.header("Export-Package").forEach((name, attributes) -> {
            if (attributes.getVersion() == null) {
                breaches.add(module.name() + " exports " + name
                        + " without a version: write @Version in its package-info.java.");
            }
        });
    }

    private static void imports(Module module, Collection<Module> modules, List<String> breaches) {
        Set<String> departments = new TreeSet<>();
        modules.stream().filter(Module::isDepartment).forEach(department -> departments.addAll(department.packages()));
        for (String name : module.imports()) {
            if (!module.isDepartment() && departments.contains(name)) {
                breaches.add(module.name() + " imports " + name
                        + " of a department: the platform knows none; let the department hand it in through"
                        + " argosy.department.");
            }
            if (name.startsWith("javax.servlet") || name.startsWith("javax.ws.rs")) {
                breaches.add(module.name() + " imports " + name + ": write jakarta instead of javax.");
            }
        }
        if (!module.header("DynamicImport-Package").isEmpty()) {
            breaches.add(
                    module.name() + " imports dynamically: import what is used by using it; bnd writes the imports.");
        }
    }

    private static void circles(Collection<Module> modules, List<String> breaches) {
        Map<String, Set<String>> uses = new TreeMap<>();
        for (Module module : modules) {
            Set<String> used = new TreeSet<>();
            for (Module other : modules) {
                if (other != module && module.imports().stream().anyMatch(other.exports()::contains)) {
                    used.add(other.name());
                }
            }
            uses.put(module.name(), used);
        }
        for (String module : uses.keySet()) {
            List<String> circle = circle(module, uses, new LinkedHashSet<>());
            if (!circle.isEmpty()) {
                breaches.add("Bundles import each other in a circle, " + String.join(" → ", circle)
                        + ": move what both need into the lower of the two.");
                return;
            }
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
}
