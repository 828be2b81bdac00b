package argosy.operations.prices;

import argosy.department.Caller;
import argosy.department.Database;
import argosy.department.EditableResource;
import argosy.department.Label;
import argosy.department.Permission;
import argosy.department.Problem;
import argosy.operations.products.Skus;
import argosy.operations.shops.Shops;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import java.math.BigDecimal;

/** {@code /api/operations/price-limits}: what customer service may grant (OPS-16). */
@Path("price-limits")
public final class PriceLimitsResource extends EditableResource<PriceLimit> {

    public PriceLimitsResource(Database database) {
        super(database, PriceLimit.PRICE_LIMITS);
    }

    /**
     * Whether the caller may grant a price now: {@code ?shop=TM-ZSXP&sku=TD-1001&amount=94.05}; the lowest price is price ×
     * (1 − largest reduction ÷ 100), never below the floor.
     */
    @GET
    @Path("check")
    @Permission("price-limits:check")
    @Label(en = "May I grant this price", zh = "改价校验")
    public PriceLimits.Grant check(
            @QueryParam("shop") String shop,
            @QueryParam("sku") String sku,
            @QueryParam("amount") String amount,
            @Context Caller caller) {
        Shops.existing(database, "shop", shop == null ? "" : shop);
        Skus.existing(database, "sku", sku == null ? "" : sku);
        return PriceLimits.check(database, caller, shop, sku, amount(amount), database.now());
    }

    private static BigDecimal amount(String text) {
        try {
            BigDecimal amount = new BigDecimal(text == null ? "" : text.strip());
            if (amount.signum() > 0 && amount.scale() <= 2 && amount.precision() <= 14) {
                return amount;
            }
        } catch (NumberFormatException e) {
            // the same answer as an amount out of range
        }
        throw Problem.invalid("amount", "Give an amount in CNY with at most two decimals.", "请填写金额（元），最多两位小数。");
    }
}
