package argosy.itests;

import argosy.itests.harbour.Fault;
import argosy.itests.harbour.Quay;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.jar.JarInputStream;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The department {@code harbour} as a file that an administrator installs, in any version and with whatever a test wants
 * to be wrong with it.
 */
record HarbourFile(
        Edition edition, String version, Map<String, UnaryOperator<String>> headers, Map<String, byte[]> more) {

    static final String NAME = "harbour";
    static final String SYMBOLIC_NAME = "argosy.itests.harbour";

    /** The two bundles of which all others are made. */
    enum Edition {
        /** A berth has a code and a name. */
        FIRST(argosy.itests.harbour.first.Harbour.class, "V1__berths.sql"),
        /** And a draught, for which the table has another column. */
        SECOND(argosy.itests.harbour.second.Harbour.class, "V1__berths.sql", "V2__draught.sql");

        private final Class<?> department;
        private final String[] scripts;
        private Path bundle;

        Edition(Class<?> department, String... scripts) {
            this.department = department;
            this.scripts = scripts;
        }

        /** Built when the first test asks for it. */
        private synchronized Path bundle() {
            if (bundle == null) {
                bundle = Bundles.file("harbour-" + this + ".jar", builder -> {
                    builder.setBundleSymbolicName(SYMBOLIC_NAME);
                    builder.setPrivatePackage(Quay.class.getPackageName() + ',' + department.getPackageName());
                    StringBuilder resources = new StringBuilder();
                    for (String script : scripts) {
                        Path source = Path.of("src/test/resources/harbour").resolve(script);
                        resources
                                .append(resources.isEmpty() ? "" : ",")
                                .append("db/" + script + '=' + source.toAbsolutePath());
                    }
                    builder.setIncludeResource(resources.toString());
                });
            }
            return bundle;
        }
    }

    private static final AtomicInteger NEXT = new AtomicInteger();

    static HarbourFile first(String version) {
        return new HarbourFile(Edition.FIRST, version, Map.of(), Map.of());
    }

    static HarbourFile second(String version) {
        return new HarbourFile(Edition.SECOND, version, Map.of(), Map.of());
    }

    /** Something is wrong with it. */
    HarbourFile with(Fault fault) {
        return with(Fault.ENTRY, fault.name());
    }

    /** With a file more. */
    HarbourFile with(String entry, String content) {
        return with(entry, content.getBytes(StandardCharsets.UTF_8));
    }

    /** With a class more, which nobody calls. */
    HarbourFile with(Class<?> more) {
        String entry = more.getName().replace('.', '/') + ".class";
        try (InputStream content = more.getResourceAsStream('/' + entry)) {
            return with(entry, content.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HarbourFile with(String entry, byte[] content) {
        Map<String, byte[]> entries = new LinkedHashMap<>(more);
        entries.put(entry, content);
        return new HarbourFile(edition, version, headers, entries);
    }

    /** With another migration, applied after all others. */
    HarbourFile migratedBy(String sql) {
        return with("db/V9__last.sql", sql);
    }

    /** With a header of the manifest in other words, or left out where there are none. */
    HarbourFile header(String header, UnaryOperator<String> words) {
        Map<String, UnaryOperator<String>> changed = new TreeMap<>(headers);
        changed.put(header, words);
        return new HarbourFile(edition, version, changed, more);
    }

    /** The bundle. */
    Path jar() {
        return file("jar", bytes());
    }

    /** The bundle in an archive of Karaf's. */
    Path kar() {
        return kar(Map.of());
    }

    /** The same with other things in the archive. */
    Path kar(Map<String, byte[]> others) {
        String folder = "repository/argosy/itests/harbour/" + version + '/';
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            put(
                    zip,
                    "META-INF/MANIFEST.MF",
                    "Manifest-Version: 1.0\nKaraf-Feature-Start: true\n".getBytes(StandardCharsets.UTF_8));
            put(zip, folder + "harbour-" + version + "-features.xml", features().getBytes(StandardCharsets.UTF_8));
            put(zip, folder + "harbour-" + version + ".jar", bytes());
            for (Map.Entry<String, byte[]> other : others.entrySet()) {
                put(zip, other.getKey(), other.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file("kar", bytes.toByteArray());
    }

    private String features() {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <features name="harbour" xmlns="http://karaf.apache.org/xmlns/features/v1.6.0">
                  <feature name="argosy-department-harbour" version="%s">
                    <bundle>mvn:argosy.itests/harbour/%s</bundle>
                  </feature>
                </features>
                """.formatted(version, version);
    }

    /** The edition's bundle with this version, its manifest changed and the further entries added. */
    private byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JarInputStream base = new JarInputStream(Files.newInputStream(edition.bundle()))) {
            Manifest manifest = base.getManifest();
            manifest.getMainAttributes().putValue("Bundle-Version", version);
            headers.forEach((header, words) -> {
                String changed = words.apply(manifest.getMainAttributes().getValue(header));
                if (changed == null) {
                    manifest.getMainAttributes().remove(new java.util.jar.Attributes.Name(header));
                } else {
                    manifest.getMainAttributes().putValue(header, changed);
                }
            });
            try (JarOutputStream jar = new JarOutputStream(bytes, manifest)) {
                for (ZipEntry entry = base.getNextEntry(); entry != null; entry = base.getNextEntry()) {
                    put(jar, entry.getName(), base.readAllBytes());
                }
                for (Map.Entry<String, byte[]> entry : more.entrySet()) {
                    put(jar, entry.getKey(), entry.getValue());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        new ByteArrayInputStream(content).transferTo(zip);
        zip.closeEntry();
    }

    private Path file(String ending, byte[] content) {
        try {
            Path folder = Files.createDirectories(Archive.TARGET.resolve("harbours"));
            return Files.write(
                    folder.resolve("harbour-" + version + '-' + NEXT.incrementAndGet() + '.' + ending), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
