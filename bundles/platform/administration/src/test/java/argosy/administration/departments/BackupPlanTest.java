package argosy.administration.departments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import argosy.department.Problem;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BackupPlanTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Instant NOW = Instant.parse("2026-11-23T00:00:00Z");

    @Test
    void aTimeOfDayIsDueOnceADay() {
        BackupPlan plan = BackupPlan.STANDARD;
        Instant halfPastTwo = Instant.parse("2026-11-22T18:30:00Z");

        assertThat(plan.due(halfPastTwo.minusSeconds(1), NOW, ZONE)).isTrue();
        assertThat(plan.due(halfPastTwo, NOW, ZONE)).isFalse();
        assertThat(plan.due(halfPastTwo, halfPastTwo.plus(Duration.ofHours(24)), ZONE))
                .isTrue();
        assertThat(new BackupPlan("*", false, "02:30", null, 3, 7, 4, 6).due(Instant.EPOCH, NOW, ZONE))
                .isFalse();
    }

    @Test
    void hoursAreCountedFromTheLastBackup() {
        BackupPlan plan = new BackupPlan("harbour", true, null, 6, 3, 7, 4, 6);

        assertThat(plan.due(NOW.minus(Duration.ofHours(6)), NOW, ZONE)).isTrue();
        assertThat(plan.due(NOW.minus(Duration.ofHours(5)), NOW, ZONE)).isFalse();
    }

    @Test
    void aPlanSaysOneOfBothTimes() {
        assertThatThrownBy(() -> new BackupPlan("*", true, null, null, 3, 7, 4, 6).checked())
                .isInstanceOf(Problem.class);
        assertThatThrownBy(() -> new BackupPlan("*", true, "02:30", 6, 3, 7, 4, 6).checked())
                .isInstanceOf(Problem.class);
    }

    @Test
    void theLastAndTheNewestOfEachPeriodStay() {
        List<ArchiveInfo> hourly = new ArrayList<>();
        for (int hour = 0; hour < 24 * 70; hour++) {
            hourly.add(backup(NOW.minus(Duration.ofHours(hour)), true));
        }

        List<ArchiveInfo> kept = new ArrayList<>(hourly);
        kept.removeAll(new Retention(new BackupPlan("*", true, "02:30", null, 3, 7, 4, 2), ZONE).superfluous(hourly));

        assertThat(kept).extracting(ArchiveInfo::takenAt).contains(NOW, NOW.minus(Duration.ofHours(2)));
        // Monday 8:00: today's is one of the last 3; 6 days before it, the first of which ends a week; 2 more ends of
        // weeks; the end of October.
        assertThat(kept).hasSize(3 + 6 + 2 + 1);
    }

    @Test
    void theNewestVerifiedBackupIsNeverDeleted() {
        ArchiveInfo good = backup(NOW.minus(Duration.ofDays(900)), true);
        List<ArchiveInfo> backups = new ArrayList<>(List.of(good));
        for (int day = 0; day < 20; day++) {
            backups.add(backup(NOW.minus(Duration.ofDays(day)), false));
        }

        assertThat(new Retention(new BackupPlan("*", true, "02:30", null, 1, 0, 0, 0), ZONE).superfluous(backups))
                .hasSize(19)
                .doesNotContain(good);
    }

    private static ArchiveInfo backup(Instant at, boolean verified) {
        String name = "harbour-" + at;
        return new ArchiveInfo(
                name,
                Path.of(name),
                ArchiveInfo.Kind.BACKUP,
                "harbour",
                "1.0.0",
                at,
                1,
                verified ? "0" : null,
                verified);
    }
}
