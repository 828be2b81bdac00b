package argosy.administration.departments;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Version;
import org.osgi.framework.namespace.PackageNamespace;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.framework.wiring.BundleWiring;

/**
 * What a department finds here: everything that runs but the departments that administration installs itself.
 *
 * @param bundles symbolic names, with the versions there are
 * @param packages the exported packages, with the versions there are
 * @param departments the names of the departments that are part of the platform
 */
record Platform(Map<String, Set<Version>> bundles, Map<String, Set<Version>> packages, Set<String> departments) {

    /** The bundle capability that {@code @DepartmentModule} becomes. */
    static final String DEPARTMENT = "argosy.department";

    Platform {
        bundles = Map.copyOf(bundles);
        packages = Map.copyOf(packages);
        departments = Set.copyOf(departments);
    }

    /**
     * The platform that runs.
     *
     * @param installed tells the bundles that administration installed as departments, which are not the platform's
     */
    static Platform of(BundleContext context, Predicate<Bundle> installed) {
        Map<String, Set<Version>> bundles = new HashMap<>();
        Map<String, Set<Version>> packages = new HashMap<>();
        Set<String> departments = new HashSet<>();
        for (Bundle bundle : context.getBundles()) {
            if (installed.test(bundle)) {
                continue;
            }
            if (bundle.getSymbolicName() != null) {
                bundles.computeIfAbsent(bundle.getSymbolicName(), name -> new HashSet<>())
                        .add(bundle.getVersion());
            }
            BundleRevision revision = bundle.adapt(BundleRevision.class);
            if (revision != null) {
                for (BundleCapability department : revision.getDeclaredCapabilities(DEPARTMENT)) {
                    departments.add(String.valueOf(department.getAttributes().get("name")));
                }
            }
            BundleWiring wiring = bundle.adapt(BundleWiring.class);
            if (wiring == null) {
                continue;
            }
            for (BundleCapability exported : wiring.getCapabilities(PackageNamespace.PACKAGE_NAMESPACE)) {
                Map<String, Object> attributes = exported.getAttributes();
                packages.computeIfAbsent(
                                (String) attributes.get(PackageNamespace.PACKAGE_NAMESPACE), name -> new HashSet<>())
                        .add((Version) attributes.get(PackageNamespace.CAPABILITY_VERSION_ATTRIBUTE));
            }
        }
        return new Platform(bundles, packages, departments);
    }

    boolean has(String symbolicName, Version version) {
        return bundles.getOrDefault(symbolicName, Set.of()).contains(version);
    }
}
