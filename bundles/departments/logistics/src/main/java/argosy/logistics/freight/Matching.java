package argosy.logistics.freight;

import static argosy.logistics.db.Tables.FREIGHT_BILL;
import static argosy.logistics.db.Tables.FREIGHT_BILL_LINE;

import argosy.department.Shape;
import argosy.department.Stored;
import argosy.department.Transaction;
import argosy.logistics.tariffs.FreightPrice;
import argosy.logistics.tariffs.Posting;
import argosy.logistics.tariffs.Province;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Compares the lines of a bill with parcels, tariffs and other bills, some hundred at a time (LOG-18). */
final class Matching {

    private static final int OWED = 0;
    private static final int HEAVIER = 1;
    private static final int BILLED = 2;
    private static final int PRICES_PER_LINE = 3;

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
        Set<String> numbers = lines.stream()
                .map(line -> line.value().trackingNo())
                .collect(java.util.stream.Collectors.toSet());
        Map<String, List<BilledParcel>> parcels = BilledParcel.of(tx, numbers, zone);
        Map<String, List<Charge>> charges = charges(tx, bill.value().carrier(), numbers);
        List<BilledParcel> own = new ArrayList<>();
        List<Posting> postings = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            FreightBillLine line = lines.get(i).value();
            BilledParcel parcel = of(parcels.get(line.trackingNo()), line.carrier(), true);
            own.add(parcel);
            if (parcel != null && parcel.handedOn() != null) {
                postings.addAll(postings((long) i * PRICES_PER_LINE, line, parcel));
            }
        }
        Map<Long, FreightPrice> found = prices.of(tx, postings);
        List<FreightLines.Change> changes = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Stored<FreightBillLine> stored = lines.get(i);
            FreightBillLine line = stored.value();
            long key = (long) i * PRICES_PER_LINE;
            FreightPrice owed = found.get(key + OWED);
            FreightPrice heavier = found.getOrDefault(key + HEAVIER, owed);
            Evidence evidence = new Evidence(
                    own.get(i),
                    of(parcels.get(line.trackingNo()), line.carrier(), false),
                    earlier(charges.get(line.trackingNo()), stored),
                    bill.value().periodFrom(),
                    bill.value().periodTo(),
                    owed,
                    heavier,
                    found.getOrDefault(key + BILLED, heavier));
            changes.add(new FreightLines.Change(
                    stored, line.examined(Reconciliation.examine(line, evidence, tolerance))));
        }
        FreightLines.keep(tx, changes);
    }

    /** Our weight and destination; where the bill says otherwise, also what it says. */
    private static List<Posting> postings(long key, FreightBillLine line, BilledParcel parcel) {
        List<Posting> postings = new ArrayList<>();
        Integer billedGrams = line.weightGrams() == null || line.weightGrams() == 0 ? null : line.weightGrams();
        String billedProvince = Reconciliation.province(line.province())
                .map(Province::code)
                .orElse(null);
        Integer grams = parcel.grams() == null ? billedGrams : parcel.grams();
        String province = parcel.province() == null ? billedProvince : parcel.province();
        if (grams == null) {
            return postings;
        }
        postings.add(posting(key + OWED, parcel, province, grams));
        int weight = billedGrams == null ? grams : billedGrams;
        if (weight != grams) {
            postings.add(posting(key + HEAVIER, parcel, province, weight));
        }
        if (billedProvince != null && !billedProvince.equals(province)) {
            postings.add(posting(key + BILLED, parcel, billedProvince, weight));
        }
        return postings;
    }

    private static Posting posting(long key, BilledParcel parcel, String province, int grams) {
        return new Posting(key, parcel.carrier(), parcel.warehouse(), province, grams, null, parcel.handedOn());
    }

    private static BilledParcel of(List<BilledParcel> parcels, String carrier, boolean own) {
        return parcels == null
                ? null
                : parcels.stream()
                        .filter(parcel -> carrier.equals(parcel.carrier()) == own)
                        .findFirst()
                        .orElse(null);
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
                        .or(FREIGHT_BILL_LINE.AGREED_AMOUNT.gt(java.math.BigDecimal.ZERO)))
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
                                || charge.binding() && charge.bill() != line.value().bill())
                        .findFirst()
                        .map(charge -> new Evidence.Earlier(charge.billNumber(), charge.lineNo()))
                        .orElse(null);
    }
}
