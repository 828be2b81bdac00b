package argosy.administration.departments;

import argosy.department.Problem;
import argosy.department.Text;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Free space on the disk of the data folder. */
record Room(Path folder) {

    /** What is kept free on top of what an action needs. */
    private static final long SPARE = 16L << 20;

    /** Refuses with 409 and the figures when there is less than an action needs. */
    void require(long bytes) {
        long free = free();
        if (free < bytes + SPARE) {
            throw new Problem(
                    409,
                    "disk-full",
                    Text.of(
                            "This needs " + text(bytes + SPARE) + " on the disk of the data folder, where " + text(free)
                                    + " are free.",
                            "数据目录所在磁盘需要 " + text(bytes + SPARE) + " 可用空间，目前仅有 " + text(free) + "。"),
                    List.of(),
                    Map.of("needed", bytes + SPARE, "free", free));
        }
    }

    private long free() {
        Path existing = folder;
        while (!Files.exists(existing) && existing.getParent() != null) {
            existing = existing.getParent();
        }
        try {
            return Files.getFileStore(existing).getUsableSpace();
        } catch (IOException e) {
            throw new UncheckedIOException("The free space of " + folder + " is not known", e);
        }
    }

    /** A number of bytes for people. */
    static String text(long bytes) {
        if (bytes < 1 << 20) {
            return Math.max(1, bytes >> 10) + " KB";
        } else if (bytes < 1 << 30) {
            return String.format(Locale.ROOT, "%.1f MB", bytes / (double) (1 << 20));
        }
        return String.format(Locale.ROOT, "%.1f GB", bytes / (double) (1 << 30));
    }
}
