package argosy.logistics.reports;

import argosy.department.Database;
import argosy.department.MediaTypes;
import argosy.department.Permission;
import argosy.department.Problem;
import argosy.department.Report;
import argosy.logistics.counts.Accuracy;
import argosy.logistics.counts.CountReports;
import argosy.logistics.stock.Difference;
import argosy.logistics.stock.MovementFigures;
import argosy.logistics.stock.StockFigures;
import argosy.logistics.stock.StockReports;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * {@code /api/logistics/reports/…}: each answers JSON on the screen and CSV or XLSX as a file. Days and months begin and
 * end in the company's time zone; without one given, the present one is reported.
 */
@Path("reports")
public final class ReportsResource {

    private static final int FIRST_YEAR = 1970;
    private static final int LAST_YEAR = 9998;

    private final DispatchReports dispatch;
    private final StockReports stock;
    private final CountReports counts;
    private final Clock clock;
    private final ZoneId zone;

    public ReportsResource(Database database, Clock clock, ZoneId zone) {
        this.dispatch = new DispatchReports(database);
        this.stock = new StockReports(database);
        this.counts = new CountReports(database);
        this.clock = clock;
        this.zone = zone;
    }

    /** What was dispatched on a day: {@code ?date=2026-11-22&warehouse=HZ} (LOG-10). */
    @GET
    @Path("dispatch-day")
    @Produces(MediaType.APPLICATION_JSON)
    @Permission("reports:read")
    public Report<DispatchFigures> dispatchDay(
            @QueryParam("date") String date, @QueryParam("warehouse") String warehouse) {
        return dispatch.day(day("date", date, today()), warehouse);
    }

    /** The same as a file. */
    @GET
    @Path("dispatch-day")
    @Produces({MediaTypes.CSV_ON_REQUEST, MediaTypes.XLSX_ON_REQUEST})
    @Permission("reports:export")
    public Report<DispatchFigures> dispatchDayFile(
            @QueryParam("date") String date, @QueryParam("warehouse") String warehouse) {
        return dispatchDay(date, warehouse);
    }

    /** What was dispatched in a month: {@code ?month=2026-11&warehouse=HZ} (LOG-10). */
    @GET
    @Path("dispatch-month")
    @Produces(MediaType.APPLICATION_JSON)
    @Permission("reports:read")
    public Report<DispatchFigures> dispatchMonth(
            @QueryParam("month") String month, @QueryParam("warehouse") String warehouse) {
        return dispatch.month(month(month), warehouse);
    }

    /** The same as a file. */
    @GET
    @Path("dispatch-month")
    @Produces({MediaTypes.CSV_ON_REQUEST, MediaTypes.XLSX_ON_REQUEST})
    @Permission("reports:export")
    public Report<DispatchFigures> dispatchMonthFile(
            @QueryParam("month") String month, @QueryParam("warehouse") String warehouse) {
        return dispatchMonth(month, warehouse);
    }

    /** Pieces now by SKU, warehouse and status (LOG-13). */
    @GET
    @Path("stock")
    @Produces(MediaType.APPLICATION_JSON)
    @Permission("reports:read")
    public Report<StockFigures> stock(@QueryParam("warehouse") String warehouse) {
        return stock.stock(warehouse);
    }

    /** The same as a file. */
    @GET
    @Path("stock")
    @Produces({MediaTypes.CSV_ON_REQUEST, MediaTypes.XLSX_ON_REQUEST})
    @Permission("reports:export")
    public Report<StockFigures> stockFile(@QueryParam("warehouse") String warehouse) {
        return stock.stock(warehouse);
    }

    /** What came in and went out from one day to another, both included; this month when none is given (LOG-13). */
    @GET
    @Path("movement")
    @Produces(MediaType.APPLICATION_JSON)
    @Permission("reports:read")
    public Report<MovementFigures> movement(@QueryParam("from") String from, @QueryParam("to") String to) {
        return window(from, to, stock::movement);
    }

    /** The same as a file. */
    @GET
    @Path("movement")
    @Produces({MediaTypes.CSV_ON_REQUEST, MediaTypes.XLSX_ON_REQUEST})
    @Permission("reports:export")
    public Report<MovementFigures> movementFile(@QueryParam("from") String from, @QueryParam("to") String to) {
        return movement(from, to);
    }

    /** Counts that were adjusted from one day to another, both included; this month when none is given (LOG-12). */
    @GET
    @Path("count-accuracy")
    @Produces(MediaType.APPLICATION_JSON)
    @Permission("reports:read")
    public Report<Accuracy> countAccuracy(@QueryParam("from") String from, @QueryParam("to") String to) {
        return window(from, to, counts::accuracy);
    }

    /** The same as a file. */
    @GET
    @Path("count-accuracy")
    @Produces({MediaTypes.CSV_ON_REQUEST, MediaTypes.XLSX_ON_REQUEST})
    @Permission("reports:export")
    public Report<Accuracy> countAccuracyFile(@QueryParam("from") String from, @QueryParam("to") String to) {
        return countAccuracy(from, to);
    }

    /** The proof that ledger, balance and reservations agree: every place where they do not (LOG-02). */
    @GET
    @Path("ledger-proof")
    @Produces(MediaType.APPLICATION_JSON)
    @Permission("reports:read")
    public Report<Difference> ledgerProof() {
        return stock.proof();
    }

    /** The same as a file. */
    @GET
    @Path("ledger-proof")
    @Produces({MediaTypes.CSV_ON_REQUEST, MediaTypes.XLSX_ON_REQUEST})
    @Permission("reports:export")
    public Report<Difference> ledgerProofFile() {
        return stock.proof();
    }

    private <T> T window(String from, String to, BiFunction<Instant, Instant, T> report) {
        LocalDate last = day("to", to, today());
        LocalDate first = day("from", from, last.withDayOfMonth(1));
        return report.apply(
                first.atStartOfDay(zone).toInstant(),
                last.plusDays(1).atStartOfDay(zone).toInstant());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    private YearMonth month(String given) {
        return given(given, YearMonth.from(today()), YearMonth::parse)
                .orElseThrow(() -> Problem.badRequest(
                        "bad-month", "month must be a month such as 2026-11.", "month 须为月份，例如 2026-11。"));
    }

    private static LocalDate day(String parameter, String given, LocalDate otherwise) {
        return given(given, otherwise, LocalDate::parse)
                .orElseThrow(() -> Problem.badRequest(
                        "bad-date",
                        parameter + " must be a day such as 2026-11-22.",
                        parameter + " 须为日期，例如 2026-11-22。"));
    }

    /** Empty when what is given is no time, or one that a calendar of ours does not reach. */
    private static <T extends TemporalAccessor> Optional<T> given(
            String text, T otherwise, Function<String, T> parser) {
        try {
            T time = text == null || text.isBlank() ? otherwise : parser.apply(text.strip());
            int year = time.get(ChronoField.YEAR);
            return year >= FIRST_YEAR && year <= LAST_YEAR ? Optional.of(time) : Optional.empty();
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
