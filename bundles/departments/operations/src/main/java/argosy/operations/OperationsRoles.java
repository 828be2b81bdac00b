package argosy.operations;

import argosy.department.DepartmentContext;
import argosy.department.Text;
import java.util.Arrays;
import java.util.stream.Stream;

/** The posts of operations and what each may do (requirements/operations.md 3.3); an administrator edits them. */
final class OperationsRoles {

    private OperationsRoles() {}

    static void ship(DepartmentContext context) {
        context.role("head", Text.of("Head of operations", "运营部经理"), "*:*");
        role(
                context,
                "shop-supervisor",
                Text.of("Shop supervisor", "店铺运营主管"),
                "shops:read export note",
                "shops:write@own open@own revamp@own finish-revamp@own",
                "shop-revamps:read export",
                "live-sessions:read export note write cancel remind",
                "live-checklist-items:read export note write import",
                "live-lineups:read export note",
                "live-adjustments:read export",
                "live-figures:read export",
                "live-product-figures:read export",
                "method-cards:read export note write publish retire",
                "orders:read@own export@own note@own write import change@own confirm@own allocate@own ship@own sign@own close@own cancel@own hold@own release@own reassign@own split@own merge@own unmerge@own",
                "order-exceptions:read@own export@own note@own resolve@own",
                "order-changes:read@own export@own note@own write approve@own refuse@own cancel@own settle@own",
                "step-rules:read",
                "order-rules:read write",
                "order-file-presets:read write",
                "blacklist:read note write",
                "consignees:read",
                "board:read@own",
                "marketplace-pulls:read",
                "sales-targets:read@own export@own note@own write@own import@own submit@own withdraw@own split@own revise@own",
                "target-reviews:read@own export@own note@own write@own conclude@own",
                "budgets:read@own export@own note@own write@own submit@own withdraw@own raise@own close@own",
                "budget-expenses:read@own export@own note@own write@own import@own",
                "promotion-plans:read@own export@own note@own write@own submit@own withdraw@own close@own",
                "placements:read@own export@own note@own write@own start@own end@own evaluate@own",
                "placement-figures:read@own export@own note@own",
                "promotion-evaluations:read export note write done@own verify reopen",
                "campaigns:read export note",
                "campaigns:write@own submit@own withdraw@own execute@own end@own report@own cancel@own",
                "sign-ups:read export note",
                "sign-ups:write@own prepare@own submit@own accept@own refuse@own start@own end@own",
                "offers:read export note",
                "offers:write@own change@own schedule@own unschedule@own extend@own take-down@own",
                "marketing-rules:read",
                "metrics:read export",
                "metric-values:read export",
                "metric-alert-rules:read",
                "metric-alerts:read export note explain dismiss",
                "reports:read@own export@own");
        role(
                context,
                "operator",
                Text.of("Operations specialist", "运营专员"),
                "shops:read note",
                "shop-revamps:read",
                "live-sessions:read",
                "live-lineups:read",
                "method-cards:read",
                "orders:read note write import change confirm allocate ship sign close hold release split merge unmerge",
                "order-exceptions:read note resolve",
                "order-changes:read note write cancel",
                "step-rules:read",
                "order-rules:read",
                "order-file-presets:read",
                "consignees:read",
                "board:read",
                "campaigns:read",
                "sign-ups:read",
                "placements:read",
                "offers:read note take-down",
                "metrics:read",
                "metric-values:read",
                "reports:read export");
        role(
                context,
                "promoter",
                Text.of("Promotion specialist", "推广专员"),
                "shops:read",
                "live-sessions:read",
                "live-lineups:read",
                "live-figures:read",
                "method-cards:read",
                "sales-targets:read",
                "promotion-plans:read export note write submit withdraw",
                "placements:read export note write import start end evaluate",
                "placement-figures:read export note write import",
                "promotion-evaluations:read export note write done@own",
                "campaigns:read",
                "sign-ups:read export note write import prepare submit accept refuse start end",
                "offers:read",
                "marketing-rules:read",
                "metrics:read",
                "metric-values:read",
                "reports:read export");
        role(
                context,
                "campaign-planner",
                Text.of("Campaign planner", "活动策划"),
                "shops:read",
                "live-sessions:read",
                "live-lineups:read",
                "live-figures:read",
                "method-cards:read",
                "campaigns:read export note write import submit withdraw execute end report cancel",
                "sign-ups:read export note write prepare submit accept refuse start end",
                "offers:read export note write change schedule unschedule extend take-down",
                "placements:read",
                "placement-figures:read",
                "promotion-evaluations:read@own note@own done@own",
                "budget-expenses:read",
                "marketing-rules:read",
                "metrics:read",
                "metric-values:read",
                "reports:read export");
        role(
                context,
                "data-analyst",
                Text.of("Data analyst", "数据分析师"),
                "shops:read export",
                "shop-revamps:read",
                "live-sessions:read export",
                "live-lineups:read export",
                "live-adjustments:read export",
                "live-figures:read export",
                "live-product-figures:read export",
                "method-cards:read export note",
                "orders:read export",
                "order-exceptions:read export",
                "order-changes:read",
                "step-rules:read",
                "board:read",
                "sales-targets:read export",
                "target-reviews:read export",
                "promotion-plans:read export",
                "placements:read export",
                "placement-figures:read export",
                "promotion-evaluations:read export",
                "campaigns:read export",
                "sign-ups:read export",
                "offers:read export",
                "metrics:read export note write import snapshot",
                "metric-values:read export note write import",
                "metric-alert-rules:read export note write import",
                "metric-alerts:read export note explain dismiss scan",
                "reports:read export",
                "report-subscriptions:read export note write import run");
        role(
                context,
                "site-planner",
                Text.of("Site planner", "网站策划"),
                "shops:read note revamp finish-revamp",
                "shop-revamps:read export note",
                "metrics:read",
                "metric-values:read");
        role(
                context,
                "live-operator",
                Text.of("Live operator", "直播运营"),
                "shops:read",
                "live-sessions:read export note write import prepare tick ready start end review cancel remind",
                "live-checklist-items:read",
                "live-lineups:read export note write import check-stock adjust replace withdraw",
                "live-adjustments:read export note",
                "live-figures:read export note write import",
                "live-product-figures:read export note write import",
                "method-cards:read export note write import",
                "orders:read",
                "board:read",
                "metrics:read",
                "metric-values:read",
                "reports:read export");
        role(context, "online-editor", Text.of("Online editor", "在线编辑"), "shops:read");
        role(
                context,
                "service-agent",
                Text.of("Customer service agent", "客服"),
                "shops:read",
                "orders:read note",
                "order-exceptions:read note",
                "order-changes:read note write cancel",
                "board:read",
                "campaigns:read",
                "offers:read");
        role(
                context,
                "finance",
                Text.of("Finance", "财务"),
                "shops:read",
                "orders:read export note pay release-payment refund",
                "order-exceptions:read",
                "order-changes:read",
                "board:read",
                "sales-targets:read export",
                "budgets:read export note",
                "budget-expenses:read export note",
                "placements:read export",
                "placement-figures:read export",
                "campaigns:read",
                "reports:read export");
    }

    /**
     * A grant may name several verbs of its collection: {@code shops:read write}. Whoever has a post reads the regular reports
     * that are sent to it.
     */
    private static void role(DepartmentContext context, String code, Text title, String... grants) {
        context.role(
                code,
                title,
                Stream.concat(Stream.of("report-runs:read", "report-readers:" + code), Arrays.stream(grants))
                        .flatMap(grant -> {
                            String collection = grant.substring(0, grant.indexOf(':') + 1);
                            return Arrays.stream(
                                            grant.substring(collection.length()).split(" "))
                                    .map(collection::concat);
                        })
                        .toArray(String[]::new));
    }
}
