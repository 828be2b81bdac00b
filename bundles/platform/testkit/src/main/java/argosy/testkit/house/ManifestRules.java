package argosy.testkit.house;

import aQute.bnd.header.Attrs;
import aQute.bnd.header.OSGiHeader;
import aQute.bnd.header.Parameters;
import aQute.bnd.version.VersionRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.jar.Manifest;

/** What the manifest of a department may say. */
final class ManifestRules {

    private static final String API = "argosy.department";

    private static final List<String> OPEN =
            List.of("jakarta.ws.rs", "jakarta.validation", "jakarta.inject", "org.jooq", "java");

    private record Instead(String beginning, String remedy) {}

    /** What to do instead of importing a package that begins like this; the first that fits. */
    private static final List<Instead> INSTEAD = List.of(
            new Instead(
                    "argosy.",
                    "tell other departments by events (context.publishes, context.on) and ask the platform through"
                            + " argosy.department only"),
            new Instead(
                    "jakarta.servlet",
                    "take what you need of the request as @Context Caller, @QueryParam or @HeaderParam"),
            new Instead("com.fasterxml.", "take and answer records; the platform reads and writes their JSON"),
            new Instead("org.slf4j", "throw a Problem, or let the job answer what it did; the platform logs it"),
            new Instead("org.osgi.", "ask the DepartmentContext; a department does not talk to the framework"),
            new Instead("", "write it with the JDK, or have it offered by argosy.department for all departments"));

    private static final Map<String, String> NOT_FOR_DEPARTMENTS = Map.of(
            "DynamicImport-Package", "import what is used by using it; bnd writes the imports",
            "Require-Bundle", "import packages",
            "Fragment-Host", "be a bundle of your own",
            "Bundle-Activator", "do it in Department.start and stop");

    private ManifestRules() {}

    static List<String> breaches(Manifest manifest) {
        List<String> breaches = new ArrayList<>();
        imports(manifest, breaches);
        header(manifest, "Export-Package")
                .keySet()
                .forEach(
                        name -> breaches.add(
                                "It exports " + name
                                        + ": a department exports nothing; take the @Export away, others learn what happens by events."));
        NOT_FOR_DEPARTMENTS.forEach((header, instead) -> {
            if (!header(manifest, header).isEmpty()) {
                breaches.add("Its manifest says " + header + ": " + instead + ".");
            }
        });
        if (!header(manifest, "Provide-Capability").containsKey(API)) {
            breaches.add(
                    "Its manifest does not describe a department: write @DepartmentModule on the department's class.");
        }
        int components = header(manifest, "Service-Component").size();
        if (components != 1) {
            breaches.add("It has " + components + " OSGi components instead of one: only the department's class is a"
                    + " @Component, everything behind it is made with new.");
        }
        return breaches;
    }

    /** The package of the department's class, or nothing for a bundle without a component. */
    static String packageOf(Manifest manifest) {
        return header(manifest, "Service-Component").keySet().stream()
                .map(file -> file.replaceFirst("^OSGI-INF/", ""))
                .map(file -> file.replaceFirst("\\.\\w+\\.xml$", ""))
                .findFirst()
                .orElse("");
    }

    private static void imports(Manifest manifest, List<String> breaches) {
        header(manifest, "Import-Package").forEach((name, attributes) -> {
            if (!isOpen(name)) {
                breaches.add("It imports " + name + ": " + instead(name) + ".");
            }
            if ("optional".equals(attributes.get("resolution:"))) {
                breaches.add(
                        "It imports " + name + " optionally: use it or leave it; what may be absent belongs behind an"
                                + " event or a setting.");
            }
            if (name.equals(API) && !takesTheWholeMajorVersion(attributes)) {
                breaches.add("It imports " + name + " " + attributes.getVersion()
                        + ", so that the next release would refuse it: leave the range to bnd, and implement no interface of"
                        + " the API that is marked @ProviderType.");
            }
        });
    }

    private static boolean takesTheWholeMajorVersion(Attrs imported) {
        String range = imported.getVersion();
        if (range == null || !VersionRange.isVersionRange(range)) {
            return false;
        }
        VersionRange taken = new VersionRange(range);
        int major = taken.getLow().getMajor();
        return taken.getHigh().getMajor() == major + 1 && taken.getHigh().getMinor() == 0 && !taken.includeHigh();
    }

    private static boolean isOpen(String name) {
        return name.equals(API)
                || OPEN.stream().anyMatch(open -> name.equals(open) || name.startsWith(open + '.'))
                || isOfTheJdk(name);
    }

    /** {@code javax.crypto} is the JDK's, {@code javax.servlet} is not. */
    private static boolean isOfTheJdk(String name) {
        return ModuleLayer.boot().modules().stream()
                .anyMatch(module -> module.getName().startsWith("java.") && module.isExported(name));
    }

    private static String instead(String name) {
        return INSTEAD.stream()
                .filter(instead -> name.startsWith(instead.beginning()))
                .findFirst()
                .orElseThrow()
                .remedy();
    }

    private static Parameters header(Manifest manifest, String name) {
        return OSGiHeader.parseHeader(manifest.getMainAttributes().getValue(name));
    }
}
