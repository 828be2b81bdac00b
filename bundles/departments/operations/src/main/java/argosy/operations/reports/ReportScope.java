package argosy.operations.reports;

import static argosy.operations.db.Tables.SHOP;
import static org.jooq.impl.DSL.noCondition;

import argosy.department.Caller;
import argosy.department.Problem;
import argosy.department.Reach;
import argosy.department.Reads;
import argosy.operations.shops.Shops;
import java.util.Set;
import java.util.TreeSet;
import org.jooq.Condition;
import org.jooq.Field;

/**
 * Of which shops a report tells: of all, of one, or of those that are within the caller's reach, for example the shops that a
 * supervisor answers for.
 *
 * @param shops codes, or null for all, and then also of what belongs to no shop
 */
record ReportScope(Set<String> shops) {

    static final ReportScope ALL = new ReportScope(null);

    /** 422 when there is no such shop within the caller's reach. */
    static ReportScope of(Reads reads, Caller caller, String permission, String shop) {
        Reach reach = caller.reach(permission).orElseThrow(() -> Problem.forbidden(permission));
        String code = shop == null || shop.isBlank() ? null : shop.strip();
        if (reach.kind() == Reach.Kind.COMPANY) {
            return one(reads, code);
        }
        Set<String> within = new TreeSet<>();
        reads.sql().select(SHOP.CODE, SHOP.SUPERVISOR, SHOP.UNIT).from(SHOP).forEach(row -> {
            if (reach.covers(caller, row.value2(), row.value3())) {
                within.add(row.value1());
            }
        });
        if (code == null) {
            return new ReportScope(within);
        } else if (within.contains(code)) {
            return new ReportScope(Set.of(code));
        }
        throw Problem.invalid("shop", "There is no shop " + code + " of yours.", "您负责的店铺中没有 " + code + "。");
    }

    /** One shop, or all when none is named. */
    static ReportScope one(Reads reads, String shop) {
        return shop == null || shop.isBlank()
                ? ALL
                : new ReportScope(Set.of(
                        Shops.existing(reads, "shop", shop.strip()).value().code()));
    }

    /** The rows whose shop it tells of. */
    Condition on(Field<String> shop) {
        return shops == null ? noCondition() : shop.in(shops);
    }

    /** Whether it tells of that shop. */
    boolean tells(String shop) {
        return shops == null || shops.contains(shop);
    }

    /** The one shop. 422 when there are none or several, so that the caller names one. */
    String only() {
        if (shops.size() != 1) {
            throw Problem.invalid("shop", "Name one of your shops: " + shops + ".", "请指定您负责的一个店铺：" + shops + "。");
        }
        return shops.iterator().next();
    }
}
