package argosy.operations.listings;

import static argosy.operations.db.Tables.LISTING_EDIT;
import static argosy.operations.listings.ListingEdit.LISTING_EDITS;

import argosy.department.Problem;
import argosy.department.Shape;
import argosy.department.Stored;
import argosy.department.Transaction;
import argosy.operations.breaches.Breach;
import java.math.BigDecimal;
import java.util.Optional;
import org.jooq.Condition;

/** What editors did, its check, and whether an error counts (OPS-12, PEN-25). */
public final class ListingEdits {

    private static final BigDecimal POINTS_OF_AN_ERROR = BigDecimal.ONE;

    private final DueRules due;

    public ListingEdits(DueRules due) {
        this.due = due;
    }

    /** Writes down what was done just now. */
    void done(Transaction tx, Listing listing, EditAction action, String change) {
        tx.insert(
                LISTING_EDITS,
                new ListingEdit(
                        listing.number(),
                        listing.product(),
                        listing.shop(),
                        action,
                        change,
                        listing.editor(),
                        tx.now(),
                        due.due(tx, DueSubject.CHECK, tx.now()),
                        EditState.UNCHECKED,
                        null,
                        null,
                        null,
                        listing.confirmedBy(),
                        null,
                        null));
    }

    /** Keeps the result of the check; an error is exempt where the product department had confirmed the content. */
    public Stored<ListingEdit> check(Transaction tx, long id, boolean correct, String finding) {
        return check(tx, tx.step(LISTING_EDITS, id, "check"), correct, finding);
    }

    /** Checks what was done for a change; the result in the daily log, if somebody checked it there already, is kept. */
    void checkChange(Transaction tx, String change, boolean correct, String finding) {
        requireFinding(correct, finding);
        last(tx, LISTING_EDIT.CHANGE.eq(change)).ifPresent(edit -> check(tx, edit, correct, finding));
    }

    /** Checks the last of a listing's edits that is not checked yet. 409 {@code nothing-to-check}. */
    void checkLast(Transaction tx, String listing, boolean correct, String finding) {
        Stored<ListingEdit> last = last(tx, LISTING_EDIT.LISTING.eq(listing))
                .orElseThrow(() -> Problem.conflict(
                        "nothing-to-check", "Everything that was done to this listing is checked.", "该商品的上架与更新均已复核。"));
        check(tx, last, correct, finding);
    }

    /** The last of these edits that is not checked yet. */
    private static Optional<Stored<ListingEdit>> last(Transaction tx, Condition which) {
        return tx.select(LISTING_EDITS, which.and(LISTING_EDIT.STATE.eq(Shape.code(EditState.UNCHECKED))), 500).stream()
                .reduce((first, second) -> second);
    }

    /** The error counts: told as a breach. Somebody else than the editor decides. */
    public Stored<ListingEdit> confirmError(Transaction tx, long id, String note) {
        Stored<ListingEdit> edit = tx.step(LISTING_EDITS, id, "confirm-error");
        ListingEdit now = edit.value();
        requireOther(tx, now);
        Breach.tell(tx, "PEN-25", now.editor(), POINTS_OF_AN_ERROR, now.listing(), "商品信息有误：" + now.finding());
        return tx.update(
                LISTING_EDITS, edit, now.decided(EditState.CONFIRMED, tx.by().username(), note));
    }

    /** The error does not count. Somebody else than the editor decides. */
    public Stored<ListingEdit> dismissError(Transaction tx, long id, String note) {
        Stored<ListingEdit> edit = tx.step(LISTING_EDITS, id, "dismiss-error");
        requireOther(tx, edit.value());
        return tx.update(
                LISTING_EDITS,
                edit,
                edit.value().decided(EditState.DISMISSED, tx.by().username(), note));
    }

    private static Stored<ListingEdit> check(
            Transaction tx, Stored<ListingEdit> edit, boolean correct, String finding) {
        requireFinding(correct, finding);
        EditState next =
                correct ? EditState.CORRECT : edit.value().confirmedBy() == null ? EditState.WRONG : EditState.EXEMPT;
        return tx.update(
                LISTING_EDITS,
                edit,
                edit.value().checked(next, tx.now(), tx.by().username(), correct ? null : finding.strip()));
    }

    private static void requireFinding(boolean correct, String finding) {
        if (!correct && (finding == null || finding.isBlank())) {
            throw Problem.invalid("finding", "Say what is wrong.", "请填写差错说明。");
        }
    }

    private static void requireOther(Transaction tx, ListingEdit edit) {
        if (tx.by().username().equals(edit.editor())) {
            throw Problem.conflict("own-error", "Somebody else decides about one's own error.", "不能认定自己的差错，请由他人处理。");
        }
    }
}
