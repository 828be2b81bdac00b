package argosy.operations.orders;

import static argosy.operations.db.Tables.SHOP;

import argosy.department.Prepared;
import argosy.department.Problem;
import argosy.department.Reach;
import argosy.department.Reads;
import argosy.department.Text;
import argosy.department.Transaction;
import java.util.List;
import java.util.Map;
import org.jooq.impl.DSL;

/** What orders need to know of their shop. */
public record ShopName(String code, String name, String platform, String supervisor) {

    private static final Prepared.Query<ShopName> BY_CODE = new Prepared.Query<>(
            DSL.select(SHOP.CODE, SHOP.NAME, SHOP.PLATFORM, SHOP.SUPERVISOR)
                    .from(SHOP)
                    .where(SHOP.CODE.eq(DSL.param("code", SHOP.CODE))),
            row -> new ShopName(row.text(1), row.text(2), row.text(3), row.text(4)));

    /** 403 {@code foreign-shop} for who may do what the request does in their own shops only, and answers not for this one. */
    void requireOwn(Transaction tx) {
        requireOwn(tx, supervisor);
    }

    /** @param supervisor of the shop; null when it is about all shops */
    static void requireOwn(Transaction tx, String supervisor) {
        String permission = tx.by().request().permission();
        if (permission == null) {
            return;
        }
        Reach reach = tx.by().reach(permission).orElseThrow(() -> Problem.forbidden(permission));
        if (reach.kind() == Reach.Kind.OWN && !reach.covers(tx.by(), supervisor, null)) {
            throw new Problem(
                    403,
                    "foreign-shop",
                    Text.of(
                            "You may do this for the shops that you answer for; choose one of them.",
                            "您只能处理自己负责的店铺，请选择自己的店铺。"),
                    List.of(),
                    Map.of());
        }
    }

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
