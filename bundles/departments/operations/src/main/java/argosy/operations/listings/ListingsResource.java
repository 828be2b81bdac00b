package argosy.operations.listings;

import static argosy.operations.db.Tables.PRODUCT;
import static argosy.operations.db.Tables.SHOP;
import static argosy.operations.listings.Listing.LISTINGS;
import static argosy.operations.products.Product.PRODUCTS;

import argosy.department.Caller;
import argosy.department.Codes;
import argosy.department.Database;
import argosy.department.EditableResource;
import argosy.department.ImportRow;
import argosy.department.Label;
import argosy.department.Permission;
import argosy.department.Reads;
import argosy.department.Step;
import argosy.department.Stored;
import argosy.department.Transaction;
import argosy.operations.products.Products;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Set;

/**
 * {@code /api/operations/listings} (OPS-09, OPS-10, DL-17, FLOW-02). Drafts are changed as they are, online listings by
 * listing changes. What is late: {@code ?lateAt.empty=false&state=draft}.
 */
@Path("listings")
public final class ListingsResource extends EditableResource<Listing> {

    private final Listings listings;
    private final LateListings late = new LateListings();

    public ListingsResource(Database database, Listings listings) {
        super(database, LISTINGS);
        this.listings = listings;
    }

    /** The sections of the detail page. */
    @Label(en = "Detail sections", zh = "详情模块")
    public record Given(
            @NotNull @Size(max = 20) @Valid @Label(en = "Sections", zh = "模块")
            List<@NotNull Section> sections) {}

    /** Keeps the sections of the detail page in place of those there are (OPS-13). */
    @Step("{id}/sections")
    @Label(en = "Write the detail page", zh = "编辑详情")
    public Response sections(@PathParam("id") long id, @NotNull @Valid Given given, @Context Caller caller) {
        return done(caller, tx -> listings.sections(tx, id, given.sections()));
    }

    /** Everything that keeps it from going online; empty when nothing does (OPS-13, OPS-14). */
    @GET
    @Path("{id}/findings")
    @Permission("listings:read")
    public List<Finding> findings(@PathParam("id") long id, @Context Caller caller) {
        return Gates.findings(database, reachable(id, caller), images(id));
    }

    /** Asks the content department for what is missing (FLOW-02). */
    @Step("{id}/request-content")
    @Label(en = "Request content", zh = "申请文案素材")
    public Response requestContent(@PathParam("id") long id, @Context Caller caller) {
        return done(caller, tx -> listings.requestContent(tx, id));
    }

    /** The product department confirms the content, which exempts the editor (OPS-12). */
    @Step("{id}/confirm-content")
    @Label(en = "Confirm the content", zh = "确认内容")
    public Response confirmContent(@PathParam("id") long id, @Context Caller caller) {
        return done(caller, tx -> listings.confirmContent(tx, id));
    }

    /** Hands it in for review; refused with all findings at once (OPS-13, OPS-14). */
    @Step("{id}/submit")
    @Label(en = "Submit", zh = "提交审核")
    public Response submit(@PathParam("id") long id, @Context Caller caller) {
        int images = images(id);
        return done(caller, tx -> listings.submit(tx, id, images));
    }

    /** What the reviewer says. */
    @Label(en = "Review", zh = "审核意见")
    public record Review(
            @Size(max = 1000) @Label(en = "Note", zh = "意见", example = "符合规范")
            String note) {}

    /** Lets it go online; by somebody else than who wrote it (OPS-15). */
    @Step("{id}/approve")
    @Label(en = "Approve", zh = "审核通过")
    public Response approve(@PathParam("id") long id, @Valid Review review, @Context Caller caller) {
        return done(caller, tx -> listings.approve(tx, id, review == null ? null : review.note()));
    }

    /** Why. */
    @Label(en = "Reason", zh = "原因")
    public record Reason(
            @NotBlank @Size(max = 500) @Label(en = "Reason", zh = "原因", example = "标题补充主关键词")
            String reason) {}

    /** Gives it back with what is to be mended (OPS-15). */
    @Step("{id}/return")
    @Label(en = "Return", zh = "退回修改")
    public Response sendBack(@PathParam("id") long id, @NotNull @Valid Reason reason, @Context Caller caller) {
        return done(caller, tx -> listings.sendBack(tx, id, reason.reason()));
    }

    /** What the platform calls it. */
    @Label(en = "Going online", zh = "上架")
    public record Online(
            @Size(max = 100) @Label(en = "Item on the platform", zh = "平台商品号", example = "715533442211")
            String platformItem) {}

    /** Is online from now on (OPS-09). */
    @Step("{id}/go-online")
    @Label(en = "Put online", zh = "上架")
    public Response goOnline(@PathParam("id") long id, @Valid Online online, @Context Caller caller) {
        int images = images(id);
        String item = online == null ? null : online.platformItem();
        return done(caller, tx -> listings.goOnline(tx, id, item, images));
    }

    /** Looks at it as customers see it, on the same day (OPS-12, DL-18). */
    @Step("{id}/check")
    @Label(en = "Check", zh = "上线复核")
    public Response check(@PathParam("id") long id, @NotNull @Valid CheckResult result, @Context Caller caller) {
        return done(caller, tx -> listings.check(tx, id, result));
    }

    /** Can no longer be bought (OPS-18). */
    @Step("{id}/go-offline")
    @Label(en = "Take offline", zh = "下架")
    public Response goOffline(@PathParam("id") long id, @NotNull @Valid Reason reason, @Context Caller caller) {
        return done(caller, tx -> listings.goOffline(tx, id, reason.reason()));
    }

    /** Goes back to the editor and passes the gate again. */
    @Step("{id}/rework")
    @Label(en = "Rework", zh = "重新编辑")
    public Response rework(@PathParam("id") long id, @Context Caller caller) {
        return done(caller, tx -> listings.rework(tx, id));
    }

    /** Nothing of it is left (OPS-18). */
    @Step("{id}/clear")
    @Label(en = "Clear", zh = "清理完毕")
    public Response clear(@PathParam("id") long id, @Context Caller caller) {
        return done(caller, tx -> listings.clear(tx, id));
    }

    /** What was found. */
    @Label(en = "Late listings", zh = "超时扫描")
    public record Marked(
            @Label(en = "Listings", zh = "超时数", example = "2")
            int listings) {}

    /** Marks what missed its due time, as the job does (OPS-10, PEN-23). */
    @Step("scan-late")
    @Label(en = "Look for late listings", zh = "扫描超时")
    public Marked scanLate(@Context Caller caller) {
        return new Marked(database.write(caller, late::scan));
    }

    /** Shows the sections; a list does without. */
    @Override
    protected Stored<Listing> detailed(Stored<Listing> listing) {
        return listing.with("sections", Sections.list(database, listing.id()));
    }

    /** Nobody reviews what they wrote or handed in, nor confirms their own content. */
    @Override
    protected Set<String> barred(Stored<Listing> item, Caller caller) {
        if (!Listings.involved(item).contains(caller.username())) {
            return Set.of();
        }
        return caller.username().equals(item.value().editor())
                ? Set.of("approve", "return", "confirm-content")
                : Set.of("approve", "return");
    }

    @Override
    protected Stored<Listing> create(Transaction tx, Listing listing) {
        return listings.create(tx, listing);
    }

    @Override
    protected Stored<Listing> change(Transaction tx, Stored<Listing> before, Listing after) {
        return listings.change(tx, before, after);
    }

    @Override
    protected void remove(Transaction tx, Stored<Listing> listing) {
        listings.remove(tx, listing);
    }

    @Override
    protected List<ImportRow<Listing>> check(Reads reads, List<ImportRow<Listing>> rows) {
        return Codes.known(
                reads,
                Codes.known(reads, rows, PRODUCT.CODE, "product", Listing::product),
                SHOP.CODE,
                "shop",
                Listing::shop);
    }

    /** Images of the product and of the listing itself. */
    private int images(long id) {
        Stored<Listing> listing = database.get(LISTINGS, id);
        long product = Products.existing(database, "product", listing.value().product())
                .id();
        long count = java.util.stream.Stream.concat(
                        database.attachments(PRODUCTS, product).stream(), database.attachments(LISTINGS, id).stream())
                .filter(file -> file.mediaType().startsWith("image/"))
                .count();
        return (int) count;
    }
}
