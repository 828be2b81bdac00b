package argosy.storage;

import argosy.department.Problem;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Enumeration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * An archive being read. It may come from anywhere: no name of an entry is ever used as a path, an entry is what the
 * manifest says or the archive is refused, and nothing is read beyond the size that the archive itself states.
 */
final class ArchiveFile implements AutoCloseable {

    private static final long LARGEST_MANIFEST = 256L * 1024 * 1024;

    private final Path file;
    private final ZipFile zip;
    private final Manifest manifest;
    private final Map<String, Manifest.Part> parts;
    private final long unpacked;

    private ArchiveFile(Path file, ZipFile zip) throws IOException {
        this.file = file;
        this.zip = zip;
        Map<String, ZipEntry> entries = new LinkedHashMap<>();
        long sum = 0;
        long packed = 0;
        for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
            ZipEntry entry = all.nextElement();
            if (entries.put(entry.getName(), entry) != null) {
                throw ArchiveProblems.refused(file, "holds " + shown(entry) + " twice", "重复包含 " + shown(entry));
            }
            sum = Math.addExact(sum, entry.getSize());
            packed = Math.addExact(packed, entry.getCompressedSize());
        }
        if (packed > Files.size(file)) {
            throw ArchiveProblems.refused(
                    file, "holds parts that share their content, as only a bomb does", "内部条目相互重叠，疑为压缩炸弹");
        }
        this.unpacked = sum;
        this.manifest = manifest(entries.get(Manifest.NAME));
        this.parts = manifest.parts();
        for (ZipEntry entry : entries.values()) {
            if (!parts.containsKey(entry.getName()) && !entry.getName().equals(Manifest.NAME)) {
                throw ArchiveProblems.refused(
                        file,
                        "holds " + shown(entry) + ", of which its manifest does not know",
                        "包含清单中没有的条目 " + shown(entry));
            }
        }
        for (String name : parts.keySet()) {
            if (!entries.containsKey(name)) {
                throw ArchiveProblems.refused(file, "lacks " + name + ", which its manifest names", "缺少清单中的 " + name);
            }
        }
    }

    /** @throws Problem {@code archive-refused} when it is no archive, cut off, or not whole */
    static ArchiveFile open(Path file) {
        ZipFile zip = null;
        try {
            zip = new ZipFile(file.toFile());
            return new ArchiveFile(file, zip);
        } catch (Problem e) {
            close(zip);
            throw e;
        } catch (IOException | RuntimeException e) {
            close(zip);
            throw ArchiveProblems.unreadable(file, e);
        }
    }

    private static void close(ZipFile zip) {
        try {
            if (zip != null) {
                zip.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Manifest manifest(ZipEntry entry) throws IOException {
        if (entry == null) {
            throw ArchiveProblems.refused(file, "is no archive of Argosy: it has no manifest", "不是商舟的归档文件：没有清单");
        }
        if (entry.getSize() > LARGEST_MANIFEST) {
            throw ArchiveProblems.refused(file, "has a manifest of more than 256 MiB", "清单超过 256 MiB");
        }
        try (InputStream in = new Bounded(zip.getInputStream(entry), entry.getName(), entry.getSize(), null)) {
            return Manifest.read(in);
        }
    }

    Path path() {
        return file;
    }

    Manifest manifest() {
        return manifest;
    }

    /** Bytes of all that is in it, unpacked. */
    long unpacked() {
        return unpacked;
    }

    /**
     * The content of a part. When it has been read to its end its size and checksum have been compared.
     *
     * @throws Problem while it is read, when it is damaged
     */
    InputStream read(String name) {
        try {
            ZipEntry entry = zip.getEntry(name);
            Manifest.Part part = parts.get(name);
            if (part.bytes() >= 0 && part.bytes() != entry.getSize()) {
                throw ArchiveProblems.damaged(file, name);
            }
            return new Bounded(zip.getInputStream(entry), name, entry.getSize(), part.sha256());
        } catch (IOException e) {
            throw ArchiveProblems.unreadable(file, e);
        }
    }

    /** Reads everything. */
    void check(Archives.Progress progress) {
        long done = 0;
        for (String name : parts.keySet()) {
            progress.at(name, done);
            try (InputStream in = read(name)) {
                in.transferTo(OutputStream.nullOutputStream());
            } catch (IOException e) {
                throw ArchiveProblems.unreadable(file, e);
            }
            done++;
        }
    }

    /** What can be said of the archive; reads the whole file once for its checksum. */
    Archives.Summary summary() {
        MessageDigest digest = ArchiveWriter.sha256();
        long bytes = 0;
        try (InputStream in = Files.newInputStream(file)) {
            byte[] buffer = new byte[1 << 16];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
                bytes += read;
            }
        } catch (IOException e) {
            throw ArchiveProblems.unreadable(file, e);
        }
        return summary(new ArchiveWriter.Written(bytes, HexFormat.of().formatHex(digest.digest())));
    }

    private Archives.Summary summary(ArchiveWriter.Written written) {
        return new Archives.Summary(
                manifest.department(),
                manifest.version(),
                manifest.takenAt(),
                manifest.database(),
                manifest.rows(),
                manifest.attachments().size(),
                written.bytes(),
                written.sha256());
    }

    private static String shown(ZipEntry entry) {
        String name = entry.getName().replaceAll("[\\p{Cntrl}\u202A-\u202E\u2066-\u2069]", "?");
        return name.length() > 100 ? name.substring(0, 100) + "…" : name;
    }

    @Override
    public void close() {
        close(zip);
    }

    /** Ends with a refusal where the content is longer than stated or another than its checksum says. */
    private final class Bounded extends FilterInputStream {

        private final String name;
        private final String expected;
        private final MessageDigest digest = ArchiveWriter.sha256();
        private long left;
        private boolean ended;

        Bounded(InputStream in, String name, long size, String expected) {
            super(in);
            this.name = name;
            this.left = size;
            this.expected = expected;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int from, int length) throws IOException {
            if (length == 0) {
                return 0;
            }
            int read = in.read(buffer, from, length);
            if (read >= 0) {
                left -= read;
                digest.update(buffer, from, read);
            }
            if (left < 0 || read < 0 && left > 0) {
                throw ArchiveProblems.damaged(file, name);
            }
            if (read < 0 && !ended) {
                ended = true;
                if (expected != null && !expected.equals(HexFormat.of().formatHex(digest.digest()))) {
                    throw ArchiveProblems.damaged(file, name);
                }
            }
            return read;
        }

        @Override
        public boolean markSupported() {
            return false;
        }
    }
}
