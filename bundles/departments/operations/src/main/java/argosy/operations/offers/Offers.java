package argosy.operations.offers;

import static argosy.operations.db.Tables.OFFER;
import static argosy.operations.db.Tables.OFFER_LINE;
import static argosy.operations.db.Tables.SHOP;
import static argosy.operations.db.Tables.SKU;
import static argosy.operations.offers.Offer.OFFERS;
import static argosy.operations.shops.Shop.SHOPS;

import argosy.department.Codes;
import argosy.department.Problem;
import argosy.department.Reads;
import argosy.department.Shape;
import argosy.department.Stored;
import argosy.department.Text;
import argosy.department.Transaction;
import argosy.operations.campaigns.Campaigns;
import argosy.operations.targets.Due;
import argosy.operations.targets.Supervised;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.Condition;

/**
 * The rules of offers (OPS-32). Their reference prices are proved (LEG-23), of two offers on one article only one lasts at a
 * time, and a flash sale ends when it said it would.
 */
public final class Offers {

    /** Keeps a draft. */
    public Stored<Offer> draft(Transaction tx, NewOffer given) {
        String supervisor = Supervised.of(tx, OFFERS.name(), given.shop().strip());
        List<OfferLine> lines = lines(tx, given);
        Stored<Offer> offer =
                tx.insert(OFFERS, given.offer(tx.number("CX"), tx.by().username(), supervisor));
        OfferLines.replace(tx, offer.id(), lines);
        return offer;
    }

    /** Puts other content into a draft; the shop stays. */
    public Stored<Offer> change(Transaction tx, long id, NewOffer given) {
        Stored<Offer> offer = tx.step(OFFERS, id, "change");
        Offer old = offer.value();
        if (!old.shop().equals(given.shop().strip())) {
            throw Problem.invalid("shop", "The shop of an offer stays; make another offer.", "促销的店铺不可更改，请新建促销。");
        }
        OfferLines.replace(tx, id, lines(tx, given));
        return tx.update(OFFERS, offer, given.offer(old.number(), old.responsible(), old.supervisor()));
    }

    void remove(Transaction tx, Stored<Offer> offer) {
        if (offer.value().state() != OfferState.DRAFT) {
            throw Problem.conflict("not-a-draft", "Only a draft is removed.", "只有草稿可以删除。");
        }
        OfferLines.replace(tx, offer.id(), List.of());
        tx.delete(OFFERS, offer);
    }

    /**
     * From now on the clock begins and ends it. 422 when a reference price was never asked or a price lies below its floor,
     * 409 {@code offer-overlaps} when another offer prices an article at the same time.
     */
    public Stored<Offer> schedule(Transaction tx, long id) {
        Stored<Offer> offer = tx.step(OFFERS, id, "schedule");
        Offer value = offer.value();
        if (!value.endsAt().isAfter(tx.now())) {
            throw Problem.conflict(
                    "offer-over", "The offer's end has passed already; change its times.", "促销结束时间已过，请修改时间。");
        }
        List<OfferLine> lines = OfferLines.of(tx, id);
        ReferencePrices.require(tx, value, lines);
        requireAlone(tx, offer, lines, value.endsAt());
        return tx.update(OFFERS, offer, value.set("state", OfferState.SCHEDULED));
    }

    /** Back to a draft, before it began. */
    public Stored<Offer> unschedule(Transaction tx, long id) {
        Stored<Offer> offer = tx.step(OFFERS, id, "unschedule");
        if (!offer.value().startsAt().isAfter(tx.now())) {
            throw Problem.conflict("offer-begun", "The offer has begun; take it down instead.", "促销已开始，请改为撤下。");
        }
        return tx.update(OFFERS, offer, offer.value().set("state", OfferState.DRAFT));
    }

    /** Lets it last longer; never a flash sale, whose countdown would be a lie (LEG-23). */
    public Stored<Offer> extend(Transaction tx, long id, Instant endsAt, String reason) {
        Stored<Offer> offer = tx.step(OFFERS, id, "extend");
        Offer value = offer.value();
        if (value.kind() == OfferKind.FLASH_SALE) {
            throw Problem.conflict(
                    "flash-sale-ends",
                    "A flash sale ends when it said it would; make a new one.",
                    "限时抢购到点结束，不得延期，请新建促销。");
        }
        if (!value.endsAt().isAfter(tx.now())) {
            throw Problem.conflict("offer-over", "The offer is over; make a new one.", "促销已到期，请新建促销。");
        }
        if (!endsAt.isAfter(value.endsAt())) {
            throw Problem.invalid(
                    "endsAt", "The new end is later than " + value.endsAt() + ".", "新的结束时间须晚于 " + value.endsAt() + "。");
        }
        requireAlone(tx, offer, OfferLines.of(tx, id), endsAt);
        tx.remark(OFFERS, id, "extended", reason);
        return tx.update(OFFERS, offer, value.set("endsAt", endsAt));
    }

    /** It stands on the platform no longer; one that still ran ends with it. */
    public Stored<Offer> takeDown(Transaction tx, long id) {
        Stored<Offer> offer = tx.step(OFFERS, id, "take-down");
        boolean ran = offer.value().state() == OfferState.RUNNING;
        Offer down = offer.value()
                .set("state", OfferState.TAKEN_DOWN)
                .set("takenDownAt", tx.now())
                .set("takenDownBy", tx.by().username());
        if (ran) {
            down = down.set("endedAt", tx.now());
            tx.publish(OfferTold.ENDED, down.number(), OfferTold.of(down, OfferLines.of(tx, id)));
        }
        return tx.update(OFFERS, offer, down);
    }

    private static List<OfferLine> lines(Reads reads, NewOffer given) {
        if ((given.percentOff() == null) == (given.amountOff() == null)) {
            throw Problem.invalid(
                    "percentOff", "An offer takes off per cent or yuan; give one of them.", "请填写优惠比例或优惠金额之一。");
        }
        if (!given.endsAt().isAfter(given.startsAt())) {
            throw Problem.invalid("endsAt", "It ends after it starts.", "结束时间须晚于开始时间。");
        }
        if (given.kind().pricesArticles() && given.lines().isEmpty()) {
            throw Problem.invalid(
                    "lines",
                    "A discount or flash sale names its articles with their reference prices.",
                    "折扣和限时抢购须填写商品及划线价。");
        }
        if (given.campaign() != null && !given.campaign().isBlank()) {
            Campaigns.require(
                    reads, "campaign", given.campaign().strip(), given.shop().strip());
        }
        Set<String> known = Codes.existing(
                reads,
                SKU.CODE,
                given.lines().stream().map(line -> line.sku().strip()).toList());
        Set<String> seen = new HashSet<>();
        List<OfferLine> lines = new ArrayList<>();
        for (NewOffer.Line line : given.lines()) {
            String sku = line.sku().strip();
            if (!known.contains(sku)) {
                throw Problem.invalid(
                        "lines", "There is no SKU " + sku + "; correct the code.", "没有商品 " + sku + "，请更正编码。");
            }
            if (!seen.add(sku)) {
                throw Problem.invalid("lines", "SKU " + sku + " is named twice.", "商品 " + sku + " 重复。");
            }
            BigDecimal price = OfferLine.price(line.referencePrice(), given.percentOff(), given.amountOff());
            if (price.signum() <= 0) {
                throw Problem.invalid(
                        "amountOff",
                        "SKU " + sku + " would cost nothing; take off less.",
                        "商品 " + sku + " 优惠后价格不大于 0，请减少优惠。");
            }
            lines.add(new OfferLine(lines.size() + 1, sku, line.referencePrice(), price));
        }
        return lines;
    }

    /** Of two who schedule at once for a shop the second sees the first: the shop is held. */
    private static void requireAlone(Transaction tx, Stored<Offer> offer, List<OfferLine> lines, Instant end) {
        Offer value = offer.value();
        if (!value.kind().pricesArticles()) {
            return;
        }
        Due.held(tx, SHOPS, SHOP.CODE.eq(value.shop()), 1);
        Condition rivals = OFFER.ID
                .ne(offer.id())
                .and(OFFER.SHOP.eq(value.shop()))
                .and(OFFER.KIND.in(Shape.code(OfferKind.DISCOUNT), Shape.code(OfferKind.FLASH_SALE)))
                .and(OFFER.STATE.in(Shape.code(OfferState.SCHEDULED), Shape.code(OfferState.RUNNING)))
                .and(OFFER.STARTS_AT.lt(end))
                .and(OFFER.ENDS_AT.gt(value.startsAt()));
        var clash = tx.sql()
                .select(OFFER.NUMBER, OFFER_LINE.SKU)
                .from(OFFER_LINE)
                .join(OFFER)
                .on(OFFER.ID.eq(OFFER_LINE.OFFER))
                .where(rivals)
                .and(OFFER_LINE.SKU.in(lines.stream().map(OfferLine::sku).toList()))
                .limit(1)
                .fetchOne();
        if (clash != null) {
            throw Problem.conflict(
                    "offer-overlaps",
                    Text.of(
                            "Offer " + clash.value1() + " prices " + clash.value2()
                                    + " at the same time; end it or choose other times.",
                            "促销 " + clash.value1() + " 同一时段已包含商品 " + clash.value2() + "，请结束该促销或调整时间。"),
                    Map.of("offer", clash.value1(), "sku", clash.value2()));
        }
    }
}
