package argosy.operations.listings;

import static argosy.operations.db.Tables.LISTING;
import static argosy.operations.listings.Listing.LISTINGS;

import argosy.department.Event;
import argosy.department.Shape;
import argosy.department.Stored;
import argosy.department.Transaction;
import java.util.Optional;

/**
 * What the content department delivers (FLOW-02): into a listing that waits at once, for an online one as a
 * change to be applied.
 */
public final class ContentEvents {

    private final Listings listings;
    private final ListingChanges changes;

    public ContentEvents(Listings listings, ListingChanges changes) {
        this.listings = listings;
        this.changes = changes;
    }

    /**
     * What this department needs of {@code content.approved}.
     *
     * @param listing number of the listing; content for anything else is not for this department
     * @param section code of the section: {@code cost_included}
     */
    public record Approved(String listing, String section, String text) {}

    /** Keeps the text. One for an unknown listing or section, or longer than a section, is passed over. */
    public void approved(Transaction tx, Event<Approved> event) {
        Approved content = event.data();
        if (content.listing() == null
                || content.text() == null
                || content.text().isBlank()) {
            return;
        }
        Optional<Stored<Listing>> found = tx.first(LISTINGS, LISTING.NUMBER.eq(content.listing()));
        Optional<SectionKind> kind = Shape.constant(SectionKind.class, String.valueOf(content.section()));
        if (found.isEmpty() || kind.isEmpty() || content.text().length() > Section.MOST) {
            return;
        }
        Stored<Listing> listing = found.get();
        if (listing.value().state() == ListingState.ONLINE) {
            String before = Sections.of(tx, listing.id()).get(kind.get());
            changes.raise(
                    tx,
                    listing,
                    ChangeField.SECTION,
                    content.section(),
                    before,
                    content.text().strip(),
                    "文案素材已审核通过");
        } else if (listing.value().state() != ListingState.CLEARED) {
            listings.contentArrived(tx, listing, kind.get(), content.text().strip());
        }
    }
}
