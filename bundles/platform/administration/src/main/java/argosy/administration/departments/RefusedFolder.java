package argosy.administration.departments;

import argosy.department.Text;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Where refused files go: each with a text beside it, {@code <file>.txt}, that says when and why. */
record RefusedFolder(Path path) {

    /** Moves a file, folder or link here, in place of an earlier one of the same name. */
    void add(Path file, Text reason) throws IOException {
        Files.createDirectories(path);
        String name = file.getFileName().toString();
        Path target = path.resolve(name);
        if (Files.isDirectory(target, LinkOption.NOFOLLOW_LINKS)) {
            Files.move(target, path.resolve(name + "-" + System.currentTimeMillis()));
        }
        Path checksum = Trust.besides(file);
        if (Files.isRegularFile(checksum, LinkOption.NOFOLLOW_LINKS)) {
            Files.move(checksum, Trust.besides(target), StandardCopyOption.REPLACE_EXISTING);
        }
        String text = Instant.now().truncatedTo(ChronoUnit.SECONDS) + "\n" + name + "\n" + reason.en() + "\n"
                + reason.zh() + "\n";
        WholeFile.write(path.resolve(name + ".txt"), out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
        Files.move(file, target, StandardCopyOption.REPLACE_EXISTING);
    }
}
