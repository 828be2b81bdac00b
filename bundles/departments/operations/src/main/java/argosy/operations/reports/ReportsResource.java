package argosy.operations.reports;

import argosy.department.Caller;
import argosy.department.Database;
import argosy.department.Label;
import argosy.department.MediaTypes;
import argosy.department.Permission;
import argosy.department.Problem;
import argosy.department.Report;
import argosy.department.Window;
import argosy.operations.live.ProductIndicators;
import argosy.operations.promotion.PlacementRow;
import argosy.operations.targets.Achievement;
import argosy.operations.targets.AchievementFigures;
import argosy.operations.targets.Period;
import argosy.operations.targets.PeriodKind;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;

/**
 * {@code /api/operations/reports/…} (OPS-46): each answers JSON on the screen and CSV or XLSX as a file, with its formula and
 * window. {@code ?from=2026-11-01&to=2026-11-30} are days of the company's time zone, both included, this month when none is
 * given; {@code &shop=TM-ZSXP} narrows to a shop. Who may read reports of their own shops only sees no others.
 */
@Path("reports")
@Label(en = "Reports", zh = "报表")
@Produces({MediaType.APPLICATION_JSON, MediaTypes.CSV_ON_REQUEST, MediaTypes.XLSX_ON_REQUEST})
public final class ReportsResource {

    private final Database database;
    private final ReportBook book;

    public ReportsResource(Database database, Achievement achievement) {
        this.database = database;
        this.book = new ReportBook(database, achievement);
    }

    /** What was sold, {@code by} day, shop or platform (OPS-46). */
    @GET
    @Path("sales")
    @Permission("reports:read")
    @Label(en = "Sales", zh = "销售报表")
    public Report<SalesFigures> sales(
            @QueryParam("from") String from,
            @QueryParam("to") String to,
            @QueryParam("by") String by,
            @QueryParam("shop") String shop,
            @Context Caller caller) {
        return book.sales.sales(window(from, to), by, scope(caller, shop), database.now());
    }

    /** What is left after the cost of the goods, as far as it is known; for those who may see costs (OPS-46). */
    @GET
    @Path("profit")
    @Permission("sku-costs:read")
    @Label(en = "Gross profit", zh = "毛利报表")
    public Report<ProfitFigures> profit(
            @QueryParam("from") String from,
            @QueryParam("to") String to,
            @QueryParam("by") String by,
            @QueryParam("shop") String shop,
            @Context Caller caller) {
        return book.sales.profit(
                window(from, to), by, ReportScope.of(database, caller, permission("sku-costs:read"), shop));
    }

    /** Which products sell best (OPS-46). */
    @GET
    @Path("product-ranking")
    @Permission("reports:read")
    @Label(en = "Product ranking", zh = "商品销售排行")
    public Report<ProductSales> products(
            @QueryParam("from") String from,
            @QueryParam("to") String to,
            @QueryParam("shop") String shop,
            @Context Caller caller) {
        return book.sales.products(window(from, to), scope(caller, shop));
    }

    /** How long the steps of orders take and how many are late (OPS-42, OPS-46). */
    @GET
    @Path("order-handling")
    @Permission("reports:read")
    @Label(en = "Order handling", zh = "订单处理效率")
    public Report<HandlingFigures> handling(
            @QueryParam("from") String from,
            @QueryParam("to") String to,
            @QueryParam("shop") String shop,
            @Context Caller caller) {
        return book.handling.of(window(from, to), scope(caller, shop), database.now());
    }

    /** Live sessions compared {@code by} gameplay, anchor, shop, platform or session (OPS-36). */
    @GET
    @Path("live-comparison")
    @Permission("reports:read")
    @Label(en = "Live comparison", zh = "直播对比")
    public Report<LiveComparison> live(
            @QueryParam("from") String from,
            @QueryParam("to") String to,
            @QueryParam("by") String by,
            @QueryParam("shop") String shop,
            @Context Caller caller) {
        return book.live.comparison(window(from, to), by, scope(caller, shop));
    }

    /** Which products do best in live sessions: what line-ups are made by (OPS-35). */
    @GET
    @Path("live-products")
    @Permission("reports:read")
    @Label(en = "Products in live sessions", zh = "直播商品排行")
    public Report<ProductIndicators> liveProducts(
            @QueryParam("from") String from,
            @QueryParam("to") String to,
            @QueryParam("shop") String shop,
            @Context Caller caller) {
        return book.live.products(window(from, to), scope(caller, shop));
    }

    /** How many listings went online in time, and what the checks found wrong (OPS-10, OPS-12, OPS-46). */
    @GET
    @Path("listings")
    @Permission("reports:read")
    @Label(en = "Listing punctuality", zh = "上架及时率")
    public Report<ListingFigures> listings(
            @QueryParam("from") String from,
            @QueryParam("to") String to,
            @QueryParam("shop") String shop,
            @Context Caller caller) {
        return book.marketing.listings(window(from, to), scope(caller, shop), database.now());
    }

    /** How far the targets are reached: {@code ?period=2026-11}, a year, quarter or month; this month when not given (OPS-02, OPS-46). */
    @GET
    @Path("targets")
    @Permission("reports:read")
    @Label(en = "Target achievement", zh = "目标达成")
    public Report<AchievementFigures> targets(
            @QueryParam("period") String period, @QueryParam("shop") String shop, @Context Caller caller) {
        return book.marketing.targets(period(period), scope(caller, shop), database.now());
    }

    /** What placements cost and brought (OPS-24, OPS-46). */
    @GET
    @Path("placements")
    @Permission("reports:read")
    @Label(en = "Return on placements", zh = "推广投放效果")
    public Report<PlacementRow> placements(
            @QueryParam("from") String from,
            @QueryParam("to") String to,
            @QueryParam("shop") String shop,
            @Context Caller caller) {
        return book.marketing.placements(window(from, to), scope(caller, shop));
    }

    /** What campaigns cost and brought (OPS-31, OPS-33, OPS-46). */
    @GET
    @Path("campaigns")
    @Permission("reports:read")
    @Label(en = "Campaigns", zh = "活动效果")
    public Report<CampaignFigures> campaigns(
            @QueryParam("from") String from,
            @QueryParam("to") String to,
            @QueryParam("shop") String shop,
            @Context Caller caller) {
        return book.marketing.campaigns(window(from, to), scope(caller, shop));
    }

    /** Page views, visitors and what they did, by day and shop (OPS-46). */
    @GET
    @Path("traffic")
    @Permission("reports:read")
    @Label(en = "Traffic", zh = "流量报表")
    public Report<TrafficFigures> traffic(
            @QueryParam("from") String from,
            @QueryParam("to") String to,
            @QueryParam("shop") String shop,
            @Context Caller caller) {
        return book.metrics.traffic(window(from, to), scope(caller, shop));
    }

    /** Every active metric with its formula, average, latest value and target (OPS-45, OPS-46). */
    @GET
    @Path("metrics")
    @Permission("reports:read")
    @Label(en = "Metrics and targets", zh = "指标与目标")
    public Report<MetricFigures> metrics(
            @QueryParam("from") String from,
            @QueryParam("to") String to,
            @QueryParam("shop") String shop,
            @Context Caller caller) {
        return book.metrics.metrics(window(from, to), scope(caller, shop));
    }

    private Period period(String given) {
        if (given == null || given.isBlank()) {
            return Period.containing(PeriodKind.MONTH, database.today());
        } else if (!Period.is(given.strip())) {
            throw Problem.badRequest(
                    "bad-period",
                    "period must be a year, quarter or month such as 2026, 2026-Q4 or 2026-11.",
                    "period 须为年、季度或月份，例如 2026、2026-Q4 或 2026-11。");
        }
        return Period.of(given.strip());
    }

    private Window window(String from, String to) {
        return Window.of(from, to, database);
    }

    private ReportScope scope(Caller caller, String shop) {
        return ReportScope.of(database, caller, permission("reports:read"), shop);
    }

    private String permission(String permission) {
        return database.department() + ":" + permission;
    }
}
