package argosy.administration.departments;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** SHA-256 checksums as people compare them: 64 small hexadecimal digits. */
final class Sha256 {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

    private Sha256() {}

    static boolean isOne(String text) {
        return FORM.matcher(text).matches();
    }

    static String of(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return of(in, OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    /** The checksum of what is copied. */
    static String of(InputStream from, OutputStream to) throws IOException {
        try {
            DigestInputStream in = new DigestInputStream(from, MessageDigest.getInstance("SHA-256"));
            in.transferTo(to);
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
