package argosy.logistics;

import argosy.department.DepartmentContext;
import argosy.department.Text;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * The posts of a warehouse and what each may do (requirements/logistics.md 6.3); an administrator edits them. A keeper
 * corrects the ledger by a count, which somebody else approves; without one only the head does. Who talks with customers
 * sees their data masked until {@code consignees:read} is granted. A courier sees where their own parcels go while their run
 * lasts, and nothing else. What somebody else attached as evidence only the head removes ({@code detach}); therefore nobody
 * else holds all verbs of a collection by {@code *}.
 */
final class LogisticsRoles {

    /** What everyone who works in the department may do beside their own work. */
    private static final List<String> EVERYONE = List.of(
            "sops:read acknowledge",
            "sop-acknowledgements:read@own",
            "floor-notes:read@own answer@own",
            "hazards:read write note fix@own",
            "tools:read",
            "tool-loans:read@own",
            "improvements:read write note");

    private LogisticsRoles() {}

    static void ship(DepartmentContext context) {
        context.role(
                "floor-inspector",
                Text.of("Floor inspector", "现场督导"),
                "floor-checks:read@own export@own note@own write",
                "floor-notes:write",
                "sops:read",
                "warehouses:read");
        staff(
                context,
                "warehouse-keeper",
                Text.of("Warehouse keeper", "仓管员"),
                "warehouses:read",
                "bins:read export note import write activate block",
                "skus:read export note import write",
                "stock:read export note",
                "stock-moves:read export note import transfer damage restock",
                "reservations:read",
                "receipts:read export note import write arrive cancel check follow-up reject store",
                "counts:read export note write start assign count finish recount explain submit adjust",
                "count-plans:read export note import write scan",
                "alerts:read note scan",
                "interceptions:read",
                "returns:read export note import write arrive cancel close identify inspect",
                "damage-cases:read export note write dispose propose-write-off",
                "parcels:read receive",
                "reorder-points:read",
                "replenishments:read note scan",
                "tools:read export note import write inspect issue restore retire",
                "tool-loans:read export note lose return",
                "care-limits:read",
                "care-records:read export note write",
                "care-works:read export note import write",
                "safety-items:read",
                "safety-checks:read export note write answer complete",
                "hazards:export assign fix verify reject",
                "overstock-rules:read",
                "overstock:read export note scan report",
                "reports:*");
        staff(
                context,
                "dispatcher",
                Text.of("Dispatcher", "审单发货员"),
                "dispatch-orders:read export note import write allocate cancel check hand-over intercept pack pick review sign",
                "sales-orders:read export note",
                "sales-rules:read",
                "alerts:read note scan",
                "dispatch-summaries:read export note submit",
                "consignees:read",
                "pick-tasks:read export note write assign cancel claim confirm finish short",
                "parcels:read export note write events intercept intercept-answer receive",
                "shipments:read export note write add cancel documents hand-over remove",
                "delivery-runs:read export note write add addresses cancel deliver fail finish load remove reorder start",
                "interceptions:read",
                "returns:read note",
                "damage-cases:read note write",
                "carriers:read",
                "tariffs:read",
                "freight-quotes:read",
                "warehouses:read",
                "bins:read",
                "skus:read",
                "stock:read",
                "reservations:read",
                "reports:*");
        staff(
                context,
                "picker",
                Text.of("Picker and packer", "分拣打包"),
                "pick-tasks:read@own claim confirm@own short@own finish@own note@own",
                "dispatch-orders:read pack check",
                "parcels:read write",
                "damage-cases:read@own note@own write",
                "skus:read",
                "bins:read");
        staff(
                context,
                "logistics-specialist",
                Text.of("Logistics specialist", "物流专员"),
                "carriers:read export note import write",
                "carrier-contracts:read export note import write activate end",
                "tariffs:read export note import write",
                "tariff-surcharges:read export note import write",
                "freight-quotes:read",
                "shipments:read export note write add cancel documents hand-over remove",
                "parcels:read export note write events intercept intercept-answer receive",
                "delivery-runs:read export note write add addresses cancel deliver fail finish load remove reorder start",
                "logistics-complaints:read export note import write answer assign close internal investigate reopen solve",
                "complaint-rules:read",
                "carrier-opinions:read export note import write",
                "carrier-scores:read export note compute",
                "carrier-score-rules:read",
                "dispatch-orders:read note intercept",
                "sales-orders:read",
                "alerts:read note scan",
                "alert-rules:read",
                "dispatch-summaries:read export",
                "consignees:read",
                "receipts:read",
                "damage-cases:read export note write party investigate hold-responsible claim reject settle propose-write-off dispose close cancel",
                "reorder-points:read export note import write",
                "replenishments:read export note arriving cancel confirm dismiss order scan",
                "supplier-contacts:read",
                "overstock-rules:read",
                "overstock:read export note agree clear dismiss report scan",
                "interceptions:read export",
                "returns:read export write note identify",
                "warehouses:read",
                "skus:read",
                "sku-costs:read",
                "stock:read",
                "cost-plans:read export note write submit",
                "costs:read export note import write",
                "freight-bills:read export note import write add match dispute accept agree withdraw",
                "freight-bill-lines:read export note write resolve",
                "freight-rules:read export note import write",
                "reports:*");
        staff(
                context,
                "courier",
                Text.of("Courier", "配送员"),
                "delivery-runs:read@own export@own note@own addresses@own reorder@own start@own deliver@own fail@own finish@own");
        context.role(
                "customer-service",
                Text.of("Customer service", "客服"),
                "dispatch-orders:read note",
                "sales-orders:read",
                "parcels:read note",
                "logistics-complaints:read export write@own import@own note close reopen",
                "complaint-rules:read",
                "carrier-opinions:read write@own import@own",
                "carriers:read",
                "damage-cases:read",
                "interceptions:read export",
                "returns:read export write import@own note identify cancel",
                "skus:read",
                "stock:read");
        context.role(
                "finance",
                Text.of("Finance", "财务"),
                "cost-plans:read export note approve return",
                "costs:read export note import write",
                "freight-bills:read export note approve reject pay",
                "freight-bill-lines:read export note",
                "freight-rules:read",
                "reports:*",
                "stock:read export",
                "stock-moves:read export",
                "receipts:read",
                "counts:read export note review approve",
                "damage-cases:read export note party",
                "interceptions:read",
                "returns:read",
                "damage-cases:approve-write-off refuse-write-off",
                "warehouses:read",
                "skus:read",
                "sku-costs:read",
                "reorder-points:read",
                "replenishments:read export",
                "overstock:read export",
                "shipments:read",
                "carriers:read",
                "carrier-contracts:read export",
                "tariffs:read export",
                "tariff-surcharges:read export",
                "freight-quotes:read");
        context.role("head", Text.of("Head of logistics", "物流主管"), "*:*");
    }

    private static void staff(DepartmentContext context, String code, Text title, String... own) {
        context.role(
                code,
                title,
                Stream.concat(EVERYONE.stream(), Arrays.stream(own)).toArray(String[]::new));
    }
}
