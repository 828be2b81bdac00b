package argosy.operations.offers;

import argosy.department.EventType;
import argosy.department.Text;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * An offer began or ended (OPS-32): customer service adds its reply or takes it away. Amounts are yuan.
 *
 * @param shop code
 * @param endsAt when it ends, or ended
 */
public record OfferTold(
        String number,
        OfferKind kind,
        String title,
        String shop,
        String campaign,
        String terms,
        String reply,
        BigDecimal percentOff,
        BigDecimal amountOff,
        BigDecimal minimumSpend,
        String memberLevel,
        Instant startsAt,
        Instant endsAt,
        List<Article> articles) {

    /** @param sku and what it costs while the offer lasts */
    public record Article(String sku, BigDecimal referencePrice, BigDecimal offerPrice) {}

    public static final EventType<OfferTold> STARTED =
            EventType.of("promotion.started", OfferTold.class, Text.of("An offer began", "促销已开始"));

    public static final EventType<OfferTold> ENDED =
            EventType.of("promotion.ended", OfferTold.class, Text.of("An offer ended", "促销已结束"));

    static OfferTold of(Offer offer, List<OfferLine> lines) {
        return new OfferTold(
                offer.number(),
                offer.kind(),
                offer.title(),
                offer.shop(),
                offer.campaign(),
                offer.terms(),
                offer.reply(),
                offer.percentOff(),
                offer.amountOff(),
                offer.minimumSpend(),
                offer.memberLevel(),
                offer.startsAt(),
                offer.endsAt(),
                lines.stream()
                        .map(line -> new Article(line.sku(), line.referencePrice(), line.offerPrice()))
                        .toList());
    }
}
