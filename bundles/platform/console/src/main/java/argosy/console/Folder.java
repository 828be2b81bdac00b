package argosy.console;

import java.nio.file.Path;

/** The process runs in its data folder; people give paths from where they called {@code bin/argosy}. */
final class Folder {

    private Folder() {}

    static Path asked() {
        return Path.of(System.getProperty("argosy.folder", "")).toAbsolutePath();
    }
}
