package argosy.administration.departments;

import argosy.department.Department;
import argosy.department.Problem;
import argosy.department.Text;
import argosy.gateway.Module;
import argosy.host.DepartmentStatus;
import argosy.host.Departments;
import argosy.host.Lifecycle;
import argosy.host.NotTakenOver;
import argosy.host.Offer;
import argosy.host.Takeover;
import argosy.storage.MigrationScript;
import argosy.storage.Storage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Consumer;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.osgi.framework.Bundle;

/** Bundles and departments as in the framework, for tests that need none: every bundle's department is a {@link Pier}. */
final class PlainFramework implements Bundles, Lifecycle {

    private final Path folder;
    private final Storage storage;
    private final Departments departments;
    private final Map<String, Parked> here = new ConcurrentSkipListMap<>();
    private final Map<String, Bundle> byName = new ConcurrentHashMap<>();

    /** What the next bundles would restart. */
    volatile List<String> affected = List.of();

    private record Parked(Bundle bundle, Module module, Department department, List<MigrationScript> scripts) {}

    PlainFramework(Path folder, Storage storage, Departments departments) {
        this.folder = folder;
        this.storage = storage;
        this.departments = departments;
    }

    @Override
    public Map<String, Bundle> present() {
        Map<String, Bundle> present = new ConcurrentSkipListMap<>();
        here.forEach((location, parked) -> present.put(location, parked.bundle()));
        return present;
    }

    @Override
    public Bundle install(String location, InputStream content) {
        Parked known = here.get(location);
        if (known != null) {
            return known.bundle();
        }
        try {
            Path jar = Files.createTempFile(folder, "bundle", ".jar");
            Files.copy(content, jar, StandardCopyOption.REPLACE_EXISTING);
            Parked parked = parked(location, jar);
            here.put(location, parked);
            return parked.bundle();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Parked parked(String location, Path path) throws IOException {
        try (JarFile jar = new JarFile(path.toFile())) {
            var headers = jar.getManifest().getMainAttributes();
            if (jar.getEntry("unwired") != null) {
                throw new Problem(
                        422,
                        "department-does-not-resolve",
                        Text.of("Nothing here provides no.such.thing.", "此处无法提供 no.such.thing。"),
                        List.of(),
                        Map.of());
            }
            String version = headers.getValue("Bundle-Version");
            String name = location.replaceFirst("^[^:]*:", "").replaceFirst("/.*", "");
            JarEntry behaviour = jar.getJarEntry("behaviour");
            Pier pier = new Pier(
                    version,
                    behaviour == null
                            ? "good"
                            : new String(jar.getInputStream(behaviour).readAllBytes(), StandardCharsets.UTF_8));
            List<MigrationScript> scripts = new ArrayList<>();
            for (JarEntry entry : (Iterable<JarEntry>) jar.stream()::iterator) {
                if (entry.getName().matches("db/[^/]+\\.sql")) {
                    URI script = URI.create("jar:" + path.toUri() + "!/" + entry.getName());
                    scripts.add(new MigrationScript(entry.getName().substring(3), script.toURL()));
                }
            }
            return new Parked(
                    named(location), new Module(name, Text.of("Pier", "码头"), version), pier, List.copyOf(scripts));
        }
    }

    private static Bundle named(String location) {
        return (Bundle) Proxy.newProxyInstance(
                Bundle.class.getClassLoader(), new Class<?>[] {Bundle.class}, (proxy, method, arguments) -> {
                    return switch (method.getName()) {
                        case "getLocation", "toString", "getSymbolicName" -> location;
                        case "hashCode" -> location.hashCode();
                        case "equals" -> arguments[0] == proxy;
                        default -> throw new UnsupportedOperationException(method.getName());
                    };
                });
    }

    @Override
    public List<String> affectedBy(Bundle bundle) {
        return affected;
    }

    @Override
    public void uninstall(Bundle bundle) {
        here.remove(bundle.getLocation());
    }

    @Override
    public DepartmentStatus start(Bundle bundle) {
        Parked parked = here.get(bundle.getLocation());
        byName.put(parked.module().name(), bundle);
        return departments.start(parked.module(), parked.department(), parked.scripts());
    }

    @Override
    public Takeover takeOver(Bundle bundle, Consumer<Text> progress) {
        Parked parked = here.get(bundle.getLocation());
        String name = parked.module().name();
        Bundle before = byName.get(name);
        Takeover takeover = departments.takeOver(parked.module(), parked.department(), parked.scripts(), progress);
        byName.put(name, bundle);
        return new Takeover() {
            @Override
            public Optional<String> watch(Duration forSoLong) {
                return takeover.watch(forSoLong);
            }

            @Override
            public void finish() {
                takeover.finish();
            }

            @Override
            public void goBack(String reason) {
                takeover.goBack(reason);
                byName.put(name, before);
            }
        };
    }

    @Override
    public void stop(String name) {
        departments.stop(name);
    }

    @Override
    public void rest(Bundle bundle) {
        Module module = here.get(bundle.getLocation()).module();
        byName.put(module.name(), bundle);
        departments.rest(module);
    }

    @Override
    public void forget(String name) {
        byName.remove(name);
        departments.forget(name);
    }

    @Override
    public Optional<Bundle> bundle(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    @Override
    public List<DepartmentStatus> statuses() {
        return departments.statuses();
    }

    @Override
    public Optional<Offer> offer(String name) {
        return departments.offer(name);
    }

    @Override
    public Offer trial(Bundle bundle) {
        Parked parked = here.get(bundle.getLocation());
        if (parked == null) {
            throw new NotTakenOver("There is no such bundle.");
        }
        return departments.trial(parked.module(), parked.department(), parked.scripts());
    }

    @Override
    public Storage storage() {
        return storage;
    }
}
