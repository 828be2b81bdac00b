package argosy.administration.departments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;

/** How a file in a folder looked, and since when it has looked so. */
record Arrival(long bytes, FileTime changed, long since) {

    static Arrival of(Path file) throws IOException {
        BasicFileAttributes attributes =
                Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        return new Arrival(attributes.size(), attributes.lastModifiedTime(), System.nanoTime());
    }

    boolean isLike(Arrival other) {
        return other != null && bytes == other.bytes && changed.equals(other.changed);
    }

    Duration age() {
        return Duration.ofNanos(System.nanoTime() - since);
    }
}
