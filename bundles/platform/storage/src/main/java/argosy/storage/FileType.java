package argosy.storage;

import argosy.department.Problem;
import argosy.department.Text;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The kinds of files that may be kept with a record, and how their content begins. */
enum FileType {
    PDF("application/pdf", "pdf"),
    PNG("image/png", "png"),
    JPEG("image/jpeg", "jpg", "jpeg"),
    WEBP("image/webp", "webp"),
    GIF("image/gif", "gif"),
    TXT("text/plain", "txt"),
    CSV("text/csv", "csv"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    ZIP("application/zip", "zip");

    private final String mediaType;
    private final List<String> endings;

    FileType(String mediaType, String... endings) {
        this.mediaType = mediaType;
        this.endings = List.of(endings);
    }

    String mediaType() {
        return mediaType;
    }

    /** The name with an ending of this type: a text must not be saved as a program by whoever downloads it. */
    String named(String fileName) {
        String lower = fileName.toLowerCase(Locale.ROOT);
        return endings.stream().anyMatch(ending -> lower.endsWith('.' + ending))
                ? fileName
                : fileName + '.' + endings.get(0);
    }

    /**
     * The type a caller names, or the one the file name's ending stands for when the caller names none.
     *
     * @param mediaType the header {@code Content-Type}, may be null
     */
    static FileType of(String mediaType, String fileName) {
        String named =
                mediaType == null ? "" : mediaType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        String ending = fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        boolean unnamed = named.isEmpty() || named.equals("application/octet-stream");
        for (FileType type : values()) {
            if (unnamed ? type.endings.contains(ending) : type.mediaType.equals(named)) {
                return type;
            }
        }
        String known = Arrays.stream(values()).flatMap(t -> t.endings.stream()).collect(Collectors.joining(", "));
        throw refused("Files of this type are not kept; send one of " + known + ".", "不支持该类型的文件，可用：" + known + "。");
    }

    /** Refuses a file whose content is not of this type. */
    void check(Path file) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(12);
        }
        boolean right =
                switch (this) {
                    case PDF -> begins(head, 0, "%PDF-");
                    case PNG -> begins(head, 0, "\u0089PNG\r\n\u001a\n");
                    case JPEG -> begins(head, 0, "\u00ff\u00d8\u00ff");
                    case WEBP -> begins(head, 0, "RIFF") && begins(head, 8, "WEBP");
                    case GIF -> begins(head, 0, "GIF87a") || begins(head, 0, "GIF89a");
                    case XLSX, DOCX, ZIP -> begins(head, 0, "PK\u0003\u0004") || begins(head, 0, "PK\u0005\u0006");
                    case TXT, CSV -> text(file, StandardCharsets.UTF_8) || text(file, Charset.forName("GB18030"));
                };
        if (!right) {
            throw refused(
                    "The content is not " + endings.get(0) + "; send the file under the type it has.",
                    "文件内容不是 " + endings.get(0) + "，请按实际类型上传。");
        }
    }

    private static boolean begins(byte[] head, int from, String with) {
        byte[] magic = with.getBytes(StandardCharsets.ISO_8859_1);
        return head.length >= from + magic.length
                && Arrays.equals(head, from, from + magic.length, magic, 0, magic.length);
    }

    private static boolean text(Path file, Charset charset) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file));
                Reader reader = new InputStreamReader(
                        in,
                        charset.newDecoder()
                                .onMalformedInput(CodingErrorAction.REPORT)
                                .onUnmappableCharacter(CodingErrorAction.REPORT))) {
            char[] chars = new char[8192];
            for (int read = reader.read(chars); read >= 0; read = reader.read(chars)) {
                for (int i = 0; i < read; i++) {
                    if (chars[i] == '\0') {
                        return false;
                    }
                }
            }
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static Problem refused(String en, String zh) {
        return new Problem(415, "unsupported-file", Text.of(en, zh), List.of(), Map.of());
    }
}
