package argosy.operations.prices;

import static argosy.operations.prices.Price.PRICES;

import argosy.department.Caller;
import argosy.department.Database;
import argosy.department.ImportableResource;
import argosy.department.Importer;
import argosy.department.Label;
import argosy.department.Permission;
import argosy.department.Problem;
import argosy.department.Step;
import argosy.department.Stored;
import argosy.operations.products.Skus;
import argosy.operations.shops.Shops;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.time.format.DateTimeParseException;

/**
 * {@code /api/operations/prices} (OPS-16). A price is changed by proposing another one, which waits for its approval in the
 * inbox; rows of a file are proposals too.
 */
@Path("prices")
public final class PricesResource extends ImportableResource<Price, NewPrice> {

    private final Prices prices;

    public PricesResource(Database database, Prices prices) {
        super(database, PRICES);
        this.prices = prices;
    }

    /** Proposes a price (OPS-16). */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Permission("prices:write")
    public Response post(@NotNull @Valid NewPrice price, @Context Caller caller, @Context UriInfo uri) {
        return created(database.write(caller, tx -> prices.propose(tx, price)), caller, uri);
    }

    /** Proposes a returned price anew. */
    @Step("{id}/propose")
    @Label(en = "Propose again", zh = "重新提交")
    public Response propose(@PathParam("id") long id, @NotNull @Valid NewPrice price, @Context Caller caller) {
        return done(caller, tx -> prices.proposeAgain(tx, id, price));
    }

    /** Why. */
    @Label(en = "Reason", zh = "原因")
    public record Reason(
            @NotBlank @Size(max = 500) @Label(en = "Reason", zh = "原因", example = "活动取消")
            String reason) {}

    /** Takes back what has not begun. */
    @Step("{id}/withdraw")
    @Label(en = "Withdraw", zh = "撤回")
    public Response withdraw(@PathParam("id") long id, @NotNull @Valid Reason reason, @Context Caller caller) {
        return done(caller, tx -> prices.withdraw(tx, id, reason.reason()));
    }

    /** Ends a price in force now. */
    @Step("{id}/end")
    @Label(en = "End", zh = "提前结束")
    public Response end(@PathParam("id") long id, @NotNull @Valid Reason reason, @Context Caller caller) {
        return done(caller, tx -> prices.end(tx, id, reason.reason()));
    }

    /** What a SKU costs in a shop, now or at a time: {@code ?shop=TM-ZSXP&sku=TD-1001&at=2026-12-01T00:00:00Z}. */
    @GET
    @Path("quote")
    @Permission("prices:read")
    @Label(en = "Quote", zh = "报价")
    public Quote quote(@QueryParam("shop") String shop, @QueryParam("sku") String sku, @QueryParam("at") String at) {
        Shops.existing(database, "shop", shop == null ? "" : shop);
        Skus.existing(database, "sku", sku == null ? "" : sku);
        Instant when = instant(at);
        Price price = PriceList.at(database, shop, sku, when).map(Stored::value).orElse(null);
        return Quote.of(shop, sku, when, price, PriceList.floor(database, shop, sku));
    }

    /** What was done. */
    @Label(en = "Turn of prices", zh = "价格生效扫描")
    public record Turned(
            @Label(en = "Prices", zh = "变更数", example = "3") int prices) {}

    /** Puts into force and ends what is due, as the job does every minute. */
    @Step("turn")
    @Label(en = "Turn", zh = "执行到期生效")
    public Turned turn(@Context Caller caller) {
        return new Turned(database.write(caller, prices::turn));
    }

    /** Shows whether customers pay it at this moment, whatever the job has done yet. */
    @Override
    protected Stored<Price> expand(Stored<Price> price) {
        Instant now = database.now();
        return price.with("inForce", price.value().inForce(now));
    }

    @Override
    protected Importer<NewPrice> importer() {
        return new PriceImport(prices);
    }

    private Instant instant(String at) {
        try {
            return at == null || at.isBlank() ? database.now() : Instant.parse(at.strip());
        } catch (DateTimeParseException e) {
            throw Problem.invalid(
                    "at", "at must be a time such as 2026-12-01T00:00:00Z.", "at 须为时间，例如 2026-12-01T00:00:00Z。");
        }
    }
}
