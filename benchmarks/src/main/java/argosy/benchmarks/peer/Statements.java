package argosy.benchmarks.peer;

/** The statements of both peers. */
public final class Statements {

    /** Who did it: there are no users here. */
    public static final String PERSON = "peer";

    private static final String SKU_COLUMNS = """
            id, version, created_at, created_by, updated_at, updated_by,
            code, name, brand, spec, barcode, measure, weight_grams, volume_cm3, lot_tracked, state""";

    public static final String INSERT_SKU =
            "insert into sku (" + SKU_COLUMNS + ") values (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)";

    public static final String SKU = "select " + SKU_COLUMNS + " from sku where id = ?";

    public static final String SKUS_OF_BRAND =
            "select " + SKU_COLUMNS + " from sku where brand = ? order by name, id fetch first ? rows only";

    public static final String ORDER = """
            select id, version, created_at, created_by, updated_at, updated_by, number, order_ref, warehouse, consignee,
                   phone, address, carrier, state, pieces, short_pieces, reviewer, reviewed_at
            from dispatch_order where id = ?""";

    /** The same, and other work on the order waits until the transaction ends. */
    public static final String HOLD_ORDER = ORDER + " for update with rs";

    public static final String LINES =
            "select line_no, sku, brand, spec, quantity from dispatch_line where dispatch_order = ? order by line_no";

    /** What lies on hand of three articles, in walking order. */
    public static final String SHELVES = """
            select s.id, s.sku, s.bin, s.quantity - s.reserved
            from stock_item s join bin b on b.code = s.bin
            where s.sku in (?, ?, ?) and s.warehouse = ? and s.quantity > s.reserved
            order by b.walking_order, s.id""";

    public static final String RESERVE =
            "update stock_item set reserved = reserved + ? where id = ? and quantity - reserved >= ?";

    public static final String INSERT_RESERVATION = """
            insert into reservation (id, created_at, created_by, doc, doc_line, sku, bin, quantity, state)
            values (?, ?, ?, ?, ?, ?, ?, ?, 'open')""";

    public static final String KEEP_ORDER = """
            update dispatch_order
            set version = ?, updated_at = ?, updated_by = ?, state = 'reviewed', short_pieces = ?, reviewer = ?, reviewed_at = ?
            where id = ?""";

    public static final String INSERT_STEP =
            "insert into dispatch_step (id, dispatch_order, step, person, taken_at) values (?, ?, 'reviewed', ?, ?)";

    private Statements() {}
}
