package argosy.administration.calendar;

import argosy.administration.db.Tables;
import argosy.department.BusinessCalendar;
import argosy.department.BusinessCalendar.Interval;
import argosy.department.Caller;
import argosy.department.Database;
import argosy.department.Problem;
import argosy.department.Stored;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jooq.impl.DSL;

/**
 * The calendars as departments ask for them: from memory, read again when the history shows that something was changed.
 * It is looked at rarely, so that a change on another node is seen, and at every question for a while after a change
 * here began, as nobody tells when it was committed.
 */
public final class CompanyCalendars {

    private static final int MOST_CALENDARS = 1000;
    private static final int MOST_DAYS = 100_000;
    private static final long WHILE_CHANGING = Duration.ofSeconds(30).toNanos();
    private static final long OTHERWISE = Duration.ofSeconds(30).toNanos();

    /** What was read, and the newest entry of the history then. */
    private record Known(long stamp, Map<String, BusinessCalendar> calendars) {}

    private final Database database;
    private final ZoneId zone;
    private volatile Known known;
    private volatile long looked;
    private volatile long changing = System.nanoTime() - WHILE_CHANGING;

    public CompanyCalendars(Database database, ZoneId zone) {
        this.database = database;
        this.zone = zone;
    }

    /** The calendar of that code, or the company's where there is none of it. */
    public BusinessCalendar of(String code) {
        Map<String, BusinessCalendar> calendars = calendars();
        BusinessCalendar found = calendars.get(code);
        return found == null ? calendars.getOrDefault(Calendar.COMPANY, BusinessCalendar.standard(zone)) : found;
    }

    /** The calendar of that code exists. */
    boolean has(String code) {
        return calendars().containsKey(code);
    }

    /** Keeps the company's own calendar when there is none yet: the standard one, to be changed. */
    public void begin() {
        if (database.sql().fetchExists(Tables.CALENDARS, Tables.CALENDARS.CODE.eq(Calendar.COMPANY))) {
            return;
        }
        Map<DayOfWeek, String> week = new EnumMap<>(DayOfWeek.class);
        LocalDate monday = LocalDate.EPOCH.with(DayOfWeek.MONDAY);
        for (DayOfWeek day : DayOfWeek.values()) {
            week.put(day, Hours.text(BusinessCalendar.standard(zone).intervals(monday.plusDays(day.getValue() - 1))));
        }
        Calendar company = new Calendar(
                Calendar.COMPANY,
                "公司工作日历",
                true,
                week.get(DayOfWeek.MONDAY),
                week.get(DayOfWeek.TUESDAY),
                week.get(DayOfWeek.WEDNESDAY),
                week.get(DayOfWeek.THURSDAY),
                week.get(DayOfWeek.FRIDAY),
                week.get(DayOfWeek.SATURDAY),
                week.get(DayOfWeek.SUNDAY));
        try {
            database.write(Caller.PLATFORM, tx -> tx.insert(Calendar.CALENDARS, company));
        } catch (Problem e) {
            // Another node was first.
            if (e.status() != 409) {
                throw e;
            }
        }
    }

    /** A transaction changes calendars, and will be committed or not. */
    void changing() {
        changing = System.nanoTime();
    }

    private Map<String, BusinessCalendar> calendars() {
        Known last = known;
        long now = System.nanoTime();
        if (last != null && now - looked < OTHERWISE && now - changing >= WHILE_CHANGING) {
            return last.calendars();
        }
        looked = now;
        long stamp = stamp();
        if (last == null || last.stamp() != stamp) {
            last = new Known(stamp, read());
            known = last;
        }
        return last.calendars();
    }

    private long stamp() {
        Long newest = database.sql()
                .select(DSL.max(DSL.field(DSL.name("id"), Long.class)))
                .from(DSL.table(DSL.name("argosy_history")))
                .fetchOne(0, Long.class);
        return newest == null ? 0 : newest;
    }

    private Map<String, BusinessCalendar> read() {
        Map<String, List<CalendarDay>> days = new HashMap<>();
        database.select(CalendarDay.DAYS, DSL.noCondition(), MOST_DAYS).stream()
                .map(Stored::value)
                .forEach(day -> days.computeIfAbsent(day.calendar(), code -> new java.util.ArrayList<>())
                        .add(day));
        List<CalendarDay> company = days.getOrDefault(Calendar.COMPANY, List.of());
        Map<String, BusinessCalendar> calendars = new HashMap<>();
        for (Stored<Calendar> calendar : database.select(Calendar.CALENDARS, DSL.noCondition(), MOST_CALENDARS)) {
            String code = calendar.value().code();
            calendars.put(
                    code,
                    assembled(
                            zone,
                            calendar.value(),
                            days.getOrDefault(code, List.of()),
                            calendar.value().companyDays() ? company : List.of()));
        }
        return Map.copyOf(calendars);
    }

    /**
     * A calendar of its week, its own days and those of the company, where its own come first.
     *
     * @param company the company's days, as far as they hold here
     */
    static BusinessCalendar assembled(
            ZoneId zone, Calendar calendar, List<CalendarDay> own, List<CalendarDay> company) {
        Map<DayOfWeek, List<Interval>> week = new EnumMap<>(DayOfWeek.class);
        List<Interval> ordinary = List.of();
        for (DayOfWeek day : DayOfWeek.values()) {
            List<Interval> hours = Hours.parse(day.name().toLowerCase(Locale.ROOT), calendar.hours(day));
            week.put(day, hours);
            ordinary = ordinary.isEmpty() ? hours : ordinary;
        }
        Map<LocalDate, List<Interval>> exceptions = new TreeMap<>();
        for (List<CalendarDay> days : List.of(company, own)) {
            for (CalendarDay day : days) {
                List<Interval> weekday = week.get(day.onDay().getDayOfWeek());
                List<Interval> given = Hours.parse("hours", day.hours());
                if (day.kind() == DayKind.HOLIDAY) {
                    exceptions.put(day.onDay(), List.of());
                } else if (!given.isEmpty()) {
                    exceptions.put(day.onDay(), given);
                } else {
                    exceptions.put(day.onDay(), weekday.isEmpty() ? ordinary : weekday);
                }
            }
        }
        return new BusinessCalendar(zone, week, exceptions);
    }
}
