package argosy.storage;

import java.net.URL;

/**
 * A migration of a department's schema.
 *
 * @param name file name in Flyway's form: {@code V1__bins.sql}
 */
public record MigrationScript(String name, URL location) {}
