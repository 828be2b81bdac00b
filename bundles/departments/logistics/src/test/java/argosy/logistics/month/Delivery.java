package argosy.logistics.month;

import argosy.logistics.month.Sale.Box;
import argosy.logistics.month.Sale.Step;
import argosy.logistics.reports.DeliveryFigures;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** A parcel that left the house, and how it fared. */
record Delivery(Sale sale, Box box) {

    /** All parcels that were handed over in the month. */
    static List<Delivery> of(Month month) {
        return month.sales.stream()
                .filter(sale -> sale.had(Step.HAND_OVER))
                .flatMap(sale -> sale.boxes().stream().map(box -> new Delivery(sale, box)))
                .toList();
    }

    Instant handed() {
        return sale.deed(Step.HAND_OVER).orElseThrow().at();
    }

    Optional<Instant> reached() {
        return Stream.of(Step.DELIVER, Step.SIGN_FOR)
                .flatMap(step -> sale.deed(step).stream())
                .map(Sale.Deed::at)
                .findFirst();
    }

    boolean lost() {
        return sale.had(Step.LOSE);
    }

    boolean cameBack() {
        return sale.had(Step.REFUSE) || sale.had(Step.INTERCEPT);
    }

    boolean onTime() {
        return box.promised() != null
                && !lost()
                && reached().isPresent()
                && !reached().get().isAfter(box.promised());
    }

    /** Delivered too late; or lost, or neither delivered nor on its way back, when the promise is over. */
    boolean late(Instant now) {
        if (box.promised() == null || onTime()) {
            return false;
        }
        boolean over = now.isAfter(box.promised());
        return lost() ? over : reached().isPresent() || !cameBack() && over;
    }

    boolean priced() {
        return Rates.of(sale.carrier()).reaches(sale.to());
    }

    /** What it costs by the rates, CNY, or null where they do not reach. */
    BigDecimal freight() {
        return priced() ? Rates.of(sale.carrier()).price(sale.to(), box.grams()) : null;
    }

    /** The delivery report as it is at that time. */
    static List<DeliveryFigures> report(List<Delivery> all, Instant now) {
        List<DeliveryFigures> rows = new ArrayList<>();
        rows.addAll(rows("total", all, d -> "", now));
        rows.addAll(rows("carrier", all, d -> d.sale.carrier(), now));
        rows.addAll(rows("province", all, d -> d.sale.to().province(), now));
        rows.addAll(rows("shop", all, d -> d.sale.shop(), now));
        return rows;
    }

    static Map<String, List<Delivery>> by(List<Delivery> all, Function<Delivery, String> member) {
        Map<String, List<Delivery>> members = new TreeMap<>();
        all.forEach(d ->
                members.computeIfAbsent(member.apply(d), m -> new ArrayList<>()).add(d));
        return members;
    }

    private static List<DeliveryFigures> rows(
            String group, List<Delivery> all, Function<Delivery, String> member, Instant now) {
        List<DeliveryFigures> rows = new ArrayList<>();
        by(all, member).forEach((name, some) -> {
            List<Delivery> arrived =
                    some.stream().filter(d -> d.reached().isPresent()).toList();
            long back = some.stream().filter(Delivery::cameBack).count();
            long lost = some.stream().filter(Delivery::lost).count();
            long onTime = some.stream().filter(Delivery::onTime).count();
            long late = some.stream().filter(d -> d.late(now)).count();
            long millis = arrived.stream()
                    .mapToLong(
                            d -> Duration.between(d.handed(), d.reached().get()).toMillis())
                    .sum();
            rows.add(new DeliveryFigures(
                    group,
                    name,
                    some.size(),
                    arrived.size(),
                    some.size() - arrived.size() - back - lost,
                    back,
                    lost,
                    onTime,
                    late,
                    percent(onTime, onTime + late),
                    arrived.isEmpty()
                            ? null
                            : new BigDecimal(millis)
                                    .divide(new BigDecimal(3_600_000L * arrived.size()), 1, RoundingMode.HALF_UP)));
        });
        return rows;
    }

    /** Part of a whole in percent with one decimal, or null of nothing. */
    static BigDecimal percent(long part, long whole) {
        return whole == 0
                ? null
                : new BigDecimal(part).movePointRight(2).divide(new BigDecimal(whole), 1, RoundingMode.HALF_UP);
    }
}
