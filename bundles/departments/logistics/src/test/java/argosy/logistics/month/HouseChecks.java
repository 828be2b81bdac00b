package argosy.logistics.month;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;

/** Rounds of our own couriers, dangers and standards, held against the plan. */
final class HouseChecks {

    static final LocalDate TODAY = Played.ASKED.atZone(Month.ZONE).toLocalDate();

    private final Played played;

    HouseChecks(Played played) {
        this.played = played;
    }

    void rounds() {
        for (String warehouse : Arrays.asList(null, "SH1", "GZ1")) {
            assertThat(played.reports
                            .deliveryRuns(Played.FROM, Played.TO, warehouse)
                            .rows())
                    .isEqualTo(played.month.rounds.figures(warehouse));
        }
    }

    void dangers() {
        assertThat(played.reports.hazards(Played.FROM, Played.TO).rows())
                .isEqualTo(played.dangers.figures(TODAY))
                .anyMatch(row -> row.overdue() > 0)
                .anyMatch(row -> row.inTime() < row.verified());
    }

    void acknowledgements() {
        assertThat(played.reports.sopAcknowledgements().rows()).isEqualTo(played.rulebook.acknowledgements());
    }

    void floor() {
        assertThat(played.reports.floorScores(Played.FROM, Played.TO).rows()).isEqualTo(played.rulebook.scores());
    }

    /** Every key figure with what it was made of. */
    void keyFigures(KeyFigures figures) {
        assertThat(played.reports.kpis(Played.FROM, Played.TO).rows())
                .extracting(KeyFigures::told)
                .isEqualTo(figures.all());
    }
}
