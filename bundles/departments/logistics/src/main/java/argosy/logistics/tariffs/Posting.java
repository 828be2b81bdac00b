package argosy.logistics.tariffs;

import java.time.LocalDate;

/**
 * A parcel to be priced.
 *
 * @param key what the caller finds the price by
 * @param carrier code of the carrier
 * @param origin code of the warehouse it leaves from
 * @param province where it goes, a {@link Province} by code or Chinese name; null has no price
 * @param grams actual weight
 * @param volumeCm3 volume, or null when it is not known
 * @param on the day it is handed to the carrier
 */
public record Posting(
        long key, String carrier, String origin, String province, int grams, Long volumeCm3, LocalDate on) {}
