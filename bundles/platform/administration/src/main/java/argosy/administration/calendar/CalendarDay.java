package argosy.administration.calendar;

import argosy.administration.db.Tables;
import argosy.department.Label;
import argosy.department.Register;
import argosy.department.Text;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * A day that differs from its weekday: a holiday, or a day worked instead (PLT-28).
 *
 * @param calendar code of the calendar; the company's when not given
 * @param hours of a workday, such as {@code 09:00-12:00}; when not given those of its weekday, or where that is free,
 *     those of the week's first day of work
 */
@Label(en = "Calendar day", zh = "特殊日期")
public record CalendarDay(
        @Size(max = 64) @Label(en = "Calendar", zh = "日历", example = "company")
        String calendar,

        @NotNull @Label(
                en = "Date",
                zh = "日期",
                example = "2026-10-01",
                also = {"Day", "日子"})
        LocalDate onDay,

        @NotBlank @Size(max = 200) @Label(
                en = "Name",
                zh = "名称",
                example = "国庆节",
                also = {"节日", "说明"})
        String name,

        @NotNull @Label(en = "Kind", zh = "类型", example = "holiday")
        DayKind kind,

        @Size(max = 200) @Label(en = "Hours", zh = "工作时段", example = "09:00-12:00 13:00-18:00")
        String hours) {

    static final Register<CalendarDay> DAYS = Register.of(
                    "calendar-days", Text.of("Calendar days", "节假日与调休"), CalendarDay.class, Tables.CALENDAR_DAYS)
            .search("name")
            .filter("calendar", "kind")
            .sort("onDay")
            .defaultSort("onDay");

    public CalendarDay {
        calendar = calendar == null || calendar.isBlank() ? Calendar.COMPANY : calendar.strip();
    }
}
