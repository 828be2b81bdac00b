package argosy.logistics.reports;

import argosy.department.Database;
import argosy.department.Label;
import argosy.department.MediaTypes;
import argosy.department.Permission;
import argosy.department.Report;
import argosy.department.Window;
import argosy.logistics.care.LossFigures;
import argosy.logistics.care.LossReport;
import argosy.logistics.costs.CostFigures;
import argosy.logistics.costs.CostReport;
import argosy.logistics.counts.Accuracy;
import argosy.logistics.counts.CountReports;
import argosy.logistics.damage.DamageFigures;
import argosy.logistics.damage.DamageReports;
import argosy.logistics.freight.FreightFigures;
import argosy.logistics.overstock.OverstockFigures;
import argosy.logistics.overstock.OverstockReports;
import argosy.logistics.replenishment.ReplenishmentReports;
import argosy.logistics.replenishment.Sufficiency;
import argosy.logistics.runs.CourierFigures;
import argosy.logistics.runs.DeliveryEfficiency;
import argosy.logistics.safety.HazardFigures;
import argosy.logistics.safety.SafetyReports;
import argosy.logistics.shipping.EstimatedFreight;
import argosy.logistics.standards.AcknowledgementRate;
import argosy.logistics.standards.FloorScore;
import argosy.logistics.standards.StandardReports;
import argosy.logistics.stock.Difference;
import argosy.logistics.stock.MovementFigures;
import argosy.logistics.stock.StockFigures;
import argosy.logistics.stock.StockReports;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

/**
 * {@code /api/logistics/reports/…}: each answers JSON on the screen and CSV or XLSX as a file. Days and months begin and
 * end in the company's time zone; without one given, the present one is reported. What was paid and agreed is for those who
 * may read the costs, bills or tariffs it comes from.
 */
@Path("reports")
@Label(en = "Reports", zh = "报表")
@Produces({MediaType.APPLICATION_JSON, MediaTypes.CSV_ON_REQUEST, MediaTypes.XLSX_ON_REQUEST})
public final class ReportsResource {

    private final DispatchReports dispatch;
    private final StockReports stock;
    private final CountReports counts;
    private final CycleReports cycles;
    private final DeliveryReport delivery;
    private final DeliveryEfficiency runs;
    private final CostReport costs;
    private final LossReport losses;
    private final Kpis kpis;
    private final ReplenishmentReports replenishments;
    private final OverstockReports overstock;
    private final DamageReports damage;
    private final SafetyReports safety;
    private final StandardReports standards;
    private final Database database;
    private final UtilisationReport utilisation;

    public ReportsResource(Database database) {
        this.dispatch = new DispatchReports(database);
        this.stock = new StockReports(database);
        this.counts = new CountReports(database);
        this.cycles = new CycleReports(database);
        this.delivery = new DeliveryReport(database);
        this.runs = new DeliveryEfficiency(database);
        this.costs = new CostReport(database);
        this.losses = new LossReport(database);
        this.kpis = new Kpis(database);
        this.replenishments = new ReplenishmentReports(database);
        this.overstock = new OverstockReports(database);
        this.damage = new DamageReports(database);
        this.safety = new SafetyReports(database);
        this.standards = new StandardReports(database);
        this.database = database;
        this.utilisation = new UtilisationReport(database);
    }

    /** What was dispatched on a day: {@code ?date=2026-11-22&warehouse=HZ} (LOG-10). */
    @GET
    @Path("dispatch-day")
    @Permission("reports:read")
    @Label(en = "Daily dispatch report", zh = "发货日报表")
    public Report<DispatchFigures> dispatchDay(
            @QueryParam("date") String date, @QueryParam("warehouse") String warehouse) {
        return dispatch.day(Window.ofDay(date, database), warehouse);
    }

    /** What was dispatched in a month: {@code ?month=2026-11&warehouse=HZ} (LOG-10). */
    @GET
    @Path("dispatch-month")
    @Permission("reports:read")
    @Label(en = "Monthly dispatch report", zh = "发货月报表")
    public Report<DispatchFigures> dispatchMonth(
            @QueryParam("month") String month, @QueryParam("warehouse") String warehouse) {
        return dispatch.month(Window.ofMonth(month, database), warehouse);
    }

    /** Pieces now by SKU, warehouse and status (LOG-13). */
    @GET
    @Path("stock")
    @Permission("reports:read")
    @Label(en = "Stock report", zh = "库存报表")
    public Report<StockFigures> stock(@QueryParam("warehouse") String warehouse) {
        return stock.stock(warehouse);
    }

    /** What came in and went out from one day to another, both included; this month when none is given (LOG-13). */
    @GET
    @Path("movement")
    @Permission("reports:read")
    @Label(en = "Movement of stock", zh = "进销存报表")
    public Report<MovementFigures> movement(@QueryParam("from") String from, @QueryParam("to") String to) {
        return stock.movement(Window.of(from, to, database));
    }

    /** Counts that were adjusted from one day to another, both included; this month when none is given (LOG-12). */
    @GET
    @Path("count-accuracy")
    @Permission("reports:read")
    @Label(en = "Count accuracy", zh = "盘点准确率")
    public Report<Accuracy> countAccuracy(@QueryParam("from") String from, @QueryParam("to") String to) {
        return counts.accuracy(Window.of(from, to, database));
    }

    /** How long orders wait for each step (LOG-23). */
    @GET
    @Path("cycle-times")
    @Permission("reports:read")
    @Label(en = "Cycle times", zh = "环节时效报表")
    public Report<CycleFigures> cycleTimes(
            @QueryParam("from") String from, @QueryParam("to") String to, @QueryParam("warehouse") String warehouse) {
        return cycles.cycleTimes(Window.of(from, to, database), warehouse);
    }

    /** What became of the parcels handed over, by carrier, province and shop (LOG-11). */
    @GET
    @Path("delivery")
    @Permission("reports:read")
    @Label(en = "Delivery report", zh = "配送时效报表")
    public Report<DeliveryFigures> delivery(
            @QueryParam("from") String from, @QueryParam("to") String to, @QueryParam("warehouse") String warehouse) {
        return delivery.of(Window.of(from, to, database), warehouse, database.now());
    }

    /** How many stops our own couriers make in an hour, and how many at the first attempt (LOG-27). */
    @GET
    @Path("delivery-runs")
    @Permission("reports:read")
    @Label(en = "Delivery runs", zh = "配送效率报表")
    public Report<CourierFigures> deliveryRuns(
            @QueryParam("from") String from, @QueryParam("to") String to, @QueryParam("warehouse") String warehouse) {
        return runs.report(Window.of(from, to, database), warehouse);
    }

    /** How full the storage bins are now, by zone (LOG-01). */
    @GET
    @Path("utilisation")
    @Permission("reports:read")
    @Label(en = "Utilisation of bins", zh = "库位利用率")
    public Report<UtilisationFigures> utilisation(@QueryParam("warehouse") String warehouse) {
        return utilisation.now(warehouse);
    }

    /** All key figures of logistics with their formulas (LOG-10, LOG-12, LOG-13, LOG-14, LOG-16, LOG-19, LOG-23, LOG-24, LOG-27). */
    @GET
    @Path("kpis")
    @Permission("reports:read")
    @Label(en = "Key figures", zh = "关键指标")
    public Report<Kpi> kpis(@QueryParam("from") String from, @QueryParam("to") String to) {
        return kpis.of(Window.of(from, to, database), database.now());
    }

    /** How many SKUs have as much as they should (LOG-16). */
    @GET
    @Path("stock-sufficiency")
    @Permission("reports:read")
    @Label(en = "Stock sufficiency", zh = "库存充足率")
    public Report<Sufficiency> stockSufficiency(@QueryParam("warehouse") String warehouse) {
        return replenishments.sufficiency(warehouse);
    }

    /** What lies dead or too long, and what it is worth (LOG-14). */
    @GET
    @Path("overstock")
    @Permission("reports:read")
    @Label(en = "Overstock report", zh = "积压报表")
    public Report<OverstockFigures> overstock(@QueryParam("warehouse") String warehouse) {
        return overstock.overstock(warehouse, database.today());
    }

    /** Who answers for the damage of a window and what came of it (LOG-15). */
    @GET
    @Path("damage")
    @Permission("reports:read")
    @Label(en = "Damage by responsibility", zh = "残损责任统计")
    public Report<DamageFigures> damage(@QueryParam("from") String from, @QueryParam("to") String to) {
        return damage.responsibility(Window.of(from, to, database));
    }

    /** Hazards open now and those closed in a window (LOG-24). */
    @GET
    @Path("hazards")
    @Permission("reports:read")
    @Label(en = "Hazard report", zh = "隐患统计")
    public Report<HazardFigures> hazards(@QueryParam("from") String from, @QueryParam("to") String to) {
        Window window = Window.of(from, to, database);
        return safety.hazards(window.from(), window.to(), database.today());
    }

    /** Who has read the standards in force (LOG-22). */
    @GET
    @Path("sop-acknowledgements")
    @Permission("reports:read")
    @Label(en = "Acknowledgements of standards", zh = "SOP 阅知率")
    public Report<AcknowledgementRate> sopAcknowledgements() {
        return standards.acknowledgements();
    }

    /** How the floor checks of a window came out (LOG-22, LOG-29). */
    @GET
    @Path("floor-scores")
    @Permission("reports:read")
    @Label(en = "Scores of floor checks", zh = "现场检查得分")
    public Report<FloorScore> floorScores(@QueryParam("from") String from, @QueryParam("to") String to) {
        Window window = Window.of(from, to, database);
        return standards.floorScores(window.from(), window.to());
    }

    /** What the parcels handed over will cost by the tariffs, by carrier and province (LOG-17). */
    @GET
    @Path("freight-estimates")
    @Permission("tariffs:read")
    @Label(en = "Estimated freight", zh = "预估运费")
    public Report<EstimatedFreight> freightEstimates(@QueryParam("from") String from, @QueryParam("to") String to) {
        return EstimatedFreight.of(database, Window.of(from, to, database));
    }

    /** What carriers billed, by month and carrier (LOG-18). */
    @GET
    @Path("freight")
    @Permission("freight-bills:read")
    @Label(en = "Freight report", zh = "运费报表")
    public Report<FreightFigures> freight(@QueryParam("from") String from, @QueryParam("to") String to) {
        return FreightFigures.report(database, Window.of(from, to, database));
    }

    /** What an order costs by shop, beside what was planned: {@code ?month=2026-11} (LOG-21). */
    @GET
    @Path("cost-per-order")
    @Permission("costs:read")
    @Label(en = "Cost per order", zh = "单均物流成本")
    public Report<CostFigures> costPerOrder(@QueryParam("month") String month) {
        return costs.of(Window.ofMonth(month, database));
    }

    /** What was lost and found in the warehouse, by SKU and cause (LOG-26). */
    @GET
    @Path("losses")
    @Permission("reports:read")
    @Label(en = "Loss and overflow", zh = "商品损溢表")
    public Report<LossFigures> losses(@QueryParam("from") String from, @QueryParam("to") String to) {
        return losses.of(Window.of(from, to, database));
    }

    /** The proof that ledger, balance and reservations agree: every place where they do not (LOG-02). */
    @GET
    @Path("ledger-proof")
    @Permission("reports:read")
    @Label(en = "Proof of the ledger", zh = "账务核对")
    public Report<Difference> ledgerProof() {
        return stock.proof();
    }
}
