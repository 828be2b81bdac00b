package argosy.logistics.stock;

import static argosy.logistics.warehouse.Floor.bin;

import argosy.logistics.warehouse.Floor;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;

/** A small warehouse {@code SH1} where goods come and go over weeks, for tests. */
public final class Trade implements AutoCloseable {

    /** A clock that stands still until it is moved. */
    public static final class Weeks extends Clock {
        private volatile Instant now = Instant.parse("2026-09-01T02:00:00Z");

        public void pass(int days) {
            now = now.plus(Duration.ofDays(days));
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    public final Weeks clock = new Weeks();
    public final StockLedger ledger = new StockLedger();
    public final Floor floor;

    public Trade(int bins, int skus) {
        floor = new Floor(bins, skus, clock);
    }

    /** So many pieces come into the bin. */
    public void comes(String sku, int place, long pieces) {
        book(StockMove.in(sku, "", pieces, Spot.onHand(bin(place)), MoveReason.OPENING));
    }

    /** So many pieces are picked from the bin and handed over to a carrier. */
    public void goes(String sku, int place, long pieces) {
        Spot picked = Spot.of("SH1", StockStatus.PICKED);
        book(
                StockMove.between(sku, "", pieces, Spot.onHand(bin(place)), picked, MoveReason.PICK),
                StockMove.between(
                        sku, "", pieces, picked, Spot.of("SH1", StockStatus.IN_TRANSIT), MoveReason.HAND_OVER));
    }

    private void book(StockMove... moves) {
        for (StockMove move : moves) {
            floor.does(tx -> ledger.book(tx, List.of(move)));
        }
    }

    @Override
    public void close() {
        floor.close();
    }
}
