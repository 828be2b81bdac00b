package argosy.operations;

import argosy.department.DepartmentContext;
import argosy.department.Text;

/** The posts of operations and what each may do (requirements/operations.md 3.3); an administrator edits them. */
final class OperationsRoles {

    private OperationsRoles() {}

    static void ship(DepartmentContext context) {
        context.role("head", Text.of("Head of operations", "运营部经理"), "*:*");
        context.role("shop-supervisor", Text.of("Shop supervisor", "店铺运营主管"), "shops:read");
        context.role("operator", Text.of("Operations specialist", "运营专员"), "shops:read");
        context.role("promoter", Text.of("Promotion specialist", "推广专员"), "shops:read");
        context.role("campaign-planner", Text.of("Campaign planner", "活动策划"), "shops:read");
        context.role("data-analyst", Text.of("Data analyst", "数据分析师"), "shops:read");
        context.role("site-planner", Text.of("Site planner", "网站策划"), "shops:read");
        context.role("live-operator", Text.of("Live operator", "直播运营"), "shops:read");
        context.role("online-editor", Text.of("Online editor", "在线编辑"), "shops:read");
        context.role("service-agent", Text.of("Customer service agent", "客服"), "shops:read");
        context.role("finance", Text.of("Finance", "财务"), "shops:read");
    }
}
