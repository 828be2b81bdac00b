package argosy.department;

import java.time.Instant;

/**
 * A file kept with a record.
 *
 * @param size bytes
 * @param sha256 hexadecimal
 */
public record Attachment(long id, String fileName, String mediaType, long size, String sha256, Instant at, String by) {}
