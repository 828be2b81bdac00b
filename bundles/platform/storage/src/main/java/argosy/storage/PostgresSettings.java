package argosy.storage;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

/**
 * The file {@code storage.properties} of a department that keeps its tables in PostgreSQL.
 *
 * @param url {@code jdbc:postgresql://host:5432/logistics}
 * @param password given as {@code password}, or as the content of the file {@code passwordFile}
 * @param poolSize connections at most ({@code pool.size}, 16 when absent)
 * @param node which of several nodes on this database this one is ({@code node}, 0 to 15, 0 when absent)
 */
record PostgresSettings(String url, String user, String password, int poolSize, int node) {

    static Optional<PostgresSettings> read(Path file) {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
            String url = properties.getProperty("url");
            if (url == null || !url.startsWith("jdbc:postgresql:")) {
                throw new StorageFailure(file + " needs a line url=jdbc:postgresql://host:5432/database.", null);
            }
            return Optional.of(new PostgresSettings(
                    url,
                    properties.getProperty("user"),
                    password(file, properties),
                    number(file, properties, "pool.size", 16, 2, 200),
                    number(file, properties, "node", 0, 0, 15)));
        } catch (IOException e) {
            throw new StorageFailure(file + " cannot be read: " + e.getMessage() + ".", e);
        }
    }

    private static String password(Path file, Properties properties) throws IOException {
        String secret = properties.getProperty("passwordFile");
        return secret == null
                ? properties.getProperty("password")
                : Files.readString(file.resolveSibling(secret)).strip();
    }

    private static int number(Path file, Properties properties, String key, int otherwise, int from, int to) {
        String given = properties.getProperty(key);
        if (given == null) {
            return otherwise;
        }
        try {
            int number = Integer.parseInt(given.strip());
            if (number >= from && number <= to) {
                return number;
            }
        } catch (NumberFormatException e) {
            // the same answer as for a number out of range
        }
        throw new StorageFailure(file + ": " + key + " must be a number from " + from + " to " + to + ".", null);
    }

    /** Without the password, so that it never reaches a log. */
    @Override
    public String toString() {
        return user + " at " + url;
    }
}
