package argosy.operations.shops;

import static argosy.operations.db.Tables.SHOP;
import static argosy.operations.db.Tables.SHOP_REVAMP;
import static argosy.operations.shops.Shop.SHOPS;
import static argosy.operations.shops.ShopRevamp.SHOP_REVAMPS;

import argosy.department.Codes;
import argosy.department.ImportRow;
import argosy.department.Problem;
import argosy.department.Reads;
import argosy.department.Stored;
import argosy.department.Transaction;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The rules of shops (OPS-06), and what others ask of the register. */
public final class Shops {

    private static final int SOME = 1000;

    /** The shop of that code; 422 on {@code field} when there is none. */
    public static Stored<Shop> existing(Reads reads, String field, String code) {
        return reads.first(SHOPS, SHOP.CODE.eq(code))
                .orElseThrow(() -> Problem.invalid(
                        field,
                        "There is no shop " + code + "; add it to the shops or correct the code.",
                        "没有店铺 " + code + "，请先登记或更正编码。"));
    }

    /** The same, when it is not closed; 422 otherwise. */
    public static Shop usable(Reads reads, String field, String code) {
        Shop shop = existing(reads, field, code).value();
        if (shop.state() == ShopState.CLOSED) {
            throw Problem.invalid(
                    field, "Shop " + code + " is closed; choose another one.", "店铺 " + code + " 已关闭，请改选其他店铺。");
        }
        return shop;
    }

    /** The shops of these codes, in one query. */
    public static Map<String, Shop> byCode(Reads reads, Collection<String> codes) {
        Map<String, Shop> found = new HashMap<>();
        if (!codes.isEmpty()) {
            reads.select(SHOPS, SHOP.CODE.in(codes), SOME)
                    .forEach(shop -> found.put(shop.value().code(), shop.value()));
        }
        return found;
    }

    public Stored<Shop> create(Transaction tx, Shop shop) {
        return tx.insert(SHOPS, shop);
    }

    /** Changes everything but code and platform; what an open shop needs stays given. */
    Stored<Shop> change(Transaction tx, Stored<Shop> before, Shop after) {
        Fixed.same("code", before.value().code(), after.code());
        Fixed.same("platform", before.value().platform(), after.platform());
        if (after.state().sells()) {
            requireSupervisor(after);
        }
        return tx.update(SHOPS, before, after);
    }

    /** Removes a shop that never opened. */
    void remove(Transaction tx, Stored<Shop> shop) {
        if (shop.value().state() != ShopState.PREPARING) {
            throw Problem.conflict(
                    "in-use",
                    "Shop " + shop.value().code() + " was open; close it instead of removing it.",
                    "店铺 " + shop.value().code() + " 已开业过，请关闭而不是删除。");
        }
        tx.delete(SHOPS, shop);
    }

    /** Starts to sell. 422 without a supervisor, who answers for the shop. */
    public Stored<Shop> open(Transaction tx, long id) {
        Stored<Shop> shop = tx.step(SHOPS, id, "open");
        requireSupervisor(shop.value());
        return tx.update(SHOPS, shop, shop.value().in(ShopState.OPEN));
    }

    /** Begins to make the layout anew; the shop goes on selling. */
    public Stored<Shop> revamp(Transaction tx, long id, String goal) {
        Stored<Shop> shop = tx.step(SHOPS, id, "revamp");
        Shop now = shop.value();
        tx.insert(
                SHOP_REVAMPS,
                new ShopRevamp(
                        now.code(),
                        goal.strip(),
                        now.layoutVersion(),
                        now.layoutPlan(),
                        null,
                        tx.now(),
                        tx.by().username(),
                        null,
                        null));
        return tx.update(SHOPS, shop, now.in(ShopState.REVAMPING));
    }

    /** The new layout is live: it becomes the next version. */
    public Stored<Shop> finishRevamp(Transaction tx, long id, String plan, String outcome) {
        Stored<Shop> shop = tx.step(SHOPS, id, "finish-revamp");
        end(tx, shop.value().code(), plan.strip(), outcome.strip());
        return tx.update(SHOPS, shop, shop.value().revamped(plan.strip()));
    }

    /** Sells no longer, for good. A revamp that goes on ends without outcome. */
    public Stored<Shop> close(Transaction tx, long id, String reason) {
        Stored<Shop> shop = tx.step(SHOPS, id, "close");
        if (shop.value().state() == ShopState.REVAMPING) {
            end(tx, shop.value().code(), null, null);
        }
        Stored<Shop> closed = tx.update(SHOPS, shop, shop.value().in(ShopState.CLOSED));
        tx.remark(SHOPS, id, "closed", reason);
        return closed;
    }

    /** Refuses rows of an import whose code is taken or stands in the file twice. */
    List<ImportRow<Shop>> check(Reads reads, List<ImportRow<Shop>> rows) {
        return Codes.unique(reads, rows, SHOP.CODE, "code", Shop::code);
    }

    private static void end(Transaction tx, String shop, String plan, String outcome) {
        tx.first(SHOP_REVAMPS, SHOP_REVAMP.SHOP.eq(shop).and(SHOP_REVAMP.ENDED_AT.isNull()))
                .ifPresent(
                        revamp -> tx.update(SHOP_REVAMPS, revamp, revamp.value().ended(tx.now(), plan, outcome)));
    }

    private static void requireSupervisor(Shop shop) {
        if (shop.supervisor() == null) {
            throw Problem.invalid(
                    "supervisor", "Name who answers for the shop before customers can buy there.", "店铺营业前须填写负责人。");
        }
    }
}
