package argosy.administration.calendar;

import argosy.administration.db.Tables;
import argosy.department.Label;
import argosy.department.Register;
import argosy.department.Text;
import argosy.host.Calendars;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;

/**
 * A week of working hours: the company's, or the window that a team covers (PLT-28). Hours are written {@code 09:00-12:00
 * 13:00-18:00}; a day without hours is free.
 *
 * @param code {@value #COMPANY} for the company's own; never changes
 * @param companyDays whether the company's holidays and days worked instead hold here too; yes when not given
 */
@Label(en = "Calendar", zh = "工作日历")
public record Calendar(
        @NotBlank @Size(max = 64) @Pattern(regexp = "[a-z][a-z0-9-]*") @Label(en = "Code", zh = "编码", example = "company")
        String code,

        @NotBlank @Size(max = 200) @Label(en = "Name", zh = "名称", example = "公司工作日历")
        String name,

        @Label(en = "Keeps the company's days", zh = "沿用公司节假日", example = "true")
        Boolean companyDays,

        @Size(max = 200) @Label(en = "Monday", zh = "周一", example = "09:00-12:00 13:00-18:00")
        String monday,

        @Size(max = 200) @Label(en = "Tuesday", zh = "周二", example = "09:00-12:00 13:00-18:00")
        String tuesday,

        @Size(max = 200) @Label(en = "Wednesday", zh = "周三", example = "09:00-12:00 13:00-18:00")
        String wednesday,

        @Size(max = 200) @Label(en = "Thursday", zh = "周四", example = "09:00-12:00 13:00-18:00")
        String thursday,

        @Size(max = 200) @Label(en = "Friday", zh = "周五", example = "09:00-12:00 13:00-18:00")
        String friday,

        @Size(max = 200) @Label(en = "Saturday", zh = "周六", example = "09:00-12:00")
        String saturday,

        @Size(max = 200) @Label(en = "Sunday", zh = "周日", example = "10:00-16:00")
        String sunday) {

    /** Code of the company's own calendar. */
    static final String COMPANY = Calendars.COMPANY;

    static final Register<Calendar> CALENDARS = Register.of(
                    "calendars", Text.of("Calendars", "工作日历"), Calendar.class, Tables.CALENDARS)
            .search("code", "name")
            .filter("code")
            .sort("code", "name")
            .defaultSort("code");

    public Calendar {
        companyDays = companyDays == null ? Boolean.TRUE : companyDays;
    }

    /** The hours of a weekday as they stand here. */
    String hours(DayOfWeek day) {
        return switch (day) {
            case MONDAY -> monday;
            case TUESDAY -> tuesday;
            case WEDNESDAY -> wednesday;
            case THURSDAY -> thursday;
            case FRIDAY -> friday;
            case SATURDAY -> saturday;
            case SUNDAY -> sunday;
        };
    }
}
