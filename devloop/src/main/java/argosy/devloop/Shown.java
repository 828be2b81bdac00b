package argosy.devloop;

import java.nio.file.Path;
import java.util.Locale;

/** How things are written on the developer's terminal. */
final class Shown {

    private static final Path HERE = Path.of("").toAbsolutePath();

    private Shown() {}

    /** A path as short as it can be said in the folder that the command was given in. */
    static Path path(Path file) {
        return file.startsWith(HERE) ? HERE.relativize(file) : file;
    }

    /** {@code 0.8 s}. */
    static String seconds(long nanos) {
        return String.format(Locale.ROOT, "%.1f s", nanos / 1e9);
    }
}
