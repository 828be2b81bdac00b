package argosy.administration.calendar;

import argosy.department.Caller;
import argosy.department.Database;
import argosy.department.Shape;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

/** The public holidays of a year with the days worked instead, and the windows that two teams cover. */
public final class SampleCalendar {

    private static final String YEAR = "2026.csv";

    private final Database database;

    private final CompanyCalendars calendars;

    public SampleCalendar(Database database, CompanyCalendars calendars) {
        this.database = database;
        this.calendars = calendars;
    }

    public void load(Caller caller) {
        List<CalendarDay> days = days();
        calendars.changing();
        database.write(caller, tx -> {
            String service = "09:00-23:00";
            tx.insert(
                    Calendar.CALENDARS,
                    new Calendar(
                            "customer-service",
                            "客服在线时段",
                            false,
                            service,
                            service,
                            service,
                            service,
                            service,
                            service,
                            service));
            String warehouse = "08:30-12:00 13:00-18:30";
            tx.insert(
                    Calendar.CALENDARS,
                    new Calendar(
                            "warehouse",
                            "仓库发货时段",
                            true,
                            warehouse,
                            warehouse,
                            warehouse,
                            warehouse,
                            warehouse,
                            "09:00-12:00",
                            null));
            tx.insertAll(CalendarDay.DAYS, days);
            return null;
        });
    }

    /** The days of the file, which has the form of an import. */
    private static List<CalendarDay> days() {
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(SampleCalendar.class.getResourceAsStream(YEAR), StandardCharsets.UTF_8))) {
            return reader.lines()
                    .skip(1)
                    .map(line -> line.split(","))
                    .map(cell -> new CalendarDay(
                            Calendar.COMPANY,
                            LocalDate.parse(cell[0]),
                            cell[1],
                            Shape.constant(DayKind.class, cell[2]).orElseThrow(),
                            null))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
