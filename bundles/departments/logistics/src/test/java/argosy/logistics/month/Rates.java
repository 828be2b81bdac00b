package argosy.logistics.month;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a carrier may charge: first weight and steps by distance, and one surcharge. The test's own arithmetic; nothing here
 * knows how the department calculates.
 *
 * @param first price of the first weight at distance 1, 2, 3; {@code step} of each started step
 * @param percent of the base on top for every parcel, or null; {@code extra} CNY on top for {@code extraProvinces} or, where
 *     there are none, above {@code extraAboveGrams}
 */
record Rates(
        String carrier,
        String name,
        String prefix,
        int firstGrams,
        List<BigDecimal> first,
        int stepGrams,
        List<BigDecimal> step,
        BigDecimal percent,
        BigDecimal extra,
        Set<String> extraProvinces,
        Integer extraAboveGrams) {

    /** The carriers that send bills. */
    static final List<Rates> ALL = List.of(
            new Rates(
                    "ZTO",
                    "中通快递",
                    "75",
                    1000,
                    yuan("3.20", "5.50", "9.00"),
                    1000,
                    yuan("0.80", "2.40", "6.50"),
                    null,
                    new BigDecimal("12.00"),
                    Set.of("xinjiang", "tibet"),
                    null),
            new Rates(
                    "YTO",
                    "圆通速递",
                    "YT",
                    1000,
                    yuan("3.05", "5.25", "8.80"),
                    500,
                    yuan("0.45", "1.30", "3.40"),
                    null,
                    new BigDecimal("5.00"),
                    Set.of(),
                    4000),
            new Rates(
                    "SF",
                    "顺丰速运",
                    "SF",
                    500,
                    yuan("11.00", "15.50", "19.80"),
                    500,
                    yuan("1.90", "3.35", "5.95"),
                    new BigDecimal("3.50"),
                    null,
                    Set.of(),
                    null));

    /** What a parcel of our own couriers is reckoned to cost; nobody bills it. */
    static final Rates OWN = new Rates(
            "OWN",
            "自有配送",
            "ZY",
            2000,
            yuan("4.20", "6.00", "8.00"),
            1000,
            yuan("0.60", "1.00", "1.50"),
            null,
            new BigDecimal("2.00"),
            Set.of(),
            1500);

    private static final Map<String, Rates> BY_CARRIER =
            carriers().stream().collect(java.util.stream.Collectors.toMap(Rates::carrier, rates -> rates));

    /** Whoever takes parcels: all that bill them, and our own couriers. */
    static List<Rates> carriers() {
        return Stream.concat(ALL.stream(), Stream.of(OWN)).toList();
    }

    static Rates of(String carrier) {
        return BY_CARRIER.get(carrier);
    }

    /** Whether its price list reaches there; one carrier forgot Macao. */
    boolean reaches(Destination to) {
        return !(carrier.equals("SF") && to.province().equals("macao"));
    }

    /** The provinces of a row of its price list: by name, or all that are left. */
    String provinces(int distance) {
        if (distance < 3) {
            return Destination.codes(distance);
        }
        return carrier.equals("SF") ? Destination.codes(distance).replace(",macao", "") : "rest";
    }

    /** The weight that is charged: the first weight, or rounded up to the started step. */
    int charged(int grams) {
        return grams <= firstGrams
                ? firstGrams
                : firstGrams + (grams - firstGrams + stepGrams - 1) / stepGrams * stepGrams;
    }

    BigDecimal base(Destination to, int grams) {
        int steps = (charged(grams) - firstGrams) / stepGrams;
        return first.get(to.distance() - 1).add(step.get(to.distance() - 1).multiply(BigDecimal.valueOf(steps)));
    }

    BigDecimal surcharge(Destination to, int grams) {
        if (percent != null) {
            return base(to, grams).multiply(percent).movePointLeft(2);
        }
        boolean borne = extraAboveGrams == null ? extraProvinces.contains(to.province()) : grams > extraAboveGrams;
        return borne ? extra : BigDecimal.ZERO;
    }

    /** What a parcel costs, CNY, rounded once. */
    BigDecimal price(Destination to, int grams) {
        return base(to, grams).add(surcharge(to, grams)).setScale(2, RoundingMode.HALF_UP);
    }

    private static List<BigDecimal> yuan(String... amounts) {
        return java.util.Arrays.stream(amounts).map(BigDecimal::new).toList();
    }
}
