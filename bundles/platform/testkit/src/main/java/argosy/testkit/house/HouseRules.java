package argosy.testkit.house;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import java.util.jar.Manifest;

/**
 * What a department is held to, read from what the build has made of it: its manifest, its classes and, as long as it lies
 * in its module, the module's folder. Every breach is one sentence that ends with what to do instead.
 *
 * <p>The contract test holds every department to these rules; the tests of the distribution hold those to them that ship.
 */
public final class HouseRules {

    private HouseRules() {}

    /**
     * Fails with all breaches of the department that this class is the front door of.
     *
     * @throws AssertionError the breaches, one a line
     */
    public static void hold(Class<?> department) {
        List<String> breaches = breaches(builtInto(department));
        if (!breaches.isEmpty()) {
            throw new AssertionError(department.getSimpleName()
                    + " breaks the rules of the house (docs/developer-guide.md):\n- " + String.join("\n- ", breaches));
        }
    }

    /**
     * @param department the folder that its classes were compiled into, with {@code META-INF/MANIFEST.MF}, or its jar
     * @return one sentence for each breach, none when all is well
     */
    public static List<String> breaches(Path department) {
        Manifest manifest = manifest(department);
        List<String> breaches = new ArrayList<>(ManifestRules.breaches(manifest));
        breaches.addAll(CodeRules.breaches(department, ManifestRules.packageOf(manifest)));
        if (Files.isDirectory(department)) {
            breaches.addAll(ModuleRules.design(module(department)));
            breaches.addAll(ModuleRules.sources(module(department)));
        }
        return breaches;
    }

    /**
     * What any module is held to, whether it is a department or not: names that say what things are, and nothing left for
     * later.
     *
     * @param module the folder with its {@code src}
     * @return one sentence for each breach, none when all is well
     */
    public static List<String> breachesOfSources(Path module) {
        return ModuleRules.sources(module);
    }

    private static Path builtInto(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The module of an output folder {@code target/classes}. */
    private static Path module(Path classes) {
        return classes.toAbsolutePath().getParent().getParent();
    }

    private static Manifest manifest(Path department) {
        try {
            if (Files.isRegularFile(department)) {
                try (JarFile jar = new JarFile(department.toFile())) {
                    return jar.getManifest();
                }
            }
            Path file = department.resolve(JarFile.MANIFEST_NAME);
            if (!Files.exists(file)) {
                throw new AssertionError(
                        "There is no " + file + ": the build makes it, so run `mvn process-classes` once.");
            }
            try (InputStream content = Files.newInputStream(file)) {
                return new Manifest(content);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
