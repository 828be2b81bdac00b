package argosy.itests;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The watch over the bundles of others, which the tests of upgrades stand on, sees one that comes and goes. */
@OnDistribution
final class UndisturbedIT {

    private final Distribution distribution;

    UndisturbedIT(Distribution distribution) {
        this.distribution = distribution;
    }

    @Test
    void anotherBundleIsSeen() {
        Path bundle = Bundles.file("intruder.jar", builder -> {
            builder.setBundleSymbolicName("intruder");
            builder.setProperty("-resourceonly", "true");
        });
        distribution.watchBundles();
        distribution.install(bundle);
        distribution.uninstall(bundle);

        assertThatThrownBy(distribution::nobodyWasDisturbed)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("Others were disturbed: [intruder");
    }
}
