package argosy.administration.departments;

import argosy.department.Problem;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.CodeSigner;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;

/**
 * The signature that {@code jarsigner} puts into a {@code .jar} or {@code .kar}. It counts when every entry is signed by
 * somebody who is trusted now, and nothing that was signed has been taken out.
 */
record Signature(TrustedCertificates trusted, Instant now) {

    /** What a signature consists of and so cannot cover. */
    private static final Pattern PART_OF_IT =
            Pattern.compile("META-INF/(MANIFEST\\.MF|SIG-[^/]*|[^/]+\\.(SF|RSA|DSA|EC))", Pattern.CASE_INSENSITIVE);

    /** @throws Problem 422, with the first entry that nobody trusted has signed */
    void check(Path file) {
        try (PackedFile packed = PackedFile.open(file);
                JarFile jar = new JarFile(file.toFile(), true)) {
            Set<String> names = packed.names();
            if (jar.getManifest() == null) {
                throw notSigned("the file");
            }
            for (String signed : jar.getManifest().getEntries().keySet()) {
                if (!names.contains(signed)) {
                    throw Refused.untrusted(
                            "The file was signed with “" + signed + "” in it, which is not there any more.",
                            "文件签名时包含“" + signed + "”，而现在已不存在。");
                }
            }
            for (String name : names) {
                packed.copy(name, OutputStream.nullOutputStream());
                if (!PART_OF_IT.matcher(name).matches()) {
                    check(jar, name);
                }
            }
        } catch (SecurityException e) {
            throw Refused.untrusted(
                    "The file was changed after it was signed: " + e.getMessage() + ".",
                    "文件在签名后被改动：" + e.getMessage() + "。");
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    private void check(JarFile jar, String name) throws IOException {
        JarEntry entry = jar.getJarEntry(name);
        try (var in = jar.getInputStream(entry)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        CodeSigner[] signers = entry.getCodeSigners();
        if (signers == null) {
            throw notSigned("“" + name + "”");
        }
        for (CodeSigner signer : signers) {
            if (trusted.trusts(signer.getSignerCertPath().getCertificates(), now)) {
                return;
            }
        }
        String subject = subject(signers[0]);
        throw Refused.untrusted(
                "The file is signed by " + subject + ", whose certificate is not trusted here or not valid today.",
                "文件由 " + subject + " 签名，其证书在此不受信任或当前无效。");
    }

    private static String subject(CodeSigner signer) {
        List<? extends Certificate> chain = signer.getSignerCertPath().getCertificates();
        return chain.get(0) instanceof X509Certificate certificate
                ? certificate.getSubjectX500Principal().getName()
                : "somebody";
    }

    private static Problem notSigned(String what) {
        String zh = what.equals("the file") ? "文件" : what;
        return Refused.untrusted(
                "This Argosy takes only signed departments, and " + what + " is not signed.",
                "本系统只接受已签名的部门文件，而" + zh + "未签名。");
    }
}
