package argosy.itests;

import static org.assertj.core.api.Assertions.assertThat;

import argosy.itests.PlatformRules.Module;
import java.util.List;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import org.junit.jupiter.api.Test;

/** Each rule of the platform's bundles is broken once, and says what to do instead. */
class PlatformRulesTest {

    private static final Module API = platform("api", "Export-Package", "argosy.department;version=1.0.0");

    @Test
    void goodBundlesBreakNone() {
        Module host = platform("host", "Import-Package", "argosy.department;version=\"[1.0,2)\"");
        Module kites = department("kites", "Import-Package", "argosy.department;version=\"[1.0,2)\"");

        assertThat(PlatformRules.breaches(List.of(API, host, kites))).isEmpty();
    }

    @Test
    void exportedPackagesCarryAVersion() {
        assertBreach(
                "argosy.host without a version: write @Version", platform("host", "Export-Package", "argosy.host"));
    }

    @Test
    void thePlatformImportsNoDepartment() {
        assertBreach(
                "imports argosy.kites of a department: the platform knows none",
                platform("host", "Import-Package", "argosy.kites"),
                department("kites", "Export-Package", "argosy.kites;version=1"));
    }

    @Test
    void nothingIsImportedDynamically() {
        assertBreach("host imports dynamically: import what is used", platform("host", "DynamicImport-Package", "*"));
    }

    @Test
    void theOldPackagesAreGone() {
        assertBreach("write jakarta instead of javax", platform("host", "Import-Package", "javax.servlet.http"));
    }

    @Test
    void bundlesDoNotImportEachOtherInACircle() {
        Module storage = platform("storage", "Export-Package", "argosy.storage;version=1");
        storage.manifest().getMainAttributes().putValue("Import-Package", "argosy.host");
        Module host = platform("host", "Export-Package", "argosy.host;version=1");
        host.manifest().getMainAttributes().putValue("Import-Package", "argosy.storage");

        assertBreach("in a circle, host → storage: move what both need", storage, host);
    }

    private static void assertBreach(String message, Module... modules) {
        assertThat(PlatformRules.breaches(List.of(modules)))
                .singleElement()
                .asString()
                .contains(message);
    }

    private static Module platform(String name, String header, String value) {
        return module(name, false, header, value);
    }

    private static Module department(String name, String header, String value) {
        return module(name, true, header, value);
    }

    private static Module module(String name, boolean isDepartment, String header, String value) {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().putValue(header, value);
        return new Module(name, isDepartment, Set.of("argosy." + name), manifest);
    }
}
