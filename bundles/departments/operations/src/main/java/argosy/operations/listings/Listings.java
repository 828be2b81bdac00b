package argosy.operations.listings;

import static argosy.operations.db.Tables.LISTING;
import static argosy.operations.db.Tables.SKU;
import static argosy.operations.listings.Listing.LISTINGS;
import static argosy.operations.products.Product.PRODUCTS;

import argosy.department.Problem;
import argosy.department.Reads;
import argosy.department.Shape;
import argosy.department.Stored;
import argosy.department.Text;
import argosy.department.Transaction;
import argosy.operations.products.Availability;
import argosy.operations.products.Product;
import argosy.operations.products.ProductState;
import argosy.operations.products.Products;
import argosy.operations.shops.Fixed;
import argosy.operations.shops.Shop;
import argosy.operations.shops.Shops;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The rules of listings from draft to online and to their end (OPS-09, OPS-10, OPS-13 to OPS-15, OPS-18). */
public final class Listings {

    private static final int MOST_SKUS = 500;

    private final DueRules due;
    private final ListingEdits edits;
    private final LateListings late = new LateListings();

    public Listings(DueRules due, ListingEdits edits) {
        this.due = due;
        this.edits = edits;
    }

    /** The listing of that number; 422 on {@code field} when there is none. */
    public static Stored<Listing> existing(Reads reads, String field, String number) {
        return reads.first(LISTINGS, LISTING.NUMBER.eq(number))
                .orElseThrow(() -> Problem.invalid(
                        field,
                        "There is no listing " + number + "; give the number of a listing.",
                        "没有上架单 " + number + "，请填写已有的上架单号。"));
    }

    /**
     * Keeps a draft. 422 for an unknown or closed shop, a product that is not selected; 409 {@code listed-already} when the
     * product has a listing in the shop that is not cleared.
     */
    public Stored<Listing> create(Transaction tx, Listing given) {
        Stored<Product> product = Products.existing(tx, "product", given.product());
        ProductState state = product.value().state();
        if (state != ProductState.SELECTED && state != ProductState.ACTIVE) {
            throw Problem.invalid(
                    "product",
                    "Product " + given.product() + " is " + Shape.code(state) + "; select it before it is listed.",
                    "商品 " + given.product() + " 状态为“" + Shape.title(state).zh() + "”，选中后才能上架。");
        }
        Shops.usable(tx, "shop", given.shop());
        tx.hold(PRODUCTS, List.of(product.id()));
        tx.first(
                        LISTINGS,
                        LISTING.PRODUCT
                                .eq(given.product())
                                .and(LISTING.SHOP.eq(given.shop()))
                                .and(LISTING.STATE.ne(Shape.code(ListingState.CLEARED))))
                .ifPresent(other -> {
                    throw Problem.conflict(
                            "listed-already",
                            Text.of(
                                    "Listing " + other.value().number() + " has the product in this shop already.",
                                    "该店铺已有此商品的上架单 " + other.value().number() + "。"),
                            Map.of("listing", other.value().number()));
                });
        String editor = given.editor() == null || given.editor().isBlank()
                ? tx.by().username()
                : given.editor().strip();
        Listing draft = given.with("number", tx.number("SJ")).with("editor", editor);
        return tx.insert(LISTINGS, timed(tx, draft.receivedAt() == null ? draft.with("receivedAt", tx.now()) : draft));
    }

    /** Changes a draft; what the product department confirmed has to be confirmed anew. */
    public Stored<Listing> change(Transaction tx, Stored<Listing> before, Listing after) {
        requireDraft(before.value());
        Fixed.same("product", before.value().product(), after.product());
        Fixed.same("shop", before.value().shop(), after.shop());
        if (after.editor() == null || after.receivedAt() == null) {
            throw Problem.invalid(after.editor() == null ? "editor" : "receivedAt", "It has to be given.", "不能为空。");
        }
        return tx.update(LISTINGS, before, timed(tx, after.with("confirmedBy", null)));
    }

    void remove(Transaction tx, Stored<Listing> listing) {
        requireDraft(listing.value());
        if (listing.value().onlineAt() != null) {
            throw Problem.conflict(
                    "was-online", "The listing was online; take it offline and clear it.", "该商品曾上架，请下架清理而不是删除。");
        }
        Sections.replace(tx, listing.id(), List.of());
        tx.delete(LISTINGS, listing);
    }

    /** Keeps the sections of the detail page in place of those there are. */
    public Stored<Listing> sections(Transaction tx, long id, List<Section> sections) {
        Stored<Listing> listing = tx.step(LISTINGS, id, "sections");
        Sections.replace(tx, id, sections);
        tx.remark(LISTINGS, id, "sections", sections.size() + " 个详情模块");
        return tx.update(LISTINGS, listing, listing.value().with("confirmedBy", null));
    }

    /** Asks the content department for the sections that are missing. 409 {@code nothing-missing}. */
    public Stored<Listing> requestContent(Transaction tx, long id) {
        Stored<Listing> listing = tx.step(LISTINGS, id, "request-content");
        Listing now = listing.value();
        List<String> missing = Gates.findings(tx, listing, Integer.MAX_VALUE).stream()
                .map(Finding::field)
                .filter(field -> field.startsWith("sections."))
                .map(field -> field.substring("sections.".length()))
                .distinct()
                .toList();
        if (missing.isEmpty()) {
            throw Problem.conflict("nothing-missing", "All mandatory sections are there.", "必填模块已齐全。");
        }
        tx.publish(
                ListingEvents.CONTENT_REQUESTED,
                now.product(),
                new ListingEvents.Requested(
                        now.number(), now.product(), now.shop(), now.title(), missing, now.dueAt()));
        tx.remark(LISTINGS, id, "content-requested", String.join("、", missing));
        return listing;
    }

    /** The product department says that the content is right as it is (OPS-12). 409 for the editor's own. */
    public Stored<Listing> confirmContent(Transaction tx, long id) {
        Stored<Listing> listing = tx.step(LISTINGS, id, "confirm-content");
        if (tx.by().username().equals(listing.value().editor())) {
            throw Problem.conflict(
                    "own-content", "Somebody else than the editor confirms the content.", "内容须由编辑以外的人确认。");
        }
        return tx.update(
                LISTINGS, listing, listing.value().with("confirmedBy", tx.by().username()));
    }

    /** Hands it in for review. 422 with everything that is wrong. @param images of the product and the listing */
    public Stored<Listing> submit(Transaction tx, long id, int images) {
        Stored<Listing> listing = tx.step(LISTINGS, id, "submit");
        Gates.require(Gates.findings(tx, listing, images));
        return tx.update(
                LISTINGS,
                listing,
                listing.value()
                        .in(ListingState.IN_REVIEW)
                        .with("submittedBy", tx.by().username()));
    }

    /** Lets it go online: by somebody who neither wrote nor handed it in. */
    public Stored<Listing> approve(Transaction tx, long id, String note) {
        return review(tx, id, "approve", ListingState.APPROVED, note);
    }

    /** Gives it back to the editor with what is to be mended. */
    public Stored<Listing> sendBack(Transaction tx, long id, String note) {
        return review(tx, id, "return", ListingState.DRAFT, note);
    }

    /** Is online from now on. 422 when the gate finds something now, the shop is not open, or no SKU has a price there. */
    public Stored<Listing> goOnline(Transaction tx, long id, String platformItem, int images) {
        Stored<Listing> listing = tx.step(LISTINGS, id, "go-online");
        Gates.require(Gates.findings(tx, listing, images));
        Shop shop = Shops.existing(tx, "shop", listing.value().shop()).value();
        if (!shop.state().sells()) {
            throw Problem.invalid("shop", "Shop " + shop.code() + " is not open.", "店铺 " + shop.code() + " 未营业。");
        }
        Offering.requirePrice(tx, listing.value());
        Listing online = listing.value()
                .in(ListingState.ONLINE)
                .with("onlineAt", tx.now())
                .with("offlineReason", null);
        if (platformItem != null && !platformItem.isBlank()) {
            online = online.with("platformItem", platformItem.strip());
        }
        online = late.mark(tx, online);
        edits.done(tx, online, EditAction.GO_LIVE, null);
        tx.publish(
                ListingEvents.LISTED,
                online.product(),
                new ListingEvents.Listed(
                        online.number(),
                        online.product(),
                        online.shop(),
                        Shape.code(shop.platform()),
                        online.title(),
                        tx.now()));
        return tx.update(LISTINGS, listing, online);
    }

    /** Keeps the result of looking at it as customers see it (OPS-12). */
    public Stored<Listing> check(Transaction tx, long id, CheckResult result) {
        Stored<Listing> listing = tx.step(LISTINGS, id, "check");
        edits.checkLast(tx, listing.value().number(), result.correct(), result.finding());
        return listing;
    }

    /** Can no longer be bought. */
    public Stored<Listing> goOffline(Transaction tx, long id, String reason) {
        return offline(tx, tx.step(LISTINGS, id, "go-offline"), reason);
    }

    /** The same for a listing found by another way than a request; one that is not online stays as it is. */
    Stored<Listing> offline(Transaction tx, Stored<Listing> listing, String reason) {
        Listing now = listing.value();
        if (now.state() != ListingState.ONLINE) {
            return listing;
        }
        tx.publish(
                ListingEvents.DELISTED,
                now.product(),
                new ListingEvents.Delisted(now.number(), now.product(), now.shop(), reason, tx.now()));
        return tx.update(LISTINGS, listing, now.in(ListingState.OFFLINE).with("offlineReason", reason));
    }

    /** Goes back to the editor and passes the gate again; the due time starts anew. */
    public Stored<Listing> rework(Transaction tx, long id) {
        Stored<Listing> listing = tx.step(LISTINGS, id, "rework");
        Listing draft =
                listing.value().in(ListingState.DRAFT).with("submittedBy", null).with("reviewedBy", null);
        if (listing.value().state() == ListingState.OFFLINE) {
            draft = draft.with("receivedAt", tx.now()).with("lateAt", null);
        }
        return tx.update(LISTINGS, listing, timed(tx, draft));
    }

    /** Nothing of it is left. 409 {@code stock-left} when the warehouse has some and no other shop sells it. */
    public Stored<Listing> clear(Transaction tx, long id) {
        return clear(tx, tx.step(LISTINGS, id, "clear"));
    }

    /** The same for a listing found by another way than a request; one that is cleared stays so. */
    Stored<Listing> clear(Transaction tx, Stored<Listing> listing) {
        Listing now = listing.value();
        if (now.state() == ListingState.CLEARED) {
            return listing;
        }
        ListingState.WORKFLOW.require("clear", now.state());
        Map<String, Long> left = left(tx, now.product());
        if (!left.isEmpty() && !soldElsewhere(tx, now.product())) {
            throw Problem.conflict(
                    "stock-left",
                    Text.of("There is stock left; sell or move it before.", "尚有库存，请先清理：" + left + "。"),
                    Map.of("stock", left));
        }
        return tx.update(LISTINGS, listing, now.in(ListingState.CLEARED));
    }

    /** Pieces that are left of the product's SKUs, those without any left out. */
    static Map<String, Long> left(Reads reads, String product) {
        Map<String, Long> left = Availability.of(reads, skus(reads, product));
        left.values().removeIf(pieces -> pieces == 0);
        return left;
    }

    /** Whether it is known of every SKU of the product that none is left; what nobody told is unknown, not nothing. */
    static boolean gone(Reads reads, String product) {
        List<String> skus = skus(reads, product);
        Map<String, Long> told = Availability.of(reads, skus);
        return told.size() == skus.size() && told.values().stream().allMatch(pieces -> pieces == 0);
    }

    private static List<String> skus(Reads reads, String product) {
        return reads.sql()
                .select(SKU.CODE)
                .from(SKU)
                .where(SKU.PRODUCT.eq(product))
                .limit(MOST_SKUS)
                .fetch(SKU.CODE);
    }

    static boolean soldElsewhere(Reads reads, String product) {
        return reads.sql()
                .fetchExists(
                        LISTING, LISTING.PRODUCT.eq(product).and(LISTING.STATE.eq(Shape.code(ListingState.ONLINE))));
    }

    /** A section that another department wrote (FLOW-02). What was in review or approved has to be handed in anew. */
    void contentArrived(Transaction tx, Stored<Listing> listing, SectionKind kind, String text) {
        Sections.put(tx, listing.id(), kind, text);
        tx.remark(LISTINGS, listing.id(), "content-arrived", Shape.title(kind).zh());
        Listing now = listing.value().with("confirmedBy", null);
        tx.update(LISTINGS, listing, now.state().waits() ? now.in(ListingState.DRAFT) : now);
    }

    private Stored<Listing> review(Transaction tx, long id, String step, ListingState next, String note) {
        Stored<Listing> listing = tx.step(LISTINGS, id, step);
        if (involved(listing).contains(tx.by().username())) {
            throw Problem.conflict(
                    "four-eyes",
                    "Somebody else than who wrote or handed it in reviews a listing.",
                    "审核人不能是编辑、录入人或提交人本人。");
        }
        return tx.update(
                LISTINGS,
                listing,
                listing.value()
                        .in(next)
                        .with("reviewedBy", tx.by().username())
                        .with("reviewNote", note == null ? null : note.strip()));
    }

    /** Who must not review it. */
    static Set<String> involved(Stored<Listing> listing) {
        Set<String> involved =
                new HashSet<>(List.of(listing.createdBy(), listing.value().editor()));
        if (listing.value().submittedBy() != null) {
            involved.add(listing.value().submittedBy());
        }
        return involved;
    }

    private Listing timed(Transaction tx, Listing listing) {
        Instant received = listing.receivedAt();
        if (received.isAfter(tx.now())) {
            throw Problem.invalid("receivedAt", "It cannot have been received in the future.", "收到时间不能晚于现在。");
        }
        DueSubject subject = listing.special() ? DueSubject.SPECIAL_LISTING : DueSubject.LISTING;
        return listing.with("dueAt", due.due(tx, subject, received));
    }

    private static void requireDraft(Listing listing) {
        if (listing.state() != ListingState.DRAFT) {
            throw Problem.conflict(
                    "not-a-draft",
                    Text.of(
                            "The listing is " + Shape.code(listing.state())
                                    + "; an online listing is changed by a listing change.",
                            "当前状态为“" + Shape.title(listing.state()).zh() + "”，已上架的商品请通过更新单修改。"),
                    Map.of("state", Shape.code(listing.state())));
        }
    }
}
