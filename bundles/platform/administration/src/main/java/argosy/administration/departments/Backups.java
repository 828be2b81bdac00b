package argosy.administration.departments;

import argosy.department.Caller;
import argosy.department.Database;
import argosy.department.Stored;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.impl.DSL;

/** Backs departments up when their plan says so, one after the other, and lets go of old backups. */
final class Backups {

    private final Database database;
    private final Desk desk;
    private final Clock clock;
    private final ZoneId zone;

    Backups(Database database, Desk desk, Clock clock, ZoneId zone) {
        this.database = database;
        this.desk = desk;
        this.clock = clock;
        this.zone = zone;
    }

    /** Makes sure that there is a plan for all. */
    void begin() {
        database.write(Caller.PLATFORM, tx -> {
            if (tx.first(
                            BackupPlan.PLANS,
                            BackupPlan.PLANS.<String>column("department").eq(BackupPlan.ALL))
                    .isEmpty()) {
                tx.insert(BackupPlan.PLANS, BackupPlan.STANDARD);
            }
            return null;
        });
    }

    /**
     * Takes the backups that are due.
     *
     * @return what was done
     * @throws IllegalStateException when a backup failed, after all the others were tried
     */
    String run(Caller by) {
        Map<String, Stored<BackupPlan>> plans = new HashMap<>();
        database.select(BackupPlan.PLANS, DSL.noCondition(), 10_000)
                .forEach(plan -> plans.put(plan.value().department(), plan));
        List<String> done = new ArrayList<>();
        List<String> failed = new ArrayList<>();
        int dropped = 0;
        for (DepartmentInfo department : desk.departments()) {
            Stored<BackupPlan> plan = plans.getOrDefault(department.name(), plans.get(BackupPlan.ALL));
            if (plan == null || !department.installed() || department.database() == null) {
                continue;
            }
            if (plan.value().due(since(department, plan), clock.instant(), zone)) {
                try {
                    desk.carryOut(by, new Order.Backup(department.name()));
                    done.add(department.name());
                } catch (RuntimeException e) {
                    failed.add(department.name() + ": " + e.getMessage());
                }
            }
            dropped += drop(department.name(), plan.value());
        }
        String said = "Backed up: " + (done.isEmpty() ? "none due" : String.join(", ", done)) + "; " + dropped
                + " old ones deleted";
        if (!failed.isEmpty()) {
            throw new IllegalStateException("Not backed up: " + String.join("; ", failed) + ". " + said);
        }
        return said;
    }

    /** A plan begins with its next time, not with those before it was made. */
    private static Instant since(DepartmentInfo department, Stored<BackupPlan> plan) {
        return department.lastBackup() == null
                ? plan.updatedAt()
                : List.of(department.lastBackup(), plan.updatedAt()).stream()
                        .max(Comparator.naturalOrder())
                        .orElseThrow();
    }

    private int drop(String department, BackupPlan plan) {
        List<ArchiveInfo> superfluous = new Retention(plan, zone)
                .superfluous(desk.archives(department).stream()
                        .filter(archive -> archive.kind() == ArchiveInfo.Kind.BACKUP)
                        .toList());
        superfluous.forEach(desk.folders()::delete);
        return superfluous.size();
    }
}
