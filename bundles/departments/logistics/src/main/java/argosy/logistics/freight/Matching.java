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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/** Compares the lines of a bill with parcels, tariffs and other bills, some hundred at a time (LOG-18). */
final class Matching {

    private static final Set<String> BINDING = Set.of(
            Shape.code(FreightBillState.AGREED),
            Shape.code(FreightBillState.APPROVED),
            Shape.code(FreightBillState.PAID));

    private final Prices prices;

    Matching(Prices prices) {
        this.prices = prices;
    }

    /** Examines every line that is not settled, and keeps what is new about it. */
    void run(Transaction tx, Stored<FreightBill> bill) {
        FreightRule tolerance = FreightRule.of(tx, bill.value().carrier());
        Map<Long, List<Charge>> charges = charges(tx, bill);
        FreightLines.each(
                tx,
                bill.id(),
                FREIGHT_BILL_LINE.STATE.ne(Shape.code(FreightLineState.RESOLVED)),
                lines -> examine(tx, bill, lines, charges, tolerance));
    }

    private void examine(
            Transaction tx,
            Stored<FreightBill> bill,
            List<Stored<FreightBillLine>> lines,
            Map<Long, List<Charge>> charges,
            FreightRule tolerance) {
        if (lines.isEmpty()) {
            return;
        }
        long last = lines.get(lines.size() - 1).id();
        Map<Long, List<BilledParcel>> parcels =
                BilledParcel.of(tx, bill.id(), lines.get(0).id(), last);
        Map<Long, BilledParcel> own = new HashMap<>();
        for (Stored<FreightBillLine> line : lines) {
            List<BilledParcel> known = parcels.get(line.id());
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
                    of(parcels.get(id), line.carrier(), false).orElse(null),
                    earlier(charges.get(id), stored),
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

    /** Id of a line of the bill → the other lines with its tracking number, the first one first. */
    private static Map<Long, List<Charge>> charges(Transaction tx, Stored<FreightBill> bill) {
        argosy.logistics.db.tables.FreightBillLine other = FREIGHT_BILL_LINE.as("other");
        return tx.sql()
                .select(
                        FREIGHT_BILL_LINE.ID,
                        other.ID,
                        other.BILL,
                        other.BILL_NUMBER,
                        other.LINE_NO,
                        FREIGHT_BILL.STATE)
                .from(FREIGHT_BILL_LINE)
                .join(other)
                .on(other.TRACKING_NO.eq(FREIGHT_BILL_LINE.TRACKING_NO))
                .join(FREIGHT_BILL)
                .on(FREIGHT_BILL.ID.eq(other.BILL))
                .where(FREIGHT_BILL_LINE.BILL.eq(bill.id()))
                .and(other.CARRIER.eq(bill.value().carrier()))
                .and(other.ID.ne(FREIGHT_BILL_LINE.ID))
                .and(other.STATE.ne(Shape.code(FreightLineState.WITHDRAWN)))
                .and(other.STATE.ne(Shape.code(FreightLineState.RESOLVED)).or(other.AGREED_AMOUNT.gt(BigDecimal.ZERO)))
                .orderBy(other.ID)
                .fetchGroups(
                        row -> row.value1(),
                        row -> new Charge(
                                row.value2(),
                                row.value3(),
                                row.value4(),
                                row.value5(),
                                BINDING.contains(row.value6())));
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
