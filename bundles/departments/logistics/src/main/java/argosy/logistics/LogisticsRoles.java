package argosy.logistics;

import argosy.department.DepartmentContext;
import argosy.department.Text;

/**
 * The posts of a warehouse and what each may do (requirements/logistics.md 6.3); an administrator edits them. A keeper
 * corrects the ledger by a count, which somebody else approves; without one only the head does. Who talks with customers
 * sees their data masked until {@code consignees:read} is granted.
 */
final class LogisticsRoles {

    private LogisticsRoles() {}

    static void ship(DepartmentContext context) {
        context.role(
                "warehouse-keeper",
                Text.of("Warehouse keeper", "仓管员"),
                "warehouses:read",
                "bins:*",
                "skus:*",
                "stock:*",
                "stock-moves:read",
                "stock-moves:export",
                "stock-moves:note",
                "stock-moves:import",
                "stock-moves:transfer",
                "stock-moves:damage",
                "stock-moves:restock",
                "reservations:read",
                "receipts:*",
                "counts:read",
                "counts:export",
                "counts:note",
                "counts:write",
                "counts:start",
                "counts:assign",
                "counts:count",
                "counts:finish",
                "counts:recount",
                "counts:explain",
                "counts:submit",
                "counts:adjust",
                "parcels:read",
                "parcels:receive",
                "reports:*");
        context.role(
                "dispatcher",
                Text.of("Dispatcher", "审单发货员"),
                "dispatch-orders:*",
                "consignees:read",
                "pick-tasks:*",
                "parcels:*",
                "shipments:*",
                "carriers:read",
                "warehouses:read",
                "bins:read",
                "skus:read",
                "stock:read",
                "reservations:read",
                "reports:*");
        context.role(
                "picker",
                Text.of("Picker and packer", "分拣打包"),
                "pick-tasks:read@own",
                "pick-tasks:claim",
                "pick-tasks:confirm@own",
                "pick-tasks:short@own",
                "pick-tasks:finish@own",
                "pick-tasks:note@own",
                "dispatch-orders:read",
                "dispatch-orders:pack",
                "dispatch-orders:check",
                "parcels:read",
                "parcels:write",
                "skus:read",
                "bins:read");
        context.role(
                "logistics-specialist",
                Text.of("Logistics specialist", "物流专员"),
                "carriers:*",
                "shipments:*",
                "parcels:*",
                "logistics-complaints:*",
                "complaint-rules:read",
                "dispatch-orders:read",
                "dispatch-orders:note",
                "dispatch-orders:intercept",
                "consignees:read",
                "receipts:read",
                "warehouses:read",
                "skus:read",
                "sku-costs:read",
                "stock:read",
                "cost-plans:read",
                "cost-plans:export",
                "cost-plans:note",
                "cost-plans:write",
                "cost-plans:submit",
                "costs:*",
                "reports:*");
        context.role(
                "courier",
                Text.of("Courier", "配送员"),
                "parcels:read",
                "parcels:events",
                "parcels:note",
                "shipments:read",
                "dispatch-orders:read",
                "consignees:read");
        context.role(
                "customer-service",
                Text.of("Customer service", "客服"),
                "dispatch-orders:read",
                "dispatch-orders:note",
                "parcels:read",
                "parcels:note",
                "logistics-complaints:read",
                "logistics-complaints:export",
                "logistics-complaints:write@own",
                "logistics-complaints:import@own",
                "logistics-complaints:note",
                "logistics-complaints:close",
                "logistics-complaints:reopen",
                "complaint-rules:read",
                "carriers:read",
                "skus:read",
                "stock:read");
        context.role(
                "finance",
                Text.of("Finance", "财务"),
                "cost-plans:read",
                "cost-plans:export",
                "cost-plans:note",
                "cost-plans:approve",
                "cost-plans:return",
                "costs:*",
                "reports:*",
                "stock:read",
                "stock:export",
                "stock-moves:read",
                "stock-moves:export",
                "receipts:read",
                "counts:read",
                "counts:export",
                "counts:note",
                "counts:review",
                "counts:approve",
                "warehouses:read",
                "skus:read",
                "sku-costs:read",
                "shipments:read",
                "carriers:read");
        context.role("head", Text.of("Head of logistics", "物流主管"), "*:*");
    }
}
