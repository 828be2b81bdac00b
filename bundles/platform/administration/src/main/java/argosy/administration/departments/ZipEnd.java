package argosy.administration.departments;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * The record at the end of a zip file. It is written last and says where everything before it lies, so a file that ends
 * with a fitting one is complete.
 *
 * @param entries how many the file says it has
 * @param directory bytes of the list of entries
 */
record ZipEnd(int entries, long directory) {

    private static final int LENGTH = 22;
    private static final int LONGEST_COMMENT = 0xFFFF;
    private static final int SIGNATURE = 0x06054b50;

    /** Empty when the file does not end as a zip file does, or not at the length it gives itself. */
    static Optional<ZipEnd> read(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            long size = channel.size();
            int length = (int) Math.min(size, LENGTH + LONGEST_COMMENT);
            ByteBuffer end = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
            long from = size - length;
            while (end.hasRemaining() && channel.read(end, from + end.position()) >= 0) {
                continue;
            }
            if (end.hasRemaining()) {
                return Optional.empty();
            }
            for (int at = length - LENGTH; at >= 0; at--) {
                if (end.getInt(at) == SIGNATURE && at + LENGTH + unsigned(end, at + 20) == length) {
                    long directory = end.getInt(at + 12) & 0xFFFFFFFFL;
                    long start = end.getInt(at + 16) & 0xFFFFFFFFL;
                    boolean fits = start + directory == from + at;
                    return fits ? Optional.of(new ZipEnd(unsigned(end, at + 10), directory)) : Optional.empty();
                }
            }
            return Optional.empty();
        }
    }

    /** Whether a file that may still grow begins as a zip file does, or with the zeros of what is yet to be written. */
    static boolean couldBegin(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] begin = in.readNBytes(2);
            return begin.length < 2 || begin[0] == 'P' && begin[1] == 'K' || begin[0] == 0 && begin[1] == 0;
        }
    }

    private static int unsigned(ByteBuffer buffer, int at) {
        return buffer.getShort(at) & 0xFFFF;
    }
}
