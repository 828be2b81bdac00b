package argosy.logistics.month;

import argosy.logistics.month.Stockroom.NightCount;
import argosy.logistics.month.Voices.Rating;
import argosy.logistics.overstock.OverstockFigures;
import argosy.logistics.replenishment.Sufficiency;
import argosy.logistics.reports.DeliveryFigures;
import argosy.logistics.reports.DispatchFigures;
import argosy.logistics.reports.Kpi;
import argosy.logistics.reports.UtilisationFigures;
import argosy.logistics.runs.CourierFigures;
import argosy.logistics.safety.HazardFigures;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

/** The figures that logistics is measured by, reckoned from the plan: code, figure with unit, and what was divided by what. */
final class KeyFigures {

    private final List<String> all = new ArrayList<>();

    KeyFigures(Played played, LevelChecks levels) {
        DispatchFigures out = new DispatchReckoning(played.month).month().get(0);
        percent("dispatch-on-time", out.onTime(), out.promised());
        ratio("check-findings", out.wrong() + out.missing() + out.extra(), out.checked(), 1000, "‰");
        DeliveryFigures there = Delivery.report(played.deliveries, Played.ASKED).get(0);
        percent("delivery-on-time", there.onTime(), there.onTime() + there.late());
        plain("delivery-hours", there.averageHours(), "h");
        ratio("parcels-lost", there.lost(), there.handedOver(), 1000, "‰");
        CourierFigures rounds = played.month.rounds.figures(null).get(0);
        plain("stops-per-hour", rounds.stopsPerHour(), "per hour");
        percent("first-attempt", rounds.firstDelivered(), rounds.firstAttempts());
        counts(played);
        List<Sufficiency> enough = levels.sufficient();
        percent("stock-sufficiency", sum(enough, Sufficiency::sufficient), sum(enough, Sufficiency::skus));
        plain("overstock-pieces", whole(sum(levels.lying(), OverstockFigures::excess)), "pieces");
        List<UtilisationFigures> filled = levels.filled();
        percent("utilisation", sum(filled, UtilisationFigures::used), sum(filled, UtilisationFigures::capacity));
        List<Rating> ratings = played.voices.ratings;
        ratio("satisfaction", sum(ratings, Rating::stars), ratings.size(), 1, "of 5");
        ratio("complaints", played.voices.grievances.size(), played.deliveries.size(), 1000, "‰");
        List<HazardFigures> dangers = played.dangers.figures(HouseChecks.TODAY);
        plain("hazards-open", whole(sum(dangers, HazardFigures::open)), "hazards");
        percent("hazards-in-time", sum(dangers, HazardFigures::inTime), sum(dangers, HazardFigures::verified));
    }

    private void counts(Played played) {
        long rows = 0;
        long wrong = 0;
        long gain = 0;
        long loss = 0;
        for (NightCount count : played.room.counts) {
            rows += played.shelves.lots().stream().filter(count::covers).count();
            wrong += count.differences().size();
            for (long more : count.differences().values()) {
                gain += Math.max(0, more);
                loss += Math.max(0, -more);
            }
        }
        percent("count-accuracy", rows - wrong, rows);
        plain("count-gain", whole(gain), "pieces");
        plain("count-loss", whole(loss), "pieces");
    }

    List<String> all() {
        return all;
    }

    /** The same words for a figure of the report. */
    static String told(Kpi kpi) {
        String parts = kpi.denominator() == null ? "" : " " + kpi.numerator() + "/" + kpi.denominator();
        return kpi.code() + " " + kpi.value() + " " + kpi.unit() + parts;
    }

    private static <T> long sum(List<T> rows, ToLongFunction<T> figure) {
        return rows.stream().mapToLong(figure).sum();
    }

    private static BigDecimal whole(long pieces) {
        return BigDecimal.valueOf(pieces);
    }

    private void plain(String code, BigDecimal value, String unit) {
        all.add(code + " " + value + " " + unit);
    }

    private void percent(String code, long part, long whole) {
        ratio(code, part, whole, 100, "%");
    }

    private void ratio(String code, long part, long whole, int times, String unit) {
        BigDecimal value = whole(part * times).divide(whole(whole), 1, RoundingMode.HALF_UP);
        all.add(code + " " + value + " " + unit + " " + part + "/" + whole);
    }
}
