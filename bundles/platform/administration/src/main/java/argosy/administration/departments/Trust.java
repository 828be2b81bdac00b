package argosy.administration.departments;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether a file comes from where the administrator wants departments to come from. A checksum that is given is always
 * compared; what must be given says the property {@code argosy.install.require}.
 */
final class Trust {

    /** What a file must show before it is opened. */
    enum Require {
        /** Nothing; a checksum is compared when it is given. */
        NONE,
        /** The checksum, told by whoever installs it. */
        CHECKSUM,
        /** The signature of a certificate that is trusted here. */
        SIGNATURE;

        /**
         * The requirement as it is configured, {@code none} when it is not.
         *
         * @throws IllegalArgumentException another word: it must not be taken for none
         */
        static Require of(String word) {
            if (word == null || word.isBlank()) {
                return NONE;
            }
            try {
                return valueOf(word.strip().toUpperCase(Locale.ROOT));
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(
                        "argosy.install.require is “" + word + "”; it is none, checksum or signature", e);
            }
        }
    }

    private static final Pattern CHECKSUM = Pattern.compile("(?<![0-9a-fA-F])[0-9a-fA-F]{64}(?![0-9a-fA-F])");
    private static final int LONGEST = 4096;

    private final Require require;
    private final Path trusted;
    private final Clock clock;

    /** @param trusted the folder of certificates, {@code trusted/*.pem} in the configuration folder */
    Trust(Require require, Path trusted, Clock clock) {
        this.require = require;
        this.trusted = trusted;
        this.clock = clock;
    }

    Require require() {
        return require;
    }

    /** Where the checksum of a file is written when it lies beside it, as {@code sha256sum} writes it. */
    static Path besides(Path file) {
        return file.resolveSibling(file.getFileName() + ".sha256");
    }

    /** The checksum that lies beside a file; what is there but holds none is given back as it is, and will not fit. */
    static Optional<String> beside(Path file) {
        Path beside = besides(file);
        try {
            if (!Files.isRegularFile(beside)) {
                return Optional.empty();
            }
            if (Files.size(beside) > LONGEST) {
                return Optional.of("");
            }
            String text = new String(Files.readAllBytes(beside), StandardCharsets.UTF_8);
            Matcher checksum = CHECKSUM.matcher(text);
            return Optional.of(checksum.find() ? checksum.group() : text.strip());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + beside, e);
        }
    }

    /** Whether a whole checksum lies beside a file. */
    static boolean isBeside(Path file) {
        return beside(file).filter(text -> CHECKSUM.matcher(text).matches()).isPresent();
    }

    /**
     * Checks a file that is handed in, before or after it is opened.
     *
     * @param sha256 of the file itself, as the caller was told it; capital letters do as well
     * @throws argosy.department.Problem 422 {@code department-file-untrusted}, or {@code department-file-refused} when
     *     the file cannot be read as a signed one
     */
    void check(Path file, Optional<String> sha256) {
        sha256.ifPresent(told -> compare(Sha256.of(file), told));
        if (require == Require.CHECKSUM && sha256.isEmpty()) {
            throw Refused.untrusted(
                    "This Argosy takes departments only with their SHA-256 checksum: give it along, or lay it beside the"
                            + " file as “.sha256”.",
                    "本系统只接受附有 SHA-256 校验和的部门文件：请随请求提供，或以“.sha256”文件放在旁边。");
        }
        if (require == Require.SIGNATURE) {
            new Signature(TrustedCertificates.read(trusted), clock.instant()).check(file);
        }
    }

    /**
     * Checks a bundle that lies on the shelf already: what came in is trusted, so only a given checksum is compared.
     *
     * @throws argosy.department.Problem 422 {@code department-file-untrusted}
     */
    void check(DepartmentFile file, Optional<String> sha256) {
        sha256.ifPresent(told -> compare(file.sha256(), told));
    }

    private static void compare(String is, String told) {
        String wanted = told.strip().toLowerCase(Locale.ROOT);
        if (!Sha256.isOne(wanted)) {
            throw Refused.untrusted(
                    "The SHA-256 checksum that was given is none; it has 64 hexadecimal digits.",
                    "所给的 SHA-256 校验和无效，应为 64 位十六进制数。");
        }
        if (!MessageDigest.isEqual(
                is.getBytes(StandardCharsets.US_ASCII), wanted.getBytes(StandardCharsets.US_ASCII))) {
            throw Refused.untrusted(
                    "The file is not the one that was meant: its SHA-256 checksum is " + is + ", not " + wanted + ".",
                    "文件与预期不符：其 SHA-256 校验和为 " + is + "，而非 " + wanted + "。");
        }
    }
}
