package argosy.operations.listings;

import static argosy.operations.db.Tables.LISTING;
import static argosy.operations.db.Tables.LISTING_CHANGE;
import static argosy.operations.listings.Listing.LISTINGS;
import static argosy.operations.listings.ListingChange.LISTING_CHANGES;

import argosy.department.Problem;
import argosy.department.Shape;
import argosy.department.Stored;
import argosy.department.Text;
import argosy.department.Transaction;
import argosy.operations.breaches.Breach;
import argosy.operations.products.Products;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.Condition;

/**
 * The rules of notified changes (OPS-11): asked for, applied to the listing as a whole or not at all, looked at once more and
 * agreed to by who asked; what is missed is told once (PEN-24).
 */
public final class ListingChanges {

    private static final BigDecimal POINTS = BigDecimal.valueOf(3);
    private static final int MOST = 500;

    private final DueRules due;
    private final ListingEdits edits;

    public ListingChanges(DueRules due, ListingEdits edits) {
        this.due = due;
        this.edits = edits;
    }

    /**
     * Asks for a change of one listing, or of all online listings of a product. 422 for a listing that is not online; 409
     * {@code not-online} when the product is nowhere online, {@code change-open} while the same is asked for already.
     */
    public List<Stored<ListingChange>> request(Transaction tx, NewListingChange asked) {
        ChangeValues.requireFit(asked.field(), asked.section(), asked.newValue());
        if ((asked.listing() == null) == (asked.product() == null)) {
            throw Problem.invalid("listing", "Name either a listing or a product.", "请填写上架单号或商品编号中的一项。");
        }
        if (asked.dueAt() != null && asked.dueAt().isBefore(tx.now())) {
            throw Problem.invalid("dueAt", "It cannot be due in the past.", "截止时间不能早于现在。");
        }
        List<Stored<Listing>> listings = new ArrayList<>();
        if (asked.listing() != null) {
            Stored<Listing> listing = Listings.existing(tx, "listing", asked.listing());
            if (listing.value().state() != ListingState.ONLINE) {
                throw Problem.invalid("listing", "The listing is not online; change it as it is.", "该商品未上架，请直接修改上架单。");
            }
            listings.add(listing);
        } else {
            Products.existing(tx, "product", asked.product());
            listings.addAll(online(tx, LISTING.PRODUCT.eq(asked.product())));
            if (listings.isEmpty()) {
                throw Problem.conflict("not-online", "The product is nowhere online.", "该商品没有在售的上架单。");
            }
        }
        String part = asked.section() == null ? null : Shape.code(asked.section());
        String value = asked.field() == ChangeField.REFERENCE_PRICE
                ? new BigDecimal(asked.newValue().strip()).setScale(2).toPlainString()
                : asked.newValue().strip();
        List<Stored<ListingChange>> requested = new ArrayList<>();
        for (Stored<Listing> listing : listings) {
            open(tx, listing.value().number(), asked.field(), part).ifPresent(other -> {
                throw Problem.conflict(
                        "change-open",
                        Text.of(
                                "Change " + other.value().number() + " of the same is open; apply or refuse it first.",
                                "更新单 " + other.value().number() + " 尚未处理，请先更新或退回。"),
                        Map.of("change", other.value().number()));
            });
            requested.add(keep(
                    tx,
                    listing,
                    asked.field(),
                    part,
                    value,
                    asked.reason().strip(),
                    asked.dueAt() == null ? due.due(tx, DueSubject.CHANGE, tx.now()) : asked.dueAt()));
        }
        return requested;
    }

    /** Raises a change that follows from another record; an open one of the same is superseded by it. */
    void raise(
            Transaction tx,
            Stored<Listing> listing,
            ChangeField field,
            String part,
            String before,
            String after,
            String reason) {
        String number = tx.number("GX");
        open(tx, listing.value().number(), field, part)
                .ifPresent(other -> tx.update(
                        LISTING_CHANGES,
                        other,
                        other.value().in(ChangeState.REFUSED).with("note", "已由 " + number + " 取代")));
        tx.insert(
                LISTING_CHANGES,
                ListingChange.requested(
                        number,
                        listing.value(),
                        field,
                        part,
                        before,
                        after,
                        reason,
                        tx.by().username(),
                        due.due(tx, DueSubject.CHANGE, tx.now())));
    }

    /**
     * Puts the new value into the listing. 409 {@code stale-value} when something else stands there than when it was asked
     * for, {@code step-not-allowed} when the listing is not online; 422 when the gate would not let it pass.
     */
    public Stored<ListingChange> apply(Transaction tx, long id) {
        Stored<ListingChange> change = tx.step(LISTING_CHANGES, id, "apply");
        ListingChange now = change.value();
        Stored<Listing> listing = Listings.existing(tx, "listing", now.listing());
        tx.hold(LISTINGS, List.of(listing.id()));
        listing = tx.get(LISTINGS, listing.id());
        if (listing.value().state() != ListingState.ONLINE) {
            throw Problem.conflict(
                    "not-online", "The listing is no longer online; refuse the change.", "该商品已下架，请退回更新单。");
        }
        requireFresh(tx, listing, now);
        ChangeValues.Content content =
                ChangeValues.changed(new ChangeValues.Content(listing.value(), Sections.of(tx, listing.id())), now);
        Gates.requireContent(tx, content.listing(), content.sections());
        List<Section> sections = new ArrayList<>();
        content.sections().forEach((kind, text) -> sections.add(new Section(kind, text)));
        Sections.replace(tx, listing.id(), sections);
        Listing after = content.listing().with("confirmedBy", null);
        tx.update(LISTINGS, listing, after);
        edits.done(tx, after, EditAction.CHANGE, now.number());
        tx.remark(LISTINGS, listing.id(), "changed", now.number());
        tx.publish(
                ListingEvents.UPDATED,
                now.product(),
                new ListingEvents.Updated(now.listing(), now.product(), now.shop(), Shape.code(now.field()), tx.now()));
        return tx.update(
                LISTING_CHANGES,
                change,
                mark(tx, now)
                        .in(ChangeState.APPLIED)
                        .with("appliedAt", tx.now())
                        .with("appliedBy", tx.by().username()));
    }

    /** Looked at as customers see it; when it is wrong, it has to be applied again (OPS-12). */
    public Stored<ListingChange> check(Transaction tx, long id, CheckResult result) {
        Stored<ListingChange> change = tx.step(LISTING_CHANGES, id, "check");
        ListingChange now = change.value();
        edits.checkChange(tx, now.number(), result.correct(), result.finding());
        if (result.correct()) {
            return tx.update(
                    LISTING_CHANGES,
                    change,
                    now.in(ChangeState.CHECKED).with("checkedBy", tx.by().username()));
        }
        Stored<Listing> listing = Listings.existing(tx, "listing", now.listing());
        return tx.update(
                LISTING_CHANGES,
                change,
                now.in(ChangeState.REQUESTED)
                        .with("oldValue", ChangeValues.now(tx, listing, now.field(), now.part(), tx.now()))
                        .with("note", result.finding().strip()));
    }

    /** Who asked for it, or another than who applied it, agrees. */
    public Stored<ListingChange> confirm(Transaction tx, long id) {
        Stored<ListingChange> change = tx.step(LISTING_CHANGES, id, "confirm");
        if (tx.by().username().equals(change.value().appliedBy())) {
            throw Problem.conflict("four-eyes", "Somebody else than who applied it confirms it.", "确认人不能是更新人本人。");
        }
        return tx.update(
                LISTING_CHANGES,
                change,
                change.value()
                        .in(ChangeState.CONFIRMED)
                        .with("confirmedBy", tx.by().username()));
    }

    /** It will not be made, with the reason. */
    public Stored<ListingChange> refuse(Transaction tx, long id, String reason) {
        Stored<ListingChange> change = tx.step(LISTING_CHANGES, id, "refuse");
        return tx.update(
                LISTING_CHANGES, change, change.value().in(ChangeState.REFUSED).with("note", reason.strip()));
    }

    /** Marks what was not applied in time; answers how many there were. */
    public int scan(Transaction tx) {
        Condition missed = LISTING_CHANGE
                .STATE
                .eq(Shape.code(ChangeState.REQUESTED))
                .and(LISTING_CHANGE.LATE_AT.isNull())
                .and(LISTING_CHANGE.DUE_AT.lt(tx.now()));
        List<Long> ids = tx.select(LISTING_CHANGES, missed, MOST).stream()
                .map(Stored::id)
                .toList();
        tx.hold(LISTING_CHANGES, ids);
        int marked = 0;
        for (long id : ids) {
            Stored<ListingChange> change = tx.get(LISTING_CHANGES, id);
            if (change.value().state() == ChangeState.REQUESTED
                    && change.value().lateAt() == null) {
                tx.update(LISTING_CHANGES, change, mark(tx, change.value()));
                marked++;
            }
        }
        return marked;
    }

    /** The online listings that fulfil the condition. */
    static List<Stored<Listing>> online(Transaction tx, Condition which) {
        return tx.select(LISTINGS, which.and(LISTING.STATE.eq(Shape.code(ListingState.ONLINE))), MOST);
    }

    private static ListingChange mark(Transaction tx, ListingChange change) {
        if (change.lateAt() != null || change.dueAt() == null || !change.dueAt().isBefore(tx.now())) {
            return change;
        }
        Breach.tell(
                tx,
                "PEN-24",
                change.editor(),
                POINTS,
                change.number(),
                "更新未及时执行：" + Shape.title(change.field()).zh() + "，" + change.reason());
        return change.with("lateAt", tx.now());
    }

    private Stored<ListingChange> keep(
            Transaction tx,
            Stored<Listing> listing,
            ChangeField field,
            String part,
            String value,
            String reason,
            Instant dueAt) {
        String before = ChangeValues.now(tx, listing, field, part, tx.now());
        return tx.insert(
                LISTING_CHANGES,
                ListingChange.requested(
                        tx.number("GX"),
                        listing.value(),
                        field,
                        part,
                        before,
                        value,
                        reason,
                        tx.by().username(),
                        dueAt));
    }

    private static void requireFresh(Transaction tx, Stored<Listing> listing, ListingChange change) {
        if (change.field() == ChangeField.FACT) {
            return;
        }
        String stands = ChangeValues.now(tx, listing, change.field(), change.part(), tx.now());
        String expected = change.field() == ChangeField.PRICE ? change.newValue() : change.oldValue();
        if (!Objects.equals(stands, expected)) {
            Map<String, Object> members = new HashMap<>();
            members.put("now", stands);
            members.put("expected", expected);
            throw Problem.conflict(
                    "stale-value",
                    Text.of(
                            "Something else stands there now than when the change was asked for; refuse it and ask anew.",
                            "当前内容与申请时不同，请退回后重新提出。"),
                    members);
        }
    }

    private static java.util.Optional<Stored<ListingChange>> open(
            Transaction tx, String listing, ChangeField field, String part) {
        return tx.first(
                LISTING_CHANGES,
                LISTING_CHANGE
                        .LISTING
                        .eq(listing)
                        .and(LISTING_CHANGE.FIELD.eq(Shape.code(field)))
                        .and(part == null ? LISTING_CHANGE.PART.isNull() : LISTING_CHANGE.PART.eq(part))
                        .and(LISTING_CHANGE.STATE.eq(Shape.code(ChangeState.REQUESTED))));
    }
}
