package argosy.host;

import argosy.department.BusinessCalendar;
import java.util.Optional;

/** The business calendars of the company. Provided by administration; answers from memory. */
public interface Calendars {

    /** Code of the company's own calendar. */
    String COMPANY = "company";

    /** The calendar of that code as it is now; the company's where there is none of it, empty while none is known. */
    Optional<BusinessCalendar> calendar(String code);
}
