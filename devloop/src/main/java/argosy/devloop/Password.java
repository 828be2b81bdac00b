package argosy.devloop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/**
 * The password of {@code admin}: from {@code ARGOSY_ADMIN_PASSWORD}, or, for data that the loop began itself, made up and
 * kept in {@code secrets/admin-password} of the data folder, which only its owner can read. It is never printed and never
 * on a command line.
 *
 * @param given what the variable says, or null
 */
record Password(Path data, String given) {

    static final String VARIABLE = "ARGOSY_ADMIN_PASSWORD";

    private static final int BYTES = 18;

    Path file() {
        return data.resolve("secrets/admin-password");
    }

    /** The password, where it is known. */
    Optional<String> known() throws IOException {
        if (given != null && !given.isEmpty()) {
            return Optional.of(given);
        }
        return Files.isReadable(file()) ? Optional.of(Files.readString(file()).strip()) : Optional.empty();
    }

    /** The password, made up where nothing has been stored yet; empty when somebody else has chosen it. */
    Optional<String> knownOrMade() throws IOException {
        Optional<String> known = known();
        if (known.isPresent() || Files.exists(data.resolve("departments"))) {
            return known;
        }
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        String made = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        Files.createDirectories(data);
        if (!Files.exists(file().getParent())) {
            Files.createDirectory(
                    file().getParent(),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        }
        Files.createFile(file(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file(), made + "\n");
        return Optional.of(made);
    }
}
