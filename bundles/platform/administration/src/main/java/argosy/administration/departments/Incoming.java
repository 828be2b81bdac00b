package argosy.administration.departments;

import argosy.department.Problem;
import argosy.department.Text;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Files that come in by HTTP, on the disk of the data folder until their action has ended. */
final class Incoming {

    private final Path folder;

    /** What an earlier run of Argosy left there is thrown away. */
    Incoming(Path data) {
        this.folder = data.resolve("incoming");
        if (Files.isDirectory(folder)) {
            try (Stream<Path> left = Files.list(folder)) {
                left.forEach(Incoming::delete);
            } catch (IOException e) {
                throw new UncheckedIOException("The folder " + folder + " cannot be read", e);
            }
        }
    }

    Path folder() {
        return folder;
    }

    /** The content as a file; 413 when it is longer than that, 409 when the disk is too full for it. */
    Path keep(InputStream content, long largest) {
        try {
            Files.createDirectories(folder);
            Path file = Files.createTempFile(folder, "upload", null);
            boolean whole = false;
            try (OutputStream out = Files.newOutputStream(file)) {
                copy(content, out, largest);
                whole = true;
            } finally {
                if (!whole) {
                    delete(file);
                }
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException("The file cannot be kept", e);
        }
    }

    /** A copy of a file. */
    Path copy(Path file) {
        try (InputStream content = Files.newInputStream(file)) {
            return keep(content, Long.MAX_VALUE);
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + file + " cannot be read", e);
        }
    }

    private void copy(InputStream content, OutputStream out, long largest) throws IOException {
        Room room = new Room(folder);
        byte[] part = new byte[64 << 10];
        long all = 0;
        long checked = 0;
        for (int count = content.read(part); count >= 0; count = content.read(part)) {
            all += count;
            if (all > largest) {
                throw new Problem(
                        413,
                        "too-large",
                        Text.of("The file may have at most " + largest + " bytes.", "文件不得超过 " + largest + " 字节。"),
                        List.of(),
                        Map.of("limit", largest));
            }
            if (all - checked >= 8 << 20) {
                room.require(0);
                checked = all;
            }
            out.write(part, 0, count);
        }
    }

    static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + file + " cannot be deleted", e);
        }
    }
}
