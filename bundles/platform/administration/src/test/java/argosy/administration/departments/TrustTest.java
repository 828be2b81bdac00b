package argosy.administration.departments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import argosy.administration.departments.Trust.Require;
import argosy.department.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrustTest {

    @TempDir
    private static Path keys;

    private static Signers signers;

    @TempDir
    private Path folder;

    private Path trusted;
    private Path jar;

    @BeforeAll
    static void keys() throws Exception {
        signers = new Signers(keys);
    }

    @BeforeEach
    void file() {
        trusted = folder.resolve("trusted");
        jar = Draft.good().writeTo(folder.resolve("harbour.jar"));
    }

    @Test
    void aChecksumThatIsGivenIsAlwaysCompared() {
        Trust trust = trust(Require.NONE);
        String sum = Sha256.of(jar);

        trust.check(jar, Optional.empty());
        trust.check(jar, Optional.of(sum));
        trust.check(jar, Optional.of(" " + sum.toUpperCase(Locale.ROOT) + "\n"));
        String other = "0".repeat(64);
        assertThat(refusal(trust, jar, Optional.of(other)))
                .isEqualTo("The file is not the one that was meant: its SHA-256 checksum is " + sum + ", not " + other
                        + ".");
        assertThat(refusal(trust, jar, Optional.of("abc")))
                .isEqualTo("The SHA-256 checksum that was given is none; it has 64 hexadecimal digits.");
    }

    @Test
    void aChecksumThatIsRequiredMustBeGiven() {
        Trust trust = trust(Require.CHECKSUM);

        trust.check(jar, Optional.of(Sha256.of(jar)));
        assertThat(refusal(trust, jar, Optional.empty()))
                .isEqualTo(
                        "This Argosy takes departments only with their SHA-256 checksum: give it along, or lay it beside"
                                + " the file as “.sha256”.");
    }

    @Test
    void aChecksumBesideTheFileIsReadAsItsToolsWriteIt() throws Exception {
        String sum = Sha256.of(jar);
        assertThat(Trust.beside(jar)).isEmpty();
        for (String text : new String[] {sum, sum + "  harbour.jar\n", "SHA256 (harbour.jar) = " + sum + "\n"}) {
            Files.writeString(folder.resolve("harbour.jar.sha256"), text);
            assertThat(Trust.beside(jar)).contains(sum);
            assertThat(Trust.isBeside(jar)).isTrue();
        }
        Files.writeString(folder.resolve("harbour.jar.sha256"), "soon");
        assertThat(Trust.isBeside(jar)).isFalse();
        assertThat(refusal(trust(Require.NONE), jar, Trust.beside(jar)))
                .startsWith("The SHA-256 checksum that was given is none");
    }

    @Test
    void ofWhatLiesOnTheShelfTheBundlesChecksumIsCompared() {
        DepartmentFile file = DepartmentFile.read(jar, folder, Draft.PLATFORM);
        Trust trust = trust(Require.SIGNATURE);

        trust.check(file, Optional.empty());
        trust.check(file, Optional.of(file.sha256()));
        assertThatThrownBy(() -> trust.check(file, Optional.of("0".repeat(64)))).isInstanceOf(Problem.class);
    }

    @Test
    void aWordThatIsNoRequirementIsNotTakenForNone() {
        assertThat(Require.of(null)).isEqualTo(Require.NONE);
        assertThat(Require.of("signature")).isEqualTo(Require.SIGNATURE);
        assertThatThrownBy(() -> Require.of("signed"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("argosy.install.require is “signed”; it is none, checksum or signature");
    }

    @Test
    void aFileSignedByATrustedSignerIsTaken() throws Exception {
        trust("vendor");

        assertThatCode(() -> trust(Require.SIGNATURE).check(signed("vendor"), Optional.empty()))
                .doesNotThrowAnyException();
    }

    @Test
    void aKarIsSignedLikeAJar() throws Exception {
        trust("vendor");
        Path kar = Draft.write(
                folder.resolve("harbour.kar"),
                Draft.kar(Map.of("repository/x.jar", Draft.good().jar())));

        Path signed = signers.sign(kar, folder.resolve("signed.kar"), "vendor");

        trust(Require.SIGNATURE).check(signed, Optional.empty());
        assertThat(DepartmentFile.read(signed, folder, Draft.PLATFORM).name()).isEqualTo("harbour");
        assertThat(refusal(trust(Require.SIGNATURE), kar, Optional.empty()))
                .isEqualTo("This Argosy takes only signed departments, and “repository/argosy/harbour/1.2.3/"
                        + "harbour-1.2.3-features.xml” is not signed.");
    }

    @Test
    void aSignerCertifiedByATrustedAuthorityIsTaken() throws Exception {
        trust("authority");

        trust(Require.SIGNATURE).check(signed("certified"), Optional.empty());
        assertThat(refusal(signed("vendor"))).isEqualTo(notTrusted("vendor"));
    }

    @Test
    void aSignerWhoMayOnlySignCodeCertifiesNobody() throws Exception {
        trust("vendor");

        assertThat(refusal(signed("certified-by-vendor"))).isEqualTo(notTrusted("certified-by-vendor"));
    }

    @Test
    void nobodyIsTrustedWhereNoCertificateLies() throws Exception {
        assertThat(refusal(signed("vendor"))).isEqualTo(notTrusted("vendor"));
    }

    @Test
    void aCertificateThatRanOutIsNotTrusted() throws Exception {
        trust("vendor");
        trust("authority");
        Clock later = Clock.offset(Clock.systemUTC(), Duration.ofDays(400));

        for (String signer : new String[] {"vendor", "certified"}) {
            Path signed = signed(signer);
            assertThat(refusal(new Trust(Require.SIGNATURE, trusted, later), signed, Optional.empty()))
                    .isEqualTo(notTrusted(signer));
        }
    }

    @Test
    void aCertificateForAnotherPurposeIsNotTrusted() throws Exception {
        trust("server");

        assertThat(refusal(signed("server"))).isEqualTo(notTrusted("server"));
    }

    @Test
    void anEntryThatWasAddedIsNotSigned() throws Exception {
        trust("vendor");

        assertThat(refusal(changed(signed("vendor"), "db/V3__x.sql", "drop table berth".getBytes())))
                .isEqualTo("This Argosy takes only signed departments, and “db/V3__x.sql” is not signed.");
    }

    @Test
    void anEntryThatWasChangedIsFound() throws Exception {
        trust("vendor");

        assertThat(refusal(changed(signed("vendor"), "db/V1__berths.sql", "drop table berth".getBytes())))
                .startsWith("The file was changed after it was signed: ");
    }

    @Test
    void anEntryThatWasTakenOutIsMissed() throws Exception {
        trust("vendor");

        assertThat(refusal(changed(signed("vendor"), "db/V1__berths.sql", null)))
                .isEqualTo("The file was signed with “db/V1__berths.sql” in it, which is not there any more.");
    }

    @Test
    void aFileThatIsNoZipIsRefusedAsSuch() throws Exception {
        Path text = Files.writeString(folder.resolve("text"), "harbour");

        assertThat(refusal(text)).startsWith("The file is not a complete .jar or .kar");
    }

    @Test
    void aTrustedCertificateThatIsNoneIsNamed() throws Exception {
        trust("vendor");
        Files.writeString(trusted.resolve("old.pem"), "harbour");

        assertThat(refusal(signed("vendor")))
                .isEqualTo("The trusted certificate old.pem cannot be read: it is no PEM certificate.");
    }

    private Trust trust(Require require) {
        return new Trust(require, trusted, Clock.systemUTC());
    }

    private void trust(String signer) throws Exception {
        Files.createDirectories(trusted);
        signers.export(signer, trusted.resolve(signer + ".pem"));
    }

    private Path signed(String signer) throws Exception {
        return signers.sign(jar, folder.resolve("signed.jar"), signer);
    }

    private String refusal(Path file) {
        return refusal(trust(Require.SIGNATURE), file, Optional.empty());
    }

    private static String refusal(Trust trust, Path file, Optional<String> sha256) {
        return catchThrowableOfType(Problem.class, () -> trust.check(file, sha256))
                .getMessage();
    }

    private static String notTrusted(String signer) {
        return "The file is signed by CN=" + signer + ", whose certificate is not trusted here or not valid today.";
    }

    /** The same file with an entry replaced, added or, without content, left out. */
    private static Path changed(Path file, String name, byte[] content) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (var all = zip.entries(); all.hasMoreElements(); ) {
                ZipEntry entry = all.nextElement();
                entries.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        }
        if (content == null) {
            entries.remove(name);
        } else {
            entries.put(name, content);
        }
        return Draft.write(file, Draft.zip(entries, false));
    }
}
