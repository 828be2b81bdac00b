package argosy.logistics.month;

import argosy.logistics.freight.Finding;
import argosy.logistics.month.Sale.Step;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * What a carrier bills for the month: one large bill and a late one, nearly all of it right. The seed chooses the parcels
 * that every kind of error is planted on, and those that are never billed.
 */
final class Billing {

    /** So many errors of each kind in each bill of a carrier. */
    private static final int EACH = 8;

    private static final int FORGOTTEN = 25;

    final String carrier;
    final List<Charge> main = new ArrayList<>();
    final List<Charge> late = new ArrayList<>();
    final Set<String> unbilled = new HashSet<>();

    Billing(Month month, String carrier, List<Delivery> deliveries, Random random) {
        this.carrier = carrier;
        List<Delivery> own = new ArrayList<>(deliveries.stream()
                .filter(parcel -> parcel.sale().carrier().equals(carrier))
                .toList());
        own.stream().filter(parcel -> !parcel.priced()).map(Charge::withoutRate).forEach(main::add);
        own.removeIf(parcel -> !parcel.priced());
        Collections.shuffle(own, random);
        Iterator<Delivery> next = own.iterator();
        for (int i = 0; i < FORGOTTEN; i++) {
            unbilled.add(next.next().box().trackingNo());
        }
        for (UnaryOperator<Planting> error : errors(random)) {
            for (int i = 0; i < EACH; i++) {
                main.add(error.apply(new Planting(next.next(), null)).charge());
            }
        }
        twice(next);
        unknown(deliveries, next);
        notHandedOver(month, next);
        while (next.hasNext()) {
            Planting rest = new Planting(next.next(), null);
            main.add(random.nextInt(100) < 2 ? rest.lighter() : rest.right());
        }
        Collections.shuffle(main, random);
        // The second time comes after the first, wherever the others stand.
        List<Charge> again = main.stream()
                .filter(charge -> charge.planted().contains(Finding.BILLED_TWICE))
                .toList();
        main.removeAll(again);
        main.addAll(again);
    }

    private record Planting(Delivery parcel, Charge charge) {

        Planting with(Charge planted) {
            return new Planting(parcel, planted);
        }

        Charge right() {
            return Charge.right(parcel);
        }

        Destination to() {
            return parcel.sale().to();
        }

        /** A weight so many steps above the one that is charged rightly. */
        int heavier(int steps) {
            Rates rates = Rates.of(parcel.sale().carrier());
            return rates.charged(parcel.box().grams()) + steps * rates.stepGrams();
        }

        /** A step less than we weighed, where there is one: to our favour, and no error. */
        Charge lighter() {
            int grams = heavier(-1);
            return grams < Rates.of(parcel.sale().carrier()).firstGrams() ? right() : Charge.of(parcel, to(), grams);
        }

        /** A province at another distance. */
        Destination elsewhere(Random random) {
            List<Destination> others = Destination.ALL.stream()
                    .filter(place -> place.distance() != to().distance()
                            && Rates.of(parcel.sale().carrier()).reaches(place))
                    .toList();
            return others.get(random.nextInt(others.size()));
        }
    }

    private static List<UnaryOperator<Planting>> errors(Random random) {
        return List.of(
                p -> p.with(Charge.of(p.parcel(), p.to(), p.heavier(1 + random.nextInt(3)))
                        .planting(Finding.WEIGHT_TOO_HIGH)),
                p -> p.with(
                        Charge.of(p.parcel(), p.elsewhere(random), p.heavier(0)).planting(Finding.WRONG_ZONE)),
                p -> p.with(Charge.of(p.parcel(), p.elsewhere(random), p.heavier(2))
                        .planting(Finding.WEIGHT_TOO_HIGH, Finding.WRONG_ZONE)),
                p -> p.with(p.right().dearer("0.01").planting(Finding.PRICE_TOO_HIGH)),
                p -> p.with(p.right().dearer("2.35").planting(Finding.PRICE_TOO_HIGH)),
                p -> p.with(p.right().dearer("-0.50").planting(Finding.PRICE_TOO_LOW)),
                p -> p.with(p.right().surcharged("1.50").planting(Finding.SURCHARGE_NOT_AGREED)),
                p -> p.with(p.right()
                        .surcharged("3.00")
                        .dearer("0.80")
                        .planting(Finding.SURCHARGE_NOT_AGREED, Finding.PRICE_TOO_HIGH)),
                p -> p.with(p.right().postedOn(LocalDate.of(2026, 9, 28)).planting(Finding.OUTSIDE_PERIOD)),
                p -> p.with(p.right()
                        .postedOn(LocalDate.of(2026, 11, 1))
                        .dearer("1.00")
                        .planting(Finding.OUTSIDE_PERIOD, Finding.PRICE_TOO_HIGH)));
    }

    /** Some numbers stand twice in the bill, some again in the late one. */
    private void twice(Iterator<Delivery> next) {
        for (int i = 0; i < 2 * EACH; i++) {
            Charge once = Charge.right(next.next());
            main.add(once);
            (i < EACH ? main : late).add(once.forNothing(once.trackingNo()).planting(Finding.BILLED_TWICE));
        }
    }

    /** Numbers that nobody knows, and numbers of another carrier's parcels. */
    private void unknown(List<Delivery> deliveries, Iterator<Delivery> next) {
        List<String> foreign = deliveries.stream()
                .filter(parcel -> !parcel.sale().carrier().equals(carrier))
                .map(parcel -> parcel.box().trackingNo())
                .limit(EACH)
                .toList();
        for (int i = 0; i < 2 * EACH; i++) {
            Delivery parcel = next.next();
            main.add(Charge.right(parcel));
            String number = i < EACH
                    ? Rates.of(carrier).prefix() + "%010d".formatted(9_000_000_000L + i)
                    : foreign.get(i - EACH);
            late.add(Charge.right(parcel).forNothing(number).planting(Finding.UNKNOWN_PARCEL));
        }
    }

    /** Parcels that were packed and never left. */
    private void notHandedOver(Month month, Iterator<Delivery> next) {
        List<String> here = month.sales.stream()
                .filter(sale -> sale.carrier().equals(carrier) && sale.had(Step.PACK) && !sale.had(Step.HAND_OVER))
                .map(sale -> sale.boxes().get(0).trackingNo())
                .limit(EACH)
                .toList();
        for (String number : here) {
            Delivery parcel = next.next();
            main.add(Charge.right(parcel));
            main.add(Charge.right(parcel).forNothing(number).planting(Finding.NOT_HANDED_OVER));
        }
    }

    static BigDecimal billed(List<Charge> charges) {
        return sum(charges.stream().map(Charge::amount).toList());
    }

    static BigDecimal owed(List<Charge> charges) {
        return sum(charges.stream().map(Charge::owed).filter(Objects::nonNull).toList());
    }

    /** Billed − owed, of the charges for which it is known what is owed. */
    static BigDecimal difference(List<Charge> charges) {
        return sum(charges.stream().map(Charge::difference).toList());
    }

    static BigDecimal agreed(List<Charge> charges) {
        return sum(charges.stream().map(Charge::agreed).toList());
    }

    /** What a carrier is asked to take off: all that is too much, and the whole amount where no rate says what is owed. */
    static BigDecimal disputed(List<Charge> charges) {
        return sum(charges.stream()
                .filter(charge -> !charge.planted().isEmpty())
                .map(charge -> charge.owed() == null
                        ? charge.amount()
                        : charge.difference().max(Charge.NOTHING))
                .toList());
    }

    /** How many of the carrier's parcels the charges are about. */
    static long parcels(List<Charge> charges) {
        return charges.stream()
                .filter(charge -> !charge.planted().contains(Finding.UNKNOWN_PARCEL))
                .map(Charge::trackingNo)
                .distinct()
                .count();
    }

    private static BigDecimal sum(List<BigDecimal> amounts) {
        return amounts.stream().reduce(Charge.NOTHING, BigDecimal::add);
    }

    /** Tracking number → what is found wrong with its lines, in the order of the bill; right lines are left out. */
    static Map<String, List<Set<Finding>>> planted(List<Charge> charges) {
        return charges.stream()
                .filter(charge -> !charge.planted().isEmpty())
                .collect(Collectors.groupingBy(
                        Charge::trackingNo,
                        LinkedHashMap::new,
                        Collectors.mapping(Charge::planted, Collectors.toList())));
    }
}
