package argosy.itests;

import aQute.bnd.osgi.Builder;
import aQute.bnd.osgi.Jar;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.InputStream;
import java.util.Arrays;
import java.util.function.Consumer;

/** Bundles that are built while the tests run, by bnd as the product's own. */
final class Bundles {

    private Bundles() {}

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
