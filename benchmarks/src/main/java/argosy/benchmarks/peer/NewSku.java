package argosy.benchmarks.peer;

import java.sql.Timestamp;
import java.time.Instant;

/** The eight fields of a new article. */
public record NewSku(
        String code,
        String name,
        String brand,
        String spec,
        String barcode,
        Integer weightGrams,
        Long volumeCm3,
        boolean lotTracked) {

    /** The article that is kept. */
    public Sku kept(long id, Instant now) {
        return new Sku(
                id,
                1,
                now,
                Statements.PERSON,
                now,
                Statements.PERSON,
                code,
                name,
                brand,
                spec,
                barcode,
                "件",
                weightGrams,
                volumeCm3,
                lotTracked,
                "active");
    }

    /** What {@link Statements#INSERT_SKU} binds. */
    public static Object[] values(Sku sku) {
        Timestamp now = Timestamp.from(sku.createdAt());
        return new Object[] {
            sku.id(),
            sku.version(),
            now,
            sku.createdBy(),
            now,
            sku.updatedBy(),
            sku.code(),
            sku.name(),
            sku.brand(),
            sku.spec(),
            sku.barcode(),
            sku.measure(),
            sku.weightGrams(),
            sku.volumeCm3(),
            sku.lotTracked(),
            sku.state()
        };
    }
}
