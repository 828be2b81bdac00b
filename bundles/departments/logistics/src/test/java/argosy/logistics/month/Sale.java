package argosy.logistics.month;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An order of the month and all that becomes of it.
 *
 * @param carrier who takes it; its order names the carrier from the start only when {@code carrierKnown}
 * @param promised when it was to be handed over at the latest, or null
 * @param deeds what happens to it until the month is over, in the order of time
 */
record Sale(
        int no,
        String shop,
        String warehouse,
        String carrier,
        boolean carrierKnown,
        Destination to,
        Instant promised,
        List<Wanted> wanted,
        List<Box> boxes,
        Slip slip,
        List<Deed> deeds) {

    /** So many pieces of an article. */
    record Wanted(Article article, long pieces) {}

    /**
     * A parcel.
     *
     * @param weighed grams on the scale, or null when it was not weighed
     * @param promised when it is to reach the customer at the latest, or null
     */
    record Box(String trackingNo, Integer weighed, Instant promised, List<Wanted> contents) {

        /** What it weighs for its carrier: by the scale, else by its articles. */
        int grams() {
            return weighed == null ? articles(contents) : weighed;
        }

        long pieces() {
            return contents.stream().mapToLong(Wanted::pieces).sum();
        }

        static int articles(List<Wanted> contents) {
            return (int) contents.stream()
                    .mapToLong(some -> some.article().grams() * some.pieces())
                    .sum();
        }
    }

    /** What a packer got wrong first; the outgoing check finds it. */
    enum Slip {
        NONE,
        WRONG,
        MISSING,
        EXTRA
    }

    /** What happens to an order; {@link #SLIP} is the scan that finds a slip. */
    enum Step {
        CREATE,
        REVIEW,
        PICK,
        PACK,
        SLIP,
        CHECK,
        SIGN,
        HAND_OVER,
        INTERCEPT,
        TRANSIT,
        DELIVER,
        SIGN_FOR,
        REFUSE,
        LOSE,
        COME_BACK,
        CANCEL
    }

    /** One step, when and by whom. */
    record Deed(Instant at, String by, Step step) {}

    String ref() {
        return "TB%08d".formatted(no);
    }

    long pieces() {
        return wanted.stream().mapToLong(Wanted::pieces).sum();
    }

    Optional<Deed> deed(Step step) {
        return deeds.stream().filter(deed -> deed.step() == step).findFirst();
    }

    boolean had(Step step) {
        return deed(step).isPresent();
    }

    /** Whether our own couriers bring it. */
    boolean own() {
        return carrier.equals(Rates.OWN.carrier());
    }

    /** The carrier its order names when a step is taken. */
    String carrierAt(Step step) {
        return carrierKnown || step.compareTo(Step.PACK) >= 0 && had(Step.PACK) ? carrier : "";
    }
}
