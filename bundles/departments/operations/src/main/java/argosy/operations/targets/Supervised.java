package argosy.operations.targets;

import argosy.department.Problem;
import argosy.department.Text;
import argosy.department.Transaction;
import argosy.operations.shops.Shop;
import argosy.operations.shops.Shops;
import java.util.List;
import java.util.Map;

/** Whose a plan for a shop is: whoever answers for the shop sees and changes it, and nobody plans for a colleague's shop. */
public final class Supervised {

    private Supervised() {}

    /**
     * The supervisor of the shop; the caller when it is for the whole company. 422 when there is no such shop or it is
     * closed, 403 {@code foreign-shop} when the caller may write in their own shops only.
     *
     * @param collection the records are kept in
     * @param shop code, or an empty text for the whole company
     */
    public static String of(Transaction tx, String collection, String shop) {
        String caller = tx.by().username();
        String supervisor = caller;
        if (!shop.isEmpty()) {
            Shop named = Shops.usable(tx, "shop", shop);
            supervisor = named.supervisor() == null ? caller : named.supervisor();
        }
        String owner = supervisor;
        boolean company = shop.isEmpty();
        tx.by().reach("operations:" + collection + ":write").ifPresent(reach -> {
            boolean own = reach.kind() == argosy.department.Reach.Kind.OWN;
            if (own && (company || !reach.covers(tx.by(), owner, null))) {
                throw new Problem(
                        403,
                        "foreign-shop",
                        Text.of(
                                "You plan for the shops that you answer for; choose one of them.",
                                "您只能为自己负责的店铺制定计划，请选择自己的店铺。"),
                        List.of(),
                        Map.of());
            }
        });
        return supervisor;
    }
}
