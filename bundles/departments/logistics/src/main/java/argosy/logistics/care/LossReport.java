package argosy.logistics.care;

import static argosy.logistics.db.Tables.SKU;
import static argosy.logistics.db.Tables.STOCK_MOVE;
import static org.jooq.impl.DSL.sum;

import argosy.department.Problem;
import argosy.department.Reads;
import argosy.department.Report;
import argosy.department.Shape;
import argosy.department.Text;
import argosy.department.Window;
import argosy.logistics.stock.MoveReason;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What was lost and found in the warehouse, by SKU and cause (LOG-26): one grouped query of the ledger. */
public final class LossReport {

    /** The most rows of the report. */
    public static final int MOST_ROWS = 20_000;

    private static final Set<MoveReason> GAINS = Set.of(MoveReason.COUNT_GAIN, MoveReason.CORRECTION_GAIN);
    private static final Set<MoveReason> LOSSES =
            Set.of(MoveReason.COUNT_LOSS, MoveReason.CORRECTION_LOSS, MoveReason.SCRAP);

    private final Reads reads;

    /** @param reads the department's database */
    public LossReport(Reads reads) {
        this.reads = reads;
    }

    private record Key(String sku, String name, MoveReason cause, BigDecimal cost) {}

    /** Gains and losses, ordered by SKU and cause. 400 {@code report-too-long} for more than {@value #MOST_ROWS} rows. */
    public Report<LossFigures> of(Window window) {
        Set<String> causes =
                Stream.concat(GAINS.stream(), LOSSES.stream()).map(Shape::code).collect(Collectors.toSet());
        var undone = STOCK_MOVE.as("undone");
        Map<String, Map<MoveReason, Key>> keys = new TreeMap<>();
        Map<Key, Long> pieces = new HashMap<>();
        reads.sql()
                .select(STOCK_MOVE.SKU, SKU.NAME, SKU.COST, STOCK_MOVE.REASON, undone.REASON, sum(STOCK_MOVE.QUANTITY))
                .from(STOCK_MOVE)
                .join(SKU)
                .on(SKU.CODE.eq(STOCK_MOVE.SKU))
                .leftJoin(undone)
                .on(undone.ID.eq(STOCK_MOVE.REVERSAL_OF))
                .where(STOCK_MOVE.CREATED_AT.ge(window.start()), STOCK_MOVE.CREATED_AT.lt(window.end()))
                .and(STOCK_MOVE.REASON.in(causes).or(undone.REASON.in(causes)))
                .groupBy(STOCK_MOVE.SKU, SKU.NAME, SKU.COST, STOCK_MOVE.REASON, undone.REASON)
                .limit(2 * MOST_ROWS + 1)
                .forEach(row -> {
                    boolean reversal = row.value5() != null;
                    MoveReason cause = Shape.constant(MoveReason.class, reversal ? row.value5() : row.value4())
                            .orElseThrow();
                    long sign = GAINS.contains(cause) == reversal ? -1 : 1;
                    Key key = keys.computeIfAbsent(row.value1(), sku -> new TreeMap<>())
                            .computeIfAbsent(cause, c -> new Key(row.value1(), row.value2(), c, row.value3()));
                    pieces.merge(key, sign * row.value6().longValueExact(), Long::sum);
                });
        if (pieces.size() > MOST_ROWS) {
            throw Problem.badRequest(
                    "report-too-long",
                    "The report has more than " + MOST_ROWS + " rows; export the ledger instead.",
                    "报表超过 " + MOST_ROWS + " 行，请改为导出库存流水。");
        }
        List<LossFigures> rows = new ArrayList<>();
        keys.values().forEach(ofSku -> ofSku.values().forEach(key -> {
            long moved = pieces.get(key);
            rows.add(new LossFigures(key.sku(), key.name(), key.cause(), moved, value(moved, key.cost())));
        }));
        return new Report<>(
                "losses",
                Text.of("Loss and overflow", "商品损溢表"),
                Text.of(
                        "Ledger moves, all warehouses: gains of counts and corrections count above 0, losses of"
                                + " counts, corrections and scrap below 0; a reversal is taken off when it is booked."
                                + " Value = pieces × cost of the SKU now, empty without a cost or the right to see it.",
                        "库存流水，含所有仓库：盘盈、调增为正，盘亏、调减、报废为负；冲销在登记时扣回。金额 = 件数 × 商品当前成本，无成本或无权查看成本时为空。"),
                window,
                Shape.of(LossFigures.class),
                rows);
    }

    static BigDecimal value(long pieces, BigDecimal cost) {
        return cost == null ? null : cost.multiply(BigDecimal.valueOf(pieces)).setScale(2, RoundingMode.HALF_UP);
    }
}
