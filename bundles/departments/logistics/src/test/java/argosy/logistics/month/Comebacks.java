package argosy.logistics.month;

import argosy.logistics.month.Reckoning.Lot;
import argosy.logistics.month.Sale.Step;
import argosy.logistics.month.Sale.Wanted;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** What comes back to the warehouses in the month: sent back by customers, or never taken by them. */
final class Comebacks {

    /** What the inspection does with an article. */
    enum Verdict {
        RESTOCK,
        DAMAGED,
        SEND_BACK,
        WAIT
    }

    /** Pieces of an article that came back, and what becomes of them. */
    record Piece(Lot lot, long pieces, Verdict verdict) {}

    /**
     * A return.
     *
     * @param customers whether a customer sends the whole order back; else its parcels were refused or intercepted
     * @param at when it comes to the door; it is inspected the next morning, if the month goes that far
     */
    record Comeback(Sale sale, boolean customers, Instant at, Instant inspected, List<Piece> pieces) {}

    final List<Comeback> all = new ArrayList<>();

    Comebacks(Month month, Random random) {
        for (Sale sale : month.sales) {
            boolean regretted = random.nextInt(1000) < 25;
            int verdict = random.nextInt(100);
            if (sale.had(Step.COME_BACK)) {
                Instant at = sale.deed(Step.COME_BACK).orElseThrow().at();
                add(sale, false, at, verdict < 80 ? Verdict.RESTOCK : Verdict.DAMAGED);
            } else if (regretted && sale.had(Step.SIGN_FOR)) {
                Instant signed = sale.deed(Step.SIGN_FOR).orElseThrow().at();
                Instant at = signed.plus(Duration.ofDays(5)).plus(Duration.ofMinutes(37));
                if (at.isBefore(Month.END)) {
                    add(
                            sale,
                            true,
                            at,
                            verdict < 70 ? Verdict.RESTOCK : verdict < 90 ? Verdict.DAMAGED : Verdict.SEND_BACK);
                }
            }
        }
    }

    private void add(Sale sale, boolean customers, Instant at, Verdict verdict) {
        Instant inspected = at.plus(Duration.ofHours(19));
        List<Piece> pieces = new ArrayList<>();
        for (Wanted some : sale.wanted()) {
            pieces.add(new Piece(
                    new Lot(some.article(), sale.warehouse()),
                    some.pieces(),
                    inspected.isBefore(Month.END) ? verdict : Verdict.WAIT));
        }
        all.add(new Comeback(sale, customers, at, inspected, pieces));
    }
}
