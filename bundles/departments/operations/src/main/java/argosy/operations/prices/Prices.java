package argosy.operations.prices;

import static argosy.operations.db.Tables.PRICE;
import static argosy.operations.prices.Price.PRICES;
import static argosy.operations.products.Sku.SKUS;

import argosy.department.ApprovalKind;
import argosy.department.Approvals;
import argosy.department.Decision;
import argosy.department.Problem;
import argosy.department.Reads;
import argosy.department.Shape;
import argosy.department.Stored;
import argosy.department.Text;
import argosy.department.Transaction;
import argosy.operations.products.Sku;
import argosy.operations.products.SkuState;
import argosy.operations.products.Skus;
import argosy.operations.targets.Supervised;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * The rules of prices (OPS-16). A price is proposed, approved, and in force for its time; there is no other way to change
 * one. The amount of the request for approval is by how much the price falls; a first price has none. What lies below the
 * floor is asked for as a decision of its own.
 */
public final class Prices {

    static final ApprovalKind APPROVAL = ApprovalKind.byRole("price", Text.of("Price", "价格审批"), "head");
    static final ApprovalKind BELOW_FLOOR =
            ApprovalKind.byRole("price-below-floor", Text.of("Price below the floor", "低于底价审批"), "head");

    private final Approvals approvals;
    private final Approvals belowFloor;
    private final PriceTurns turns;

    /**
     * @param approvals how the department declares a kind of approval
     * @param follower is told in the same transaction when a price takes effect
     */
    public Prices(BiFunction<ApprovalKind, Approvals.Outcome, Approvals> approvals, PriceFollower follower) {
        this.turns = new PriceTurns(follower);
        this.approvals = approvals.apply(APPROVAL, this::decided);
        this.belowFloor = approvals.apply(BELOW_FLOOR, this::decided);
    }

    /**
     * Proposes a price and asks for its approval. 422 for an unknown shop or SKU, times that do not fit, and an amount
     * below the floor without {@code belowFloor}; 409 {@code price-overlaps} when an approved price begins meanwhile.
     */
    public Stored<Price> propose(Transaction tx, NewPrice asked) {
        return ask(tx, tx.insert(PRICES, checked(tx, asked, tx.number("JG"))));
    }

    /** The same from a file; stays recognisable as imported. */
    Stored<Price> imported(Transaction tx, NewPrice asked) {
        return ask(tx, tx.insert(PRICES, checked(tx, asked, tx.number("JG")).importedFromFile()));
    }

    /** Proposes a returned price anew, for the same shop and SKU. */
    Stored<Price> proposeAgain(Transaction tx, long id, NewPrice asked) {
        Stored<Price> price = tx.step(PRICES, id, "propose");
        if (!price.value().shop().equals(asked.shop()) || !price.value().sku().equals(asked.sku())) {
            throw Problem.invalid(
                    "sku", "A returned price stays with its shop and SKU; propose a new one.", "退回的价格不能更换店铺或商品，请另行提交。");
        }
        return ask(tx, tx.update(PRICES, price, checked(tx, asked, price.value().number())));
    }

    /** What was decided becomes of the price, in the transaction of the decision. */
    public void decided(Transaction tx, long id, Decision decision) {
        Stored<Price> price = tx.get(PRICES, id);
        if (price.value().state() != PriceState.PROPOSED) {
            return;
        }
        switch (decision.outcome()) {
            case APPROVED -> turns.approve(tx, price, decision);
            case REJECTED -> tx.update(PRICES, price, refused(price, PriceState.REJECTED, decision));
            case RETURNED -> tx.update(PRICES, price, refused(price, PriceState.RETURNED, decision));
        }
    }

    /** The same for what was decided outside of the inbox: the request that waits there is taken back. */
    public void settle(Transaction tx, long id, Decision decision) {
        approvals.withdraw(tx, PRICES, id, decision.reason());
        belowFloor.withdraw(tx, PRICES, id, decision.reason());
        decided(tx, id, decision);
    }

    /** Takes back a price that has not begun; what it was to end goes on. */
    public Stored<Price> withdraw(Transaction tx, long id, String reason) {
        Stored<Price> price = tx.step(PRICES, id, "withdraw");
        approvals.withdraw(tx, PRICES, id, reason);
        belowFloor.withdraw(tx, PRICES, id, reason);
        Stored<Price> withdrawn = turns.withdraw(tx, price);
        tx.remark(PRICES, id, "withdrawn", reason);
        return withdrawn;
    }

    /** Ends a price now; a price that was to go on after it begins at once. */
    public Stored<Price> end(Transaction tx, long id, String reason) {
        Stored<Price> ended = turns.end(tx, tx.step(PRICES, id, "end"), reason);
        tx.remark(PRICES, id, "ended", reason);
        return ended;
    }

    /** Puts into force and ends what is due, some of it, and tells others; answers how many prices changed. */
    public int turn(Transaction tx) {
        return turns.turn(tx);
    }

    private Stored<Price> ask(Transaction tx, Stored<Price> price) {
        Price asked = price.value();
        BigDecimal drop = asked.previous() == null
                ? null
                : asked.previous().subtract(asked.amount()).max(BigDecimal.ZERO);
        String summary = asked.shop() + " " + asked.sku() + "：" + (asked.previous() == null ? "—" : asked.previous())
                + " → " + asked.amount() + " 元" + (asked.belowFloor() ? "（低于底价 " + asked.floor() + " 元）" : "") + "，"
                + asked.reason();
        (asked.belowFloor() ? belowFloor : approvals).ask(tx, PRICES, price.id(), drop, summary);
        return price;
    }

    private static Price refused(Stored<Price> price, PriceState next, Decision decision) {
        return price.value().decided(next, decision.by(), decision.at(), decision.reason());
    }

    private static Price checked(Transaction tx, NewPrice asked, String number) {
        String supervisor = Supervised.of(tx, PRICES.name(), asked.shop());
        Sku sku = Skus.existing(tx, "sku", asked.sku()).value();
        if (sku.state() == SkuState.DISCONTINUED) {
            throw Problem.invalid("sku", "SKU " + sku.code() + " is discontinued.", "商品编码 " + sku.code() + " 已停售。");
        }
        Instant from = asked.validFrom() == null || asked.validFrom().isBefore(tx.now()) ? tx.now() : asked.validFrom();
        if (asked.validTo() != null && !asked.validTo().isAfter(from)) {
            throw Problem.invalid(
                    "validTo", "A price ends after it begins, and not in the past.", "失效时间须晚于生效时间，且不能是过去。");
        }
        BigDecimal floor = PriceList.floor(tx, asked.shop(), asked.sku());
        if (floor != null && asked.amount().compareTo(floor) < 0 && !asked.belowFloor()) {
            throw Problem.invalid(
                    "amount",
                    "It lies below the floor of " + floor
                            + "; raise it, or set belowFloor to ask the head for exactly that.",
                    "低于底价 " + floor + " 元；请提高价格，或勾选“低于底价”由经理特批。");
        }
        Fit.of(approved(tx, asked.shop(), asked.sku()), from, asked.validTo())
                .inTheWay()
                .ifPresent(Prices::overlaps);
        BigDecimal previous = PriceList.at(tx, asked.shop(), asked.sku(), from)
                .map(price -> price.value().amount())
                .orElse(null);
        return Price.proposed(number, asked, floor, previous, from, supervisor);
    }

    static List<Stored<Price>> approved(Reads reads, String shop, String sku) {
        return reads.select(PRICES, PRICE.SHOP.eq(shop).and(PRICE.SKU.eq(sku)).and(PriceList.approved()), 500);
    }

    static void overlaps(Stored<Price> other) {
        Price price = other.value();
        throw Problem.conflict(
                "price-overlaps",
                Text.of(
                        "Price " + price.number() + " is approved from " + price.validFrom()
                                + "; end this one before, or withdraw that one.",
                        "价格单 " + price.number() + " 已批准自 " + price.validFrom() + " 生效；请在此之前结束，或先撤回该价格单。"),
                Map.of("price", price.number(), "state", Shape.code(price.state())));
    }

    /** Keeps the prices of a SKU from being changed by others until this transaction ends. */
    static void holdSku(Transaction tx, String sku) {
        Optional<Stored<Sku>> known = tx.first(SKUS, argosy.operations.db.Tables.SKU.CODE.eq(sku));
        known.ifPresent(found -> tx.hold(SKUS, List.of(found.id())));
    }
}
