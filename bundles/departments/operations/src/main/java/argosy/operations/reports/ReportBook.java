package argosy.operations.reports;

import argosy.department.Reads;
import argosy.department.Report;
import argosy.department.Window;
import argosy.operations.targets.Achievement;
import argosy.operations.targets.Period;
import argosy.operations.targets.PeriodKind;
import java.time.Instant;

/** All reports under one cover: for the screen, and for those that are sent regularly (OPS-46). */
final class ReportBook {

    final SalesReports sales;
    final HandlingReport handling;
    final LiveReports live;
    final MarketingReports marketing;
    final MetricReports metrics;

    ReportBook(Reads reads, Achievement achievement) {
        this.sales = new SalesReports(reads);
        this.handling = new HandlingReport(reads);
        this.live = new LiveReports(reads);
        this.marketing = new MarketingReports(reads, achievement);
        this.metrics = new MetricReports(reads);
    }

    Report<?> make(ReportKind kind, Window window, ReportScope scope, Instant now) {
        return switch (kind) {
            case SALES -> sales.sales(window, "day", scope, now);
            case SHOP_SALES -> sales.sales(window, "shop", scope, now);
            case PROFIT -> sales.profit(window, "shop", scope);
            case PRODUCT_RANKING -> sales.products(window, scope);
            case ORDER_HANDLING -> handling.of(window, scope, now);
            case LIVE_COMPARISON -> live.comparison(window, "gameplay", scope);
            case LIVE_PRODUCTS -> live.products(window, scope);
            case LISTINGS -> marketing.listings(window, scope, now);
            case TARGETS -> marketing.targets(Period.containing(PeriodKind.MONTH, window.to()), scope, now);
            case PLACEMENTS -> marketing.placements(window, scope);
            case CAMPAIGNS -> marketing.campaigns(window, scope);
            case TRAFFIC -> metrics.traffic(window, scope);
            case METRICS -> metrics.metrics(window, scope);
        };
    }
}
