package argosy.operations.orders;

import static argosy.operations.db.Tables.SHOP;

import argosy.department.Prepared;
import argosy.department.Problem;
import argosy.department.Reads;
import java.util.List;
import org.jooq.impl.DSL;

/** What orders need to know of their shop. */
public record ShopName(String code, String name, String platform, String supervisor) {

    private static final Prepared.Query<ShopName> BY_CODE = new Prepared.Query<>(
            DSL.select(SHOP.CODE, SHOP.NAME, SHOP.PLATFORM, SHOP.SUPERVISOR)
                    .from(SHOP)
                    .where(SHOP.CODE.eq(DSL.param("code", SHOP.CODE))),
            row -> new ShopName(row.text(1), row.text(2), row.text(3), row.text(4)));

    /** The shop of that code; 422 when there is none. */
    public static ShopName required(Reads reads, String code) {
        List<ShopName> found = reads.all(BY_CODE, code);
        if (found.isEmpty()) {
            throw Problem.invalid(
                    "shop",
                    "There is no shop " + code + "; give the code of one of your shops.",
                    "店铺 " + code + " 不存在，请填写已登记的店铺编码。");
        }
        return found.get(0);
    }
}
