package argosy.benchmarks;

import aQute.bnd.osgi.Builder;
import aQute.bnd.osgi.Jar;
import argosy.benchmarks.db.Tables;
import argosy.benchmarks.pier.Pier;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;

/** The bundle of the department {@code pier}, in as many versions as there are upgrades. */
final class PierFile {

    private final Path folder;

    /** @param folder where the files may lie */
    PierFile(Path folder) {
        this.folder = folder;
    }

    Path version(String version) throws IOException {
        try (Builder builder = new Builder()) {
            builder.setClasspath(
                    Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                            .map(File::new)
                            .filter(File::exists)
                            .toArray(File[]::new));
            builder.setProperty("-noimportjava", "true");
            builder.setBundleSymbolicName("argosy.benchmarks.pier");
            builder.setBundleVersion(version);
            builder.setPrivatePackage(Pier.class.getPackageName() + ',' + Tables.class.getPackageName() + ".*");
            builder.setIncludeResource("db/V1__newsroom.sql="
                    + PierFile.class.getResource("/db/V1__newsroom.sql").getPath());
            Jar jar = builder.build();
            if (!builder.getErrors().isEmpty()) {
                throw new IOException(builder.getErrors().toString());
            }
            Path file = folder.resolve("pier-" + version + ".jar");
            jar.write(file.toFile());
            return file;
        } catch (IOException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException(e);
        }
    }
}
