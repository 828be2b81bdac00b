package argosy.logistics.care;

import argosy.department.Caller;
import argosy.department.Database;
import argosy.department.MediaTypes;
import argosy.department.Permission;
import argosy.department.Problem;
import argosy.department.Report;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;

/** {@code /api/logistics/losses}: what was lost and found in the warehouse in a month (LOG-26). */
@Path("losses")
public final class LossesResource {

    private static final int FIRST_YEAR = 1970;
    private static final int LAST_YEAR = 9998;

    private final LossReport report;
    private final String costs;
    private final Clock clock;
    private final ZoneId zone;

    public LossesResource(Database database, Clock clock, ZoneId zone) {
        this.report = new LossReport(database, zone);
        this.costs = database.department() + ":sku-costs:read";
        this.clock = clock;
        this.zone = zone;
    }

    /** Gains and losses by SKU and cause: {@code ?month=2026-11}, this month without one (LOG-26). */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Permission("losses:read")
    public Report<LossFigures> losses(@QueryParam("month") String month, @Context Caller caller) {
        return report.of(month(month), caller.may(costs));
    }

    /** The same as a file (LOG-26). */
    @GET
    @Produces({MediaTypes.CSV_ON_REQUEST, MediaTypes.XLSX_ON_REQUEST})
    @Permission("losses:export")
    public Report<LossFigures> lossesFile(@QueryParam("month") String month, @Context Caller caller) {
        return losses(month, caller);
    }

    private YearMonth month(String given) {
        if (given == null || given.isBlank()) {
            return YearMonth.from(clock.instant().atZone(zone));
        }
        try {
            YearMonth month = YearMonth.parse(given);
            if (month.getYear() >= FIRST_YEAR && month.getYear() <= LAST_YEAR) {
                return month;
            }
        } catch (DateTimeParseException e) {
            // falls through to the same answer as a month out of range
        }
        throw Problem.badRequest("bad-month", "month must be one such as 2026-11.", "month 须为年月，例如 2026-11。");
    }
}
