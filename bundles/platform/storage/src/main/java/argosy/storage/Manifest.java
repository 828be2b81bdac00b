package argosy.storage;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What an archive holds, and the checksum of each part: the file {@value #NAME} in it.
 *
 * @param format {@link #ROWS}: tables as JSON Lines, readable by anyone and by either database; {@link #PAGES}: the files
 *     of a Derby database as they are
 * @param version of the department's bundle when it was taken
 * @param database {@code derby} or {@code postgresql}
 * @param schema the scripts that were applied, a part per history, in the order in which they are applied again
 * @param tables with {@link #ROWS} their names and content; with {@link #PAGES} names and numbers of rows only
 * @param files with {@link #PAGES} the database's files, else none
 */
record Manifest(
        String format,
        String department,
        String version,
        Instant takenAt,
        String database,
        List<Scripts> schema,
        List<Rows> tables,
        List<File> files,
        List<Attached> attachments) {

    static final String NAME = "manifest.json";
    static final String ROWS = "argosy-archive/1";
    static final String PAGES = "argosy-pages/1";

    /** Folders of the scripts by the table of their history. */
    static final Map<String, String> HISTORIES = histories();

    private static final Pattern DEPARTMENT = Pattern.compile("[a-z][a-z0-9-]{0,62}");
    private static final Pattern TABLE = Pattern.compile("[a-z][a-z0-9_]{0,127}");
    private static final Pattern SCRIPT = Pattern.compile("[VR][0-9._]*__[A-Za-z0-9_.-]{1,200}\\.sql");
    private static final Pattern FILE = Pattern.compile("([A-Za-z0-9_-]{1,100}/)?[A-Za-z0-9_-][A-Za-z0-9._-]{0,100}");
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    record Scripts(String history, List<Script> scripts) {}

    record Script(String name, String sha256) {}

    /** @param sha256 of the table's JSON Lines, empty with {@link #PAGES} */
    record Rows(String name, long rows, String sha256) {}

    record File(String name, long bytes, String sha256) {}

    record Attached(long id, long bytes, String sha256) {}

    /** What an entry of the archive must be like; bytes -1 where the manifest does not tell. */
    record Part(String sha256, long bytes) {}

    private static Map<String, String> histories() {
        Map<String, String> folders = new LinkedHashMap<>();
        folders.put(Migrations.PLATFORM_HISTORY, "platform");
        folders.put(Migrations.HISTORY, "department");
        folders.put(Migrations.CONTRACT_HISTORY, "contract");
        return folders;
    }

    boolean pages() {
        return PAGES.equals(format);
    }

    long rows() {
        return tables.stream().mapToLong(Rows::rows).sum();
    }

    List<Script> scripts(String history) {
        return schema.stream()
                .filter(part -> part.history().equals(history))
                .flatMap(part -> part.scripts().stream())
                .toList();
    }

    static String scriptEntry(String history, String script) {
        return "schema/" + HISTORIES.get(history) + "/" + script;
    }

    static String tableEntry(String table) {
        return "tables/" + table + ".jsonl";
    }

    static String fileEntry(String file) {
        return "db/" + file;
    }

    static String attachmentEntry(long id) {
        return "attachments/" + id;
    }

    /** Every entry that the archive must hold, and nothing else but the manifest. */
    Map<String, Part> parts() {
        Map<String, Part> parts = new LinkedHashMap<>();
        for (Scripts part : schema) {
            for (Script script : part.scripts()) {
                parts.put(scriptEntry(part.history(), script.name()), new Part(script.sha256(), -1));
            }
        }
        if (pages()) {
            for (File file : files) {
                parts.put(fileEntry(file.name()), new Part(file.sha256(), file.bytes()));
            }
        } else {
            for (Rows table : tables) {
                parts.put(tableEntry(table.name()), new Part(table.sha256(), -1));
            }
        }
        for (Attached attached : attachments) {
            parts.put(attachmentEntry(attached.id()), new Part(attached.sha256(), attached.bytes()));
        }
        return parts;
    }

    byte[] json() {
        try {
            return (JSON.writeValueAsString(this) + "\n").getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @throws IOException whose message says what is wrong with it */
    static Manifest read(InputStream in) throws IOException {
        Manifest manifest = JSON.readValue(in, Manifest.class);
        if (manifest == null || !manifest.sound()) {
            throw new IOException("the manifest lacks something or holds what does not belong there");
        }
        return manifest;
    }

    /** Whether everything is there and no name is one that leads elsewhere. */
    private boolean sound() {
        if (!ROWS.equals(format) && !PAGES.equals(format)) {
            return false;
        }
        boolean complete = department != null
                && DEPARTMENT.matcher(department).matches()
                && version != null
                && takenAt != null
                && ("derby".equals(database) || "postgresql".equals(database))
                && schema != null
                && tables != null
                && attachments != null
                && files != null
                && files.isEmpty() != pages();
        return complete
                && schema.stream().allMatch(Manifest::sound)
                && tables.stream()
                        .allMatch(table -> TABLE.matcher(table.name()).matches()
                                && table.rows() >= 0
                                && (pages() || sound(table.sha256())))
                && attachments.stream().allMatch(file -> file.id() >= 0 && file.bytes() >= 0 && sound(file.sha256()))
                && files.stream()
                        .allMatch(file ->
                                FILE.matcher(file.name()).matches() && file.bytes() >= 0 && sound(file.sha256()));
    }

    private static boolean sound(Scripts part) {
        return HISTORIES.containsKey(part.history())
                && part.scripts() != null
                && part.scripts().stream()
                        .allMatch(script -> SCRIPT.matcher(script.name()).matches() && sound(script.sha256()));
    }

    private static boolean sound(String sha256) {
        return sha256 != null && SHA256.matcher(sha256).matches();
    }
}
