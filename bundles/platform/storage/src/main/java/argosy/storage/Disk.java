package argosy.storage;

import argosy.department.Problem;
import argosy.department.Text;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The file operations on which the safety of departments' data stands, each of them durable when it returns. They are
 * gathered here so that a test can end the world before any one of them.
 */
final class Disk {

    /** What is told of every operation before it is done. */
    interface Watch {
        void before(String operation, Path path);
    }

    private static final long RESERVE = 64L * 1024 * 1024;

    private final Watch watch;

    Disk() {
        this((operation, path) -> {});
    }

    Disk(Watch watch) {
        this.watch = watch;
    }

    /** Tells of a step that is no file operation but may be the last one as well. */
    void step(String operation, Path path) {
        watch.before(operation, path);
    }

    void createFolder(Path folder) {
        watch.before("create", folder);
        run(() -> Files.createDirectories(folder));
    }

    /** Replaces the target, which must be absent or an ordinary file. */
    void move(Path from, Path to) {
        watch.before("move", from);
        run(() -> {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
            force(to.toAbsolutePath().getParent());
            force(from.toAbsolutePath().getParent());
        });
    }

    /** Removes a file or a folder with all that is in it; nothing happens when there is none. */
    void delete(Path path) {
        if (!Files.exists(path)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(path)) {
            List<Path> deepestFirst = paths.sorted(Comparator.reverseOrder()).toList();
            for (Path each : deepestFirst) {
                watch.before("delete", each);
                Files.deleteIfExists(each);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void write(Path file, String text) {
        watch.before("write", file);
        run(() -> {
            Files.writeString(file, text);
            force(file);
        });
    }

    /** Writes a file from a stream; {@link #force(Path)} or {@link #forceAll} makes it durable. */
    void write(Path file, InputStream content) {
        watch.before("write", file);
        run(() -> {
            Files.createDirectories(file.getParent());
            try (OutputStream out =
                    Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                content.transferTo(out);
            }
        });
    }

    /** Copies a file with its permissions. */
    void copy(Path from, Path to) {
        watch.before("write", to);
        run(() -> Files.copy(from, to, StandardCopyOption.COPY_ATTRIBUTES));
    }

    /**
     * Gives the content another name, which costs nothing, or copies it where the file system cannot do that.
     *
     * @return whether there was such a file
     */
    boolean link(Path from, Path to) {
        watch.before("link", to);
        try {
            Files.createLink(to, from);
            return true;
        } catch (NoSuchFileException e) {
            return false;
        } catch (FileAlreadyExistsException e) {
            return true;
        } catch (IOException | UnsupportedOperationException e) {
            return copied(from, to);
        }
    }

    private static boolean copied(Path from, Path to) {
        try {
            Files.copy(from, to, StandardCopyOption.COPY_ATTRIBUTES);
            return true;
        } catch (NoSuchFileException e) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes everything in a folder durable, and the folder itself. */
    void forceAll(Path folder) {
        watch.before("force", folder);
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : (Iterable<Path>) paths::iterator) {
                force(path);
            }
            force(folder.toAbsolutePath().getParent());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void force(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /** Bytes in a file or folder; what vanishes meanwhile does not count. */
    static long bytes(Path path) {
        if (!Files.exists(path)) {
            return 0;
        }
        long sum = 0;
        try (Stream<Path> paths = Files.walk(path)) {
            for (Path each : (Iterable<Path>) paths::iterator) {
                sum += Files.isRegularFile(each) ? each.toFile().length() : 0;
            }
        } catch (IOException | UncheckedIOException e) {
            return sum;
        }
        return sum;
    }

    /** 507 when the disk that a file is to be written to has not so many bytes left. */
    static void room(Path file, long bytes) {
        Path there = file.toAbsolutePath();
        while (!Files.exists(there)) {
            there = there.getParent();
        }
        try {
            FileStore store = Files.getFileStore(there);
            long free = store.getUsableSpace() - RESERVE;
            if (bytes > free) {
                throw new Problem(
                        507,
                        "disk-full",
                        Text.of(
                                "The disk has " + megabytes(Math.max(free, 0)) + " MB left, and " + megabytes(bytes)
                                        + " MB are needed; make room first.",
                                "磁盘仅剩 " + megabytes(Math.max(free, 0)) + " MB，需要 " + megabytes(bytes) + " MB，请先清理空间。"),
                        List.of(),
                        Map.of("needed", bytes));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long megabytes(long bytes) {
        return (bytes + 999_999) / 1_000_000;
    }

    private interface Operation {
        void run() throws IOException;
    }

    private static void run(Operation operation) {
        try {
            operation.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
