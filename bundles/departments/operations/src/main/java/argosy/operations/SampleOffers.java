package argosy.operations;

import static argosy.operations.db.Tables.PRICE;
import static argosy.operations.offers.Offer.OFFERS;

import argosy.department.Database;
import argosy.department.Stored;
import argosy.operations.offers.NewOffer;
import argosy.operations.offers.Offer;
import argosy.operations.offers.OfferClock;
import argosy.operations.offers.OfferKind;
import argosy.operations.offers.OfferState;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Offers of the sample company, in every state; their reference prices are those the shop really has. */
final class SampleOffers {

    private final Database database;
    private final Marketing marketing;
    private final Instant now;
    private final List<NewOffer.Line> articles;

    SampleOffers(Database database, Marketing marketing, Instant now) {
        this.database = database;
        this.marketing = marketing;
        this.now = now;
        this.articles = database.sql()
                .select(PRICE.SKU, PRICE.AMOUNT)
                .from(PRICE)
                .where(PRICE.SHOP.eq(SampleShops.TMALL))
                .and(PRICE.STATE.eq("active"))
                .and(PRICE.VALID_FROM.lt(now.minus(Duration.ofDays(1))))
                .and(PRICE.VALID_TO.isNull())
                .orderBy(PRICE.SKU.desc())
                .limit(6)
                .fetch(row -> new NewOffer.Line(row.value1(), row.value2()));
    }

    void load() {
        long flash = offer(OfferKind.FLASH_SALE, "今晚限时抢购 收纳 85 折", "15", null, -2, 22, 0, 2);
        schedule(flash);
        long member = offer(OfferKind.MEMBER, "金卡会员折上 95 折", "5", null, -48, 240, 0, 0);
        schedule(member);
        database.write(OperationsSample.PLANNER, OfferClock::turn);
        schedule(offer(OfferKind.DISCOUNT, "双12 预热 88 折", "12", null, 200, 470, 2, 4));
        schedule(offer(OfferKind.COUPON, "满 300 减 40 店铺券", null, "40", 24, 500, 0, 0));
        offer(OfferKind.DISCOUNT, "年货节早鸟 9 折", "10", null, 1200, 1500, 4, 6);
        ended(offer(OfferKind.COUPON, "双11 返场满 200 减 20", null, "20", -60, -6, 0, 0));
        long down = offer(OfferKind.COUPON, "双11 满 500 减 80", null, "80", -400, -260, 0, 0);
        ended(down);
        database.write(OperationsSample.PLANNER, tx -> marketing.offers.takeDown(tx, down));
    }

    private void schedule(long offer) {
        database.write(OperationsSample.PLANNER, tx -> marketing.offers.schedule(tx, offer));
    }

    /** It ran and ended before the sample begins. */
    private void ended(long offer) {
        database.write(OperationsSample.PLANNER, tx -> {
            Stored<Offer> stored = tx.get(OFFERS, offer);
            tx.update(OFFERS, stored, OFFERS.shape().with(stored.value(), "state", OfferState.SCHEDULED));
            return OfferClock.turn(tx);
        });
    }

    /** Without prices in the shop an offer is a coupon, which crosses none out. */
    private long offer(
            OfferKind kind,
            String title,
            String percent,
            String amount,
            int fromHours,
            int toHours,
            int first,
            int last) {
        boolean priced = last > first && articles.size() >= last;
        return database.write(
                        OperationsSample.PLANNER,
                        tx -> marketing.offers.draft(
                                tx,
                                new NewOffer(
                                        last > first && !priced ? OfferKind.COUPON : kind,
                                        title,
                                        SampleShops.TMALL,
                                        null,
                                        "每人限用一次，不与其他优惠同享",
                                        "亲，" + title + "正在进行，拍下自动优惠哦～",
                                        percent == null ? null : new BigDecimal(percent),
                                        amount == null ? null : new BigDecimal(amount),
                                        amount == null ? null : new BigDecimal(amount).multiply(BigDecimal.valueOf(7)),
                                        kind == OfferKind.MEMBER ? "金卡" : null,
                                        now.plus(Duration.ofHours(fromHours)),
                                        now.plus(Duration.ofHours(toHours)),
                                        null,
                                        priced ? articles.subList(first, last) : List.of())))
                .id();
    }
}
