package argosy.itests.inside;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.namespace.PackageNamespace;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleRequirement;
import org.osgi.framework.wiring.BundleRevision;

/** The bundles as they stand in the running container. */
@InContainer
final class InstalledBundlesIT {

    /** Felix HTTP serves the old API too, by an adapter that nothing of ours uses, and reads forms by a library of that age. */
    private static final List<String> BOTH_WORLDS =
            List.of("org.apache.commons.commons-fileupload", "org.apache.felix.http.jetty12");

    @Test
    void everyBundleIsActive() {
        assertThat(bundles(bundle -> !isFragment(bundle) && bundle.getState() != Bundle.ACTIVE))
                .as("bundles that do not run")
                .isEmpty();
        assertThat(bundles(bundle -> isFragment(bundle) && bundle.getState() != Bundle.RESOLVED))
                .as("fragments that are not attached")
                .isEmpty();
        assertThat(bundles(bundle -> bundle.getSymbolicName().startsWith("argosy.")))
                .contains(
                        "argosy.department-api",
                        "argosy.storage",
                        "argosy.gateway",
                        "argosy.inbox",
                        "argosy.jobs",
                        "argosy.host",
                        "argosy.identity",
                        "argosy.administration",
                        "argosy.workspace");
    }

    @Test
    void nothingImportsTheOldServletAndRestPackages() {
        assertThat(bundles(bundle -> packages(bundle).stream()
                        .anyMatch(name -> name.startsWith("javax.servlet") || name.startsWith("javax.ws.rs"))))
                .filteredOn(name -> !BOTH_WORLDS.contains(name))
                .isEmpty();
    }

    @Test
    void thereIsExactlyOneDerby() {
        List<String> exporters = new ArrayList<>();
        for (Bundle bundle : all()) {
            for (BundleCapability exported :
                    bundle.adapt(BundleRevision.class).getDeclaredCapabilities(PackageNamespace.PACKAGE_NAMESPACE)) {
                if (String.valueOf(exported.getAttributes().get(PackageNamespace.PACKAGE_NAMESPACE))
                        .startsWith("org.apache.derby")) {
                    exporters.add(bundle.getSymbolicName());
                }
            }
        }
        assertThat(exporters).containsOnly("argosy.derby");
        assertThat(bundles(bundle -> bundle.getEntry("org/apache/derby/jdbc/EmbeddedDriver.class") != null))
                .containsExactly("argosy.derby");
    }

    private static List<Bundle> all() {
        return Arrays.asList(FrameworkUtil.getBundle(InstalledBundlesIT.class)
                .getBundleContext()
                .getBundles());
    }

    private static List<String> bundles(Predicate<Bundle> which) {
        return all().stream()
                .filter(bundle -> bundle.getBundleId() != 0)
                .filter(which)
                .map(Bundle::getSymbolicName)
                .sorted()
                .toList();
    }

    private static boolean isFragment(Bundle bundle) {
        return (bundle.adapt(BundleRevision.class).getTypes() & BundleRevision.TYPE_FRAGMENT) != 0;
    }

    private static List<String> packages(Bundle bundle) {
        List<String> packages = new ArrayList<>();
        for (BundleRequirement imported :
                bundle.adapt(BundleRevision.class).getDeclaredRequirements(PackageNamespace.PACKAGE_NAMESPACE)) {
            String filter = imported.getDirectives().get("filter");
            packages.add(filter.replaceAll(".*osgi\\.wiring\\.package=([^)]*)\\).*", "$1"));
        }
        return packages;
    }
}
