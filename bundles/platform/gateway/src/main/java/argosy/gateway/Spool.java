package argosy.gateway;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A body that is too large for memory, in a temporary file until the request is over. */
final class Spool implements Closeable {

    private final Path file;
    private InputStream content;

    private Spool(Path file) {
        this.file = file;
    }

    static Spool of(InputStream body) throws IOException {
        Spool spool = new Spool(Files.createTempFile("argosy-body", null));
        try {
            Files.copy(body, spool.file, StandardCopyOption.REPLACE_EXISTING);
            spool.content = Files.newInputStream(spool.file);
            return spool;
        } catch (IOException | RuntimeException e) {
            spool.close();
            throw e;
        }
    }

    InputStream content() {
        return content;
    }

    @Override
    public void close() throws IOException {
        if (content != null) {
            content.close();
        }
        Files.deleteIfExists(file);
    }
}
