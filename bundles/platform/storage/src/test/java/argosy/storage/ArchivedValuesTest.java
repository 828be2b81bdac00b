package argosy.storage;

import static argosy.storage.ArchivesTest.QUIET;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Time;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a value is does not change on its way through an archive, nor with the database. */
class ArchivedValuesTest {

    private static final String DEPARTMENT = "values";
    private static final List<MigrationScript> SCRIPTS = List.of(
            new MigrationScript("V1__values.sql", ArchivedValuesTest.class.getResource("/values/V1__values.sql")));

    @TempDir
    private Path folder;

    private Storage storage(String company) {
        return Storage.at(folder.resolve(company), Clock.systemUTC(), TestStorage.ZONE);
    }

    private static void fill(Connection connection) throws SQLException {
        measure(connection, 1, (short) -32768, Integer.MIN_VALUE, new BigDecimal("-9999999999.9999"), -0.1, true, "");
        measure(connection, 2, (short) 0, 0, new BigDecimal("0.0000"), 1e300, false, "'\"\\\n\t\u0001 商舟 😀 ");
        measure(connection, Long.MAX_VALUE, (short) 1, 1, new BigDecimal("1.5"), 3, true, "x".repeat(200));
        try (Statement statement = connection.createStatement()) {
            statement.execute("insert into measures (id) values (-5)");
            // Chinese and half-width forms, capitals, and what sorts differently in other collations
            for (String word :
                    List.of("b", "B", "a", "Z", "é", "e", "_", "-", "10", "9", "（全角）", "仓", "库", "a b", "")) {
                try (PreparedStatement insert =
                        connection.prepareStatement("insert into words (word, meaning) values (?, ?)")) {
                    insert.setString(1, word);
                    insert.setString(2, "长".repeat(word.length()));
                    insert.execute();
                }
            }
            statement.execute("update words set meaning = 'changed since' where word = 'seeded'");
            statement.execute("insert into lines values ('b', 2, 'x'), ('b', 1, null), ('B', 10, 'x'), ('a', 9, '')");
            statement.execute("insert into loose values ('x', null), (null, 'y'), ('x', 'a'), ('x', 'a')");
            statement.execute("insert into examples values ('a', 'an a'), ('（全角）', '（）')");
            statement.execute("insert into leaders (id, above) values (1, 1), (2, 1), (3, 2)");
            statement.execute("insert into teams values (1, 3), (2, 1)");
            statement.execute("update leaders set team = 2 where id = 3");
            statement.execute("update leaders set above = 3 where id = 1");
        }
        wide(connection);
    }

    private static void measure(
            Connection connection,
            long id,
            short small,
            int whole,
            BigDecimal amount,
            double share,
            boolean flag,
            String name)
            throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("insert into measures values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            insert.setLong(1, id);
            insert.setShort(2, small);
            insert.setInt(3, whole);
            insert.setBigDecimal(4, amount);
            insert.setDouble(5, share);
            insert.setBoolean(6, flag);
            insert.setString(7, name);
            insert.setString(8, "ab");
            insert.setDate(9, Date.valueOf("1969-12-31"));
            insert.setTime(10, Time.valueOf("23:59:59"));
            insert.setTimestamp(11, Timestamp.valueOf("2026-11-22 01:02:03.123456"));
            insert.execute();
        }
    }

    /** Longer than a page of Derby's, in the platform's own tables: a text, and bytes of every value. */
    private static void wide(Connection connection) throws SQLException {
        byte[] bytes = new byte[100_000];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) i;
        }
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into argosy_requests (by_user, request_key, made_at, body) values ('li', ?, ?, ?)")) {
            insert.setString(1, "full");
            insert.setTimestamp(2, Timestamp.valueOf("2026-01-01 00:00:00"));
            insert.setBytes(3, bytes);
            insert.execute();
            insert.setString(1, "empty");
            insert.setBytes(3, new byte[0]);
            insert.execute();
        }
        try (PreparedStatement insert = connection.prepareStatement("insert into argosy_history"
                + " (id, collection, record_id, version, action, made_at, by_user, changes)"
                + " values (?, 'values', 1, 1, 'changed', ?, 'li', ?)")) {
            for (long id : List.of(7L, 3L, 5L)) {
                insert.setLong(1, id);
                insert.setTimestamp(2, Timestamp.valueOf("2026-01-01 00:00:00.000001"));
                insert.setString(3, "变更\n".repeat(20_000));
                insert.execute();
            }
        }
    }

    /** Checksums of all tables; closes the department. */
    private Map<String, String> sums(Storage storage, String name) {
        Path file = folder.resolve(name + ".zip");
        storage.archives().export(DEPARTMENT, "1.0.0", file, QUIET);
        try (ArchiveFile archive = ArchiveFile.open(file)) {
            return archive.manifest().tables().stream()
                    .collect(Collectors.toMap(Manifest.Rows::name, Manifest.Rows::sha256, (a, b) -> a, TreeMap::new));
        }
    }

    private Storage filled(String company) throws SQLException {
        Storage storage = storage(company);
        try (DepartmentDatabase open = storage.open(DEPARTMENT, SCRIPTS);
                Connection connection =
                        storage.running(DEPARTMENT).orElseThrow().connect()) {
            fill(connection);
            assertThat(open.department()).isEqualTo(DEPARTMENT);
        }
        return storage;
    }

    private static List<String> foreignKeys(Storage storage) throws SQLException {
        List<String> keys = new ArrayList<>();
        try (DepartmentDatabase open = storage.open(DEPARTMENT, SCRIPTS);
                Connection connection =
                        storage.running(DEPARTMENT).orElseThrow().connect()) {
            for (ForeignKey key : ForeignKey.of(connection, ArchivedTable.all(connection))) {
                keys.add(key.toString().toLowerCase());
            }
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("select moment from measures where id = 1")) {
                row.next();
                assertThat(row.getTimestamp(1)).isEqualTo(Timestamp.valueOf("2026-11-22 01:02:03.123456"));
            }
            assertThat(open.department()).isEqualTo(DEPARTMENT);
        }
        return keys;
    }

    @Test
    void equalDataHasEqualChecksumsAfterItWasLoaded() throws Exception {
        Storage here = filled("here");
        Map<String, String> before = sums(here, "first");
        Storage there = storage("there");
        there.archives().load(DEPARTMENT, folder.resolve("first.zip"), QUIET);
        assertThat(sums(there, "second")).isEqualTo(before);
        assertThat(foreignKeys(there)).isEqualTo(foreignKeys(here)).hasSize(4);
    }

    @Test
    void anotherValueHasAnotherChecksum() throws Exception {
        Storage here = filled("here");
        Map<String, String> before = sums(here, "first");
        try (DepartmentDatabase open = here.open(DEPARTMENT, SCRIPTS);
                Connection connection = here.running(DEPARTMENT).orElseThrow().connect();
                Statement statement = connection.createStatement()) {
            statement.execute("update measures set share = share + 1 where id = 1");
            assertThat(open.department()).isEqualTo(DEPARTMENT);
        }
        Map<String, String> after = sums(here, "second");
        assertThat(after.remove("measures")).isNotEqualTo(before.remove("measures"));
        after.remove("argosy_counters");
        before.remove("argosy_counters");
        assertThat(after).isEqualTo(before);
    }

    @Test
    void aNanosecondIsCutToTheMicrosecondThatBothDatabasesKeep() throws Exception {
        Storage here = filled("here");
        Map<String, String> before = sums(here, "first");
        try (DepartmentDatabase open = here.open(DEPARTMENT, SCRIPTS);
                Connection connection = here.running(DEPARTMENT).orElseThrow().connect();
                Statement statement = connection.createStatement()) {
            statement.execute("update measures set moment = timestamp('2026-11-22 01:02:03.123456789') where id = 1");
            assertThat(open.department()).isEqualTo(DEPARTMENT);
        }
        assertThat(sums(here, "second").get("measures")).isEqualTo(before.get("measures"));
    }

    @Test
    void equalDataHasEqualChecksumsOnTheOtherDatabaseAndBack() throws Exception {
        Storage storage = filled("here");
        Map<String, String> onDerby = sums(storage, "derby");
        Path settings = folder.resolve("postgres.properties");
        TestStorage.settings(settings);

        storage.archives().move(DEPARTMENT, "1.0.0", Optional.of(settings), QUIET);
        assertThat(storage.archives().database(DEPARTMENT)).isEqualTo("postgresql");
        assertThat(sums(storage, "postgres")).isEqualTo(onDerby);
        foreignKeys(storage);

        storage.archives().move(DEPARTMENT, "1.0.0", Optional.empty(), QUIET);
        assertThat(storage.archives().database(DEPARTMENT)).isEqualTo("derby");
        Map<String, String> back = sums(storage, "back");
        back.remove("argosy_counters");
        onDerby.remove("argosy_counters");
        assertThat(back).isEqualTo(onDerby);

        storage.archives().move(DEPARTMENT, "1.0.0", Optional.of(settings), QUIET);
        assertThat(storage.archives().holdsData(DEPARTMENT)).isTrue();
        assertThat(Files.exists(folder.resolve("here/departments/values/db"))).isFalse();
    }
}
