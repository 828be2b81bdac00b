package argosy.storage;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** An archive being written from front to back: whatever is put in is counted and summed on its way. */
final class ArchiveWriter implements AutoCloseable {

    /** What fills an entry. */
    interface Content {
        void to(OutputStream out) throws IOException, SQLException;
    }

    /** @param sha256 in hex */
    record Written(long bytes, String sha256) {}

    private final FileChannel channel;
    private final Summed file;
    private final ZipOutputStream zip;

    ArchiveWriter(Path path) throws IOException {
        channel = FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        file = new Summed(Channels.newOutputStream(channel));
        zip = new ZipOutputStream(new BufferedOutputStream(file, 1 << 16));
    }

    Written put(String name, Content content) throws SQLException {
        try {
            zip.setLevel(name.startsWith("attachments/") ? Deflater.NO_COMPRESSION : Deflater.BEST_SPEED);
            zip.putNextEntry(new ZipEntry(name));
            Summed entry = new Summed(zip);
            BufferedOutputStream buffer = new BufferedOutputStream(entry, 1 << 16);
            content.to(buffer);
            buffer.flush();
            zip.closeEntry();
            return entry.written();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Nothing comes any more: the file is complete and on the disk. */
    Written finish() {
        try {
            zip.finish();
            zip.flush();
            channel.force(true);
            return file.written();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Counts and sums what passes. */
    static final class Summed extends OutputStream {

        private final OutputStream out;
        private final MessageDigest digest = sha256();
        private long bytes;

        Summed(OutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] content, int from, int length) throws IOException {
            digest.update(content, from, length);
            bytes += length;
            out.write(content, from, length);
        }

        @Override
        public void flush() throws IOException {
            out.flush();
        }

        Written written() {
            return new Written(bytes, HexFormat.of().formatHex(digest.digest()));
        }
    }
}
