package argosy.administration.departments;

import argosy.department.Problem;
import argosy.department.Text;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The backups and exports in the data folder: {@code backups/<name>/…argosy-backup} and {@code exports/…argosy-export.zip}.
 * Beside each that was read again after writing lies its SHA-256 as {@code sha256sum} checks it.
 */
final class ArchiveFolders {

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,62}");
    private static final String CHECKSUM = ".sha256";

    private final Path data;
    private final Clock clock;

    ArchiveFolders(Path data, Clock clock) {
        this.data = data;
        this.clock = clock;
    }

    /** Where the next archive of a department goes. */
    Path next(ArchiveInfo.Kind kind, String name, String version) {
        Path folder = folder(kind, name);
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("The folder " + folder + " cannot be made", e);
        }
        Instant at = clock.instant();
        Path file;
        do {
            String stamp = LocalDateTime.ofInstant(at, ZoneOffset.UTC).format(STAMP);
            file = folder.resolve(name + '-' + (version == null ? "0.0.0" : version) + '-' + stamp + ending(kind));
            at = at.plusSeconds(1);
        } while (Files.exists(file));
        return file;
    }

    /** The archive was read again and found whole. */
    void verified(Path file, String sha256) {
        try {
            Files.writeString(checksum(file), sha256 + "  " + file.getFileName() + '\n');
        } catch (IOException e) {
            throw new UncheckedIOException("The checksum of " + file.getFileName() + " cannot be written", e);
        }
    }

    /** The department's archives, newest first. */
    List<ArchiveInfo> list(String name) {
        if (!NAME.matcher(name).matches()) {
            return List.of();
        }
        List<ArchiveInfo> found = new ArrayList<>();
        for (ArchiveInfo.Kind kind : ArchiveInfo.Kind.values()) {
            Pattern pattern = Pattern.compile(
                    Pattern.quote(name) + "-(\\d+\\.\\d+\\.\\d+.*)-(\\d{8}-\\d{6})" + Pattern.quote(ending(kind)));
            for (Path file : files(folder(kind, name))) {
                Matcher parts = pattern.matcher(file.getFileName().toString());
                if (parts.matches()) {
                    found.add(info(kind, name, file, parts.group(1), parts.group(2)));
                }
            }
        }
        found.sort(Comparator.comparing(ArchiveInfo::takenAt).reversed());
        return found;
    }

    /** One of the department's archives; 404 for any other name. */
    ArchiveInfo get(String name, String file) {
        return list(name).stream()
                .filter(archive -> archive.name().equals(file))
                .findFirst()
                .orElseThrow(() -> new Problem(
                        404,
                        "unknown-archive",
                        Text.of(
                                "There is no archive " + file + " of " + name + " here.",
                                "此处没有部门 " + name + " 的归档 " + file + "。"),
                        List.of(),
                        Map.of()));
    }

    void delete(ArchiveInfo archive) {
        try {
            Files.deleteIfExists(archive.path());
            Files.deleteIfExists(checksum(archive.path()));
        } catch (IOException e) {
            throw new UncheckedIOException("The archive " + archive.name() + " cannot be deleted", e);
        }
    }

    private static ArchiveInfo info(ArchiveInfo.Kind kind, String name, Path file, String version, String stamp) {
        String sha256 = null;
        long bytes;
        try {
            bytes = Files.size(file);
            if (Files.exists(checksum(file))) {
                sha256 =
                        Files.readString(checksum(file), StandardCharsets.UTF_8).replaceFirst("(?s)\\s.*", "");
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The archive " + file.getFileName() + " cannot be read", e);
        }
        Instant takenAt = LocalDateTime.parse(stamp, STAMP).toInstant(ZoneOffset.UTC);
        return new ArchiveInfo(
                file.getFileName().toString(), file, kind, name, version, takenAt, bytes, sha256, sha256 != null);
    }

    private Path folder(ArchiveInfo.Kind kind, String name) {
        return kind == ArchiveInfo.Kind.BACKUP ? data.resolve("backups").resolve(name) : data.resolve("exports");
    }

    private static String ending(ArchiveInfo.Kind kind) {
        return kind == ArchiveInfo.Kind.BACKUP ? ".argosy-backup" : ".argosy-export.zip";
    }

    private static Path checksum(Path file) {
        return file.resolveSibling(file.getFileName() + CHECKSUM);
    }

    private static List<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The folder " + folder + " cannot be read", e);
        }
    }
}
