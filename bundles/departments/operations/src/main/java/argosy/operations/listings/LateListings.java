package argosy.operations.listings;

import static argosy.operations.db.Tables.LISTING;
import static argosy.operations.listings.Listing.LISTINGS;

import argosy.department.Shape;
import argosy.department.Stored;
import argosy.department.Transaction;
import argosy.operations.breaches.Breach;
import java.math.BigDecimal;
import java.util.List;

/** Listings that missed their due time, each told once (OPS-10, PEN-23). */
public final class LateListings {

    private static final BigDecimal POINTS = BigDecimal.valueOf(5);
    private static final int BATCH = 500;

    /** Marks the listing when it is late now and was not marked before. */
    Listing mark(Transaction tx, Listing listing) {
        if (listing.lateAt() != null
                || listing.dueAt() == null
                || !listing.dueAt().isBefore(tx.now())) {
            return listing;
        }
        Breach.tell(
                tx,
                "PEN-23",
                listing.editor(),
                POINTS,
                listing.number(),
                (listing.special() ? "特价商品未立即上架：" : "商品未在时限内上架：") + listing.title());
        return listing.with("lateAt", tx.now());
    }

    /** Marks all that are late by now; answers how many there were. */
    public int scan(Transaction tx) {
        List<Long> ids = tx
                .select(
                        LISTINGS,
                        LISTING.STATE
                                .in(
                                        Shape.code(ListingState.DRAFT),
                                        Shape.code(ListingState.IN_REVIEW),
                                        Shape.code(ListingState.APPROVED))
                                .and(LISTING.LATE_AT.isNull())
                                .and(LISTING.DUE_AT.lt(tx.now())),
                        BATCH)
                .stream()
                .map(Stored::id)
                .toList();
        tx.hold(LISTINGS, ids);
        int marked = 0;
        for (long id : ids) {
            Stored<Listing> listing = tx.get(LISTINGS, id);
            if (listing.value().state().waits() && listing.value().lateAt() == null) {
                tx.update(LISTINGS, listing, mark(tx, listing.value()));
                marked++;
            }
        }
        return marked;
    }
}
