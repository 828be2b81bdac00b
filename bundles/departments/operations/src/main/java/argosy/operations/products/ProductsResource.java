package argosy.operations.products;

import static argosy.operations.db.Tables.SKU;
import static argosy.operations.products.Product.PRODUCTS;

import argosy.department.Caller;
import argosy.department.Database;
import argosy.department.EditableResource;
import argosy.department.ImportRow;
import argosy.department.Label;
import argosy.department.Reads;
import argosy.department.Step;
import argosy.department.Stored;
import argosy.department.Transaction;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** {@code /api/operations/products} (OPS-07, OPS-08). Images are attachments. */
@Path("products")
public final class ProductsResource extends EditableResource<Product> {

    private final Products products;

    public ProductsResource(Database database, Products products) {
        super(database, PRODUCTS);
        this.products = products;
    }

    /** Why; stays with the product. */
    @Label(en = "Reason", zh = "原因")
    public record Reason(
            @NotBlank @Size(max = 500) @Label(en = "Reason", zh = "原因", example = "同类月销过万，毛利 45%")
            String reason) {}

    /** Takes a candidate into the assortment (OPS-07). */
    @Step("{id}/select")
    @Label(en = "Select", zh = "选中")
    public Response select(@PathParam("id") long id, @NotNull @Valid Reason reason, @Context Caller caller) {
        return done(caller, tx -> products.select(tx, id, reason.reason()));
    }

    /** Does not take a candidate (OPS-07). */
    @Step("{id}/reject")
    @Label(en = "Reject", zh = "不选")
    public Response reject(@PathParam("id") long id, @NotNull @Valid Reason reason, @Context Caller caller) {
        return done(caller, tx -> products.reject(tx, id, reason.reason()));
    }

    /** Proposes a rejected product once more. */
    @Step("{id}/reconsider")
    @Label(en = "Reconsider", zh = "重新候选")
    public Response reconsider(@PathParam("id") long id, @NotNull @Valid Reason reason, @Context Caller caller) {
        return done(caller, tx -> products.reconsider(tx, id, reason.reason()));
    }

    /** Its information is complete; refused with everything that is missing (OPS-08). */
    @Step("{id}/activate")
    @Label(en = "Activate", zh = "启用")
    public Response activate(@PathParam("id") long id, @Context Caller caller) {
        return done(caller, tx -> products.activate(tx, id));
    }

    /** Confirms that its information is right as of now (OPS-08). */
    @Step("{id}/verify")
    @Label(en = "Confirm the information", zh = "核对信息")
    public Response verify(@PathParam("id") long id, @Context Caller caller) {
        return done(caller, tx -> products.verify(tx, id));
    }

    /** Ends its sale; online listings are proposed to be taken down (OPS-18). */
    @Step("{id}/discontinue")
    @Label(en = "Discontinue", zh = "停售")
    public Response discontinue(@PathParam("id") long id, @NotNull @Valid Reason reason, @Context Caller caller) {
        return done(caller, tx -> products.discontinue(tx, id, reason.reason()));
    }

    /** Stops its sale for the time being; online listings go offline at once. */
    @Step("{id}/block")
    @Label(en = "Block", zh = "暂停销售")
    public Response block(@PathParam("id") long id, @NotNull @Valid Reason reason, @Context Caller caller) {
        return done(caller, tx -> products.block(tx, id, reason.reason()));
    }

    /** Lets it be sold again. */
    @Step("{id}/unblock")
    @Label(en = "Unblock", zh = "恢复销售")
    public Response unblock(@PathParam("id") long id, @NotNull @Valid Reason reason, @Context Caller caller) {
        return done(caller, tx -> products.unblock(tx, id, reason.reason()));
    }

    /** Shows the SKUs with what the warehouse has of each; a list does without. */
    @Override
    protected Stored<Product> detailed(Stored<Product> product) {
        List<Stored<Sku>> skus =
                database.select(Sku.SKUS, SKU.PRODUCT.eq(product.value().code()), 500);
        Map<String, Long> available = Availability.of(
                database, skus.stream().map(sku -> sku.value().code()).toList());
        return product.with(
                "skus",
                skus.stream()
                        .map(sku -> new Offered(
                                sku.value().code(),
                                sku.value().name(),
                                sku.value().barcode(),
                                sku.value().state(),
                                available.get(sku.value().code())))
                        .toList());
    }

    /** A SKU as it is shown with its product; {@code available} is null where nobody has told. */
    public record Offered(String code, String name, String barcode, SkuState state, Long available) {}

    @Override
    protected Set<String> barred(Stored<Product> item, Caller caller) {
        return Set.of(item.value().blockedReason() == null ? "unblock" : "block");
    }

    @Override
    protected Stored<Product> create(Transaction tx, Product product) {
        return products.create(tx, product);
    }

    @Override
    protected Stored<Product> change(Transaction tx, Stored<Product> before, Product after) {
        return products.change(tx, before, after);
    }

    @Override
    protected void remove(Transaction tx, Stored<Product> product) {
        products.remove(tx, product);
    }

    @Override
    protected List<ImportRow<Product>> check(Reads reads, List<ImportRow<Product>> rows) {
        return products.check(reads, rows);
    }
}
