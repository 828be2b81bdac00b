package argosy.devloop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a department is made of: {@code pom.xml} and everything below {@code src/main}. It is looked at anew each time,
 * which costs a millisecond or two: editors replace, rename and move files in more ways than a watch service tells of.
 */
record Sources(Path module) {

    /** A file as it was at some moment. */
    record Stamp(long bytes, FileTime changed) {}

    /** Two equal answers mean that nothing was saved in between. */
    Map<Path, Stamp> seen() {
        Map<Path, Stamp> files = new TreeMap<>();
        try {
            Path pom = module.resolve("pom.xml");
            files.put(pom, stamp(Files.readAttributes(pom, BasicFileAttributes.class)));
            Files.walkFileTree(module.resolve("src/main"), new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (!Folder.isEditors(file)) {
                        files.put(file, stamp(attributes));
                    }
                    return FileVisitResult.CONTINUE;
                }

                /** It went while we looked. */
                @Override
                public FileVisitResult visitFileFailed(Path file, IOException gone) {
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    private static Stamp stamp(BasicFileAttributes attributes) {
        return new Stamp(attributes.size(), attributes.lastModifiedTime());
    }
}
