package argosy.operations.offers;

import static argosy.operations.db.Tables.OFFER_LINE;

import argosy.department.Reads;
import argosy.department.Transaction;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The table of offer lines. */
final class OfferLines {

    private OfferLines() {}

    /** The lines of these offers in their order, by the offer's id; one query. */
    static Map<Long, List<OfferLine>> of(Reads reads, Collection<Long> offers) {
        Map<Long, List<OfferLine>> lines = new HashMap<>();
        reads.sql()
                .select(
                        OFFER_LINE.OFFER,
                        OFFER_LINE.LINE,
                        OFFER_LINE.SKU,
                        OFFER_LINE.REFERENCE_PRICE,
                        OFFER_LINE.OFFER_PRICE)
                .from(OFFER_LINE)
                .where(OFFER_LINE.OFFER.in(offers))
                .orderBy(OFFER_LINE.OFFER, OFFER_LINE.LINE)
                .forEach(row -> lines.computeIfAbsent(row.value1(), any -> new ArrayList<>())
                        .add(new OfferLine(row.value2(), row.value3(), row.value4(), row.value5())));
        return lines;
    }

    static List<OfferLine> of(Reads reads, long offer) {
        return of(reads, List.of(offer)).getOrDefault(offer, List.of());
    }

    /** Keeps these lines in place of those there are. */
    static void replace(Transaction tx, long offer, List<OfferLine> lines) {
        tx.sql().deleteFrom(OFFER_LINE).where(OFFER_LINE.OFFER.eq(offer)).execute();
        if (lines.isEmpty()) {
            return;
        }
        var insert = tx.sql()
                .insertInto(
                        OFFER_LINE,
                        OFFER_LINE.ID,
                        OFFER_LINE.OFFER,
                        OFFER_LINE.LINE,
                        OFFER_LINE.SKU,
                        OFFER_LINE.REFERENCE_PRICE,
                        OFFER_LINE.OFFER_PRICE);
        for (OfferLine line : lines) {
            insert = insert.values(
                    tx.nextId(), offer, line.line(), line.sku(), line.referencePrice(), line.offerPrice());
        }
        insert.execute();
    }
}
