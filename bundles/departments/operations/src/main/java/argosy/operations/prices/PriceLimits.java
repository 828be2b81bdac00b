package argosy.operations.prices;

import static argosy.operations.db.Tables.PRICE_LIMIT;
import static argosy.operations.prices.PriceLimit.PRICE_LIMITS;

import argosy.department.Caller;
import argosy.department.Label;
import argosy.department.Problem;
import argosy.department.Reads;
import argosy.department.Text;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Whether somebody may grant a price on an order (OPS-16). */
public final class PriceLimits {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Why a price may be granted or not. */
    public enum Verdict {
        @Label(en = "Within the limit", zh = "权限内")
        ALLOWED,
        @Label(en = "No price in force", zh = "无生效价格")
        NO_PRICE,
        @Label(en = "No limit granted", zh = "无改价权限")
        NO_LIMIT,
        @Label(en = "Beyond the limit", zh = "超出权限")
        BEYOND_LIMIT,
        @Label(en = "Below the floor", zh = "低于底价")
        BELOW_FLOOR
    }

    /**
     * The answer.
     *
     * @param price in force, or null; {@code floor} likewise
     * @param maxReduction percent that is granted, or null when nothing is
     * @param lowest price that may be granted: price × (1 − maxReduction ÷ 100), not below the floor; null when nothing is
     */
    @Label(en = "Granted price", zh = "改价校验")
    public record Grant(
            @Label(en = "Verdict", zh = "结论", example = "allowed")
            Verdict verdict,

            @Label(en = "Price (CNY)", zh = "现价（元）", example = "99.00")
            BigDecimal price,

            @Label(en = "Floor (CNY)", zh = "底价（元）", example = "75.00")
            BigDecimal floor,

            @Label(en = "Largest reduction (%)", zh = "最大让价（%）", example = "5.00")
            BigDecimal maxReduction,

            @Label(en = "Lowest price (CNY)", zh = "最低可改至（元）", example = "94.05")
            BigDecimal lowest) {

        public boolean allowed() {
            return verdict == Verdict.ALLOWED;
        }
    }

    /** Whether the caller may sell the SKU in the shop for that amount. */
    public static Grant check(Reads reads, Caller caller, String shop, String sku, BigDecimal amount, Instant at) {
        BigDecimal price = PriceList.at(reads, shop, sku, at)
                .map(found -> found.value().amount())
                .orElse(null);
        return judge(amount, price, PriceList.floor(reads, shop, sku), limit(reads, caller));
    }

    /**
     * Refuses what the caller may not grant. 422 with every such SKU; one without a price in force is left to who approves.
     *
     * @param asked SKU → price of one piece in CNY
     */
    public static void require(Reads reads, Caller caller, String shop, Map<String, BigDecimal> asked, Instant at) {
        if (asked.isEmpty()) {
            return;
        }
        Map<String, Price> prices = PriceList.at(reads, shop, asked.keySet(), at);
        Map<String, BigDecimal> floors = PriceList.floors(reads, shop, asked.keySet());
        BigDecimal maxReduction = limit(reads, caller);
        List<Problem.FieldProblem> beyond = new ArrayList<>();
        new TreeMap<>(asked).forEach((sku, amount) -> {
            Price price = prices.get(sku);
            Grant grant = judge(amount, price == null ? null : price.amount(), floors.get(sku), maxReduction);
            if (!grant.allowed() && grant.verdict() != Verdict.NO_PRICE) {
                beyond.add(new Problem.FieldProblem("lines", refusal(sku, amount, grant)));
            }
        });
        if (!beyond.isEmpty()) {
            throw Problem.invalid(beyond);
        }
    }

    private static Text refusal(String sku, BigDecimal amount, Grant grant) {
        BigDecimal lowest = grant.lowest() == null ? grant.price() : grant.lowest();
        return Text.of(
                "You may grant " + sku + " for " + lowest + " at the lowest, not for " + amount
                        + "; ask your supervisor.",
                sku + " 最低可改至 " + lowest + " 元，不能改为 " + amount + " 元；请联系主管。");
    }

    /** The same as a calculation. */
    static Grant judge(BigDecimal amount, BigDecimal price, BigDecimal floor, BigDecimal maxReduction) {
        if (price == null) {
            return new Grant(Verdict.NO_PRICE, null, floor, maxReduction, null);
        }
        boolean granted = maxReduction != null;
        BigDecimal reduced = granted
                ? price.multiply(HUNDRED.subtract(maxReduction)).divide(HUNDRED, 2, RoundingMode.HALF_UP)
                : null;
        BigDecimal lowest = reduced == null || floor == null ? reduced : reduced.max(floor.min(price));
        Verdict verdict;
        if (amount.compareTo(price) >= 0) {
            verdict = Verdict.ALLOWED;
        } else if (floor != null && amount.compareTo(floor) < 0) {
            verdict = Verdict.BELOW_FLOOR;
        } else if (!granted) {
            verdict = Verdict.NO_LIMIT;
        } else {
            verdict = amount.compareTo(lowest) < 0 ? Verdict.BEYOND_LIMIT : Verdict.ALLOWED;
        }
        return new Grant(verdict, price, floor, maxReduction, lowest);
    }

    private static BigDecimal limit(Reads reads, Caller caller) {
        List<PriceLimit> applying = reads
                .select(
                        PRICE_LIMITS,
                        PRICE_LIMIT
                                .PERSON
                                .eq(caller.username())
                                .or(PRICE_LIMIT
                                        .PERSON
                                        .isNull()
                                        .and(PRICE_LIMIT
                                                .UNIT_CODE
                                                .isNull()
                                                .or(PRICE_LIMIT.UNIT_CODE.eq(
                                                        caller.unit() == null ? "" : caller.unit())))),
                        100)
                .stream()
                .map(found -> found.value())
                .toList();
        return applying.stream()
                .max(Comparator.comparingInt(PriceLimit::narrowness))
                .map(PriceLimit::maxReduction)
                .orElse(null);
    }

    private PriceLimits() {}
}
