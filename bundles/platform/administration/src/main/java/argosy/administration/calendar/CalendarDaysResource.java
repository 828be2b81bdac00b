package argosy.administration.calendar;

import argosy.administration.db.Tables;
import argosy.department.Database;
import argosy.department.EditableResource;
import argosy.department.ImportRow;
import argosy.department.Problem;
import argosy.department.Reads;
import argosy.department.Stored;
import argosy.department.Transaction;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Holidays and days worked instead; a year of them is imported as a file (PLT-28). */
@Path("calendar-days")
public final class CalendarDaysResource extends EditableResource<CalendarDay> {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    private record Key(String calendar, LocalDate day) {}

    private final CompanyCalendars calendars;

    public CalendarDaysResource(Database database, CompanyCalendars calendars) {
        super(database, CalendarDay.DAYS);
        this.calendars = calendars;
    }

    @Override
    protected Stored<CalendarDay> create(Transaction transaction, CalendarDay day) {
        calendars.changing();
        requireCalendar(codes(transaction), day);
        return transaction.insert(register, normal(day));
    }

    @Override
    protected Stored<CalendarDay> change(Transaction transaction, Stored<CalendarDay> before, CalendarDay after) {
        calendars.changing();
        requireCalendar(codes(transaction), after);
        return transaction.update(register, before, normal(after));
    }

    @Override
    protected void remove(Transaction transaction, Stored<CalendarDay> record) {
        calendars.changing();
        transaction.delete(register, record);
    }

    @Override
    protected List<ImportRow<CalendarDay>> check(Reads reads, List<ImportRow<CalendarDay>> rows) {
        Set<String> codes = codes(reads);
        Set<Key> taken = new HashSet<>();
        reads.sql()
                .select(Tables.CALENDAR_DAYS.CALENDAR, Tables.CALENDAR_DAYS.ON_DAY)
                .from(Tables.CALENDAR_DAYS)
                .forEach(row -> taken.add(new Key(row.value1(), row.value2())));
        List<ImportRow<CalendarDay>> checked = new ArrayList<>(rows.size());
        for (ImportRow<CalendarDay> row : rows) {
            checked.add(Refused.where(row, day -> {
                requireCalendar(codes, day);
                normal(day);
                if (!taken.add(new Key(day.calendar(), day.onDay()))) {
                    throw Problem.invalid(
                            "onDay",
                            day.onDay() + " is in the calendar " + day.calendar() + " already.",
                            "日历 " + day.calendar() + " 中已有 " + day.onDay() + "。");
                }
            }));
        }
        return checked;
    }

    private static Set<String> codes(Reads reads) {
        return reads.sql().select(Tables.CALENDARS.CODE).from(Tables.CALENDARS).fetchSet(Tables.CALENDARS.CODE);
    }

    private static void requireCalendar(Set<String> codes, CalendarDay day) {
        if (!codes.contains(day.calendar())) {
            throw Problem.invalid(
                    "calendar",
                    "There is no calendar " + day.calendar() + "; make it first or correct the code.",
                    "没有日历 " + day.calendar() + "，请先新建或更正编码。");
        }
    }

    /** The day with its hours in their normal form; 422 when they cannot be read, or on a holiday. */
    private static CalendarDay normal(CalendarDay day) {
        if (day.onDay().getYear() < FIRST_YEAR || day.onDay().getYear() > LAST_YEAR) {
            throw Problem.invalid(
                    "onDay",
                    "must be a day of the years " + FIRST_YEAR + " to " + LAST_YEAR + ".",
                    "须为 " + FIRST_YEAR + " 至 " + LAST_YEAR + " 年间的日期。");
        }
        String hours = Hours.normal("hours", day.hours());
        if (day.kind() == DayKind.HOLIDAY && hours != null) {
            throw Problem.invalid(
                    "hours", "A holiday has no hours; leave them out or make it a workday.", "放假日没有工作时段，请留空或改为上班。");
        }
        return CalendarDay.DAYS.shape().with(day, "hours", hours);
    }
}
