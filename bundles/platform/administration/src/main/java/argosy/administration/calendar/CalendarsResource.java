package argosy.administration.calendar;

import argosy.department.BusinessCalendar;
import argosy.department.Database;
import argosy.department.EditableResource;
import argosy.department.ImportRow;
import argosy.department.Label;
import argosy.department.Permission;
import argosy.department.Problem;
import argosy.department.Reads;
import argosy.department.Stored;
import argosy.department.Text;
import argosy.department.Transaction;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The working hours of the company and the windows of coverage of its teams (PLT-28). */
@Path("calendars")
public final class CalendarsResource extends EditableResource<Calendar> {

    private final CompanyCalendars calendars;
    private final Clock clock;

    public CalendarsResource(Database database, CompanyCalendars calendars, Clock clock) {
        super(database, Calendar.CALENDARS);
        this.calendars = calendars;
        this.clock = clock;
    }

    /**
     * What a calendar makes of a deadline: "by {@code time} of the next business day", "{@code days} business days later".
     * {@code from} is RFC 3339, a local time or a day, now when not given.
     */
    @GET
    @Path("{code}/resolve")
    @Permission("{collection}:read")
    @Label(en = "Resolve a deadline", zh = "推算期限")
    public Resolution resolve(
            @PathParam("code") String code,
            @QueryParam("from") String from,
            @QueryParam("days") @DefaultValue("1") int days,
            @QueryParam("time") @DefaultValue("12:00") String time) {
        if (!calendars.has(code)) {
            throw new Problem(
                    404,
                    "not-found",
                    Text.of("There is no calendar " + code + ".", "没有日历 " + code + "。"),
                    List.of(),
                    Map.of());
        }
        BusinessCalendar calendar = calendars.of(code);
        Instant instant = from == null || from.isBlank() ? clock.instant() : Resolution.instant(from, calendar.zone());
        return Resolution.of(code, calendar, instant, Resolution.time(time), days);
    }

    @Override
    protected Stored<Calendar> create(Transaction transaction, Calendar calendar) {
        calendars.changing();
        return transaction.insert(register, normal(calendar));
    }

    @Override
    protected Stored<Calendar> change(Transaction transaction, Stored<Calendar> before, Calendar after) {
        calendars.changing();
        if (!before.value().code().equals(after.code())) {
            throw Problem.invalid(
                    "code",
                    "It stays " + before.value().code() + ": days refer to it. Make a new calendar instead.",
                    "不可修改（" + before.value().code() + "）：已有日期引用，请新建日历。");
        }
        return transaction.update(register, before, normal(after));
    }

    @Override
    protected void remove(Transaction transaction, Stored<Calendar> record) {
        calendars.changing();
        if (record.value().code().equals(Calendar.COMPANY)) {
            throw Problem.conflict(
                    "company-calendar",
                    "The company's own calendar stays; change its hours instead.",
                    "公司日历不可删除，请修改其工作时段。");
        }
        transaction.delete(register, record);
    }

    @Override
    protected List<ImportRow<Calendar>> check(Reads reads, List<ImportRow<Calendar>> rows) {
        List<ImportRow<Calendar>> checked = new ArrayList<>(rows.size());
        for (ImportRow<Calendar> row : rows) {
            checked.add(Refused.where(row, CalendarsResource::normal));
        }
        return checked;
    }

    /** The calendar with its hours in their normal form; 422 when they cannot be read or there are none at all. */
    private static Calendar normal(Calendar calendar) {
        Calendar normal = calendar;
        boolean works = false;
        for (DayOfWeek day : DayOfWeek.values()) {
            String field = day.name().toLowerCase(Locale.ROOT);
            String hours = Hours.normal(field, calendar.hours(day));
            works |= hours != null;
            normal = Calendar.CALENDARS.shape().with(normal, field, hours);
        }
        if (!works) {
            throw Problem.invalid(
                    "monday", "A calendar needs hours on at least one day of the week.", "日历每周至少须有一天有工作时段。");
        }
        return normal;
    }
}
