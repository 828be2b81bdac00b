package argosy.itests;

import static org.ops4j.pax.exam.CoreOptions.bundle;
import static org.ops4j.pax.exam.CoreOptions.serverMode;
import static org.ops4j.pax.exam.CoreOptions.workingDirectory;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.doNotModifyLogConfiguration;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.editConfigurationFileExtend;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.keepRuntimeFolder;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.overrideJUnitBundles;

import argosy.itests.inside.Probe;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.TestAddress;
import org.ops4j.pax.exam.TestContainer;
import org.ops4j.pax.exam.karaf.options.KarafDistributionBaseConfigurationOption;
import org.ops4j.pax.exam.karaf.options.KarafDistributionKitConfigurationOption;
import org.ops4j.pax.exam.karaf.options.KarafDistributionKitConfigurationOption.Platform;
import org.ops4j.pax.exam.options.extra.EnvironmentOption;
import org.ops4j.pax.exam.spi.PaxExamRuntime;

/**
 * The one Argosy of a test run: Pax Exam unpacks the archive and runs its {@code bin/argosy} when the first test asks for
 * it, on a free port and with fresh data; it is stopped after the last test.
 */
public final class Distribution extends Server implements AutoCloseable {

    /** Bundles that tests inside the container stand on, by a class of each. */
    private static final List<String> TEST_BUNDLES = List.of(
            "org.junit.jupiter.api.Test",
            "org.junit.jupiter.engine.JupiterTestEngine",
            "org.junit.platform.commons.JUnitException",
            "org.junit.platform.engine.TestEngine",
            "org.junit.platform.launcher.Launcher",
            "org.opentest4j.AssertionFailedError",
            "org.assertj.core.api.Assertions",
            "net.bytebuddy.ByteBuddy");

    private final TestContainer container;
    private boolean probed;

    private Distribution(int port, Path home) throws IOException {
        super(port, home.resolve("argosy-data"));
        List<Option> options = new ArrayList<>(List.of(
                new KarafDistributionKitConfigurationOption(
                                new KarafDistributionBaseConfigurationOption()
                                        .frameworkUrl(Archive.FILE.toUri().toString())
                                        .name("Argosy")
                                        .useDeployFolder(false)
                                        .unpackDirectory(home.getParent().toFile())
                                        .directoryNameFormat("'" + home.getFileName() + "'"),
                                Platform.NIX)
                        .executable("bin/argosy"),
                new EnvironmentOption("ARGOSY_ADMIN_PASSWORD=" + ADMIN_PASSWORD),
                new EnvironmentOption("ARGOSY_JAVA_OPTS=-Dargosy.port=" + port),
                // After the distribution's own system/, so that nothing of the product comes from elsewhere.
                editConfigurationFileExtend(
                        "etc/org.ops4j.pax.url.mvn.cfg",
                        "org.ops4j.pax.url.mvn.defaultRepositories",
                        Path.of(System.getProperty("argosy.repository")).toUri() + "@id=tests"),
                workingDirectory(Archive.empty("exam").toString()),
                doNotModifyLogConfiguration(),
                keepRuntimeFolder(),
                overrideJUnitBundles(),
                serverMode()));
        for (String type : TEST_BUNDLES) {
            options.add(bundle(location(type)));
        }
        container = PaxExamRuntime.createContainer(PaxExamRuntime.createTestSystem(options.toArray(Option[]::new)));
    }

    /** The running distribution; started now when no test has asked for it before. */
    public static Distribution running(ExtensionContext context) {
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.create(Distribution.class))
                .getOrComputeIfAbsent(Distribution.class, type -> start(), Distribution.class);
    }

    private static Distribution start() {
        try {
            Path home = Archive.empty("distribution");
            Distribution distribution = new Distribution(freePort(), home);
            distribution.container.start();
            try {
                distribution.awaitReady(Duration.ofSeconds(90));
            } catch (AssertionError notReady) {
                distribution.close();
                throw notReady;
            }
            return distribution;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Installs and starts a bundle in the running container, through the container's bundle context. */
    void install(Path bundle) {
        ask(Probe.Request.INSTALL, bundle.toUri().toString());
    }

    /** Uninstalls it again. */
    void uninstall(Path bundle) {
        ask(Probe.Request.UNINSTALL, bundle.toUri().toString());
    }

    /** Stops a department as an administrator does; the others go on. */
    void stop(String department) {
        new Administrator(admin()).ask(department, "stop").succeeded();
    }

    /** Starts it again. */
    void start(String department) {
        new Administrator(admin()).ask(department, "start").succeeded();
    }

    /** From now on no bundle but those of departments may be refreshed, restarted or anything else. */
    void watchBundles() {
        ask(Probe.Request.WATCH);
    }

    /** Fails when one was. */
    void nobodyWasDisturbed() {
        ask(Probe.Request.UNDISTURBED);
    }

    /** Runs one test method inside the container; fails as it fails there. */
    public void test(Class<?> type, String method) {
        ask(Probe.Request.TEST, type.getName(), method);
    }

    private void ask(Probe.Request request, String... arguments) {
        try {
            if (!probed) {
                container.install("probe", probe());
                probed = true;
            }
            container.call(new Call(request, List.of(arguments)));
        } catch (RuntimeException e) {
            if (e.getCause() instanceof AssertionError failure) {
                throw failure;
            }
            throw e;
        }
    }

    @Override
    public void close() {
        container.stop();
    }

    private record Call(Probe.Request request, List<String> of) implements TestAddress {

        @Override
        public String identifier() {
            return Probe.SIGNATURE;
        }

        @Override
        public String caption() {
            return request + " " + of;
        }

        @Override
        public TestAddress root() {
            return this;
        }

        @Override
        public Object[] arguments() {
            return Stream.concat(Stream.of(request.name()), of.stream()).toArray();
        }
    }

    /** The package of the tests that run inside, as a bundle. */
    private static InputStream probe() {
        return Bundles.of(builder -> {
            builder.setBundleSymbolicName("argosy.itests.probe");
            builder.setPrivatePackage(Probe.class.getPackageName());
            builder.setProperty("Bundle-Activator", Probe.class.getName());
            builder.setImportPackage("!argosy.itests,*");
        });
    }

    private static String location(String type) {
        try {
            return Class.forName(type)
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toString();
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
