package argosy.administration.departments;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.osgi.framework.Version;

/** A department's bundle before it is packed, as bnd makes it; a test spoils what it wants to see refused. */
final class Draft {

    /** What the drafts find here. */
    static final Platform PLATFORM = new Platform(
            Map.of(
                    "argosy.storage", Set.of(new Version("0.1.0")),
                    "argosy.identity", Set.of(new Version("0.1.0")),
                    "org.apache.commons.io", Set.of(new Version("2.20.0"))),
            Map.of(
                    "argosy.department", Set.of(new Version("1.0.0")),
                    "argosy.storage", Set.of(new Version("1.0.0")),
                    "jakarta.ws.rs", Set.of(new Version("3.1.0")),
                    "org.jooq", Set.of(new Version("3.19.35")),
                    "javax.sql", Set.of(new Version("0.0.0"))),
            Set.of("identity", "administration", "inbox"));

    final Map<String, String> headers = new LinkedHashMap<>();
    final Map<String, byte[]> entries = new LinkedHashMap<>();
    boolean stored;

    Draft(String name, String version) {
        header("Bundle-ManifestVersion", "2");
        header("Bundle-SymbolicName", "argosy." + name);
        header("Bundle-Version", version);
        header("Import-Package", "argosy.department;version=\"[1.0,2)\",jakarta.ws.rs;version=\"[3.1,4)\",javax.sql");
        header(
                "Provide-Capability",
                "osgi.service;objectClass:List<String>=\"argosy.department.Department\";uses:=\"argosy.department\","
                        + "argosy.department;name=" + name + ";title=Harbour;titleZh=\"港口\"");
        header(
                "Require-Capability",
                "osgi.extender;filter:=\"(&(osgi.extender=osgi.component)(version>=1.5.0)(!(version>=2.0.0)))\","
                        + "osgi.ee;filter:=\"(&(osgi.ee=JavaSE)(version=17))\"");
        header("Service-Component", "OSGI-INF/front.xml");
        entry("OSGI-INF/front.xml", "<component/>");
        entry("argosy/harbour/Good.class", classFile(Good.class));
        entry("db/V1__berths.sql", "create table berth (id bigint primary key);");
        entry("db/V2__ships.sql", "alter table berth add column ship varchar(64); -- since 2\n");
        entry("db/V10__tides.sql", "insert into berth (id) values (1);");
    }

    static Draft good() {
        return new Draft("harbour", "1.2.3");
    }

    /** Sets a header; null takes it away. */
    Draft header(String name, String value) {
        if (value == null) {
            headers.remove(name);
        } else {
            headers.put(name, value);
        }
        return this;
    }

    Draft entry(String name, String text) {
        return entry(name, text.getBytes(StandardCharsets.UTF_8));
    }

    Draft entry(String name, byte[] bytes) {
        entries.put(name, bytes);
        return this;
    }

    Draft without(String name) {
        entries.remove(name);
        return this;
    }

    byte[] jar() {
        Map<String, byte[]> all = new LinkedHashMap<>();
        all.put("META-INF/MANIFEST.MF", manifest(headers));
        all.putAll(entries);
        return zip(all, stored);
    }

    Path writeTo(Path file) {
        return write(file, jar());
    }

    /** A .kar with these entries and a features file. */
    static byte[] kar(Map<String, byte[]> bundles) {
        Map<String, byte[]> all = new LinkedHashMap<>();
        all.put("META-INF/MANIFEST.MF", manifest(Map.of("Karaf-Feature-Start", "false")));
        all.put(
                "repository/argosy/harbour/1.2.3/harbour-1.2.3-features.xml",
                "<features/>".getBytes(StandardCharsets.UTF_8));
        all.putAll(bundles);
        return zip(all, false);
    }

    static byte[] manifest(Map<String, String> headers) {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        headers.forEach((name, value) -> manifest.getMainAttributes().putValue(name, value));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            manifest.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static byte[] zip(Map<String, byte[]> entries, boolean stored) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> content : entries.entrySet()) {
                ZipEntry entry = new ZipEntry(content.getKey());
                // The same draft is the same file, at whatever second it is written.
                entry.setTimeLocal(LocalDateTime.of(2026, 11, 22, 12, 0));
                if (stored) {
                    CRC32 checksum = new CRC32();
                    checksum.update(content.getValue());
                    entry.setMethod(ZipEntry.STORED);
                    entry.setSize(content.getValue().length);
                    entry.setCrc(checksum.getValue());
                }
                zip.putNextEntry(entry);
                zip.write(content.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static Path write(Path file, byte[] bytes) {
        try {
            return Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] classFile(Class<?> type) {
        String name = type.getName().substring(type.getPackageName().length() + 1);
        try (InputStream in = type.getResourceAsStream(name + ".class")) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A class as every department has some. */
    static final class Good {

        long now() {
            return System.nanoTime() + Math.max(1L << 40, 2);
        }
    }

    /** A class that would end everybody's work. */
    static final class Ends {

        void end() {
            System.exit(1);
        }
    }

    /** The same by another way, and only by reference. */
    static final class Halts {

        java.util.function.IntConsumer way() {
            return Runtime.getRuntime()::halt;
        }
    }
}
