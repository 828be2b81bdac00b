package argosy.logistics.reports;

import static argosy.logistics.db.Tables.DISPATCH_ORDER;
import static argosy.logistics.db.Tables.PARCEL;
import static org.jooq.impl.DSL.noCondition;

import argosy.department.Reads;
import argosy.department.Report;
import argosy.department.Shape;
import argosy.department.Text;
import argosy.department.Window;
import argosy.logistics.shipping.ParcelState;
import argosy.logistics.shipping.Punctuality;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What became of the parcels handed over in a window: read once, row by row, and added up on the way. */
final class DeliveryReport {

    private static final Text FORMULA = Text.of(
            "Parcels handed over on these days, as they stand now. On time = delivered by the promise; late = delivered after it,"
                    + " or lost or still under way although it is over. On time % = "
                    + Punctuality.FORMULA.en()
                    + " × 100. Average hours = sum of hand-over to delivery ÷ delivered.",
            "该时间段内交接的包裹的当前情况。准时 = 承诺时间前送达；迟到 = 超过承诺送达，或承诺已过而丢失或仍在途；准时率 = "
                    + Punctuality.FORMULA.zh()
                    + " × 100%。平均时长 = 交接到送达的小时合计 ÷ 已送达数。");

    private final Reads reads;

    DeliveryReport(Reads reads) {
        this.reads = reads;
    }

    Report<DeliveryFigures> of(Window window, String warehouse, Instant now) {
        Tally total = new Tally();
        Map<String, Tally> carriers = new TreeMap<>();
        Map<String, Tally> provinces = new TreeMap<>();
        Map<String, Tally> shops = new TreeMap<>();
        try (var parcels = reads.sql()
                .select(
                        PARCEL.CARRIER,
                        PARCEL.PROVINCE,
                        DISPATCH_ORDER.SHOP,
                        PARCEL.STATE,
                        PARCEL.HANDED_AT,
                        PARCEL.DELIVERED_AT,
                        Punctuality.of(now))
                .from(PARCEL)
                .join(DISPATCH_ORDER)
                .on(DISPATCH_ORDER.ID.eq(PARCEL.DISPATCH_ORDER))
                .where(PARCEL.HANDED_AT.ge(window.start()))
                .and(PARCEL.HANDED_AT.lt(window.end()))
                .and(warehouse == null ? noCondition() : PARCEL.WAREHOUSE.eq(warehouse))
                .fetchLazy()) {
            parcels.forEach(row -> {
                ParcelState state =
                        Shape.constant(ParcelState.class, row.value4()).orElseThrow();
                for (Tally tally : List.of(
                        total, of(carriers, row.value1()), of(provinces, row.value2()), of(shops, row.value3()))) {
                    tally.add(state, row.value5(), row.value6(), row.value7());
                }
            });
        }
        List<DeliveryFigures> rows = new ArrayList<>();
        rows.add(total.figures("total", ""));
        carriers.forEach((member, tally) -> rows.add(tally.figures("carrier", member)));
        provinces.forEach((member, tally) -> rows.add(tally.figures("province", member)));
        shops.forEach((member, tally) -> rows.add(tally.figures("shop", member)));
        return new Report<>(
                "delivery", Text.of("Delivery", "配送时效报表"), FORMULA, window, Shape.of(DeliveryFigures.class), rows);
    }

    private static Tally of(Map<String, Tally> tallies, String member) {
        return tallies.computeIfAbsent(member == null ? "" : member, m -> new Tally());
    }

    /** Sums under way. */
    private static final class Tally {

        private long handedOver;
        private long delivered;
        private long cameBack;
        private long lost;
        private long onTime;
        private long late;
        private long millis;

        private void add(ParcelState state, Instant handed, Instant reached, Integer punctual) {
            handedOver++;
            switch (state) {
                case LOST -> lost++;
                case REFUSED, INTERCEPTED, RETURNED -> cameBack++;
                default -> {
                    if (reached != null) {
                        delivered++;
                        millis += Duration.between(handed, reached).toMillis();
                    }
                }
            }
            if (punctual != null) {
                onTime += punctual;
                late += 1 - punctual;
            }
        }

        private DeliveryFigures figures(String group, String member) {
            return new DeliveryFigures(
                    group,
                    member,
                    handedOver,
                    delivered,
                    handedOver - delivered - cameBack - lost,
                    cameBack,
                    lost,
                    onTime,
                    late,
                    onTime + late == 0
                            ? null
                            : BigDecimal.valueOf(onTime)
                                    .movePointRight(2)
                                    .divide(BigDecimal.valueOf(onTime + late), 1, RoundingMode.HALF_UP),
                    delivered == 0
                            ? null
                            : BigDecimal.valueOf(millis)
                                    .divide(BigDecimal.valueOf(delivered * 3_600_000), 1, RoundingMode.HALF_UP));
        }
    }
}
