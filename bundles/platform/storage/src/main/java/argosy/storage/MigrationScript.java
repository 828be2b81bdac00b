package argosy.storage;

import java.net.URL;

/**
 * A migration of a department's schema.
 *
 * @param name file name in Flyway's form: {@code V1__bins.sql}
 * @param contract whether it takes something away that an older version of the department may still use: it is applied
 *     once no other version works on the database. All others only add, and are applied while the older version serves
 */
public record MigrationScript(String name, URL location, boolean contract) {

    /** One that only adds. */
    public MigrationScript(String name, URL location) {
        this(name, location, false);
    }
}
