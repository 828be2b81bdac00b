package argosy.host;

import argosy.department.BusinessCalendar;
import java.time.ZoneId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The company's calendars as they are now, or as they were last known; the standard one where they never were. */
final class CompanyCalendar {

    private static final Logger LOG = LoggerFactory.getLogger(CompanyCalendar.class);

    private final Supplier<Calendars> calendars;
    private final ZoneId zone;
    private final Map<String, BusinessCalendar> last = new ConcurrentHashMap<>();

    /** @param calendars gives null while administration does not run */
    CompanyCalendar(Supplier<Calendars> calendars, ZoneId zone) {
        this.calendars = calendars;
        this.zone = zone;
    }

    BusinessCalendar of(String code) {
        Calendars present = calendars.get();
        if (present != null) {
            try {
                present.calendar(code).ifPresent(calendar -> last.put(code, calendar));
            } catch (RuntimeException e) {
                LOG.warn("The calendar {} cannot be read; it stays as it was", code, e);
            }
        }
        BusinessCalendar known = last.getOrDefault(code, last.get(Calendars.COMPANY));
        return known == null ? BusinessCalendar.standard(zone) : known;
    }
}
