package argosy.administration.departments;

import argosy.administration.db.Tables;
import argosy.department.Label;
import argosy.department.Problem;
import argosy.department.Register;
import argosy.department.Text;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * When a department is backed up by itself, and which of its backups are kept: the last ones, and the newest of each of
 * the last days, weeks and months.
 *
 * @param department its name, or {@value #ALL} for every department that has no plan of its own
 * @param active whether it is backed up at all; yes when not given
 * @param timeOfDay {@code 02:30}, in the company's time zone; null when it goes by hours
 * @param everyHours null when it goes by a time of day
 */
@Label(en = "Backup plan", zh = "备份计划")
public record BackupPlan(
        @NotBlank @Size(max = 63) @Pattern(regexp = "\\*|[a-z][a-z0-9-]*") @Label(en = "Department", zh = "部门", example = "logistics")
        String department,

        @Label(en = "Active", zh = "启用", example = "true") Boolean active,

        @Pattern(regexp = "([01][0-9]|2[0-3]):[0-5][0-9]") @Label(en = "Time of day", zh = "每日时间", example = "02:30")
        String timeOfDay,

        @Min(1) @Max(168) @Label(en = "Every (hours)", zh = "间隔（小时）", example = "")
        Integer everyHours,

        @Min(1) @Max(1000) @Label(en = "Keep the last", zh = "保留最近份数", example = "3")
        Integer keepLast,

        @Min(0) @Max(1000) @Label(en = "Keep daily", zh = "保留每日份数", example = "7")
        Integer keepDaily,

        @Min(0) @Max(1000) @Label(en = "Keep weekly", zh = "保留每周份数", example = "4")
        Integer keepWeekly,

        @Min(0) @Max(1000) @Label(en = "Keep monthly", zh = "保留每月份数", example = "6")
        Integer keepMonthly) {

    /** Stands for every department that has no plan of its own. */
    static final String ALL = "*";

    static final Register<BackupPlan> PLANS = Register.of(
                    "backup-plans", Text.of("Backup plans", "备份计划"), BackupPlan.class, Tables.BACKUP_PLANS)
            .sort("department")
            .defaultSort("department");

    /** What an installation begins with. */
    static final BackupPlan STANDARD = new BackupPlan(ALL, true, "02:30", null, 3, 7, 4, 6);

    public BackupPlan {
        active = active == null ? Boolean.TRUE : active;
        keepLast = keepLast == null ? 3 : keepLast;
        keepDaily = keepDaily == null ? 7 : keepDaily;
        keepWeekly = keepWeekly == null ? 4 : keepWeekly;
        keepMonthly = keepMonthly == null ? 6 : keepMonthly;
    }

    /** The plan itself; 422 when it does not say when. */
    BackupPlan checked() {
        if ((timeOfDay == null) == (everyHours == null)) {
            throw Problem.invalid(
                    "timeOfDay", "Say either a time of day or every how many hours.", "每日时间与间隔小时须且只能填写一项。");
        }
        return this;
    }

    /**
     * Whether a backup is due.
     *
     * @param last when the last one was taken, or since when there is something to back up
     */
    boolean due(Instant last, Instant now, ZoneId zone) {
        if (!active) {
            return false;
        } else if (everyHours != null) {
            return !last.plus(Duration.ofHours(everyHours)).isAfter(now);
        }
        LocalTime time = LocalTime.parse(timeOfDay);
        LocalDate today = now.atZone(zone).toLocalDate();
        Instant latest = today.atTime(time).atZone(zone).toInstant();
        if (latest.isAfter(now)) {
            latest = today.minusDays(1).atTime(time).atZone(zone).toInstant();
        }
        return last.isBefore(latest);
    }
}
