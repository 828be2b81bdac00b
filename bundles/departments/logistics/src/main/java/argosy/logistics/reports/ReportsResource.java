package argosy.logistics.reports;

import argosy.department.Database;
import argosy.department.MediaTypes;
import argosy.department.Permission;
import argosy.department.Report;
import argosy.department.Window;
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
import java.time.ZoneId;

/**
 * {@code /api/logistics/reports/…}: each answers JSON on the screen and CSV or XLSX as a file. Days and months begin and
 * end in the company's time zone; without one given, the present one is reported.
 */
@Path("reports")
@Produces({MediaType.APPLICATION_JSON, MediaTypes.CSV_ON_REQUEST, MediaTypes.XLSX_ON_REQUEST})
public final class ReportsResource {

    private final DispatchReports dispatch;
    private final StockReports stock;
    private final CountReports counts;
    private final CycleReports cycles;
    private final DeliveryReport delivery;
    private final UtilisationReport utilisation;
    private final Clock clock;
    private final ZoneId zone;

    public ReportsResource(Database database, Clock clock, ZoneId zone) {
        this.dispatch = new DispatchReports(database);
        this.stock = new StockReports(database);
        this.counts = new CountReports(database);
        this.cycles = new CycleReports(database);
        this.delivery = new DeliveryReport(database);
        this.utilisation = new UtilisationReport(database);
        this.clock = clock;
        this.zone = zone;
    }

    /** What was dispatched on a day: {@code ?date=2026-11-22&warehouse=HZ} (LOG-10). */
    @GET
    @Path("dispatch-day")
    @Permission("reports:read")
    public Report<DispatchFigures> dispatchDay(
            @QueryParam("date") String date, @QueryParam("warehouse") String warehouse) {
        return dispatch.day(Window.ofDay(date, clock, zone), warehouse);
    }

    /** What was dispatched in a month: {@code ?month=2026-11&warehouse=HZ} (LOG-10). */
    @GET
    @Path("dispatch-month")
    @Permission("reports:read")
    public Report<DispatchFigures> dispatchMonth(
            @QueryParam("month") String month, @QueryParam("warehouse") String warehouse) {
        return dispatch.month(Window.ofMonth(month, clock, zone), warehouse);
    }

    /** Pieces now by SKU, warehouse and status (LOG-13). */
    @GET
    @Path("stock")
    @Permission("reports:read")
    public Report<StockFigures> stock(@QueryParam("warehouse") String warehouse) {
        return stock.stock(warehouse);
    }

    /** What came in and went out from one day to another, both included; this month when none is given (LOG-13). */
    @GET
    @Path("movement")
    @Permission("reports:read")
    public Report<MovementFigures> movement(@QueryParam("from") String from, @QueryParam("to") String to) {
        return stock.movement(Window.of(from, to, clock, zone));
    }

    /** Counts that were adjusted from one day to another, both included; this month when none is given (LOG-12). */
    @GET
    @Path("count-accuracy")
    @Permission("reports:read")
    public Report<Accuracy> countAccuracy(@QueryParam("from") String from, @QueryParam("to") String to) {
        return counts.accuracy(Window.of(from, to, clock, zone));
    }

    /** How long orders wait for each step (LOG-23). */
    @GET
    @Path("cycle-times")
    @Permission("reports:read")
    public Report<CycleFigures> cycleTimes(
            @QueryParam("from") String from, @QueryParam("to") String to, @QueryParam("warehouse") String warehouse) {
        return cycles.cycleTimes(Window.of(from, to, clock, zone), warehouse);
    }

    /** What became of the parcels handed over, by carrier, province and shop (LOG-11). */
    @GET
    @Path("delivery")
    @Permission("reports:read")
    public Report<DeliveryFigures> delivery(
            @QueryParam("from") String from, @QueryParam("to") String to, @QueryParam("warehouse") String warehouse) {
        return delivery.of(Window.of(from, to, clock, zone), warehouse, clock.instant());
    }

    /** How full the storage bins are now, by zone (LOG-01). */
    @GET
    @Path("utilisation")
    @Permission("reports:read")
    public Report<UtilisationFigures> utilisation(@QueryParam("warehouse") String warehouse) {
        return utilisation.now(warehouse);
    }

    /** The proof that ledger, balance and reservations agree: every place where they do not (LOG-02). */
    @GET
    @Path("ledger-proof")
    @Permission("reports:read")
    public Report<Difference> ledgerProof() {
        return stock.proof();
    }
}
