package argosy.logistics.month;

import static argosy.logistics.db.Tables.CARRIER_SCORE;
import static argosy.logistics.db.Tables.CARRIER_SCORE_PART;
import static org.assertj.core.api.Assertions.assertThat;

import argosy.department.Stored;
import argosy.department.Window;
import argosy.logistics.appraisal.CarrierScore;
import argosy.logistics.appraisal.CarrierScoreRule;
import argosy.logistics.appraisal.CarrierScores;
import argosy.logistics.complaints.Liability;
import argosy.logistics.costs.CostFigures;
import argosy.logistics.damage.Responsible;
import argosy.logistics.freight.FreightBill;
import argosy.logistics.freight.FreightFigures;
import argosy.logistics.month.Played.Account;
import argosy.logistics.month.Voices.Grievance;
import argosy.logistics.month.Voices.Rating;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Bills, what an order costs, and the scores of carriers, held against the plan. */
final class CarrierChecks {

    private final Played played;

    CarrierChecks(Played played) {
        this.played = played;
    }

    /** Exactly the planted errors are found, each at its line; the sums are right to the cent. */
    void comparison(Account account) {
        List<Charge> charges = account.charges();
        FreightBill bill = played.desk.bill(account.id());
        BigDecimal billed = Billing.billed(charges);
        assertThat(played.desk.found(account.id())).isEqualTo(Billing.planted(charges));
        assertThat(bill.lineCount()).isEqualTo(charges.size());
        assertThat(bill.billedAmount()).isEqualTo(billed);
        assertThat(bill.totalDifference()).isEqualTo(billed.subtract(account.printed()));
        assertThat(bill.expectedAmount()).isEqualTo(Billing.owed(charges));
        assertThat(bill.difference()).isEqualTo(Billing.difference(charges));
        assertThat(played.desk.unbilled(account.id())).isEqualTo(account.billing().unbilled);
    }

    /** The carriers take off what is too much; then months and shops cost what the plan says. */
    void settlement() {
        Map<String, BigDecimal> agreed = new HashMap<>();
        Map<String, List<Account>> carriers = new TreeMap<>();
        for (Account account : played.accounts) {
            assertThat(played.desk.settle(account.id()).agreedAmount()).isEqualTo(Billing.agreed(account.charges()));
            account.charges().forEach(charge -> agreed.merge(charge.trackingNo(), charge.agreed(), BigDecimal::add));
            carriers.computeIfAbsent(account.billing().carrier, c -> new ArrayList<>())
                    .add(account);
        }
        assertThat(played.reports.freight(Played.FROM, Played.TO).rows())
                .isEqualTo(
                        carriers.values().stream().map(CarrierChecks::freight).toList());
        costs(agreed);
    }

    /** What a carrier's bills of the month come to, all of them agreed. */
    private static FreightFigures freight(List<Account> bills) {
        List<Charge> charges =
                bills.stream().flatMap(bill -> bill.charges().stream()).toList();
        BigDecimal agreed = Billing.agreed(charges);
        long parcels = bills.stream()
                .mapToLong(bill -> Billing.parcels(bill.charges()))
                .sum();
        return new FreightFigures(
                bills.get(0).billing().carrier,
                "2026-10",
                bills.size(),
                bills.size(),
                Billing.billed(charges),
                Billing.owed(charges),
                Billing.disputed(charges),
                agreed,
                parcels,
                parcels,
                agreed.divide(BigDecimal.valueOf(parcels), 2, RoundingMode.HALF_UP));
    }

    /** What was agreed counts, and for parcels that nobody billed what the rates say. */
    private void costs(Map<String, BigDecimal> agreed) {
        List<CostFigures> expected = new ArrayList<>();
        Delivery.by(played.deliveries, parcel -> parcel.sale().shop())
                .forEach((shop, some) -> expected.add(cost(shop, some, agreed)));
        expected.add(cost(null, played.deliveries, agreed));
        assertThat(played.reports.costPerOrder("2026-10").rows()).isEqualTo(expected);
    }

    private static CostFigures cost(String shop, List<Delivery> some, Map<String, BigDecimal> agreed) {
        long orders = some.stream().map(Delivery::sale).distinct().count();
        BigDecimal freight = some.stream()
                .map(parcel -> agreed.getOrDefault(parcel.box().trackingNo(), parcel.freight()))
                .reduce(Charge.NOTHING, BigDecimal::add);
        BigDecimal none = Charge.NOTHING;
        return new CostFigures(
                shop,
                orders,
                some.size(),
                0,
                freight,
                none,
                none,
                none,
                none,
                none,
                freight,
                freight.divide(new BigDecimal(orders), 2, RoundingMode.HALF_UP),
                null,
                null);
    }

    /** Every part of every carrier's score: what was counted, what it comes to, and the total. */
    void scores() {
        Window october = new Window(Month.FIRST, Month.LAST, Month.ZONE);
        played.company.as("head", tx -> tx.insert(CarrierScoreRule.RULES, rule()));
        List<Stored<CarrierScore>> scores = played.company
                .as("specialist", tx -> new CarrierScores().compute(tx, october, null))
                .computed();
        assertThat(scores).hasSize(Rates.carriers().size());
        for (Stored<CarrierScore> score : scores) {
            Map<String, long[]> counted = counted(score.value().carrier());
            Map<String, String> parts = new TreeMap<>();
            played.company
                    .database()
                    .sql()
                    .select(CARRIER_SCORE_PART.PART, CARRIER_SCORE_PART.NUMERATOR, CARRIER_SCORE_PART.DENOMINATOR)
                    .from(CARRIER_SCORE_PART)
                    .where(CARRIER_SCORE_PART.SCORE.eq(score.id()))
                    .forEach(part -> parts.put(part.value1(), part.value2() + "/" + part.value3()));
            Map<String, String> expected = new TreeMap<>();
            counted.forEach((part, of) -> expected.put(part, (of[1] == 0 ? "null" : of[0]) + "/" + of[1]));
            assertThat(parts).as(score.value().carrier()).isEqualTo(expected);
            assertThat(score.value().total()).isEqualTo(total(counted));
        }
        assertThat(played.company.database().sql().fetchCount(CARRIER_SCORE))
                .isEqualTo(Rates.carriers().size());
    }

    /** Part → what was counted ÷ of how many. */
    private Map<String, long[]> counted(String carrier) {
        List<Delivery> own = played.deliveries.stream()
                .filter(parcel -> parcel.sale().carrier().equals(carrier))
                .toList();
        List<Rating> ratings = played.voices.ratings.stream()
                .filter(rating -> rating.parcel().sale().carrier().equals(carrier))
                .toList();
        long broken = played.room.breakages.stream()
                .filter(b -> b.responsible() == Responsible.CARRIER && b.party().equals(carrier))
                .count();
        Predicate<Grievance> guilty = grievance -> grievance.liability() == Liability.CARRIER
                && grievance.parcel().sale().carrier().equals(carrier);
        Map<String, long[]> counted = new TreeMap<>();
        counted.put("punctuality", new long[] {
            own.stream().filter(Delivery::onTime).count(),
            own.stream().filter(d -> d.onTime() || d.late(Played.ASKED)).count()
        });
        counted.put("loss", new long[] {own.stream().filter(Delivery::lost).count(), own.size()});
        counted.put("damage", new long[] {broken, own.size()});
        counted.put(
                "complaints",
                new long[] {played.voices.grievances.stream().filter(guilty).count(), own.size()});
        counted.put(
                "opinion", new long[] {ratings.stream().mapToLong(Rating::stars).sum(), ratings.size()});
        counted.put("claims", new long[] {broken, broken});
        return counted;
    }

    private static final Map<String, double[]> MARKS = Map.of(
            "punctuality", new double[] {40, 98, 60},
            "loss", new double[] {15, 0, 3},
            "damage", new double[] {10, 0, 20},
            "complaints", new double[] {15, 0, 3},
            "opinion", new double[] {15, 4.8, 1},
            "claims", new double[] {5, 100, 60});

    /** Points by the straight line between the marks, weighted; parts without data do not count. */
    private static BigDecimal total(Map<String, long[]> counted) {
        double sum = 0;
        double weights = 0;
        for (Map.Entry<String, long[]> part : counted.entrySet()) {
            double[] mark = MARKS.get(part.getKey());
            long[] of = part.getValue();
            if (of[1] > 0) {
                double figure = (part.getKey().equals("opinion") ? 1.0 : 100.0) * of[0] / of[1];
                double points = 100 * (figure - mark[2]) / (mark[1] - mark[2]);
                sum += mark[0] * Math.max(0, Math.min(100, points));
                weights += mark[0];
            }
        }
        return BigDecimal.valueOf(sum / weights).setScale(1, RoundingMode.HALF_UP);
    }

    private static CarrierScoreRule rule() {
        return new CarrierScoreRule(
                "MONTH",
                LocalDate.of(2026, 1, 1),
                weight("punctuality"),
                mark("punctuality", 1),
                mark("punctuality", 2),
                weight("loss"),
                mark("loss", 1),
                mark("loss", 2),
                weight("damage"),
                mark("damage", 1),
                mark("damage", 2),
                weight("complaints"),
                mark("complaints", 1),
                mark("complaints", 2),
                weight("opinion"),
                mark("opinion", 1),
                mark("opinion", 2),
                weight("claims"),
                mark("claims", 1),
                mark("claims", 2),
                new BigDecimal("80"),
                new BigDecimal("60"),
                30,
                null);
    }

    private static int weight(String part) {
        return (int) MARKS.get(part)[0];
    }

    private static BigDecimal mark(String part, int which) {
        return BigDecimal.valueOf(MARKS.get(part)[which]);
    }
}
