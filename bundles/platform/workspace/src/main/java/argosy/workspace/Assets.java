package argosy.workspace;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * The files of the workspace, packed once. Their addresses hold a digest of all of them, so that a browser may keep them
 * for ever and still never mixes two versions.
 */
final class Assets {

    private static final Map<String, String> TYPES = Map.of(
            "js", "text/javascript;charset=utf-8",
            "css", "text/css;charset=utf-8",
            "svg", "image/svg+xml",
            "json", "application/json",
            "txt", "text/plain;charset=utf-8");

    /**
     * One file.
     *
     * @param type its media type
     * @param packed its content, with gzip
     */
    record Asset(String type, byte[] packed) {

        byte[] plain() {
            try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
                return in.readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private final Map<String, Asset> files;
    private final String digest;

    private Assets(Map<String, Asset> files, String digest) {
        this.files = files;
        this.digest = digest;
    }

    /** @param files by path, {@code shell/app.js} */
    static Assets of(SortedMap<String, URL> files) {
        Map<String, Asset> packed = new TreeMap<>();
        MessageDigest sha = sha256();
        files.forEach((path, file) -> {
            byte[] content = read(file::openStream);
            sha.update(path.getBytes(StandardCharsets.UTF_8));
            sha.update(content);
            packed.put(path, new Asset(type(path), pack(content)));
        });
        return new Assets(packed, HexFormat.of().formatHex(sha.digest(), 0, 6));
    }

    /** What stands before a file's path in its address: {@code /ui/3fa9c2d10b7e/}. */
    String base() {
        return "/ui/" + digest + '/';
    }

    /** The file with this address; empty also for addresses of another version. */
    Optional<Asset> find(String address) {
        return address.startsWith(base())
                ? Optional.ofNullable(files.get(address.substring(base().length())))
                : Optional.empty();
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What can be opened and read. */
    @FunctionalInterface
    interface Source {
        InputStream open() throws IOException;
    }

    static byte[] read(Source source) {
        try (InputStream in = source.open()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String type(String path) {
        String ending = path.substring(path.lastIndexOf('.') + 1);
        return Optional.ofNullable(TYPES.get(ending))
                .orElseThrow(() -> new IllegalArgumentException("No media type for " + path));
    }

    private static byte[] pack(byte[] content) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed) {
            {
                def.setLevel(Deflater.BEST_COMPRESSION);
            }
        }) {
            gzip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }
}
