package argosy.itests.harbour;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** What is wrong with a version, written into its file by the test that builds it. */
public enum Fault {
    NONE,
    START_THROWS,
    START_HANGS,
    UNWELL,
    UNWELL_LATER;

    /** Where it stands in the file. */
    public static final String ENTRY = "fault";

    static Fault ofThisVersion() {
        try (InputStream entry = Fault.class.getResourceAsStream("/" + ENTRY)) {
            return entry == null ? NONE : valueOf(new String(entry.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
