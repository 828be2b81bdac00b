package argosy.storage;

import static argosy.storage.Parcel.KEEPER;
import static argosy.storage.Parcel.PARCELS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import argosy.department.Attachment;
import argosy.department.Caller;
import argosy.department.HistoryEntry;
import argosy.department.Note;
import argosy.department.Problem;
import argosy.department.Reach;
import argosy.department.RequestMark;
import argosy.department.Stored;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilesTest {

    private static final byte[] PDF = "%PDF-1.7 and so on".getBytes(StandardCharsets.ISO_8859_1);

    @TempDir
    private Path folder;

    private DepartmentDatabase database;
    private long id;

    @BeforeEach
    void open() {
        TestStorage.prepare(folder);
        database = Storage.at(folder, Clock.systemUTC(), ZoneId.of("Asia/Shanghai"))
                .open("logistics", Parcel.scripts());
        id = database.write(KEEPER, tx -> tx.insert(PARCELS, Parcel.of("BOX"))).id();
    }

    @AfterEach
    void close() {
        database.close();
    }

    private Attachment attach(String name, String mediaType, byte[] content) {
        return database.attach(KEEPER, PARCELS, id, name, mediaType, new ByteArrayInputStream(content));
    }

    private int refusal(String name, String mediaType, byte[] content) {
        int status = catchThrowableOfType(Problem.class, () -> attach(name, mediaType, content))
                .status();
        assertThat(files()).isEmpty();
        return status;
    }

    private List<Path> files() {
        try (Stream<Path> files = Files.list(folder.resolve("departments/logistics/attachments"))) {
            return files.toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aFileComesBackAsItWasSent() throws IOException {
        Attachment attachment = attach("面单 1.pdf", "application/pdf", PDF);

        assertThat(attachment.fileName()).isEqualTo("面单 1.pdf");
        assertThat(attachment.size()).isEqualTo(PDF.length);
        assertThat(attachment.sha256()).hasSize(64);
        assertThat(attachment.by()).isEqualTo("keeper");
        assertThat(database.attachments(PARCELS, id)).containsExactly(attachment);
        try (InputStream in = database.open(PARCELS, id, attachment.id())) {
            assertThat(in.readAllBytes()).isEqualTo(PDF);
        }
        assertThatThrownBy(() -> database.open(PARCELS, id + 1, attachment.id()))
                .isInstanceOf(Problem.class);

        database.detach(KEEPER, PARCELS, id, attachment.id());
        assertThat(database.attachments(PARCELS, id)).isEmpty();
        assertThat(files()).isEmpty();
        assertThat(database.history(PARCELS, id, 0, 9))
                .extracting(HistoryEntry::action)
                .containsExactly("detached", "attached", "created");
    }

    @Test
    void contentIsWhatItsTypeSays() {
        assertThat(refusal("a.exe", "application/x-msdownload", PDF)).isEqualTo(415);
        assertThat(refusal("a.png", "image/png", PDF)).isEqualTo(415);
        assertThat(refusal("a.html", "text/html", "<script>".getBytes())).isEqualTo(415);
        assertThat(refusal("a.txt", "text/plain", new byte[] {'a', 0, 'b'})).isEqualTo(415);
        assertThat(refusal("a.txt", "text/plain", new byte[] {(byte) 0xff, (byte) 0xff}))
                .isEqualTo(415);
        assertThat(refusal("a.bin", null, PDF)).isEqualTo(415);
        assertThat(refusal("a.pdf", "application/pdf", new byte[0])).isEqualTo(422);
        assertThat(refusal("a.pdf", "application/pdf", tooLarge())).isEqualTo(413);

        attach("a.pdf", "application/octet-stream", PDF);
        attach("a.png", "image/png", bytes(0x89, 'P', 'N', 'G', 0x0d, 0x0a, 0x1a, 0x0a, 0));
        attach("a.jpg", "image/jpeg", bytes(0xff, 0xd8, 0xff, 0xe0));
        attach("a.webp", "image/webp", "RIFF0000WEBPVP8 ".getBytes(StandardCharsets.ISO_8859_1));
        attach("a.gif", "image/gif", "GIF89a".getBytes(StandardCharsets.ISO_8859_1));
        attach("a.csv", "text/csv; charset=GB18030", "货号,数量".getBytes(Charset.forName("GB18030")));
        attach("a.txt", "text/plain;charset=utf-8", "𠮷野家 😀".getBytes(StandardCharsets.UTF_8));
        attach("a.xlsx", null, bytes('P', 'K', 3, 4));
        assertThat(database.attachments(PARCELS, id)).hasSize(8);
    }

    private static byte[] tooLarge() {
        byte[] large = new byte[20 * 1024 * 1024 + 1];
        System.arraycopy(PDF, 0, large, 0, PDF.length);
        return large;
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }

    @Test
    void namesAreOnlyNames() {
        assertThat(Attachments.cleaned("../../etc/passwd")).isEqualTo("passwd");
        assertThat(Attachments.cleaned("C:\\temp\\a.pdf")).isEqualTo("a.pdf");
        assertThat(Attachments.cleaned("a\r\nb\0.pdf")).isEqualTo("ab.pdf");
        assertThat(Attachments.cleaned("..")).isEqualTo("file");
        assertThat(Attachments.cleaned(null)).isEqualTo("file");
        assertThat(Attachments.cleaned("x".repeat(300) + ".pdf")).hasSize(255).endsWith("x.pdf");
    }

    @Test
    void aFileOfARecordThatIsNotThereIsNotKept() {
        assertThatThrownBy(() ->
                        database.attach(KEEPER, PARCELS, 1, "a.pdf", "application/pdf", new ByteArrayInputStream(PDF)))
                .isInstanceOfSatisfying(
                        Problem.class, p -> assertThat(p.status()).isEqualTo(404));
        assertThat(files()).isEmpty();
    }

    @Test
    void whatACrashLeftPendingIsPutRight() throws IOException {
        Attachment attachment = attach("a.pdf", "application/pdf", PDF);
        Path file = files().get(0);
        database.close();
        Files.move(file, file.resolveSibling(attachment.id() + ".pending"));
        Files.writeString(file.resolveSibling("17.pending"), "rolled back");
        database = Storage.at(folder, Clock.systemUTC(), ZoneId.of("Asia/Shanghai"))
                .open("logistics", Parcel.scripts());

        assertThat(files()).containsExactly(file);
        try (InputStream in = database.open(PARCELS, id, attachment.id())) {
            assertThat(in.readAllBytes()).isEqualTo(PDF);
        }
    }

    @Test
    void notesAreNewestFirstAndGoWithTheirRecord() {
        Note first = database.note(KEEPER, PARCELS, id, "客户要求周一送货 😀");
        Note second = database.note(KEEPER, PARCELS, id, "x".repeat(4000));
        attach("a.pdf", "application/pdf", PDF);

        assertThat(database.notes(PARCELS, id)).containsExactly(second, first);
        for (String bad : new String[] {null, " ", "x".repeat(4001)}) {
            assertThatThrownBy(() -> database.note(KEEPER, PARCELS, id, bad))
                    .isInstanceOfSatisfying(
                            Problem.class, p -> assertThat(p.status()).isEqualTo(422));
        }
        assertThatThrownBy(() -> database.note(KEEPER, PARCELS, 1, "nowhere"))
                .isInstanceOfSatisfying(
                        Problem.class, p -> assertThat(p.status()).isEqualTo(404));

        Stored<Parcel> record = database.get(PARCELS, id);
        database.write(KEEPER, tx -> {
            tx.delete(PARCELS, record);
            return null;
        });
        assertThat(database.notes(PARCELS, id)).isEmpty();
        assertThat(files()).isEmpty();
    }

    @Test
    void aFileIsSavedAsWhatItIs() {
        byte[] script = "<script>1</script>".getBytes(StandardCharsets.UTF_8);
        assertThat(attach("page.html", "text/plain", script).fileName()).isEqualTo("page.html.txt");
        assertThat(attach("合同v1.2", "application/pdf", PDF).fileName()).isEqualTo("合同v1.2.pdf");
        assertThat(attach("", "text/plain", script).fileName()).isEqualTo("file.txt");
        assertThat(attach("photo.TXT", "text/plain", script).fileName()).isEqualTo("photo.TXT");
        assertThat(attach("a\u202Etxt.exe", "text/plain", script).fileName()).isEqualTo("atxt.exe.txt");
        assertThat(attach("n".repeat(300), "text/plain", script).fileName())
                .hasSize(255)
                .endsWith("n.txt");
    }

    @Test
    void whoMayWriteOnTheirOwnRecordsOnlyWritesOnNoOthers() {
        Caller clerk = new Caller(
                "clerk",
                "Clerk",
                null,
                null,
                Map.of("logistics:parcels:read", Reach.COMPANY, "logistics:parcels:note", Reach.OWN),
                new RequestMark("logistics:parcels:note", null, null));
        Attachment file = database.attach(
                KEEPER, PARCELS, id, "a.txt", null, new ByteArrayInputStream("text".getBytes(StandardCharsets.UTF_8)));

        for (Runnable forbidden : List.<Runnable>of(
                () -> database.note(clerk, PARCELS, id, "mine now"),
                () -> database.attach(
                        clerk,
                        PARCELS,
                        id,
                        "b.txt",
                        null,
                        new ByteArrayInputStream("text".getBytes(StandardCharsets.UTF_8))),
                () -> database.detach(clerk, PARCELS, id, file.id()))) {
            assertThatThrownBy(forbidden::run)
                    .isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.status())
                            .isEqualTo(404));
        }
        assertThat(database.attachments(PARCELS, id)).containsExactly(file);
    }
}
