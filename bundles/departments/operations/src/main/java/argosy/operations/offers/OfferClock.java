package argosy.operations.offers;

import static argosy.operations.db.Tables.OFFER;
import static argosy.operations.offers.Offer.OFFERS;

import argosy.department.Reads;
import argosy.department.Shape;
import argosy.department.Stored;
import argosy.department.Transaction;
import argosy.operations.breaches.Breach;
import argosy.operations.targets.Due;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;

/**
 * Begins and ends offers by the clock and tells of each exactly once (OPS-32), and of those that nobody took down within a
 * day of their end (DL-16, PEN-06). Whether an offer is good is asked of its times, so that a late job grants nobody more.
 */
public final class OfferClock {

    private static final Duration DAY = Duration.ofDays(1);
    private static final BigDecimal POINTS = new BigDecimal("0.5");
    private static final int BATCH = 200;
    private static final int MOST = 200;

    private OfferClock() {}

    /** Does what is due, at most {@value #BATCH} of each kind; answers of how many. */
    public static int turn(Transaction tx) {
        return begin(tx) + end(tx) + tellForgotten(tx);
    }

    private static int begin(Transaction tx) {
        List<Stored<Offer>> due =
                Due.held(tx, OFFERS, state(OfferState.SCHEDULED).and(OFFER.STARTS_AT.le(tx.now())), BATCH);
        Map<Long, List<OfferLine>> lines = lines(tx, due);
        for (Stored<Offer> offer : due) {
            Offer running = offer.value().set("state", OfferState.RUNNING).set("startedAt", tx.now());
            tx.update(OFFERS, offer, running);
            tx.publish(
                    OfferTold.STARTED,
                    running.number(),
                    OfferTold.of(running, lines.getOrDefault(offer.id(), List.of())));
        }
        return due.size();
    }

    private static int end(Transaction tx) {
        List<Stored<Offer>> due =
                Due.held(tx, OFFERS, state(OfferState.RUNNING).and(OFFER.ENDS_AT.le(tx.now())), BATCH);
        Map<Long, List<OfferLine>> lines = lines(tx, due);
        for (Stored<Offer> offer : due) {
            Offer ended = offer.value().set("state", OfferState.ENDED).set("endedAt", tx.now());
            tx.update(OFFERS, offer, ended);
            tx.publish(OfferTold.ENDED, ended.number(), OfferTold.of(ended, lines.getOrDefault(offer.id(), List.of())));
        }
        return due.size();
    }

    private static int tellForgotten(Transaction tx) {
        List<Stored<Offer>> forgotten = Due.held(
                tx,
                OFFERS,
                state(OfferState.ENDED)
                        .and(OFFER.ENDS_AT.lt(tx.now().minus(DAY)))
                        .and(OFFER.BREACHED_AT.isNull()),
                BATCH);
        for (Stored<Offer> offer : forgotten) {
            Offer value = offer.value();
            tx.update(OFFERS, offer, value.set("breachedAt", tx.now()));
            Breach.tell(
                    tx, "PEN-06", value.responsible(), POINTS, value.number(), "促销“" + value.title() + "”到期一天后仍未撤下");
        }
        return forgotten.size();
    }

    /** What a shop offers at an instant, by the times. */
    static List<Stored<Offer>> current(Reads reads, String shop, Instant at) {
        return reads.select(
                OFFERS,
                OFFER.SHOP
                        .eq(shop)
                        .and(OFFER.ENDS_AT.gt(at))
                        .and(OFFER.STARTS_AT.le(at))
                        .and(OFFER.STATE.ne(Shape.code(OfferState.DRAFT)))
                        .and(OFFER.ENDED_AT.isNull().or(OFFER.ENDED_AT.gt(at))),
                MOST);
    }

    private static Map<Long, List<OfferLine>> lines(Reads reads, List<Stored<Offer>> offers) {
        return OfferLines.of(reads, offers.stream().map(Stored::id).toList());
    }

    private static Condition state(OfferState state) {
        return OFFER.STATE.eq(Shape.code(state));
    }
}
