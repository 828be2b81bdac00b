package argosy.administration.departments;

import java.nio.file.Path;
import java.time.Instant;

/**
 * A backup or an export of a department in the data folder.
 *
 * @param name the file's name, unique among the department's archives
 * @param path where it lies; for the console and for downloads, never in an answer
 * @param version of the department that wrote it
 * @param bytes its size
 * @param sha256 of the file, in hexadecimal digits
 * @param verified whether it was read again after writing and found whole
 */
public record ArchiveInfo(
        String name,
        Path path,
        Kind kind,
        String department,
        String version,
        Instant takenAt,
        long bytes,
        String sha256,
        boolean verified) {

    /** What an archive is for. */
    public enum Kind {
        /** The whole database, to be put back here. */
        BACKUP,
        /** The records in an open format, to be taken anywhere. */
        EXPORT
    }
}
