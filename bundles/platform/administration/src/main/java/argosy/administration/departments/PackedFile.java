package argosy.administration.departments;

import argosy.department.Problem;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** A zip file from a stranger: its names lead nowhere else, and no length in it is believed. */
final class PackedFile implements Closeable {

    /** Generous for 20,000 entries; what is longer would be read into memory before anything else is known. */
    private static final long DIRECTORY = 8L << 20;

    private static final long IN_MEMORY = 8L << 20;
    private static final int NAME = 512;
    private static final Pattern ASTRAY = Pattern.compile("^/|^[A-Za-z]:|\\\\|\\p{Cntrl}|(^|/)\\.{1,2}(/|$)|//");

    private final ZipFile zip;
    private final Budget budget;
    private final Map<String, ZipEntry> entries;
    private final byte[] buffer = new byte[1 << 15];

    private PackedFile(ZipFile zip, Budget budget, Map<String, ZipEntry> entries) {
        this.zip = zip;
        this.budget = budget;
        this.entries = entries;
    }

    /** Opens a file that is handed in. */
    static PackedFile open(Path file) throws IOException {
        return open(file, new Budget(Files.size(file)));
    }

    /** Opens a file that was packed inside of another. */
    static PackedFile open(Path file, Budget budget) throws IOException {
        ZipEnd end = ZipEnd.read(file).orElseThrow(PackedFile::noZip);
        if (end.directory() > DIRECTORY) {
            throw Budget.tooManyEntries();
        }
        ZipFile zip;
        try {
            zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8);
        } catch (IOException | IllegalArgumentException e) {
            throw damaged();
        }
        try {
            budget.entries(zip.size());
            return new PackedFile(zip, budget, entries(zip));
        } catch (Problem | IllegalArgumentException e) {
            zip.close();
            throw e instanceof Problem ? e : damaged();
        }
    }

    private static Map<String, ZipEntry> entries(ZipFile zip) {
        Map<String, ZipEntry> entries = new LinkedHashMap<>();
        for (var all = zip.entries(); all.hasMoreElements(); ) {
            ZipEntry entry = all.nextElement();
            String name = entry.getName();
            if (name.isEmpty() || name.length() > NAME || ASTRAY.matcher(name).find()) {
                String shown = name.substring(0, Math.min(80, name.length())).replaceAll("\\p{Cntrl}", "?");
                throw Refused.file(
                        "The file has an entry whose name leads out of it: “" + shown + "”.",
                        "文件中有指向外部的条目名：“" + shown + "”。");
            }
            if (!name.endsWith("/") && entries.put(name, entry) != null) {
                throw Refused.file("The file holds “" + name + "” twice.", "文件中有重复的条目“" + name + "”。");
            }
        }
        return entries;
    }

    /** The names of the files in it, folders left out, in the order of the file. */
    Set<String> names() {
        return Collections.unmodifiableSet(entries.keySet());
    }

    /** The bytes of an entry that is there: a class, a script or a manifest. */
    byte[] bytes(String name) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        copy(name, bytes, IN_MEMORY);
        return bytes.toByteArray();
    }

    /** Unpacks an entry that is there, however long it says it is, and compares its checksum. */
    void copy(String name, OutputStream to) throws IOException {
        copy(name, to, Long.MAX_VALUE);
    }

    private void copy(String name, OutputStream to, long longest) throws IOException {
        long length = 0;
        ZipEntry entry = entries.get(name);
        CRC32 checksum = new CRC32();
        try (InputStream in = zip.getInputStream(entry)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                budget.unpacked(read);
                length += read;
                if (length > longest) {
                    throw Refused.file(
                            "The entry “" + name + "” is longer than " + (longest >> 20) + " MiB.",
                            "条目“" + name + "”超过 " + (longest >> 20) + " MiB。");
                }
                checksum.update(buffer, 0, read);
                to.write(buffer, 0, read);
            }
        } catch (ZipException | EOFException e) {
            throw damaged();
        }
        if (checksum.getValue() != entry.getCrc()) {
            throw damaged();
        }
    }

    Budget budget() {
        return budget;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    static Problem noZip() {
        return Refused.file(
                "The file is not a complete .jar or .kar: it was cut off on the way or is something else.",
                "文件不是完整的 .jar 或 .kar：可能传输中断，或是其他类型的文件。");
    }

    private static Problem damaged() {
        return Refused.file(
                "The file is damaged: its content does not fit its own checksums; copy it again.",
                "文件已损坏：内容与自身校验和不符，请重新复制。");
    }
}
