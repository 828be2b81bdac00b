package argosy.administration.departments;

import java.nio.file.Path;

/**
 * What somebody wants to have done with a department.
 *
 * <p>Versions are written as OSGi writes them ({@code 0.2.0}); a version that is null means the newest that is here. A
 * file is read while the order is carried out: it stays where it is until the action has ended, and the desk never
 * deletes it. A SHA-256 is 64 hexadecimal digits of the file or, without one, of the bundle that is to be found; null
 * when nobody gave one.
 */
public sealed interface Order {

    /** The department's name; null when only the file tells it. */
    String department();

    /** The kind of action that this order becomes. */
    Action.Kind kind();

    /**
     * Install a department and start it; data it left here earlier is adopted. For one that is installed already this is
     * an {@link Upgrade} to the version that is found.
     *
     * @param department null when the file is to tell it; when both are given they must agree
     * @param file a {@code .kar} or the bundle's {@code .jar}; null to take it from what shipped or was uploaded
     */
    record Install(String department, String version, Path file, String sha256) implements Order {

        @Override
        public Action.Kind kind() {
            return Action.Kind.INSTALL;
        }
    }

    /**
     * Bring an installed department to another version, side by side: while the new one starts, the old one serves; when
     * the new one is not well, it never stopped.
     *
     * @param file as for {@link Install}
     * @param downgrade whether an older version is meant; refused otherwise
     */
    record Upgrade(String department, String version, Path file, boolean downgrade, String sha256) implements Order {

        @Override
        public Action.Kind kind() {
            return Action.Kind.UPGRADE;
        }
    }

    /**
     * Throw a version away that was put here and is not installed.
     *
     * @param sha256 which content of it; null for all there are of the version
     */
    record Drop(String department, String version, String sha256) implements Order {

        @Override
        public Action.Kind kind() {
            return Action.Kind.DROP;
        }
    }

    /** Start a department that was stopped. */
    record Start(String department) implements Order {

        @Override
        public Action.Kind kind() {
            return Action.Kind.START;
        }
    }

    /** Stop a department, also over a restart of Argosy; its requests are answered 503 with the reason. */
    record Stop(String department) implements Order {

        @Override
        public Action.Kind kind() {
            return Action.Kind.STOP;
        }
    }

    /** Take a department away. One that is no longer installed and left its data can still have them purged. */
    record Remove(String department, Data data) implements Order {

        /** What becomes of what the department has stored. */
        public enum Data {
            /** It stays, and is adopted when the department is installed again. */
            KEEP,
            /** It is written to one archive, and then deleted. */
            EXPORT,
            /** It is deleted. The customer of the desk has had this confirmed by the department's name. */
            PURGE
        }

        @Override
        public Action.Kind kind() {
            return Action.Kind.REMOVE;
        }
    }

    /** Write everything that the department has stored to one archive in an open format; it goes on serving. */
    record Export(String department) implements Order {

        @Override
        public Action.Kind kind() {
            return Action.Kind.EXPORT;
        }
    }

    /**
     * Give a department the data of an archive.
     *
     * @param file what an {@link Export} wrote, here or elsewhere, from either database
     * @param replace whether they take the place of data that it has, which are set aside; one that has data is refused
     *     otherwise
     */
    record Import(String department, Path file, boolean replace) implements Order {

        @Override
        public Action.Kind kind() {
            return Action.Kind.IMPORT;
        }
    }

    /** Write a backup and verify it; the department goes on serving. */
    record Backup(String department) implements Order {

        @Override
        public Action.Kind kind() {
            return Action.Kind.BACKUP;
        }
    }

    /**
     * Put a department's data back to what a backup holds. It is not served meanwhile; what it had is kept aside.
     *
     * @param file what a {@link Backup} wrote
     */
    record Restore(String department, Path file) implements Order {

        @Override
        public Action.Kind kind() {
            return Action.Kind.RESTORE;
        }
    }

    /**
     * Move a department's data to the other database, compared row by row; it is not served meanwhile.
     *
     * @param url {@code jdbc:postgresql://host:5432/logistics}; url, user and password file are null when the way leads
     *     to Derby
     * @param passwordFile a file whose content is the password: it never stands in an order, an action or a log
     */
    record Move(String department, Database to, String url, String user, Path passwordFile) implements Order {

        /** Where a department's data can be. */
        public enum Database {
            DERBY,
            POSTGRESQL
        }

        @Override
        public Action.Kind kind() {
            return Action.Kind.MOVE;
        }
    }
}
