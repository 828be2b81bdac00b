package argosy.administration.departments;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.KeyStore.PrivateKeyEntry;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.zip.ZipFile;
import jdk.security.jarsigner.JarSigner;

/** People who sign files, with the tools that a vendor of departments has: those of the JDK. */
final class Signers {

    private static final String SECRET = "for-this-test";

    private final Path keys;
    private final KeyStore store;

    /** Makes {@code vendor}, {@code server}, {@code authority} and what the first and the last have certified. */
    Signers(Path folder) throws IOException, InterruptedException, GeneralSecurityException {
        this.keys = folder.resolve("keys.p12");
        make("vendor", "EKU=codeSigning");
        make("server", "EKU=serverAuth");
        make("authority", "BC=ca:true");
        make("certified", "EKU=codeSigning", "-signer", "authority");
        make("certified-by-vendor", "EKU=codeSigning", "-signer", "vendor");
        this.store = KeyStore.getInstance(keys.toFile(), SECRET.toCharArray());
    }

    void export(String name, Path pem) throws IOException, GeneralSecurityException {
        byte[] certificate = store.getCertificate(name).getEncoded();
        Files.writeString(
                pem,
                "-----BEGIN CERTIFICATE-----\n" + Base64.getMimeEncoder().encodeToString(certificate)
                        + "\n-----END CERTIFICATE-----\n");
    }

    Path sign(Path file, Path signed, String name) throws IOException, GeneralSecurityException {
        KeyStore.ProtectionParameter secret = new KeyStore.PasswordProtection(SECRET.toCharArray());
        PrivateKeyEntry key = (PrivateKeyEntry) store.getEntry(name, secret);
        try (ZipFile zip = new ZipFile(file.toFile());
                OutputStream out = Files.newOutputStream(signed)) {
            new JarSigner.Builder(key).signerName(name.substring(0, 6)).build().sign(zip, out);
        }
        return signed;
    }

    private void make(String name, String extension, String... more) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(List.of("-J-XX:TieredStopAtLevel=1", "-genkeypair", "-alias", name, "-dname", "CN=" + name));
        command.addAll(List.of("-keyalg", "EC", "-groupname", "secp256r1", "-validity", "365", "-ext", extension));
        command.addAll(List.of("-keystore", keys.toString(), "-storetype", "PKCS12", "-storepass", SECRET));
        command.addAll(List.of(more));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try (InputStream out = process.getInputStream()) {
            String said = new String(out.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor()).as(said).isZero();
        }
    }
}
