package argosy.logistics.freight;

import static argosy.logistics.db.Tables.FREIGHT_BILL;
import static argosy.logistics.db.Tables.FREIGHT_BILL_LINE;

import argosy.department.Shape;
import argosy.department.Stored;
import argosy.department.Transaction;
import argosy.logistics.tariffs.FreightPrice;
import argosy.logistics.tariffs.Posting;
import argosy.logistics.tariffs.Province;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/** Compares the lines of a bill with parcels, tariffs and other bills, some hundred at a time (LOG-18). */
final class Matching {

    private static final Set<String> BINDING = Set.of(
            Shape.code(FreightBillState.AGREED),
            Shape.code(FreightBillState.APPROVED),
            Shape.code(FreightBillState.PAID));

    private final Prices prices;
    private final ZoneId zone;

    Matching(Prices prices, ZoneId zone) {
        this.prices = prices;
        this.zone = zone;
    }

    /** Examines every line that is not settled, and keeps what is new about it. */
    void run(Transaction tx, Stored<FreightBill> bill) {
        FreightRule tolerance = FreightRule.of(tx, bill.value().carrier());
        FreightLines.each(
                tx,
                bill.id(),
                FREIGHT_BILL_LINE.STATE.ne(Shape.code(FreightLineState.RESOLVED)),
                lines -> examine(tx, bill, lines, tolerance));
    }

    private void examine(
            Transaction tx, Stored<FreightBill> bill, List<Stored<FreightBillLine>> lines, FreightRule tolerance) {
        Set<String> numbers =
                lines.stream().map(line -> line.value().trackingNo()).collect(Collectors.toSet());
        Map<String, List<BilledParcel>> parcels = BilledParcel.of(tx, numbers, zone);
        Map<String, List<Charge>> charges = charges(tx, bill.value().carrier(), numbers);
        Map<Long, BilledParcel> own = new HashMap<>();
        for (Stored<FreightBillLine> line : lines) {
            List<BilledParcel> known = parcels.get(line.value().trackingNo());
            of(known, line.value().carrier(), true).ifPresent(parcel -> own.put(line.id(), parcel));
        }
        Map<Long, FreightPrice> owed = prices.of(tx, postings(lines, own, Matching::owed));
        Map<Long, FreightPrice> heavier =
                prices.of(tx, postings(lines, own, (line, parcel) -> heavier(line, parcel, owed.get(line.id()))));
        Map<Long, FreightPrice> billed =
                prices.of(tx, postings(lines, own, (line, parcel) -> billed(line, parcel, owed.get(line.id()))));
        List<FreightLines.Change> changes = new ArrayList<>();
        for (Stored<FreightBillLine> stored : lines) {
            FreightBillLine line = stored.value();
            long id = stored.id();
            Evidence evidence = new Evidence(
                    own.get(id),
                    of(parcels.get(line.trackingNo()), line.carrier(), false).orElse(null),
                    earlier(charges.get(line.trackingNo()), stored),
                    bill.value().periodFrom(),
                    bill.value().periodTo(),
                    owed.get(id),
                    heavier.get(id),
                    billed.get(id));
            changes.add(
                    new FreightLines.Change(stored, line.examined(Reconciliation.examine(line, evidence, tolerance))));
        }
        FreightLines.keep(tx, changes);
    }

    private static List<Posting> postings(
            List<Stored<FreightBillLine>> lines,
            Map<Long, BilledParcel> own,
            BiFunction<Stored<FreightBillLine>, BilledParcel, Optional<Posting>> posting) {
        return lines.stream()
                .filter(line -> own.containsKey(line.id()) && own.get(line.id()).handedOn() != null)
                .flatMap(line -> posting.apply(line, own.get(line.id())).stream())
                .toList();
    }

    /** Our weight and destination; where we have none, what is billed. */
    private static Optional<Posting> owed(Stored<FreightBillLine> line, BilledParcel parcel) {
        Integer grams = parcel.grams() == null ? line.value().weightGrams() : parcel.grams();
        return grams == null || grams == 0
                ? Optional.empty()
                : Optional.of(posting(line.id(), parcel, destination(line, parcel), grams, parcel.volumeCm3()));
    }

    /** The billed weight, where the tariff does not charge the same for ours anyway. */
    private static Optional<Posting> heavier(Stored<FreightBillLine> line, BilledParcel parcel, FreightPrice owed) {
        return otherWeight(line, parcel, owed)
                ? Optional.of(posting(
                        line.id(),
                        parcel,
                        destination(line, parcel),
                        line.value().weightGrams(),
                        null))
                : Optional.empty();
    }

    /** The billed destination, where it is another one, and the weight of {@link #heavier}. */
    private static Optional<Posting> billed(Stored<FreightBillLine> line, BilledParcel parcel, FreightPrice owed) {
        Optional<String> province =
                Reconciliation.province(line.value().province()).map(Province::code);
        if (owed == null || province.isEmpty() || province.get().equals(parcel.province())) {
            return Optional.empty();
        }
        return otherWeight(line, parcel, owed)
                ? Optional.of(
                        posting(line.id(), parcel, province.get(), line.value().weightGrams(), null))
                : owed(line, parcel)
                        .map(ours -> posting(line.id(), parcel, province.get(), ours.grams(), ours.volumeCm3()));
    }

    private static boolean otherWeight(Stored<FreightBillLine> line, BilledParcel parcel, FreightPrice owed) {
        Integer grams = line.value().weightGrams();
        return owed != null
                && grams != null
                && grams > 0
                && parcel.grams() != null
                && (grams > owed.chargedGrams() || grams < parcel.grams());
    }

    private static String destination(Stored<FreightBillLine> line, BilledParcel parcel) {
        return parcel.province() != null
                ? parcel.province()
                : Reconciliation.province(line.value().province())
                        .map(Province::code)
                        .orElse(null);
    }

    private static Posting posting(long key, BilledParcel parcel, String province, int grams, Long volumeCm3) {
        return new Posting(key, parcel.carrier(), parcel.warehouse(), province, grams, volumeCm3, parcel.handedOn());
    }

    private static Optional<BilledParcel> of(List<BilledParcel> parcels, String carrier, boolean own) {
        return parcels == null
                ? Optional.empty()
                : parcels.stream()
                        .filter(parcel -> carrier.equals(parcel.carrier()) == own)
                        .findFirst();
    }

    /** A line of any bill of the carrier that is not withdrawn and not settled with nothing to pay. */
    private record Charge(long id, long bill, String billNumber, int lineNo, boolean binding) {}

    private static Map<String, List<Charge>> charges(Transaction tx, String carrier, Collection<String> numbers) {
        return tx.sql()
                .select(
                        FREIGHT_BILL_LINE.ID,
                        FREIGHT_BILL_LINE.BILL,
                        FREIGHT_BILL_LINE.BILL_NUMBER,
                        FREIGHT_BILL_LINE.LINE_NO,
                        FREIGHT_BILL_LINE.TRACKING_NO,
                        FREIGHT_BILL.STATE)
                .from(FREIGHT_BILL_LINE)
                .join(FREIGHT_BILL)
                .on(FREIGHT_BILL.ID.eq(FREIGHT_BILL_LINE.BILL))
                .where(FREIGHT_BILL_LINE.TRACKING_NO.in(numbers))
                .and(FREIGHT_BILL_LINE.CARRIER.eq(carrier))
                .and(FREIGHT_BILL_LINE.STATE.ne(Shape.code(FreightLineState.WITHDRAWN)))
                .and(FREIGHT_BILL_LINE
                        .STATE
                        .ne(Shape.code(FreightLineState.RESOLVED))
                        .or(FREIGHT_BILL_LINE.AGREED_AMOUNT.gt(BigDecimal.ZERO)))
                .orderBy(FREIGHT_BILL_LINE.ID)
                .fetchGroups(
                        FREIGHT_BILL_LINE.TRACKING_NO,
                        row -> new Charge(
                                row.get(FREIGHT_BILL_LINE.ID),
                                row.get(FREIGHT_BILL_LINE.BILL),
                                row.get(FREIGHT_BILL_LINE.BILL_NUMBER),
                                row.get(FREIGHT_BILL_LINE.LINE_NO),
                                BINDING.contains(row.get(FREIGHT_BILL.STATE))));
    }

    /** Ids grow, so what came first counts; but nothing is billed again that another bill was agreed with meanwhile. */
    private static Evidence.Earlier earlier(List<Charge> charges, Stored<FreightBillLine> line) {
        return charges == null
                ? null
                : charges.stream()
                        .filter(charge -> charge.id() < line.id()
                                || charge.binding()
                                        && charge.bill() != line.value().bill())
                        .findFirst()
                        .map(charge -> new Evidence.Earlier(charge.billNumber(), charge.lineNo()))
                        .orElse(null);
    }
}
