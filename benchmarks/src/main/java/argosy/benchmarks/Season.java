package argosy.benchmarks;

import java.nio.charset.StandardCharsets;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * The warehouse that is measured, made up by rule: articles, of which some lie in two bins each, and orders of three
 * lines. Row {@code i} of a table has the id {@code i + 1}. Written straight into the tables, of Argosy and of the peers
 * alike: each table takes the columns it has.
 */
record Season(int skus, int orders) {

    static final String WAREHOUSE = "HZ";
    static final String CARRIER = "SF";
    static final int BRANDS = 100;

    private static final int BINS = 400;
    private static final int STOCKED = 2000;
    private static final int LINES = 3;
    private static final long PIECES = 10_000_000;
    private static final long SEED = 20261111;
    private static final int BATCH = 500;
    private static final int COMMIT = 20_000;
    private static final Timestamp BEGIN = Timestamp.from(Instant.parse("2026-11-01T00:00:00Z"));

    static String brand(int number) {
        return "品牌%03d".formatted(number);
    }

    private static String spec(int sku) {
        return 10 + sku % 90 + " ml";
    }

    private static String code(int sku) {
        return "MS-%07d".formatted(sku);
    }

    /** A new article as JSON; codes begin with B, which none in the tables does. */
    static byte[] newSku(int number) {
        return """
                {"code":"B-%d","name":"保湿面霜 %d 号","brand":"新品","spec":"50 ml","barcode":"B69%09d","weightGrams":120,\
                "volumeCm3":250,"lotTracked":false}""".formatted(number, number, number).getBytes(StandardCharsets.UTF_8);
    }

    /** Fills the tables of a new database. */
    void fill(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        insert(connection, "bin", BINS, Season::bin);
        insert(connection, "sku", skus, Season::sku);
        insert(connection, "stock_item", orders == 0 ? 0 : 2 * Math.min(STOCKED, skus), Season::stock);
        insert(connection, "dispatch_order", orders, Season::order);
        insert(connection, "dispatch_step", orders, Season::step);
        List<int[]> wanted = wanted();
        insert(connection, "dispatch_line", orders * LINES, row -> line(row, wanted.get(row / LINES)[row % LINES]));
        for (String table : List.of("bin", "sku", "stock_item", "dispatch_order", "dispatch_step", "dispatch_line")) {
            refreshStatistics(connection, table);
        }
        connection.commit();
    }

    /** Tables grow by the day, and Derby notices; here they have grown while nobody asked anything. */
    static void refreshStatistics(Connection connection, String table) throws SQLException {
        try (CallableStatement refresh =
                connection.prepareCall("call SYSCS_UTIL.SYSCS_UPDATE_STATISTICS('APP', ?, null)")) {
            refresh.setString(1, table.toUpperCase(Locale.ROOT));
            refresh.execute();
        }
    }

    static Map<String, Object> record(int row) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("id", row + 1L);
        values.put("version", 1);
        values.put("created_at", BEGIN);
        values.put("created_by", "admin");
        values.put("updated_at", BEGIN);
        values.put("updated_by", "admin");
        return values;
    }

    private static Map<String, Object> bin(int row) {
        Map<String, Object> values = record(row);
        values.put("warehouse", WAREHOUSE);
        values.put("code", binCode(row));
        values.put("zone", String.valueOf((char) ('A' + row % 8)));
        values.put("kind", "storage");
        values.put("walking_order", row * 10);
        values.put("state", "active");
        return values;
    }

    private static String binCode(int bin) {
        return "%s-%c-%03d".formatted(WAREHOUSE, 'A' + bin % 8, bin);
    }

    private static Map<String, Object> sku(int row) {
        Map<String, Object> values = record(row);
        values.put("code", code(row));
        // A prime spreads the names, so that the order of names is not the order of rows.
        values.put("name", "保湿面霜 %07d 号".formatted(row * 7919L % 9_999_991));
        values.put("brand", brand(row % BRANDS));
        values.put("spec", spec(row));
        values.put("barcode", "69%011d".formatted(row));
        values.put("measure", "件");
        values.put("weight_grams", 100 + row % 900);
        values.put("volume_cm3", 200L + row % 500);
        values.put("lot_tracked", false);
        values.put("state", "active");
        return values;
    }

    private static Map<String, Object> stock(int row) {
        int sku = row / 2;
        Map<String, Object> values = record(row);
        values.put("sku", code(sku));
        values.put("bin", binCode((sku + row % 2 * BINS / 2) % BINS));
        values.put("warehouse", WAREHOUSE);
        values.put("lot", "");
        values.put("status", "on_hand");
        values.put("quantity", PIECES);
        values.put("reserved", 0L);
        values.put("lot_since", BEGIN);
        return values;
    }

    private static Map<String, Object> order(int row) {
        Map<String, Object> values = record(row);
        values.put("number", "FH-B-%07d".formatted(row));
        values.put("order_ref", "TB%08d".formatted(row));
        values.put("warehouse", WAREHOUSE);
        values.put("consignee", "王小明");
        values.put("phone", "138%08d".formatted(row));
        values.put("address", "浙江省杭州市西湖区文三路 %d 号, 3 幢".formatted(row % 500 + 1));
        values.put("carrier", CARRIER);
        values.put("sequence", 1000);
        values.put("state", "created");
        values.put(
                "pieces",
                IntStream.range(0, LINES)
                        .mapToLong(line -> pieces(row * LINES + line))
                        .sum());
        values.put("short_pieces", 0L);
        values.put("parcels", 0);
        return values;
    }

    private static Map<String, Object> step(int row) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("id", row + 1L);
        values.put("dispatch_order", row + 1L);
        values.put("step", "created");
        values.put("person", "admin");
        values.put("taken_at", BEGIN);
        values.put("on_day", new Date(BEGIN.getTime()));
        values.put("warehouse", WAREHOUSE);
        values.put("carrier", CARRIER);
        values.put("pieces", order(row).get("pieces"));
        values.put("parcels", 0);
        return values;
    }

    private static Map<String, Object> line(int row, int sku) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("id", row + 1L);
        values.put("dispatch_order", row / LINES + 1L);
        values.put("line_no", row % LINES + 1);
        values.put("sku", code(sku));
        values.put("brand", brand(sku % BRANDS));
        values.put("spec", spec(sku));
        values.put("quantity", pieces(row));
        values.put("short_quantity", 0L);
        values.put("picked", 0L);
        values.put("checked", 0L);
        return values;
    }

    private static long pieces(int line) {
        return 1 + line % 3;
    }

    /** Three different articles for each order, all alike popular. */
    private List<int[]> wanted() {
        Random random = new Random(SEED);
        List<int[]> wanted = new ArrayList<>();
        for (int i = 0; i < orders; i++) {
            wanted.add(random.ints(0, Math.min(STOCKED, skus))
                    .distinct()
                    .limit(LINES)
                    .toArray());
        }
        return wanted;
    }

    static void insert(Connection connection, String table, int rows, IntFunction<Map<String, Object>> row)
            throws SQLException {
        if (rows == 0) {
            return;
        }
        Set<String> there = columns(connection, table);
        List<String> columns =
                row.apply(0).keySet().stream().filter(there::contains).toList();
        String statement = "insert into " + table + " (" + String.join(", ", columns) + ") values ("
                + String.join(", ", columns.stream().map(column -> "?").toList()) + ")";
        try (PreparedStatement insert = connection.prepareStatement(statement)) {
            for (int i = 0; i < rows; i++) {
                Map<String, Object> values = row.apply(i);
                for (int c = 0; c < columns.size(); c++) {
                    insert.setObject(c + 1, values.get(columns.get(c)));
                }
                insert.addBatch();
                if (i % BATCH == BATCH - 1 || i == rows - 1) {
                    insert.executeBatch();
                }
                if (i % COMMIT == COMMIT - 1) {
                    connection.commit();
                }
            }
        }
        connection.commit();
    }

    private static Set<String> columns(Connection connection, String table) throws SQLException {
        Set<String> columns = new HashSet<>();
        try (ResultSet found = connection.getMetaData().getColumns(null, "APP", table.toUpperCase(Locale.ROOT), null)) {
            while (found.next()) {
                columns.add(found.getString("COLUMN_NAME").toLowerCase(Locale.ROOT));
            }
        }
        return columns;
    }
}
