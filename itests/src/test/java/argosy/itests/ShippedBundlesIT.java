package argosy.itests;

import static org.assertj.core.api.Assertions.assertThat;

import aQute.bnd.osgi.Jar;
import argosy.itests.PlatformRules.Module;
import argosy.testkit.house.HouseRules;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** ARCHITECTURE §3 and §8, held against the bundles as they are shipped. */
final class ShippedBundlesIT {

    static List<Path> departments() {
        return Archive.departments();
    }

    @ParameterizedTest
    @MethodSource("departments")
    void departmentKeepsTheRulesOfTheHouse(Path department) {
        assertThat(HouseRules.breaches(department)).isEmpty();
    }

    @Test
    void bundlesFitTogether() {
        List<Module> modules = new ArrayList<>();
        for (Path bundle : Archive.bundles()) {
            try (Jar jar = Archive.open(bundle)) {
                modules.add(new Module(
                        jar.getBsn(), Archive.departments().contains(bundle), packages(jar), jar.getManifest()));
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }

        assertThat(modules)
                .filteredOn(Module::isDepartment)
                .as("departments that ship")
                .isNotEmpty();
        assertThat(modules)
                .filteredOn(module -> !module.isDepartment())
                .as("bundles of the platform")
                .hasSizeGreaterThan(5);
        assertThat(PlatformRules.breaches(modules)).isEmpty();
    }

    private static Set<String> packages(Jar jar) {
        Set<String> packages = new TreeSet<>();
        for (String path : jar.getResources().keySet()) {
            if (path.endsWith(".class") && path.startsWith("argosy/")) {
                packages.add(path.substring(0, path.lastIndexOf('/')).replace('/', '.'));
            }
        }
        return packages;
    }
}
