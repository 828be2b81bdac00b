package argosy.devloop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PasswordTest {

    @TempDir
    private Path data;

    @Test
    void aPasswordIsMadeOnceForItsOwnerAlone() throws IOException {
        Password password = new Password(data, "");
        assertThat(password.known()).isEmpty();

        String made = password.knownOrMade().orElseThrow();

        assertThat(made).hasSizeGreaterThan(20);
        assertThat(new Password(data, "").knownOrMade()).contains(made);
        assertThat(Files.getPosixFilePermissions(password.file()))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(Files.getPosixFilePermissions(password.file().getParent()))
                .isEqualTo(PosixFilePermissions.fromString("rwx------"));
    }

    @Test
    void whatIsGivenIsTakenAndNotKept() throws IOException {
        assertThat(new Password(data, "from the environment").knownOrMade()).contains("from the environment");
        assertThat(data.resolve("secrets")).doesNotExist();
    }

    @Test
    void whereSomebodyHasStoredSomethingNoneIsMade() throws IOException {
        Files.createDirectories(data.resolve("departments/identity"));
        assertThat(new Password(data, "").knownOrMade()).isEmpty();
        assertThat(data.resolve("secrets")).doesNotExist();
    }
}
