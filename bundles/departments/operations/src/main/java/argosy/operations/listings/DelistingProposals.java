package argosy.operations.listings;

import static argosy.operations.db.Tables.DELISTING_PROPOSAL;
import static argosy.operations.db.Tables.LISTING;
import static argosy.operations.db.Tables.SKU;
import static argosy.operations.listings.DelistingProposal.DELISTING_PROPOSALS;
import static argosy.operations.listings.Listing.LISTINGS;

import argosy.department.Caller;
import argosy.department.Database;
import argosy.department.Event;
import argosy.department.Shape;
import argosy.department.Stored;
import argosy.department.Transaction;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** The rules of taking listings down and clearing what is left (OPS-18). */
public final class DelistingProposals {

    private static final int MOST = 500;

    private final Listings listings;

    public DelistingProposals(Listings listings) {
        this.listings = listings;
    }

    /** What this department needs of {@code stock.overstocked}. */
    public record Overstocked(String sku, long quantity, Long days) {}

    /** The warehouse has too much of a SKU: its online listings are proposed. */
    public void overstocked(Transaction tx, Event<Overstocked> event) {
        overstocked(
                tx, event.data().sku(), event.data().quantity(), event.data().days());
    }

    /** The same without an event. @param days for which the stock lasts, or null when it is not known */
    public void overstocked(Transaction tx, String sku, long quantity, Long days) {
        String product =
                tx.sql().select(SKU.PRODUCT).from(SKU).where(SKU.CODE.eq(sku)).fetchOne(SKU.PRODUCT);
        if (product == null) {
            return;
        }
        String figures = sku + " 积压 " + quantity + " 件" + (days == null ? "" : "，可销 " + days + " 天");
        ListingChanges.online(tx, LISTING.PRODUCT.eq(product))
                .forEach(listing -> propose(tx, listing.value(), DelistingReason.OVERSTOCKED, figures));
    }

    /** Proposes a listing; false when it is proposed already or was dismissed until a later day. */
    boolean propose(Transaction tx, Listing listing, DelistingReason reason, String figures) {
        return propose(tx, listing, reason, figures, null);
    }

    boolean propose(Transaction tx, Listing listing, DelistingReason reason, String figures, Long sold) {
        if (settled(tx, listing, reason)) {
            return false;
        }
        Map<String, Long> left = Listings.left(tx, listing.product());
        Long available = left.isEmpty()
                ? null
                : left.values().stream().mapToLong(Long::longValue).sum();
        tx.insert(
                DELISTING_PROPOSALS,
                new DelistingProposal(
                        tx.number("XJ"),
                        listing.number(),
                        listing.product(),
                        listing.shop(),
                        reason,
                        figures.length() <= 500 ? figures : figures.substring(0, 500),
                        sold,
                        available,
                        ProposalState.PROPOSED,
                        null,
                        null,
                        null,
                        null));
        return true;
    }

    /** Takes the listing offline. */
    public Stored<DelistingProposal> accept(Transaction tx, long id, String note) {
        Stored<DelistingProposal> proposal = tx.step(DELISTING_PROPOSALS, id, "accept");
        DelistingProposal now = proposal.value();
        Stored<Listing> listing = Listings.existing(tx, "listing", now.listing());
        tx.hold(LISTINGS, List.of(listing.id()));
        listings.offline(
                tx, tx.get(LISTINGS, listing.id()), Shape.title(now.reason()).zh() + "下架：" + now.figures());
        return tx.update(
                DELISTING_PROPOSALS,
                proposal,
                now.decided(ProposalState.ACCEPTED, tx.by().username(), tx.now(), note, null));
    }

    /** Leaves the listing as it is, with the reason; until that day it is not proposed again. */
    public Stored<DelistingProposal> dismiss(Transaction tx, long id, String note, LocalDate notBefore) {
        Stored<DelistingProposal> proposal = tx.step(DELISTING_PROPOSALS, id, "dismiss");
        return tx.update(
                DELISTING_PROPOSALS,
                proposal,
                proposal.value()
                        .decided(ProposalState.DISMISSED, tx.by().username(), tx.now(), note.strip(), notBefore));
    }

    /** Nothing is left; 409 {@code stock-left} otherwise. */
    public Stored<DelistingProposal> clear(Transaction tx, long id) {
        Stored<DelistingProposal> proposal = tx.step(DELISTING_PROPOSALS, id, "clear");
        Stored<Listing> listing =
                Listings.existing(tx, "listing", proposal.value().listing());
        tx.hold(LISTINGS, List.of(listing.id()));
        listings.clear(tx, tx.get(LISTINGS, listing.id()));
        return tx.update(DELISTING_PROPOSALS, proposal, proposal.value().in(ProposalState.CLEARED));
    }

    /** Clears what was taken down and of which, as the warehouse told, nothing is left; answers how many there were. */
    public int clearEmpty(Database database, Caller by) {
        int cleared = 0;
        long last = 0;
        List<Stored<DelistingProposal>> some;
        do {
            some = database.select(
                    DELISTING_PROPOSALS,
                    DELISTING_PROPOSAL
                            .STATE
                            .eq(Shape.code(ProposalState.ACCEPTED))
                            .and(DELISTING_PROPOSAL.ID.gt(last)),
                    MOST);
            List<Long> ids = some.stream().map(Stored::id).toList();
            cleared += ids.isEmpty() ? 0 : database.write(by, tx -> clearEmpty(tx, ids));
            last = ids.isEmpty() ? last : ids.get(ids.size() - 1);
        } while (some.size() == MOST);
        return cleared;
    }

    private int clearEmpty(Transaction tx, List<Long> ids) {
        int cleared = 0;
        tx.hold(DELISTING_PROPOSALS, ids);
        for (Stored<DelistingProposal> proposal : tx.select(
                DELISTING_PROPOSALS,
                DELISTING_PROPOSAL.ID.in(ids).and(DELISTING_PROPOSAL.STATE.eq(Shape.code(ProposalState.ACCEPTED))),
                MOST)) {
            Stored<Listing> listing =
                    Listings.existing(tx, "listing", proposal.value().listing());
            if (listing.value().state() == ListingState.OFFLINE
                    && Listings.gone(tx, listing.value().product())) {
                listings.clear(tx, listing);
                tx.update(DELISTING_PROPOSALS, proposal, proposal.value().in(ProposalState.CLEARED));
                cleared++;
            }
        }
        return cleared;
    }

    private boolean settled(Transaction tx, Listing listing, DelistingReason reason) {
        LocalDate today = tx.today();
        return tx.select(DELISTING_PROPOSALS, DELISTING_PROPOSAL.LISTING.eq(listing.number()), MOST).stream()
                .map(Stored::value)
                .anyMatch(other -> other.state() == ProposalState.PROPOSED
                        || other.state() == ProposalState.DISMISSED
                                && other.reason() == reason
                                && other.notBefore() != null
                                && other.notBefore().isAfter(today));
    }
}
