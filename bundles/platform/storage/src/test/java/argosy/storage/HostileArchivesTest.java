package argosy.storage;

import static argosy.storage.ArchivesTest.QUIET;
import static argosy.storage.Parcel.KEEPER;
import static argosy.storage.Parcel.PARCELS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import argosy.department.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A file that is no archive of ours, or was one, is refused in a sentence, and nothing of it remains. */
class HostileArchivesTest {

    @TempDir
    private static Path folder;

    private static Path good;
    private static Storage storage;

    @BeforeAll
    static void take() {
        Storage here = Storage.at(folder.resolve("here"), Clock.systemUTC(), TestStorage.ZONE);
        try (DepartmentDatabase database = here.open("logistics", Parcel.scripts())) {
            ArchivesTest.fill(database);
        }
        good = folder.resolve("good.zip");
        here.archives().export("logistics", "1.0.0", good, QUIET);
        here.archives().backup("logistics", "1.0.0", folder.resolve("good.argosy-backup"), QUIET);
        storage = Storage.at(folder.resolve("there"), Clock.systemUTC(), TestStorage.ZONE);
    }

    private static Path changed(Path from, Consumer<Map<String, byte[]>> change) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(from.toFile())) {
            for (ZipEntry entry : (Iterable<ZipEntry>) zip.stream().<ZipEntry>map(e -> e)::iterator) {
                try (InputStream in = zip.getInputStream(entry)) {
                    entries.put(entry.getName(), in.readAllBytes());
                }
            }
        }
        change.accept(entries);
        Path file = folder.resolve("changed.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
        return file;
    }

    /** Changes an entry and makes the manifest agree with it: whoever forges does that. */
    private static Path forged(String entry, String from, String to) throws IOException {
        return changed(good, entries -> {
            String text = text(entries, entry);
            assertThat(text).contains(from);
            String before = sum(text);
            entries.put(entry, text.replace(from, to).getBytes(StandardCharsets.UTF_8));
            entries.put(
                    Manifest.NAME,
                    text(entries, Manifest.NAME)
                            .replace(before, sum(text.replace(from, to)))
                            .getBytes(StandardCharsets.UTF_8));
        });
    }

    private static String text(Map<String, byte[]> entries, String name) {
        return new String(entries.get(name), StandardCharsets.UTF_8);
    }

    private static String sum(String text) {
        return HexFormat.of().formatHex(ArchiveWriter.sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static void refused(Path file, String... words) throws IOException {
        Problem problem =
                catchThrowableOfType(Problem.class, () -> storage.archives().load("logistics", file, QUIET));
        assertThat(problem).as("load").isNotNull();
        assertThat(problem.status()).isEqualTo(422);
        assertThat(problem.detail().en()).contains(words).doesNotContain("\n").endsWith(".");
        assertThat(problem.detail().zh()).doesNotContain("\n").endsWith("。");
        nothingRemains();
    }

    private static void nothingRemains() throws IOException {
        Path departments = folder.resolve("there/departments");
        if (Files.exists(departments)) {
            try (Stream<Path> left = Files.list(departments)) {
                assertThat(left).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../outside.txt", "/etc/outside", "attachments/../../x", "tables/more.jsonl", "a\\b"})
    void aNameThatIsNotInTheManifest(String name) throws IOException {
        refused(changed(good, entries -> entries.put(name, new byte[10])), "of which its manifest does not know");
    }

    @Test
    void aManifestWithNamesThatLeadElsewhere() throws IOException {
        refused(
                changed(good, entries -> {
                    String manifest = text(entries, Manifest.NAME).replace("V1__parcels.sql", "V1__../../x.sql");
                    entries.put(Manifest.NAME, manifest.getBytes(StandardCharsets.UTF_8));
                }),
                "manifest");
        refused(changed(good, entries -> entries.put(Manifest.NAME, "{\"format\": null}".getBytes())), "manifest");
        refused(changed(good, entries -> entries.put(Manifest.NAME, "[null".getBytes())), "is no archive of Argosy");
        refused(changed(good, entries -> entries.remove(Manifest.NAME)), "has no manifest");
    }

    @Test
    void aPartThatLacksOrIsAnother() throws IOException {
        refused(changed(good, entries -> entries.remove("tables/parcels.jsonl")), "lacks tables/parcels.jsonl");
        refused(changed(good, entries -> entries.put("tables/parcels.jsonl", new byte[100])), "tables/parcels.jsonl");
        String attachment = name("attachments/");
        refused(changed(good, entries -> entries.put(attachment, new byte[5])), "is damaged", attachment);
    }

    private static String name(String prefix) throws IOException {
        try (ZipFile zip = new ZipFile(good.toFile())) {
            return zip.stream()
                    .map(ZipEntry::getName)
                    .filter(entry -> entry.startsWith(prefix))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Test
    void aFileThatIsCutOffOrNoZip() throws IOException {
        Path cut = folder.resolve("cut.zip");
        byte[] bytes = Files.readAllBytes(good);
        Files.write(cut, java.util.Arrays.copyOf(bytes, bytes.length / 2));
        refused(cut, "cut off");
        Files.writeString(cut, "<html>Sign in</html>");
        refused(cut, "cut off");
        Files.write(cut, new byte[0]);
        refused(cut, "cut off");
    }

    @Test
    void aPartThatIsThereTwice() throws IOException {
        // ZIP itself has no objection: a second name is made the same as the first in the finished file
        Path file = changed(good, entries -> entries.put("tables/PARCELS.jsonl", new byte[0]));
        byte[] bytes = Files.readAllBytes(file);
        String text = new String(bytes, StandardCharsets.ISO_8859_1).replace("tables/PARCELS", "tables/parcels");
        Files.write(file, text.getBytes(StandardCharsets.ISO_8859_1));
        refused(file, "tables/parcels.jsonl twice");
    }

    @Test
    void aBombWhosePartsShareTheirContent() throws IOException {
        Path file = folder.resolve("bomb.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (String name : new String[] {"a", "b"}) {
                zip.putNextEntry(new ZipEntry(name));
                OutputStream out = zip;
                for (int i = 0; i < 1000; i++) {
                    out.write(new byte[1 << 16]);
                }
            }
        }
        // the sizes that the directory at the end states are made larger than the file
        byte[] bytes = Files.readAllBytes(file);
        for (int i = 0; i < bytes.length - 46; i++) {
            if (bytes[i] == 'P' && bytes[i + 1] == 'K' && bytes[i + 2] == 1 && bytes[i + 3] == 2) {
                bytes[i + 23] = 1;
            }
        }
        Files.write(file, bytes);
        refused(file, "bomb.zip");
    }

    @Test
    void statementsThatAreNoSchema() throws IOException {
        String script = "schema/department/V1__parcels.sql";
        for (String statement : new String[] {
            "call SYSCS_UTIL.SYSCS_BACKUP_DATABASE('/tmp/x');",
            "create function f() returns int language java parameter style java external name 'X.y' no sql;",
            "copy parcels to program 'id';",
            "insert into parcels select pg_read_file('/etc/passwd');",
            "insert into parcels values (E'\\'; drop table x; --');"
        }) {
            refused(forged(script, "create table parcels", statement + " create table parcels"), "V1__parcels.sql");
        }
        assertThat(SchemaStatements.foreign("-- drop database\n/* call x */ insert into a values ('call; it''s');"))
                .isEmpty();
    }

    @Test
    void platformTablesThatAreNotOurs() throws IOException {
        refused(
                forged("schema/platform/V4__jobs.sql", "varchar(64)", "varchar(65)"),
                "made by a newer Argosy",
                "V4__jobs.sql");
    }

    @Test
    void rowsThatDoNotFit() throws IOException {
        String parcels = "tables/parcels.jsonl";
        refused(forged(parcels, "\"pieces\":3", "\"pieces\":\"three\""), parcels, "line 1");
        refused(forged(parcels, "\"pieces\":3", "\"pieces\":null"), parcels);
        refused(forged(parcels, "\"pieces\":3", "\"pieces\":99999999999"), parcels);
        refused(forged(parcels, "\"weight\":12.500", "\"weight\":1e999999999"), parcels);
        refused(forged(parcels, "\"due_on\":\"2026-02-28\"", "\"due_on\":\"2026-02-30\""), parcels);
        refused(forged(parcels, "\"code\":\"ONE\"", "\"code\":\"TWO\""), parcels);
        refused(forged(parcels, "\"code\":\"ONE\"", "\"kode\":\"ONE\""), parcels, "no column kode");
        refused(forged(parcels, "\"weight\":12.500", "\"weight\":12.5"), "read back, are not the same");
        refused(forged(parcels, "\"sender_id\":", "\"sender_id\":1"), "refer to rows that are not in it");
        refused(forged(parcels, "\n", "\n\n[1]\n"), parcels);
    }

    @Test
    void aBackupWhoseDatabaseIsAnother() throws IOException {
        Path backup = folder.resolve("good.argosy-backup");
        Path broken = changed(backup, entries -> {
            String name = entries.keySet().stream()
                    .filter(entry -> entry.startsWith("db/seg0/"))
                    .findFirst()
                    .orElseThrow();
            byte[] page = entries.get(name);
            String before = HexFormat.of().formatHex(ArchiveWriter.sha256().digest(page));
            java.util.Arrays.fill(page, (byte) 7);
            String after = HexFormat.of().formatHex(ArchiveWriter.sha256().digest(page));
            entries.put(
                    Manifest.NAME,
                    text(entries, Manifest.NAME).replace(before, after).getBytes(StandardCharsets.UTF_8));
        });
        assertThatThrownBy(() -> storage.archives().verify(broken)).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> storage.archives().restore("logistics", broken, QUIET))
                .isInstanceOf(Problem.class);
        nothingRemains();
    }

    @Test
    void theDepartmentIsUntouchedWhenItsRestoreIsRefused() throws IOException {
        Storage here = Storage.at(folder.resolve("here"), Clock.systemUTC(), TestStorage.ZONE);
        Path broken = changed(
                folder.resolve("good.argosy-backup"),
                entries -> entries.put(
                        entries.keySet().stream()
                                .filter(name -> name.startsWith("db/log/"))
                                .findFirst()
                                .orElseThrow(),
                        new byte[3]));
        assertThatThrownBy(() -> here.archives().restore("logistics", broken, QUIET))
                .isInstanceOf(Problem.class);
        try (DepartmentDatabase database = here.open("logistics", Parcel.scripts())) {
            assertThat(database.write(KEEPER, tx -> tx.insert(PARCELS, Parcel.of("ON")))
                            .version())
                    .isEqualTo(1);
        }
    }
}
