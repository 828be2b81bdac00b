package argosy.logistics.overstock;

import static argosy.logistics.db.Tables.OVERSTOCK_RULE;
import static argosy.logistics.db.Tables.WAREHOUSE;
import static argosy.logistics.overstock.OverstockRule.OVERSTOCK_RULES;

import argosy.department.Codes;
import argosy.department.Database;
import argosy.department.EditableResource;
import argosy.department.ImportRow;
import argosy.department.Problem;
import argosy.department.Reads;
import argosy.department.Stored;
import argosy.department.Transaction;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Set;

/** {@code /api/logistics/overstock-rules}: list, read, create, change, remove, import, export (LOG-14). */
@Path("overstock-rules")
public final class OverstockRulesResource extends EditableResource<OverstockRule> {

    public OverstockRulesResource(Database database) {
        super(database, OVERSTOCK_RULES);
    }

    @Override
    protected Stored<OverstockRule> create(Transaction tx, OverstockRule rule) {
        return super.create(tx, checked(tx, rule));
    }

    @Override
    protected Stored<OverstockRule> change(Transaction tx, Stored<OverstockRule> before, OverstockRule after) {
        return super.change(tx, before, checked(tx, after));
    }

    @Override
    protected List<ImportRow<OverstockRule>> check(Reads reads, List<ImportRow<OverstockRule>> rows) {
        return Codes.known(
                        reads,
                        Codes.unique(reads, rows, OVERSTOCK_RULE.NAME, "name", OverstockRule::name),
                        WAREHOUSE.CODE,
                        "warehouse",
                        OverstockRule::warehouse)
                .stream()
                .map(row -> row.value() == null || bordered(row.value())
                        ? row
                        : row.refuse("slowCoverDays", NO_BORDER_EN, NO_BORDER_ZH))
                .toList();
    }

    private static final String NO_BORDER_EN = "Set at least one border: slow above, dead after, or maximum.";
    private static final String NO_BORDER_ZH = "滞销可销天数、呆滞天数、最高库存天数至少填写一项。";

    private static OverstockRule checked(Transaction tx, OverstockRule rule) {
        if (!bordered(rule)) {
            throw Problem.invalid("slowCoverDays", NO_BORDER_EN, NO_BORDER_ZH);
        }
        if (rule.warehouse() != null
                && Codes.existing(tx, WAREHOUSE.CODE, Set.of(rule.warehouse())).isEmpty()) {
            throw Problem.invalid(
                    "warehouse", "There is no warehouse " + rule.warehouse() + ".", "仓库 " + rule.warehouse() + " 不存在。");
        }
        return rule;
    }

    private static boolean bordered(OverstockRule rule) {
        return rule.slowCoverDays() != null || rule.idleDays() != null || rule.maximumDays() != null;
    }
}
