package argosy.logistics.month;

import argosy.logistics.freight.Finding;
import argosy.logistics.freight.NewFreightBillLine;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Set;

/**
 * A line of a carrier's bill, and what the plan knows of it.
 *
 * @param planted what is wrong with it; nothing for a right one
 * @param owed what the company owes for it by the carrier's rates, CNY, or null where they do not reach
 */
record Charge(
        String trackingNo,
        LocalDate postedOn,
        int grams,
        String province,
        BigDecimal surcharge,
        BigDecimal amount,
        Set<Finding> planted,
        BigDecimal owed) {

    static final BigDecimal NOTHING = new BigDecimal("0.00");

    /** What the carrier rightly charges for a parcel. */
    static Charge right(Delivery parcel) {
        return of(parcel, parcel.sale().to(), rates(parcel).charged(parcel.box().grams()));
    }

    /** What its rates say for another weight or another destination; whether that is an error is said by the planter. */
    static Charge of(Delivery parcel, Destination to, int grams) {
        Rates rates = rates(parcel);
        // Which weight counts for surcharges above a weight: ours while the bill charges no more than the tariff does.
        int counted =
                grams == rates.charged(parcel.box().grams()) ? parcel.box().grams() : grams;
        BigDecimal amount = rates.price(to, counted);
        return new Charge(
                parcel.box().trackingNo(),
                parcel.handed().atZone(Month.ZONE).toLocalDate(),
                grams,
                to.address(),
                amount.subtract(rates.base(to, counted)).setScale(2, RoundingMode.HALF_UP),
                amount,
                Set.of(),
                parcel.freight());
    }

    /** For a parcel that no rate is for: the carrier asks what it likes. */
    static Charge withoutRate(Delivery parcel) {
        return new Charge(
                parcel.box().trackingNo(),
                parcel.handed().atZone(Month.ZONE).toLocalDate(),
                parcel.box().grams(),
                parcel.sale().to().address(),
                NOTHING,
                new BigDecimal("45.00"),
                Set.of(Finding.NO_TARIFF),
                null);
    }

    private static Rates rates(Delivery parcel) {
        return Rates.of(parcel.sale().carrier());
    }

    Charge planting(Finding... findings) {
        return new Charge(trackingNo, postedOn, grams, province, surcharge, amount, Set.of(findings), owed);
    }

    /** More or less in all. */
    Charge dearer(String yuan) {
        BigDecimal changed = amount.add(new BigDecimal(yuan));
        return new Charge(trackingNo, postedOn, grams, province, surcharge, changed, planted, owed);
    }

    /** A surcharge on top that nobody agreed to. */
    Charge surcharged(String yuan) {
        BigDecimal more = new BigDecimal(yuan);
        return new Charge(trackingNo, postedOn, grams, province, surcharge.add(more), amount.add(more), planted, owed);
    }

    Charge postedOn(LocalDate day) {
        return new Charge(trackingNo, day, grams, province, surcharge, amount, planted, owed);
    }

    /** For a number of which nothing is owed. */
    Charge forNothing(String number) {
        return new Charge(number, postedOn, grams, province, surcharge, amount, planted, NOTHING);
    }

    BigDecimal difference() {
        return owed == null ? NOTHING : amount.subtract(owed);
    }

    NewFreightBillLine line() {
        return new NewFreightBillLine(
                trackingNo, postedOn, grams, province, amount.subtract(surcharge), surcharge, amount, null);
    }

    /** What is agreed in the end: what is owed, but less is accepted gladly; without a rate what the carrier names then. */
    BigDecimal agreed() {
        return owed == null ? Reconciling.NAMED : amount.min(owed);
    }
}
