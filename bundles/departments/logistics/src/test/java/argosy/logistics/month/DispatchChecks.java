package argosy.logistics.month;

import static org.assertj.core.api.Assertions.assertThat;

import argosy.logistics.shipping.EstimatedFreight;
import argosy.logistics.tariffs.Province;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The reports of orders and parcels, held against the plan. */
final class DispatchChecks {

    private final Played played;
    private final DispatchReckoning dispatched;

    DispatchChecks(Played played) {
        this.played = played;
        this.dispatched = new DispatchReckoning(played.month);
    }

    void days() {
        for (LocalDate day = Month.FIRST; !day.isAfter(Month.LAST); day = day.plusDays(1)) {
            assertThat(played.reports.dispatchDay(day.toString(), null).rows())
                    .as(day.toString())
                    .isEqualTo(dispatched.day(day));
        }
    }

    void month() {
        assertThat(played.reports.dispatchMonth("2026-10", null).rows()).isEqualTo(dispatched.month());
    }

    void cycleTimes() {
        assertThat(played.reports.cycleTimes(Played.FROM, Played.TO, null).rows())
                .isEqualTo(dispatched.cycleTimes());
    }

    void delivery() {
        assertThat(played.reports.delivery(Played.FROM, Played.TO, null).rows())
                .isEqualTo(Delivery.report(played.deliveries, Played.ASKED));
    }

    void estimates() {
        List<EstimatedFreight> expected = new ArrayList<>();
        Delivery.by(
                        played.deliveries,
                        parcel -> parcel.sale().carrier() + " "
                                + parcel.sale().to().province())
                .values()
                .forEach(some -> expected.add(estimate(some)));
        assertThat(played.reports.freightEstimates(Played.FROM, Played.TO).rows())
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    private static EstimatedFreight estimate(List<Delivery> some) {
        Sale one = some.get(0).sale();
        boolean priced = some.get(0).priced();
        long grams = some.stream()
                .mapToLong(
                        parcel -> Rates.of(one.carrier()).charged(parcel.box().grams()))
                .sum();
        return new EstimatedFreight(
                one.carrier(),
                Province.named(one.to().province()).orElseThrow(),
                some.size(),
                priced ? some.size() : 0,
                priced ? grams : null,
                priced ? some.stream().map(Delivery::freight).reduce(BigDecimal.ZERO, BigDecimal::add) : null);
    }
}
