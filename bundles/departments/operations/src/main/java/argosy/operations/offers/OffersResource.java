package argosy.operations.offers;

import static argosy.operations.offers.Offer.OFFERS;

import argosy.department.Caller;
import argosy.department.CollectionResource;
import argosy.department.Database;
import argosy.department.IfMatch;
import argosy.department.Label;
import argosy.department.Permission;
import argosy.department.Problem;
import argosy.department.Step;
import argosy.department.Stored;
import argosy.operations.shops.Shops;
import argosy.operations.targets.Scanned;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;

/**
 * {@code /api/operations/offers}: discounts, flash sales, coupons and member offers (OPS-32). What nobody took down in time:
 * {@code ?breachedAt.empty=false&state=ended}.
 */
@Path("offers")
public final class OffersResource extends CollectionResource<Offer> {

    private final Offers offers;

    public OffersResource(Database database, Offers offers) {
        super(database, OFFERS);
        this.offers = offers;
    }

    /** What a shop offers at an instant. */
    @Label(en = "Current offers", zh = "当前促销")
    public record Current(
            @Label(en = "Shop", zh = "店铺", example = "TM-ZSXP")
            String shop,

            @Label(en = "At", zh = "时间", example = "2026-11-10T12:30:00Z")
            Instant at,

            @Label(en = "Offers", zh = "促销") List<Good> offers) {}

    /** An offer that is good, as customer service needs it; the members are those of {@link Offer}. */
    @Label(en = "Current offer", zh = "进行中的促销")
    public record Good(
            @Label(en = "Number", zh = "促销号", example = "CX-20261101-0001")
            String number,

            @Label(en = "Kind", zh = "促销类型", example = "flash_sale")
            OfferKind kind,

            @Label(en = "Title", zh = "促销名称", example = "双11 露营灯限时抢购")
            String title,

            @Label(en = "Terms", zh = "使用条件", example = "每人限购 2 件")
            String terms,

            @Label(en = "Reply", zh = "客服话术", example = "亲，露营灯今晚限时 7 折哦")
            String reply,

            @Label(en = "Off (%)", zh = "优惠比例（%）", example = "30.00")
            BigDecimal percentOff,

            @Label(en = "Off (CNY)", zh = "优惠金额（元）", example = "40.00")
            BigDecimal amountOff,

            @Label(en = "Minimum spend (CNY)", zh = "使用门槛（元）", example = "300.00")
            BigDecimal minimumSpend,

            @Label(en = "Member level", zh = "会员等级", example = "金卡")
            String memberLevel,

            @Label(en = "Starts at", zh = "开始时间", example = "2026-11-10T12:00:00Z")
            Instant startsAt,

            @Label(en = "Ends at", zh = "结束时间", example = "2026-11-11T16:00:00Z")
            Instant endsAt,

            @Label(en = "Lines", zh = "明细") List<OfferLine> lines) {}

    /** What a shop offers now, or at an instant: {@code ?shop=TM-ZSXP&at=2026-11-10T12:30:00Z} (OPS-32). */
    @GET
    @Path("current")
    @Permission("offers:read")
    @Label(en = "Current offers", zh = "当前促销")
    public Current current(@QueryParam("shop") String shop, @QueryParam("at") String at) {
        if (shop == null || shop.isBlank()) {
            throw Problem.badRequest("shop-needed", "Name the shop: ?shop=TM-ZSXP.", "请指定店铺：?shop=TM-ZSXP。");
        }
        String code = Shops.existing(database, "shop", shop.strip()).value().code();
        Instant instant = instant(at);
        List<Stored<Offer>> found = OfferClock.current(database, code, instant);
        Map<Long, List<OfferLine>> lines =
                OfferLines.of(database, found.stream().map(Stored::id).toList());
        return new Current(
                code,
                instant,
                found.stream()
                        .map(offer -> good(offer.value(), lines.getOrDefault(offer.id(), List.of())))
                        .toList());
    }

    /** Keeps a draft (OPS-32). */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Permission("offers:write")
    @Label(en = "New offer", zh = "新建促销")
    public Response post(@NotNull @Valid NewOffer offer, @Context Caller caller, @Context UriInfo uri) {
        return created(database.write(caller, tx -> offers.draft(tx, offer)), caller, uri);
    }

    /** Puts other content into a draft (OPS-32). */
    @Step("{id}/change")
    @Label(en = "Change", zh = "修改")
    public Response change(@PathParam("id") long id, @NotNull @Valid NewOffer offer, @Context Caller caller) {
        return done(caller, tx -> offers.change(tx, id, offer));
    }

    /** Removes a draft. */
    @DELETE
    @Path("{id}")
    @Permission("offers:write")
    public void delete(
            @PathParam("id") long id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, @Context Caller caller) {
        IfMatch expected = IfMatch.required(ifMatch);
        database.write(caller, tx -> {
            offers.remove(tx, expected.check(tx.target(OFFERS, id)));
            return null;
        });
    }

    /** From now on the clock begins and ends it; its reference prices are proved (OPS-32, LEG-23). */
    @Step("{id}/schedule")
    @Label(en = "Schedule", zh = "排期")
    public Response schedule(@PathParam("id") long id, @Context Caller caller) {
        return done(caller, tx -> offers.schedule(tx, id));
    }

    /** Back to a draft, before it began (OPS-32). */
    @Step("{id}/unschedule")
    @Label(en = "Unschedule", zh = "取消排期")
    public Response unschedule(@PathParam("id") long id, @Context Caller caller) {
        return done(caller, tx -> offers.unschedule(tx, id));
    }

    /** A later end. */
    @Label(en = "Extension of an offer", zh = "促销延期")
    public record Extension(
            @NotNull @Label(en = "Ends at", zh = "结束时间", example = "2026-11-12T16:00:00Z")
            Instant endsAt,

            @NotBlank @Size(max = 1000) @Label(en = "Reason", zh = "原因", example = "平台大促延长一天")
            String reason) {}

    /** Lets it last longer; never a flash sale (OPS-32, LEG-23). */
    @Step("{id}/extend")
    @Label(en = "Extend", zh = "延期")
    public Response extend(@PathParam("id") long id, @NotNull @Valid Extension later, @Context Caller caller) {
        return done(caller, tx -> offers.extend(tx, id, later.endsAt(), later.reason()));
    }

    /** It stands on the platform no longer (OPS-32, PEN-06). */
    @Step("{id}/take-down")
    @Label(en = "Take down", zh = "撤下")
    public Response takeDown(@PathParam("id") long id, @Context Caller caller) {
        return done(caller, tx -> offers.takeDown(tx, id));
    }

    /** Begins and ends offers and tells of forgotten ones, as the job does each minute (OPS-32, DL-16). */
    @Step("scan")
    @Label(en = "Scan", zh = "促销检查")
    public Scanned scan(@Context Caller caller) {
        return new Scanned(database.write(caller, OfferClock::turn));
    }

    @Override
    protected Stored<Offer> detailed(Stored<Offer> item) {
        return item.with("lines", OfferLines.of(database, item.id()));
    }

    private Instant instant(String at) {
        try {
            return at == null || at.isBlank() ? database.now() : Instant.parse(at.strip());
        } catch (DateTimeParseException e) {
            throw Problem.badRequest(
                    "bad-time", "at must be a time such as 2026-11-10T12:30:00Z.", "at 须为时间，例如 2026-11-10T12:30:00Z。");
        }
    }

    private static Good good(Offer offer, List<OfferLine> lines) {
        return new Good(
                offer.number(),
                offer.kind(),
                offer.title(),
                offer.terms(),
                offer.reply(),
                offer.percentOff(),
                offer.amountOff(),
                offer.minimumSpend(),
                offer.memberLevel(),
                offer.startsAt(),
                offer.endsAt(),
                lines);
    }
}
