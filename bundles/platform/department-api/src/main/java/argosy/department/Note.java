package argosy.department;

import java.time.Instant;

/** A note that someone left on a record. */
public record Note(long id, String text, Instant at, String by) {}
