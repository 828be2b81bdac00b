package argosy.operations.products;

import static argosy.operations.db.Tables.AVAILABILITY;

import argosy.department.Event;
import argosy.department.Label;
import argosy.department.Reads;
import argosy.department.Register;
import argosy.department.Stored;
import argosy.department.Text;
import argosy.department.Transaction;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How many pieces of a SKU can be sold now (OPS-08): what the warehouse last told ({@code stock.changed}), or was entered
 * by hand or file where there is no warehouse of ours. The one place in the department where this is kept.
 *
 * @param sku of any kind, also one that has no product yet
 * @param available pieces over all warehouses
 * @param toldAt when that was so; the moment of entry when not given
 */
@Label(en = "Availability", zh = "可售库存")
public record Availability(
        @NotBlank @Size(max = 64) @Label(
                en = "SKU",
                zh = "商品编码",
                example = "TD-1001",
                also = {"SKU编码", "货号"})
        String sku,

        @NotNull @PositiveOrZero @Max(1_000_000_000_000L) @Label(
                en = "Available",
                zh = "可售数量",
                example = "120",
                also = {"quantity", "库存", "数量"})
        Long available,

        @Label(en = "Told at", zh = "时间", example = "2026-11-22T02:00:00Z")
        Instant toldAt) {

    public static final Register<Availability> AVAILABLE = Register.of(
                    "availability", Text.of("Availability", "可售库存"), Availability.class, AVAILABILITY)
            .search("sku")
            .sort("sku")
            .defaultSort("sku")
            .withoutHistory();

    private static final int SLICE = 100;

    /** What this department needs of {@code stock.changed}. */
    public record StockChanged(String sku, long available, Instant at) {}

    /** The pieces of these SKUs, in one query per hundred; nothing for a SKU of which nobody has told. */
    public static Map<String, Long> of(Reads reads, Collection<String> skus) {
        List<String> wanted = skus.stream().distinct().toList();
        Map<String, Long> pieces = new HashMap<>();
        for (int from = 0; from < wanted.size(); from += SLICE) {
            reads.sql()
                    .select(AVAILABILITY.SKU, AVAILABILITY.AVAILABLE)
                    .from(AVAILABILITY)
                    .where(AVAILABILITY.SKU.in(wanted.subList(from, Math.min(wanted.size(), from + SLICE))))
                    .forEach(row -> pieces.put(row.value1(), row.value2()));
        }
        return pieces;
    }

    /** Keeps what the warehouse tells, unless something newer is known. */
    public static void told(Transaction tx, Event<StockChanged> event) {
        StockChanged now = event.data();
        keep(tx, new Availability(now.sku(), Math.max(0, now.available()), now.at() == null ? event.time() : now.at()));
    }

    /** Keeps it in place of what was known of the SKU; what is older than that changes nothing. */
    static Stored<Availability> keep(Transaction tx, Availability told) {
        Availability dated = told.toldAt() == null ? new Availability(told.sku(), told.available(), tx.now()) : told;
        return tx.first(AVAILABLE, AVAILABILITY.SKU.eq(told.sku()))
                .map(known ->
                        known.value().toldAt().isAfter(dated.toldAt()) ? known : tx.update(AVAILABLE, known, dated))
                .orElseGet(() -> tx.insert(AVAILABLE, dated));
    }
}
