package argosy.benchmarks;

import argosy.benchmarks.peer.Settings;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.apache.derby.jdbc.EmbeddedDataSource;

/**
 * Filled databases. Each is made once and kept below {@code target} until a table or the filling changes; a run works on
 * copies.
 */
final class Data {

    /** As Argosy's storage sets them for each of its databases; everything else, durability too, is Derby's default. */
    private static final Map<String, String> PROPERTIES = Map.of(
            "derby.locks.deadlockTimeout", "2",
            "derby.locks.waitTimeout", "10",
            "derby.storage.pageCacheSize", "5000",
            "derby.language.statementCacheSize", "500");

    /** Of this program, which fills: indexes grow in memory, not page by page on disk. */
    private static final String FILLING_PAGES = "50000";

    private final Path root;
    private final Path home;
    private final Path filled;
    private final Path run;

    /**
     * @param root the sources
     * @param home the unpacked distribution
     */
    Data(Path root, Path home) throws IOException {
        System.setProperty("derby.storage.pageCacheSize", FILLING_PAGES);
        this.root = root;
        this.home = home;
        this.filled = Files.createDirectories(root.resolve("benchmarks/target/filled"));
        this.run = root.resolve("benchmarks/target/run");
        delete(run);
        Files.createDirectories(run);
    }

    /** Where this run may write. */
    Path run() {
        return run;
    }

    /** A peer's copy of the filled database. */
    Path peer(String name, Season season) throws IOException, SQLException {
        String form = "peer-%d-%d-".formatted(season.skus(), season.orders());
        Path kept = filled.resolve(form + "%08x".formatted(checksum("benchmarks")));
        if (!Files.exists(kept)) {
            forget(form);
            Path making = fresh("making-peer");
            say("Filling the peers' database");
            create(making, season);
            Files.move(making, kept);
        }
        return copy(kept, run.resolve(name));
    }

    /** A copy of Argosy's data folder with its database filled. */
    Path argosy(Season season) throws IOException, SQLException {
        String form = "argosy-%d-%d-".formatted(season.skus(), season.orders());
        Path kept = filled.resolve(form + "%08x".formatted(checksum("benchmarks", "bundles")));
        if (!Files.exists(kept)) {
            forget(form);
            say("Filling Argosy's database with " + season.skus() + " SKUs and " + season.orders() + " orders");
            Path making = fresh("making-argosy");
            setUp(making);
            try (Connection connection = connect(Argosy.database(making, "logistics"), false)) {
                season.fill(connection);
            } finally {
                Settings.shutDown(Argosy.database(making, "logistics").toString());
            }
            // What belongs to the installation is made anew where the copy is used.
            delete(making.resolve("karaf"));
            delete(making.resolve("log"));
            Files.move(making, kept);
        }
        return copy(kept, run.resolve("argosy-" + season.skus()));
    }

    /** A copy of Argosy's data folder with a million orders on the board of operations. */
    Path board() throws IOException, SQLException {
        String form = "board-";
        Path kept = filled.resolve(form + "%08x".formatted(checksum("benchmarks", "bundles")));
        if (!Files.exists(kept)) {
            forget(form);
            say("Filling Argosy's database with " + OrderBoard.ORDERS + " orders of shops");
            Path making = fresh("making-board");
            setUp(making);
            Path database = Argosy.database(making, "operations");
            try (Connection connection = connect(database, false)) {
                OrderBoard.fill(connection);
            } finally {
                Settings.shutDown(database.toString());
            }
            delete(making.resolve("karaf"));
            delete(making.resolve("log"));
            Files.move(making, kept);
        }
        return copy(kept, run.resolve("board"));
    }

    /** A new database with the tables of the peers, filled. */
    static void create(Path database, Season season) throws IOException, SQLException {
        try (Connection connection = connect(database, true);
                Statement statement = connection.createStatement();
                CallableStatement set = connection.prepareCall("call SYSCS_UTIL.SYSCS_SET_DATABASE_PROPERTY(?, ?)")) {
            for (Map.Entry<String, String> property : PROPERTIES.entrySet()) {
                set.setString(1, property.getKey());
                set.setString(2, property.getValue());
                set.execute();
            }
            for (String each : tables().split(";\\s*\n")) {
                statement.execute(each.replaceAll("(?m)^--.*$", ""));
            }
            season.fill(connection);
        } finally {
            Settings.shutDown(database.toString());
        }
    }

    /** What has rules of its own is entered as its keeper does. */
    private void setUp(Path data) throws IOException {
        Argosy argosy = new Argosy(home, data);
        try {
            argosy.start();
            argosy.setUp();
        } finally {
            argosy.stop();
        }
    }

    private static Connection connect(Path database, boolean create) throws SQLException {
        EmbeddedDataSource source = new EmbeddedDataSource();
        source.setDatabaseName(database.toString());
        if (create) {
            source.setCreateDatabase("create");
        }
        return source.getConnection();
    }

    private static String tables() throws IOException {
        try (InputStream tables = Data.class.getResourceAsStream("peer/tables.sql")) {
            return new String(tables.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Of the scripts that make the tables and of what fills them. */
    private long checksum(String... folders) throws IOException {
        CRC32 sum = new CRC32();
        for (String folder : folders) {
            try (Stream<Path> files = Files.walk(root.resolve(folder))) {
                for (Path file : files.filter(Data::counts).sorted().toList()) {
                    sum.update(Files.readAllBytes(file));
                }
            }
        }
        return sum.getValue();
    }

    private static boolean counts(Path file) {
        String path = file.toString();
        return path.contains("/src/main/")
                && (path.endsWith(".sql") || path.matches(".*/(Season|Data|OrderBoard)\\.java"));
    }

    /** Removes what an earlier state of the sources has filled. */
    private void forget(String form) throws IOException {
        try (Stream<Path> folders = Files.list(filled)) {
            for (Path folder : folders.filter(
                            each -> each.getFileName().toString().startsWith(form))
                    .toList()) {
                delete(folder);
            }
        }
    }

    private Path fresh(String name) throws IOException {
        Path folder = filled.resolve(name);
        delete(folder);
        return folder;
    }

    private static Path copy(Path from, Path to) throws IOException {
        delete(to);
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
        return to;
    }

    static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    static void say(String what) {
        System.err.println(what);
    }
}
