package argosy.administration.departments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import argosy.department.Problem;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Files that must not become a department: each is made here, and one sentence is said of each. */
class HostileFilesTest {

    private static final String JAR = "repository/argosy/harbour/1.2.3/harbour-1.2.3.jar";

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{0}")
    @MethodSource({"damaged", "packed", "manifests", "classes", "migrations", "kars"})
    void isRefusedWithOneSentence(String what, Supplier<byte[]> content, String sentence) throws Exception {
        Path file = Draft.write(folder.resolve("file"), content.get());

        Problem refusal = refusal(file);

        assertThat(refusal.getMessage()).isEqualTo(sentence);
        assertThat(refusal.status()).isEqualTo(422);
        assertThat(refusal.code()).isEqualTo("department-file-refused");
        assertThat(refusal.detail().zh()).matches(".*\\p{IsHan}.*。");
        assertThat(work()).doesNotExist();
    }

    static Stream<Arguments> damaged() {
        String incomplete = "The file is not a complete .jar or .kar: it was cut off on the way or is something else.";
        String damaged = "The file is damaged: its content does not fit its own checksums; copy it again.";
        return Stream.of(
                of("empty", () -> new byte[0], incomplete),
                of("text", () -> "PK, dear reader".getBytes(StandardCharsets.UTF_8), incomplete),
                of("truncated", () -> Arrays.copyOf(Draft.good().jar(), 900), incomplete),
                of("truncated kar", () -> Arrays.copyOf(kar(Draft.good()), 1500), incomplete),
                of("something appended", () -> Arrays.copyOf(Draft.good().jar(), 20_000), incomplete),
                of("a byte flipped", () -> flipped("create table"), damaged),
                of("a list of entries that is none", HostileFilesTest::brokenDirectory, damaged));
    }

    static Stream<Arguments> packed() {
        String bomb =
                "The file unpacks to far more than a department needs: it may hold at most 400 MiB, and at most 100"
                        + " times its own size.";
        return Stream.of(
                of(
                        "zip slip",
                        () -> Draft.good().entry("../../etc/passwd", "x").jar(),
                        "The file has an entry whose name leads out of it: “../../etc/passwd”."),
                of(
                        "zip slip as on Windows",
                        () -> Draft.good().entry("db\\..\\..\\x", "x").jar(),
                        "The file has an entry whose name leads out of it: “db\\..\\..\\x”."),
                of(
                        "an absolute name",
                        () -> Draft.good().entry("/etc/passwd", "x").jar(),
                        "The file has an entry whose name leads out of it: “/etc/passwd”."),
                of(
                        "the same name twice",
                        () -> replaced(
                                Draft.good()
                                        .entry("twice.txt", "1")
                                        .entry("twicf.txt", "2")
                                        .jar(),
                                "twicf.txt",
                                "twice.txt"),
                        "The file holds “twice.txt” twice."),
                of(
                        "zip bomb",
                        () -> Draft.good().entry("zeros", new byte[50 << 20]).jar(),
                        bomb),
                of("zip bomb in a kar", () -> kar(Draft.good().entry("zeros", new byte[50 << 20])), bomb),
                of("zip bomb that says it is small", HostileFilesTest::lyingBomb, bomb),
                of(
                        "a class of 9 MiB",
                        () -> Draft.good()
                                .entry("Long.class", new byte[9 << 20])
                                .jar(),
                        "The entry “Long.class” is longer than 8 MiB."),
                of(
                        "too many entries",
                        HostileFilesTest::manyEntries,
                        "The file holds more than 20000 entries, which no department does."));
    }

    static Stream<Arguments> manifests() {
        return Stream.of(
                of(
                        "no manifest",
                        () -> Draft.zip(Draft.good().entries, false),
                        "The file has no META-INF/MANIFEST.MF and so is no bundle."),
                of(
                        "a manifest that is none",
                        () -> Draft.zip(Map.of("META-INF/MANIFEST.MF", new byte[] {':', ':', '\n'}), false),
                        "The bundle's META-INF/MANIFEST.MF cannot be read as OSGi wants it written."),
                header("Bundle-SymbolicName", null, "The bundle's manifest has no Bundle-SymbolicName."),
                header("Bundle-SymbolicName", "../x", "The bundle's manifest has no Bundle-SymbolicName."),
                header("Bundle-Version", null, "The bundle's manifest has no Bundle-Version."),
                header("Bundle-Version", "one", "The bundle's version “one” is none; it is written like 1.2.3."),
                header("Bundle-ManifestVersion", null, "The bundle's Bundle-ManifestVersion is not 2."),
                header(
                        "Provide-Capability",
                        null,
                        "The bundle argosy.harbour is no department: its manifest names no argosy.department capability."),
                header(
                        "Provide-Capability",
                        "argosy.department;name=a,argosy.department;name=b",
                        "The bundle argosy.harbour holds 2 departments; each needs a bundle of its own."),
                header(
                        "Provide-Capability",
                        "argosy.department;name=\"../x\"",
                        "The department's name “../x” is not made of small letters, digits and hyphens, at most 40, with a"
                                + " letter first."),
                header(
                        "Provide-Capability",
                        "argosy.department;title=Harbour",
                        "The department's name “” is not made of small letters, digits and hyphens, at most 40, with a"
                                + " letter first."),
                header(
                        "Provide-Capability",
                        "argosy.department;name=\"open",
                        "The bundle's Provide-Capability cannot be read as OSGi wants it written."),
                header(
                        "Provide-Capability",
                        "argosy.department;name=identity",
                        "The department calls itself identity, which is a part of the platform."),
                header(
                        "Bundle-SymbolicName",
                        "argosy.storage;singleton:=true",
                        "The bundle calls itself argosy.storage, which is a bundle of the platform."),
                header(
                        "Fragment-Host",
                        "argosy.storage",
                        "The manifest says Fragment-Host, but would become part of another bundle."),
                header(
                        "Require-Bundle",
                        "argosy.storage",
                        "The manifest says Require-Bundle, but a department imports packages and requires no bundles."),
                header(
                        "DynamicImport-Package",
                        "*",
                        "The manifest says DynamicImport-Package, but a department says beforehand what it imports."),
                header(
                        "Bundle-Activator",
                        "argosy.harbour.Start",
                        "The manifest says Bundle-Activator, but a department is started by its component alone."),
                header(
                        "Bundle-NativeCode",
                        "x.so",
                        "The manifest says Bundle-NativeCode, but a department is plain Java."),
                header(
                        "Bundle-ClassPath",
                        ".,lib/derby.jar",
                        "The department packs “lib/derby.jar” inside of its bundle, where it cannot be checked; put the"
                                + " classes into the bundle itself."),
                header(
                        "Service-Component",
                        null,
                        "The manifest names no Service-Component, so nothing would start the department."),
                header(
                        "Service-Component",
                        "OSGI-INF/back.xml",
                        "The manifest names the component OSGI-INF/back.xml, which is not in the file."),
                header(
                        "Export-Package",
                        "argosy.harbour;version=1",
                        "The department exports the package argosy.harbour; a department exports nothing."),
                header(
                        "Export-Package",
                        "argosy.department;version=1.0.0",
                        "The department exports argosy.department, a package of the platform that others would be wired"
                                + " to."),
                header(
                        "Require-Capability",
                        "osgi.extender;filter:=\"(osgi.extender=osgi.configurator)\"",
                        "The department requires the capability osgi.extender (osgi.extender=osgi.configurator), which"
                                + " departments are not given."),
                header(
                        "Import-Package",
                        "argosy.department;version=\"[2.0,3)\"",
                        "The department needs argosy.department [2.0,3), this Argosy has 1.0."),
                header(
                        "Import-Package",
                        "argosy.logistics;version=\"[1.0,2)\"",
                        "The department needs argosy.logistics [1.0,2), nobody here exports it."),
                header(
                        "Import-Package",
                        "org.slf4j;version=\"[2,1)\"",
                        "The department needs org.slf4j [2,1), nobody here exports it."),
                header(
                        "Import-Package",
                        "org.jooq;version=\"[3,4)\";resolution:=optional",
                        "The department imports org.jooq optionally; it says for certain what it needs."),
                header(
                        "Import-Package",
                        "org.jooq;version=many",
                        "The version range “many” of the import of [org.jooq] is none."),
                header(
                        "Import-Package",
                        "argosy.storage",
                        "The department imports argosy.storage, which is the platform's own; departments import"
                                + " argosy.department, jakarta, org.jooq and the JDK."));
    }

    static Stream<Arguments> classes() {
        return Stream.of(
                of(
                        "exit",
                        () -> Draft.good()
                                .entry("a/B.class", Draft.classFile(Draft.Ends.class))
                                .jar(),
                        "The class a.B calls System.exit, which would reach the whole process."),
                of(
                        "halt by reference",
                        () -> Draft.good()
                                .entry("a/B.class", Draft.classFile(Draft.Halts.class))
                                .jar(),
                        "The class a.B calls Runtime.halt, which would reach the whole process."),
                of(
                        "no class",
                        () -> Draft.good().entry("a/B.class", "class B {}").jar(),
                        "The class a.B is no class file that Java can read."),
                of(
                        "half a class",
                        () -> Draft.good()
                                .entry("a/B.class", Arrays.copyOf(Draft.classFile(Draft.Good.class), 60))
                                .jar(),
                        "The class a.B is no class file that Java can read."),
                of(
                        "a class of a later Java",
                        () -> Draft.good()
                                .entry("a/B.class", compiledFor(65_000, 0))
                                .jar(),
                        "The class a.B was compiled for Java 64956; this Argosy runs on Java "
                                + Runtime.version().feature() + "."),
                of(
                        "a class with preview features",
                        () -> Draft.good()
                                .entry("a/B.class", compiledFor(61, 65_535))
                                .jar(),
                        "The class a.B was compiled for Java 17 with preview features; this Argosy runs on Java "
                                + Runtime.version().feature() + "."),
                of(
                        "a Derby of its own",
                        () -> Draft.good()
                                .entry("org/apache/derby/impl/X.class", "")
                                .jar(),
                        "The department brings its own org.apache.derby.impl, which only the platform may."));
    }

    static Stream<Arguments> migrations() {
        return Stream.of(
                of(
                        "a migration that drops",
                        () -> Draft.good()
                                .entry("db/V3__less.sql", "drop table berth")
                                .jar(),
                        "The migration V3__less.sql drops the table berth; such a statement belongs in db/contract/, whose"
                                + " scripts are applied once no older version runs."),
                of(
                        "a name that Flyway does not know",
                        () -> Draft.good().entry("db/less.sql", "").jar(),
                        "The migration db/less.sql has no name like V3__bins.sql."),
                of(
                        "a version twice",
                        () -> Draft.good().entry("db/V02__less.sql", "").jar(),
                        "There are two migrations with the version of db/V02__less.sql."));
    }

    static Stream<Arguments> kars() {
        Draft library = new Draft("x", "2.0.0").header("Provide-Capability", null);
        return Stream.of(
                of("nothing in it", () -> Draft.kar(Map.of()), "There is no department in the .kar."),
                of(
                        "two departments",
                        () -> kar(Draft.good(), new Draft("pier", "1.0.0")),
                        "The .kar holds the departments harbour and pier; each comes in a file of its own."),
                of(
                        "a library that is not here",
                        () -> kar(Draft.good(), library.header("Bundle-SymbolicName", "org.acme.pdf")),
                        "The .kar brings the bundle org.acme.pdf 2.0.0, which this Argosy does not have; a department"
                                + " brings only itself."),
                of(
                        "another version of a library",
                        () -> kar(
                                Draft.good(),
                                new Draft("x", "2.21.0").header("Bundle-SymbolicName", "org.apache.commons.io")),
                        "The .kar brings org.apache.commons.io 2.21.0, but this Argosy has 2.20.0."),
                of(
                        "a jar that is no bundle",
                        () -> Draft.kar(Map.of(JAR, Draft.zip(Map.of("x", new byte[1]), false))),
                        "The file has no META-INF/MANIFEST.MF and so is no bundle."),
                of(
                        "a jar that is cut off",
                        () -> Draft.kar(Map.of(JAR, Arrays.copyOf(Draft.good().jar(), 900))),
                        "The file is not a complete .jar or .kar: it was cut off on the way or is something else."),
                of(
                        "files for Karaf's own folders",
                        () -> Draft.kar(Map.of("resources/etc/users.properties", new byte[1])),
                        "The .kar holds “resources/etc/users.properties”, which is neither a bundle nor a features file."),
                of(
                        "a .kar in a .kar",
                        () -> Draft.kar(Map.of("repository/inner.kar", kar(Draft.good()))),
                        "The .kar holds “repository/inner.kar”, which is neither a bundle nor a features file."));
    }

    @Test
    void aFileOfTwoGibibytesIsRefusedUnread() throws Exception {
        Path file = folder.resolve("file");
        try (RandomAccessFile large = new RandomAccessFile(file.toFile(), "rw")) {
            large.setLength(2L << 30);
        }

        assertThat(refusal(file)).hasMessage("The file is larger than 100 MiB, which no department is.");
    }

    private Path work() throws IOException {
        Path work = folder.resolve("work");
        if (Files.isDirectory(work)) {
            try (Stream<Path> left = Files.list(work)) {
                assertThat(left).isEmpty();
            }
            Files.delete(work);
        }
        return work;
    }

    private Problem refusal(Path file) {
        return catchThrowableOfType(
                Problem.class, () -> DepartmentFile.read(file, folder.resolve("work"), Draft.PLATFORM));
    }

    private static Arguments of(String what, Supplier<byte[]> content, String sentence) {
        return arguments(what, content, sentence);
    }

    private static Arguments header(String name, String value, String sentence) {
        return of(name + ": " + value, () -> Draft.good().header(name, value).jar(), sentence);
    }

    private static byte[] kar(Draft... drafts) {
        Map<String, byte[]> bundles = new LinkedHashMap<>();
        for (Draft draft : drafts) {
            bundles.put("repository/" + bundles.size() + ".jar", draft.jar());
        }
        return Draft.kar(bundles);
    }

    private static byte[] manyEntries() {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        IntStream.rangeClosed(0, Budget.ENTRIES).forEach(i -> entries.put("e" + i, new byte[0]));
        return Draft.zip(entries, false);
    }

    /** Says in its list of entries that the large one has ten bytes. */
    private static byte[] lyingBomb() {
        byte[] zip = Draft.good().entry("zeros", new byte[50 << 20]).jar();
        int name = lastIndexOf(zip, "zeros");
        zip[name - 22] = 10;
        Arrays.fill(zip, name - 21, name - 18, (byte) 0);
        return zip;
    }

    private static byte[] brokenDirectory() {
        byte[] zip = Draft.good().jar();
        zip[lastIndexOf(zip, "META-INF/MANIFEST.MF") - 46] = 'X';
        return zip;
    }

    private static byte[] flipped(String where) {
        Draft draft = Draft.good();
        draft.stored = true;
        byte[] zip = draft.jar();
        zip[lastIndexOf(zip, where)] ^= 1;
        return zip;
    }

    private static byte[] replaced(byte[] zip, String what, String with) {
        String text = new String(zip, StandardCharsets.ISO_8859_1).replace(what, with);
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static int lastIndexOf(byte[] bytes, String text) {
        return new String(bytes, StandardCharsets.ISO_8859_1).lastIndexOf(text);
    }

    private static byte[] compiledFor(int major, int minor) {
        byte[] bytes = Draft.classFile(Draft.Good.class);
        ByteBuffer.wrap(bytes).putShort(4, (short) minor).putShort(6, (short) major);
        return bytes;
    }
}
