package argosy.operations.offers;

import static argosy.operations.offers.Offer.OFFERS;
import static org.assertj.core.api.Assertions.assertThat;

import argosy.department.Stored;
import argosy.operations.targets.Market;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Offers are honest, begin and end by the clock, and are told of exactly once. */
@Tag("OPS-32")
class OffersTest {

    private static final Instant START = Instant.parse("2026-11-22T12:00:00Z");
    private static final Instant END = Instant.parse("2026-11-23T16:00:00Z");

    private final Market market = new Market();

    @BeforeEach
    void prices() {
        market.price("LAMP", "99.00", Instant.parse("2026-10-01T00:00:00Z"), null);
        market.price("TENT", "299.00", Instant.parse("2026-08-01T00:00:00Z"), Instant.parse("2026-09-01T00:00:00Z"));
        market.price("TENT", "269.00", Instant.parse("2026-09-01T00:00:00Z"), null);
    }

    @AfterEach
    void close() {
        market.close();
    }

    @Test
    void theOfferPriceIsTheReferencePriceLessWhatIsTakenOff() {
        assertThat(OfferLine.price(new BigDecimal("99.00"), new BigDecimal("33.33"), null))
                .isEqualTo("66.00");
        assertThat(OfferLine.price(new BigDecimal("0.05"), new BigDecimal("50"), null))
                .isEqualTo("0.03");
        assertThat(OfferLine.price(new BigDecimal("99.00"), null, new BigDecimal("40")))
                .isEqualTo("59.00");
    }

    @Test
    @Tag("LEG-23")
    void aReferencePriceTheShopDidNotHaveInTimeIsRefused() {
        long invented = offer(OfferKind.FLASH_SALE, "LAMP", "199.00", START, END);
        assertThat(market.code(tx -> market.offers.schedule(tx, invented))).isEqualTo("invalid:lines");
        long longAgo = offer(OfferKind.FLASH_SALE, "TENT", "299.00", START, END);
        assertThat(market.code(tx -> market.offers.schedule(tx, longAgo))).isEqualTo("invalid:lines");
        long honest = offer(OfferKind.FLASH_SALE, "TENT", "269.00", START, END);
        assertThat(market.code(tx -> market.offers.schedule(tx, honest))).isNull();
        assertThat(state(invented)).isEqualTo(OfferState.DRAFT);
    }

    @Test
    void whatMakesNoSenseIsRefusedWithItsField() {
        assertThat(bad(OfferKind.DISCOUNT, null, null, "LAMP", START, END)).isEqualTo("invalid:percentOff");
        assertThat(bad(OfferKind.DISCOUNT, "10", "5", "LAMP", START, END)).isEqualTo("invalid:percentOff");
        assertThat(bad(OfferKind.DISCOUNT, "10", null, "LAMP", END, START)).isEqualTo("invalid:endsAt");
        assertThat(bad(OfferKind.DISCOUNT, "10", null, "NOTHING", START, END)).isEqualTo("invalid:lines");
        assertThat(bad(OfferKind.DISCOUNT, null, "99", "LAMP", START, END)).isEqualTo("invalid:amountOff");
        assertThat(bad(OfferKind.FLASH_SALE, "10", null, null, START, END)).isEqualTo("invalid:lines");
        assertThat(bad(OfferKind.COUPON, null, "40", null, START, END)).isNull();
        long over = offer(
                OfferKind.DISCOUNT, "LAMP", "99.00", START.minus(Duration.ofDays(3)), START.minus(Duration.ofDays(2)));
        assertThat(market.code(tx -> market.offers.schedule(tx, over))).isEqualTo("offer-over");
    }

    @Test
    void itBeginsAndEndsByTheClockAndIsToldOfOnce() {
        long id = scheduled(OfferKind.DISCOUNT);
        String number = market.value(OFFERS, id).number();
        assertThat(turn()).isZero();
        assertThat(good(START.minusMillis(1))).isEmpty();
        assertThat(good(START)).as("by its times, whatever the job has done").containsExactly(number);
        market.clock.set(START);
        assertThat(turn()).isEqualTo(1);
        assertThat(state(id)).isEqualTo(OfferState.RUNNING);
        assertThat(turn()).isZero();
        assertThat(good(END.minusMillis(1))).containsExactly(number);
        assertThat(good(END)).isEmpty();
        market.clock.set(END);
        assertThat(turn()).isEqualTo(1);
        assertThat(turn()).isZero();
        assertThat(state(id)).isEqualTo(OfferState.ENDED);
        assertThat(market.told(number)).containsExactly("promotion.started", "promotion.ended");
        assertThat(market.data("promotion.started")
                        .path("articles")
                        .get(0)
                        .path("offerPrice")
                        .decimalValue())
                .isEqualByComparingTo("69.30");
        assertThat(market.data("promotion.started").path("reply").asText()).isEqualTo("限时优惠中");
    }

    @Test
    void whatShouldHaveRunWhileTheJobDidNotIsToldInItsOrder() {
        long id = scheduled(OfferKind.DISCOUNT);
        market.clock.set(END.plusSeconds(60));
        turn();
        assertThat(state(id)).isEqualTo(OfferState.ENDED);
        assertThat(market.told(market.value(OFFERS, id).number()))
                .containsExactly("promotion.started", "promotion.ended");
    }

    @Test
    @Tag("PEN-06")
    @Tag("DL-16")
    void oneDayPastItsEndAndStillUpIsToldOnce() {
        long forgotten = scheduled(OfferKind.DISCOUNT);
        String number = market.value(OFFERS, forgotten).number();
        market.clock.set(END);
        turn();
        market.clock.set(END.plus(Duration.ofDays(1)));
        assertThat(turn()).as("exactly one day is in time").isZero();
        market.clock.set(END.plus(Duration.ofDays(1)).plusMillis(1000));
        assertThat(turn()).isEqualTo(1);
        assertThat(turn()).isZero();
        assertThat(market.told(number)).containsExactly("promotion.started", "promotion.ended", "breach.detected");
        assertThat(market.data("breach.detected").path("rule").asText()).isEqualTo("PEN-06");
        assertThat(market.data("breach.detected").path("person").asText()).isEqualTo("linyating");
        market.get(tx -> market.offers.takeDown(tx, forgotten));
        assertThat(state(forgotten)).isEqualTo(OfferState.TAKEN_DOWN);
    }

    @Test
    @Tag("PEN-06")
    void whatIsTakenDownInTimeIsNoBreachAndEndsOnce() {
        long id = scheduled(OfferKind.DISCOUNT);
        String number = market.value(OFFERS, id).number();
        assertThat(market.code(tx -> market.offers.takeDown(tx, id))).isEqualTo("step-not-allowed");
        market.clock.set(START);
        turn();
        market.get(tx -> market.offers.takeDown(tx, id));
        assertThat(good(START.plusSeconds(1))).isEmpty();
        market.clock.set(END.plus(Duration.ofDays(2)));
        assertThat(turn()).isZero();
        assertThat(market.told(number)).containsExactly("promotion.started", "promotion.ended");
    }

    @Test
    @Tag("LEG-23")
    void aFlashSaleIsNeverProlonged() {
        long flash = scheduled(OfferKind.FLASH_SALE);
        market.clock.set(START);
        turn();
        assertThat(market.code(tx -> market.offers.extend(tx, flash, END.plusSeconds(60), "再延一天")))
                .isEqualTo("flash-sale-ends");
        market.get(tx -> market.offers.takeDown(tx, flash));
        long discount = offer(OfferKind.DISCOUNT, "LAMP", "99.00", START, END);
        market.get(tx -> market.offers.schedule(tx, discount));
        turn();
        assertThat(market.code(tx -> market.offers.extend(tx, discount, END, "x")))
                .isEqualTo("invalid:endsAt");
        market.get(tx -> market.offers.extend(tx, discount, END.plus(Duration.ofDays(1)), "平台延长"));
        market.clock.set(END);
        assertThat(turn()).isZero();
        assertThat(good(END)).hasSize(1);
    }

    @Test
    void ofTwoOffersOnOneArticleAtOneTimeTheSecondIsRefusedAlsoWhenBothComeAtOnce() {
        List<Long> drafts = IntStream.range(0, 4)
                .mapToObj(i -> offer(OfferKind.DISCOUNT, "LAMP", "99.00", START, END))
                .toList();
        List<CompletableFuture<String>> tries = drafts.stream()
                .map(id -> CompletableFuture.supplyAsync(
                        () -> String.valueOf(market.code(tx -> market.offers.schedule(tx, id)))))
                .toList();
        assertThat(tries.stream().map(CompletableFuture::join))
                .containsExactlyInAnyOrder("null", "offer-overlaps", "offer-overlaps", "offer-overlaps");
        long after = offer(OfferKind.DISCOUNT, "LAMP", "99.00", END, END.plusSeconds(60));
        assertThat(market.code(tx -> market.offers.schedule(tx, after))).isNull();
    }

    @Test
    void aScheduledOfferGoesBackToADraftUntilItBegins() {
        long id = scheduled(OfferKind.DISCOUNT);
        assertThat(market.code(tx ->
                        market.offers.change(tx, id, given(OfferKind.COUPON, "5", null, null, "9.00", START, END))))
                .isEqualTo("step-not-allowed");
        market.get(tx -> market.offers.unschedule(tx, id));
        market.get(tx -> market.offers.change(tx, id, given(OfferKind.COUPON, null, "5", null, "9.00", START, END)));
        assertThat(market.value(OFFERS, id).kind()).isEqualTo(OfferKind.COUPON);
        market.get(tx -> market.offers.schedule(tx, id));
        market.clock.set(START);
        assertThat(market.code(tx -> market.offers.unschedule(tx, id))).isEqualTo("offer-begun");
    }

    private int turn() {
        return market.get(OfferClock::turn);
    }

    private List<String> good(Instant at) {
        return OfferClock.current(market.database, "TM", at).stream()
                .map(offer -> offer.value().number())
                .toList();
    }

    private OfferState state(long id) {
        return market.value(OFFERS, id).state();
    }

    private long scheduled(OfferKind kind) {
        long id = offer(kind, "LAMP", "99.00", START, END);
        market.get(tx -> market.offers.schedule(tx, id));
        return id;
    }

    private long offer(OfferKind kind, String sku, String reference, Instant from, Instant to) {
        Stored<Offer> draft =
                market.get(tx -> market.offers.draft(tx, given(kind, "30", null, sku, reference, from, to)));
        return draft.id();
    }

    private String bad(OfferKind kind, String percent, String amount, String sku, Instant from, Instant to) {
        return market.code(tx -> market.offers.draft(tx, given(kind, percent, amount, sku, "99.00", from, to)));
    }

    private static NewOffer given(
            OfferKind kind, String percent, String amount, String sku, String reference, Instant from, Instant to) {
        return new NewOffer(
                kind,
                "限时优惠",
                "TM",
                null,
                null,
                "限时优惠中",
                percent == null ? null : new BigDecimal(percent),
                amount == null ? null : new BigDecimal(amount),
                null,
                null,
                from,
                to,
                null,
                sku == null ? null : List.of(new NewOffer.Line(sku, new BigDecimal(reference))));
    }
}
