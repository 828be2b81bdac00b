package argosy.administration.departments;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertPathValidator;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The certificates whose signatures an administrator trusts: of signers, or of those who certify them. */
record TrustedCertificates(Set<X509Certificate> certificates) {

    private static final String CODE_SIGNING = "1.3.6.1.5.5.7.3.3";
    private static final String ANY_PURPOSE = "2.5.29.37.0";

    /**
     * Reads all {@code *.pem} of a folder, which may be missing.
     *
     * @throws argosy.department.Problem 422 {@code department-file-untrusted}: one of them is no certificate
     */
    static TrustedCertificates read(Path folder) {
        Set<X509Certificate> certificates = new HashSet<>();
        if (!Files.isDirectory(folder)) {
            return new TrustedCertificates(certificates);
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".pem")).toList()) {
                try (InputStream in = Files.newInputStream(file)) {
                    for (Certificate certificate :
                            CertificateFactory.getInstance("X.509").generateCertificates(in)) {
                        certificates.add((X509Certificate) certificate);
                    }
                } catch (CertificateException e) {
                    throw Refused.untrusted(
                            "The trusted certificate " + file.getFileName()
                                    + " cannot be read: it is no PEM certificate.",
                            "受信任的证书 " + file.getFileName() + " 无法读取：不是 PEM 格式的证书。");
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + folder, e);
        }
        return new TrustedCertificates(certificates);
    }

    /** Whether a signer is one of these or certified by one of these, at this moment, to sign code. */
    boolean trusts(List<? extends Certificate> chain, Instant now) {
        if (chain.isEmpty() || !(chain.get(0) instanceof X509Certificate signer) || !signsCode(signer)) {
            return false;
        }
        if (certificates.contains(signer)) {
            return isValid(signer, now);
        }
        Set<TrustAnchor> anchors = new HashSet<>();
        certificates.stream()
                .filter(certificate -> certificate.getBasicConstraints() >= 0 && isValid(certificate, now))
                .forEach(certificate -> anchors.add(new TrustAnchor(certificate, null)));
        return !anchors.isEmpty() && leads(withoutTrusted(chain), anchors, now);
    }

    /** A signature carries its whole chain; the part from a certificate that is trusted needs no proof. */
    private List<Certificate> withoutTrusted(List<? extends Certificate> chain) {
        List<Certificate> path = new ArrayList<>();
        for (Certificate certificate : chain) {
            if (certificates.contains(certificate)) {
                break;
            }
            path.add(certificate);
        }
        return path;
    }

    private static boolean leads(List<Certificate> path, Set<TrustAnchor> anchors, Instant now) {
        try {
            PKIXParameters parameters = new PKIXParameters(anchors);
            parameters.setRevocationEnabled(false);
            parameters.setDate(Date.from(now));
            CertPathValidator.getInstance("PKIX")
                    .validate(CertificateFactory.getInstance("X.509").generateCertPath(path), parameters);
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static boolean isValid(X509Certificate certificate, Instant now) {
        try {
            certificate.checkValidity(Date.from(now));
            return true;
        } catch (CertificateException e) {
            return false;
        }
    }

    private static boolean signsCode(X509Certificate signer) {
        try {
            List<String> purposes = signer.getExtendedKeyUsage();
            return purposes == null || purposes.contains(CODE_SIGNING) || purposes.contains(ANY_PURPOSE);
        } catch (CertificateException e) {
            return false;
        }
    }
}
