package argosy.administration;

import argosy.host.InstalledSet;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.karaf.features.Feature;
import org.apache.karaf.features.FeaturesService;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkListener;
import org.osgi.framework.startlevel.FrameworkStartLevel;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the departments that run be the ones that are written down.
 *
 * <p>A department is a Karaf feature whose name begins with {@code argosy-department-}. The names that should run stand
 * in {@code departments.installed} of the data folder, outside of Karaf's cache: after a crash, a clean cache or an
 * update the same departments come back. A first start writes all that ship; the option {@code --departments} replaces
 * the choice.
 */
@Component(immediate = true)
public final class InstalledDepartments implements InstalledSet {

    private static final String FEATURE = "argosy-department-";
    private static final Logger LOG = LoggerFactory.getLogger(InstalledDepartments.class);

    private final BundleContext context;
    private final FeaturesService features;
    private final InstalledFile file;
    private volatile Set<String> names;
    private final CompletableFuture<Void> installed = new CompletableFuture<>();

    @Activate
    public InstalledDepartments(BundleContext context, @Reference FeaturesService features) {
        this.context = context;
        this.features = features;
        Path data = Path.of(property(context, "argosy.data").orElse("argosy-data"));
        this.file = new InstalledFile(data.resolve("departments.installed"));
        this.names = decide(file, asked(context), Set.of());
        // The framework, or the features service, is starting this very bundle: the change waits on another thread.
        Thread change = new Thread(this::change, "argosy-installation");
        change.setDaemon(true);
        change.start();
    }

    @Override
    public Set<String> names() {
        return names;
    }

    @Override
    public CompletionStage<Void> installed() {
        return installed;
    }

    /**
     * What should run: asked for now, else written down, else everything that ships. A new choice is written down; that
     * nothing ships is none, but means that the features service does not know yet.
     */
    static Set<String> decide(InstalledFile file, Set<String> asked, Set<String> ship) {
        Set<String> written = file.read().orElse(null);
        Set<String> decided;
        if (!asked.isEmpty()) {
            decided = asked;
        } else if (written != null) {
            decided = written;
        } else {
            decided = ship;
        }
        if (!decided.equals(written) && !decided.isEmpty()) {
            file.write(decided);
        }
        return Set.copyOf(decided);
    }

    private void change() {
        try {
            awaitStart();
            Set<String> ship = shipped(features);
            names = decide(file, asked(context), ship);
            install(ship);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return;
        } catch (Exception e) {
            LOG.error("It cannot be told which departments ship: {}", e.getMessage(), e);
        }
        installed.complete(null);
    }

    /** Returns when the departments that are installed already had their turn to start. */
    private void awaitStart() throws InterruptedException {
        FrameworkStartLevel level = context.getBundle(0).adapt(FrameworkStartLevel.class);
        int last = property(context, Constants.FRAMEWORK_BEGINNING_STARTLEVEL)
                .map(Integer::valueOf)
                .orElse(1);
        CountDownLatch started = new CountDownLatch(1);
        FrameworkListener listener = event -> {
            if (level.getStartLevel() >= last) {
                started.countDown();
            }
        };
        context.addFrameworkListener(listener);
        if (level.getStartLevel() < last) {
            started.await();
        }
        context.removeFrameworkListener(listener);
    }

    private void install(Set<String> ship) {
        Set<String> unknown = difference(names, ship);
        if (!unknown.isEmpty()) {
            LOG.error("No such department here: {}. There are: {}.", listed(unknown), listed(ship));
        }
        try {
            Set<String> present = present();
            Set<String> wanted = difference(names, unknown);
            Set<String> missing = difference(wanted, present);
            Set<String> superfluous = difference(present, wanted);
            if (!missing.isEmpty()) {
                features.installFeatures(
                        featureNames(missing), EnumSet.of(FeaturesService.Option.NoAutoRefreshBundles));
                LOG.info("Installed {}", listed(missing));
            }
            if (!superfluous.isEmpty()) {
                features.uninstallFeatures(
                        featureNames(superfluous), EnumSet.of(FeaturesService.Option.NoAutoRefreshBundles));
                LOG.info("Removed {}; their data stays", listed(superfluous));
            }
        } catch (Exception e) {
            if (ending()) {
                return;
            }
            LOG.error("The installed departments could not be brought in line with {}: {}", names, e.getMessage(), e);
        }
    }

    /** Whether somebody stopped Argosy while a change was under way; the next start takes it up again. */
    private boolean ending() {
        try {
            return context.getBundle(0).getState() != Bundle.ACTIVE;
        } catch (IllegalStateException e) {
            return true;
        }
    }

    private static Set<String> shipped(FeaturesService features) throws Exception {
        return departments(Stream.of(features.listFeatures()));
    }

    private Set<String> present() throws Exception {
        return departments(Stream.of(features.listRequiredFeatures()));
    }

    private static Set<String> departments(Stream<Feature> features) {
        return features.map(Feature::getName)
                .filter(name -> name.startsWith(FEATURE))
                .map(name -> name.substring(FEATURE.length()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> featureNames(Collection<String> departments) {
        return departments.stream().map(name -> FEATURE + name).collect(Collectors.toSet());
    }

    private static Set<String> asked(BundleContext context) {
        return property(context, "argosy.departments").stream()
                .flatMap(list -> Arrays.stream(list.split("[,\\s]+")))
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Optional<String> property(BundleContext context, String name) {
        return Optional.ofNullable(context.getProperty(name)).filter(value -> !value.isBlank());
    }

    private static Set<String> difference(Set<String> from, Set<String> without) {
        Set<String> rest = new TreeSet<>(from);
        rest.removeAll(without);
        return rest;
    }

    private static String listed(Collection<String> names) {
        return String.join(", ", new TreeSet<>(names));
    }
}
