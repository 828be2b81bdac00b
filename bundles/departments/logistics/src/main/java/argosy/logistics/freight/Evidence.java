package argosy.logistics.freight;

import argosy.logistics.tariffs.FreightPrice;
import java.time.LocalDate;

/**
 * What we know of a line that a carrier billed.
 *
 * @param parcel the carrier's parcel with that tracking number, or null
 * @param foreign the parcel of another carrier with that tracking number, or null
 * @param earlier where the tracking number was billed before, or null
 * @param from first day of the bill's period, {@code to} the last
 * @param owed price for our weight and destination, or null when no tariff fits
 * @param heavier price for the billed weight and our destination, or null when it is the same or no tariff fits
 * @param billed price for the billed weight and destination, or null likewise
 */
record Evidence(
        BilledParcel parcel,
        BilledParcel foreign,
        Earlier earlier,
        LocalDate from,
        LocalDate to,
        FreightPrice owed,
        FreightPrice heavier,
        FreightPrice billed) {

    /** A line that billed the same tracking number before. */
    record Earlier(String billNumber, int lineNo) {}
}
