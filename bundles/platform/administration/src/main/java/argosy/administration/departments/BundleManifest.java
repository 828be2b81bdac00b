package argosy.administration.departments;

import argosy.department.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import org.osgi.framework.Constants;
import org.osgi.framework.Version;

/**
 * What a bundle says of itself.
 *
 * @param headers the main section of {@code META-INF/MANIFEST.MF}
 */
record BundleManifest(String symbolicName, Version version, Attributes headers) {

    static final String ENTRY = "META-INF/MANIFEST.MF";
    private static final int LONGEST = 1 << 20;

    /** Reads the manifest of a bundle, which has at least a name and a version. */
    static BundleManifest read(PackedFile jar) throws IOException {
        if (!jar.names().contains(ENTRY)) {
            throw Refused.file(
                    "The file has no " + ENTRY + " and so is no bundle.", "文件中没有 " + ENTRY + "，不是模块文件（bundle）。");
        }
        Attributes headers = headers(jar.bytes(ENTRY));
        List<Clause> name = clauses(headers, Constants.BUNDLE_SYMBOLICNAME);
        if (name.size() != 1 || !name.get(0).names().get(0).matches("[A-Za-z0-9_.-]+")) {
            throw Refused.file("The bundle's manifest has no Bundle-SymbolicName.", "模块清单中没有有效的 Bundle-SymbolicName。");
        }
        return new BundleManifest(name.get(0).names().get(0), version(headers), headers);
    }

    private static Attributes headers(byte[] bytes) {
        try {
            if (bytes.length <= LONGEST) {
                return new Manifest(new ByteArrayInputStream(bytes)).getMainAttributes();
            }
        } catch (IOException | IllegalArgumentException e) {
            throw unreadable(ENTRY);
        }
        throw unreadable(ENTRY);
    }

    private static Version version(Attributes headers) {
        String version = headers.getValue(Constants.BUNDLE_VERSION);
        try {
            if (version != null) {
                return Version.parseVersion(version.strip());
            }
        } catch (IllegalArgumentException e) {
            throw Refused.file(
                    "The bundle's version “" + version + "” is none; it is written like 1.2.3.",
                    "模块版本“" + version + "”无效，应写作 1.2.3 的形式。");
        }
        throw Refused.file("The bundle's manifest has no Bundle-Version.", "模块清单中没有 Bundle-Version。");
    }

    /** The clauses of a header, none when it is absent. */
    List<Clause> clauses(String header) {
        return clauses(headers, header);
    }

    boolean has(String header) {
        String value = headers.getValue(header);
        return value != null && !value.isBlank();
    }

    private static List<Clause> clauses(Attributes headers, String header) {
        try {
            return Clause.parse(headers.getValue(header));
        } catch (IllegalArgumentException e) {
            throw unreadable(header);
        }
    }

    private static Problem unreadable(String what) {
        return Refused.file(
                "The bundle's " + what + " cannot be read as OSGi wants it written.",
                "模块的 " + what + " 不符合 OSGi 的书写规范，无法读取。");
    }
}
