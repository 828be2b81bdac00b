package argosy.logistics.month;

import argosy.logistics.month.Sale.Deed;
import argosy.logistics.month.Sale.Slip;
import argosy.logistics.month.Sale.Step;
import argosy.logistics.reports.CycleFigures;
import argosy.logistics.reports.DispatchFigures;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Predicate;

/** What the dispatch reports and the cycle times must say, counted deed by deed. */
final class DispatchReckoning {

    /** A deed and the order it was done to. */
    private record Done(Sale sale, Deed deed) {

        LocalDate day() {
            return deed.at().atZone(Month.ZONE).toLocalDate();
        }

        boolean is(Step step) {
            return deed.step() == step;
        }
    }

    private final List<Done> all = new ArrayList<>();

    DispatchReckoning(Month month) {
        month.sales.forEach(sale -> sale.deeds().forEach(deed -> all.add(new Done(sale, deed))));
    }

    List<DispatchFigures> day(LocalDate day) {
        return figures(all.stream().filter(done -> done.day().equals(day)).toList(), false);
    }

    List<DispatchFigures> month() {
        return figures(all, true);
    }

    private static List<DispatchFigures> figures(List<Done> some, boolean byDay) {
        List<DispatchFigures> rows = new ArrayList<>();
        rows.add(row("total", "", some));
        if (byDay) {
            rows.addAll(rows("day", some, done -> done.day().toString()));
        }
        rows.addAll(
                rows("carrier", some, done -> done.sale().carrierAt(done.deed().step())));
        rows.addAll(rows("person", some, done -> done.deed().by()));
        return rows;
    }

    private static List<DispatchFigures> rows(
            String group, List<Done> some, java.util.function.Function<Done, String> member) {
        Map<String, List<Done>> members = new TreeMap<>();
        some.forEach(done -> members.computeIfAbsent(member.apply(done), m -> new ArrayList<>())
                .add(done));
        List<DispatchFigures> rows = new ArrayList<>();
        members.forEach((name, done) -> rows.add(row(group, name, done)));
        return rows;
    }

    private static DispatchFigures row(String group, String member, List<Done> some) {
        BiFunction<Step, Predicate<Sale>, Long> count = (step, which) -> some.stream()
                .filter(done -> done.is(step) && which.test(done.sale()))
                .count();
        Predicate<Sale> any = sale -> true;
        List<Done> gone = some.stream().filter(done -> done.is(Step.HAND_OVER)).toList();
        long promised =
                gone.stream().filter(done -> done.sale().promised() != null).count();
        long kept = gone.stream()
                .filter(done -> done.sale().promised() != null
                        && !done.deed().at().isAfter(done.sale().promised()))
                .count();
        return new DispatchFigures(
                group,
                member,
                count.apply(Step.CREATE, any),
                count.apply(Step.REVIEW, any),
                count.apply(Step.PICK, any),
                count.apply(Step.PACK, any),
                count.apply(Step.CHECK, any),
                count.apply(Step.SIGN, any),
                gone.size(),
                count.apply(Step.DELIVER, any),
                count.apply(Step.SIGN_FOR, any),
                count.apply(Step.REFUSE, any),
                count.apply(Step.LOSE, any),
                count.apply(Step.CANCEL, any) + count.apply(Step.INTERCEPT, any),
                gone.stream().mapToLong(done -> done.sale().boxes().size()).sum(),
                gone.stream().mapToLong(done -> done.sale().pieces()).sum(),
                count.apply(Step.SLIP, sale -> sale.slip() == Slip.WRONG),
                count.apply(Step.SLIP, sale -> sale.slip() == Slip.MISSING),
                count.apply(Step.SLIP, sale -> sale.slip() == Slip.EXTRA),
                promised,
                kept,
                Delivery.percent(kept, promised));
    }

    private static final Map<Step, String> NAMES = names();

    private static Map<Step, String> names() {
        Map<Step, String> names = new LinkedHashMap<>();
        names.put(Step.REVIEW, "reviewed");
        names.put(Step.PICK, "picked");
        names.put(Step.PACK, "packed");
        names.put(Step.CHECK, "checked");
        names.put(Step.SIGN, "signed");
        names.put(Step.HAND_OVER, "handed_over");
        names.put(Step.TRANSIT, "in_transit");
        names.put(Step.DELIVER, "delivered");
        names.put(Step.SIGN_FOR, "signed_by_customer");
        names.put(Step.REFUSE, "refused");
        names.put(Step.LOSE, "lost");
        names.put(Step.COME_BACK, "returned");
        return names;
    }

    /** How long each step took: in the house since the step before, afterwards since the hand-over. */
    List<CycleFigures> cycleTimes() {
        Map<Step, List<Long>> times = new EnumMap<>(Step.class);
        for (Done done : all) {
            if (NAMES.containsKey(done.deed().step())) {
                times.computeIfAbsent(done.deed().step(), step -> new ArrayList<>())
                        .add(Duration.between(since(done), done.deed().at()).toMillis());
            }
        }
        List<CycleFigures> rows = new ArrayList<>();
        NAMES.forEach((step, name) -> {
            List<Long> taken = times.getOrDefault(step, List.of());
            if (!taken.isEmpty()) {
                List<Long> sorted = new ArrayList<>(taken);
                Collections.sort(sorted);
                long sum = sorted.stream().mapToLong(Long::longValue).sum();
                rows.add(new CycleFigures(
                        name,
                        sorted.size(),
                        minutes(new BigDecimal(sum).divide(BigDecimal.valueOf(sorted.size()), 0, RoundingMode.HALF_UP)),
                        minutes(BigDecimal.valueOf(rank(sorted, 0.5))),
                        minutes(BigDecimal.valueOf(rank(sorted, 0.9))),
                        minutes(BigDecimal.valueOf(sorted.get(sorted.size() - 1)))));
            }
        });
        return rows;
    }

    private static Instant since(Done done) {
        Map<Step, Step> before = new HashMap<>(Map.of(
                Step.REVIEW, Step.CREATE,
                Step.PICK, Step.REVIEW,
                Step.PACK, Step.PICK,
                Step.CHECK, Step.PACK,
                Step.SIGN, Step.CHECK,
                Step.HAND_OVER, Step.SIGN));
        Step from = before.getOrDefault(done.deed().step(), Step.HAND_OVER);
        return done.sale().deed(from).orElseThrow().at();
    }

    private static long rank(List<Long> sorted, double share) {
        return sorted.get((int) Math.ceil(sorted.size() * share - 1e-9) - 1);
    }

    private static BigDecimal minutes(BigDecimal millis) {
        return millis.divide(BigDecimal.valueOf(60_000), 1, RoundingMode.HALF_UP);
    }
}
