package argosy.itests;

import aQute.bnd.osgi.Builder;
import aQute.bnd.osgi.Jar;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.function.Consumer;

/** Bundles that are built while the tests run, by bnd as the product's own. */
final class Bundles {

    private Bundles() {}

    /** The same as a file below {@code target}. */
    static Path file(String name, Consumer<Builder> instructions) {
        Path file = Archive.TARGET.resolve(name);
        try (InputStream bundle = of(instructions)) {
            Files.copy(bundle, file, StandardCopyOption.REPLACE_EXISTING);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A bundle of classes on the tests' class path. */
    static InputStream of(Consumer<Builder> instructions) {
        try (Builder builder = new Builder()) {
            builder.setClasspath(
                    Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                            .map(File::new)
                            .filter(File::exists)
                            .toArray(File[]::new));
            builder.setProperty("-noimportjava", "true");
            instructions.accept(builder);
            Jar jar = builder.build();
            if (!builder.getErrors().isEmpty()) {
                throw new IllegalStateException(builder.getErrors().toString());
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            jar.write(bytes);
            return new ByteArrayInputStream(bytes.toByteArray());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
