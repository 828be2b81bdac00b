package argosy.testkit.house;

import static org.assertj.core.api.Assertions.assertThat;

import aQute.bnd.differ.Baseline;
import aQute.bnd.differ.DiffPluginImpl;
import aQute.bnd.osgi.Instructions;
import aQute.bnd.osgi.Jar;
import aQute.bnd.osgi.Processor;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the comparison with the last release takes for a breaking change: the same library that the build runs over the
 * department API from its first release on (docs/compatibility.md).
 */
class BaselineTest {

    private static final String INTERFACE = """
            package sample.api;

            %s
            public interface Kite {
                String colour();
                %s
            }
            """;

    @TempDir
    private Path folder;

    @Test
    void aMethodThatIsGoneNeedsAMajorStep() throws Exception {
        Path released = api("released", "1.0.0", "", "int length();");

        Baseline.Info now = compare(released, api("now", "1.0.0", "", ""));

        assertThat(now.mismatch).isTrue();
        assertThat(now.suggestedVersion).hasToString("2.0.0");
        assertThat(compare(released, api("right", "2.0.0", "", "")).mismatch).isFalse();
    }

    @Test
    void aMethodMoreNeedsAMajorStepWhereDepartmentsImplement() throws Exception {
        Path released = api("released", "1.0.0", "", "");

        Baseline.Info now = compare(released, api("now", "1.1.0", "", "int length();"));

        assertThat(now.mismatch).isTrue();
        assertThat(now.suggestedVersion).hasToString("2.0.0");
    }

    @Test
    void aMethodMoreNeedsAMinorStepWhereOnlyThePlatformImplements() throws Exception {
        String platforms = "@org.osgi.annotation.versioning.ProviderType";
        Path released = api("released", "1.0.0", platforms, "");

        Baseline.Info now = compare(released, api("now", "1.0.0", platforms, "int length();"));

        assertThat(now.mismatch).isTrue();
        assertThat(now.suggestedVersion).hasToString("1.1.0");
        assertThat(compare(released, api("right", "1.1.0", platforms, "int length();")).mismatch)
                .isFalse();
    }

    private Path api(String name, String version, String marks, String method) {
        return Sample.library(folder.resolve(name))
                .java("""
                        @org.osgi.annotation.bundle.Export
                        @org.osgi.annotation.versioning.Version("%s")
                        package sample.api;
                        """.formatted(version))
                .java(INTERFACE.formatted(marks, method))
                .bnd("Bundle-Version: " + version)
                .built();
    }

    private static Baseline.Info compare(Path before, Path now) throws Exception {
        try (Processor processor = new Processor();
                Jar older = new Jar(before.toFile());
                Jar newer = new Jar(now.toFile())) {
            return new Baseline(processor, new DiffPluginImpl())
                    .baseline(newer, older, new Instructions("*")).stream()
                            .filter(info -> info.packageName.equals("sample.api"))
                            .findFirst()
                            .orElseThrow();
        }
    }
}
