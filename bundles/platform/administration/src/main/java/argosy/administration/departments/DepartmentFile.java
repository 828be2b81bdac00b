package argosy.administration.departments;

import argosy.department.Text;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipFile;
import org.osgi.framework.Version;

/**
 * A department's bundle in a file, opened and checked.
 *
 * @param name the department's name
 * @param version the bundle's version
 * @param sha256 of the bundle, which is not that of a {@code .kar} around it; 64 small hexadecimal digits
 * @param bytes length of the bundle
 * @param imports the packages it needs: {@code argosy.department [1.0,2)}
 * @param migrations the scripts under {@code db/}, in the order of their versions
 * @param contracts the scripts under {@code db/contract/}, in the order of their versions
 * @param path the file
 * @param inside the entry of the {@code .kar} that is the bundle; empty when the file itself is
 */
record DepartmentFile(
        String name,
        Text title,
        String symbolicName,
        Version version,
        String sha256,
        long bytes,
        List<String> imports,
        List<String> migrations,
        List<String> contracts,
        Path path,
        Optional<String> inside) {

    /**
     * Opens a {@code .jar} or {@code .kar} and checks everything that can be known before it is installed: that it is
     * whole and harmless to unpack, that it is one department and fits to this platform, that its classes run here and
     * its migrations leave the version before able to work.
     *
     * @param workFolder where the bundle of a {@code .kar} is unpacked while it is read; nothing stays there
     * @throws argosy.department.Problem 422 {@code department-file-refused}, with the first thing that is wrong
     */
    static DepartmentFile read(Path jarOrKar, Path workFolder, Platform platform) {
        return new FileReading(jarOrKar, workFolder).checked(platform);
    }

    /**
     * Opens a file that was checked before, only to see what it is.
     *
     * @throws argosy.department.Problem 422 {@code department-file-refused}: it is not (any more) what was checked
     */
    static DepartmentFile seen(Path jarOrKar, Path workFolder) {
        return new FileReading(jarOrKar, workFolder).seen();
    }

    /** The same bundle as a file of its own. */
    DepartmentFile at(Path jar) {
        return new DepartmentFile(
                name,
                title,
                symbolicName,
                version,
                sha256,
                bytes,
                imports,
                migrations,
                contracts,
                jar,
                Optional.empty());
    }

    /** The bundle's bytes. */
    InputStream open() {
        try {
            if (inside.isEmpty()) {
                return Files.newInputStream(path);
            }
            ZipFile kar = new ZipFile(path.toFile());
            return new FilterInputStream(kar.getInputStream(kar.getEntry(inside.get()))) {
                @Override
                public void close() throws IOException {
                    kar.close();
                }
            };
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + path, e);
        }
    }
}
