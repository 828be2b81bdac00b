package argosy.devloop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Folders of files that are made again and again. */
final class Folder {

    private Folder() {}

    /** The folder, there and with nothing in it. */
    static Path empty(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> old = Files.walk(folder)) {
                for (Path file : old.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
        return Files.createDirectories(folder);
    }

    /** Whether it is a swap file or a copy that an editor keeps beside the file that is edited. */
    static boolean isEditors(Path file) {
        String name = file.getFileName().toString();
        return name.startsWith(".") || name.startsWith("#") || name.endsWith("~");
    }

    /** The files below a folder that end so, without what editors keep there; none when there is no such folder. */
    static List<Path> files(Path folder, String ending) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().endsWith(ending) && !isEditors(file))
                    .sorted()
                    .toList();
        }
    }

    /** Copies what is below one folder into another. */
    static void copy(Path from, Path to) throws IOException {
        for (Path file : files(from, "")) {
            Path copy = to.resolve(from.relativize(file).toString());
            Files.createDirectories(copy.getParent());
            Files.copy(file, copy);
        }
    }
}
