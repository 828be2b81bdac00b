package argosy.operations.promotion;

import argosy.department.BusinessCalendar;
import java.time.LocalDate;

/** Days of the company's calendar. */
public final class Deadlines {

    private Deadlines() {}

    /** The day so many business days ahead; today itself for none. */
    public static LocalDate ahead(BusinessCalendar calendar, LocalDate today, int days) {
        LocalDate day = today;
        for (int i = 0; i < days; i++) {
            day = calendar.nextBusinessDay(day);
        }
        return day;
    }
}
