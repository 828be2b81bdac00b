package argosy.administration.departments;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Which backups a plan lets go of. The newest one that is verified always stays. */
record Retention(BackupPlan plan, ZoneId zone) {

    /** The backups that nothing asks to keep. */
    List<ArchiveInfo> superfluous(List<ArchiveInfo> backups) {
        List<ArchiveInfo> newestFirst = new ArrayList<>(backups);
        newestFirst.sort(Comparator.comparing(ArchiveInfo::takenAt).reversed());
        Set<ArchiveInfo> kept = new HashSet<>(newestFirst.subList(0, Math.min(plan.keepLast(), newestFirst.size())));
        keep(kept, newestFirst, plan.keepDaily(), at -> at.toLocalDate());
        keep(
                kept,
                newestFirst,
                plan.keepWeekly(),
                at -> at.get(IsoFields.WEEK_BASED_YEAR) * 100 + at.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
        keep(kept, newestFirst, plan.keepMonthly(), at -> at.getYear() * 100 + at.getMonthValue());
        newestFirst.stream().filter(ArchiveInfo::verified).findFirst().ifPresent(kept::add);
        return newestFirst.stream().filter(backup -> !kept.contains(backup)).toList();
    }

    /** Of each of the last periods that have a verified backup, the newest. */
    private void keep(
            Set<ArchiveInfo> kept, List<ArchiveInfo> newestFirst, int periods, Function<ZonedDateTime, Object> period) {
        Set<Object> seen = new HashSet<>();
        for (ArchiveInfo backup : newestFirst) {
            if (!backup.verified()) {
                continue;
            }
            if (seen.size() < periods && seen.add(period.apply(backup.takenAt().atZone(zone)))) {
                kept.add(backup);
            }
        }
    }
}
