package argosy.operations;

import argosy.department.Database;
import argosy.department.Decision;
import argosy.operations.prices.NewPrice;
import argosy.operations.prices.Price;
import argosy.operations.prices.PriceFloor;
import argosy.operations.prices.PriceLimit;
import argosy.operations.prices.PriceState;
import argosy.operations.prices.Prices;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The price list of the sample company: one price for each SKU and shop for two months, and proposals in every state. */
final class SamplePrices {

    private static final List<String> SHOPS =
            List.of(SampleShops.TAOBAO, SampleShops.TMALL, SampleShops.JD, SampleShops.PDD, SampleShops.DOUYIN);

    private final Database database;
    private final Prices prices;

    SamplePrices(Database database, Prices prices) {
        this.database = database;
        this.prices = prices;
    }

    void load() {
        List<PriceFloor> floors = new ArrayList<>();
        for (int family = 0; family < SampleProducts.FAMILIES.size(); family++) {
            for (int article = 0; article < 15; article++) {
                floors.add(new PriceFloor(
                        SampleProducts.sku(family, article), null, part(amount(family, article), "0.80"), "常规价的八成"));
            }
        }
        database.write(OperationsSample.DIRECTOR, tx -> {
            tx.insertAll(PriceFloor.PRICE_FLOORS, floors);
            tx.insert(PriceLimit.PRICE_LIMITS, new PriceLimit(null, "kfb", new BigDecimal("3"), "客服部"));
            tx.insert(PriceLimit.PRICE_LIMITS, new PriceLimit("luomeng", null, new BigDecimal("5"), "资深客服"));
            Instant since = tx.now().minus(Duration.ofDays(60));
            for (String shop : SHOPS) {
                List<Price> list = new ArrayList<>();
                for (int family = 0; family < SampleProducts.FAMILIES.size(); family++) {
                    for (int article = 0; article < 15; article++) {
                        list.add(inForce(
                                tx.number("JG"),
                                shop,
                                SampleProducts.sku(family, article),
                                amount(family, article),
                                since));
                    }
                }
                tx.insertAll(Price.PRICES, list);
            }
            tx.insertAll(
                    Price.PRICES,
                    List.of(
                            inForce(tx.number("JG"), SampleShops.CTRIP, "LY-2001-CR", new BigDecimal("698.00"), since),
                            inForce(tx.number("JG"), SampleShops.CTRIP, "LY-2001-ET", new BigDecimal("468.00"), since),
                            inForce(tx.number("JG"), SampleShops.CTRIP, "MP-2002", new BigDecimal("110.00"), since),
                            inForce(tx.number("JG"), SampleShops.CTRIP, "JD-2003", new BigDecimal("528.00"), since)));
            return null;
        });
        proposals();
    }

    private void proposals() {
        propose(0, "双十二预热价", "0.92", 5, 12);
        propose(1, "老客回馈价", "0.95", 0, 0);
        decide(propose(2, "双十二活动价", "0.90", 6, 13), Decision.Outcome.APPROVED, "同意");
        decide(propose(3, "跟进同类价格", "0.94", 0, 0), Decision.Outcome.APPROVED, "同意");
        decide(propose(4, "清仓价", "0.84", 0, 0), Decision.Outcome.REJECTED, "库存不高，无需降价");
        decide(propose(5, "节日价", "0.88", 3, 8), Decision.Outcome.RETURNED, "补充同类对比");
        long withdrawn = propose(6, "直播专享价", "0.90", 4, 5);
        database.write(OperationsSample.SUPERVISOR, tx -> prices.withdraw(tx, withdrawn, "场次取消"));
    }

    private long propose(int family, String reason, String factor, int fromDays, int toDays) {
        return database.write(OperationsSample.SUPERVISOR, tx -> {
            Instant from = fromDays == 0 ? null : tx.now().plus(Duration.ofDays(fromDays));
            Instant to = toDays == 0 ? null : tx.now().plus(Duration.ofDays(toDays));
            return prices.propose(
                            tx,
                            new NewPrice(
                                    SampleShops.TMALL,
                                    SampleProducts.sku(family, 1),
                                    part(amount(family, 1), factor),
                                    from,
                                    to,
                                    reason,
                                    null))
                    .id();
        });
    }

    /** What was decided; the sample has no inbox of its own, so the request is taken back where it waits. */
    private void decide(long price, Decision.Outcome outcome, String reason) {
        database.write(OperationsSample.DIRECTOR, tx -> {
            prices.settle(tx, price, new Decision(outcome, OperationsSample.DIRECTOR.username(), reason, tx.now()));
            return null;
        });
    }

    /** Twice what it costs, to the next nine jiao; where nobody has told the cost, by what the neighbours cost. */
    static BigDecimal amount(int family, int article) {
        int number = family * 15 + article + 1;
        int grams = SampleProducts.FAMILIES.get(family).grams();
        BigDecimal cost = SampleProducts.cost(number, grams);
        BigDecimal base = cost == null ? SampleProducts.cost(number + 1, grams) : cost;
        return base.multiply(new BigDecimal("2")).setScale(0, RoundingMode.DOWN).add(new BigDecimal("0.90"));
    }

    private static BigDecimal part(BigDecimal amount, String factor) {
        return amount.multiply(new BigDecimal(factor)).setScale(2, RoundingMode.HALF_UP);
    }

    private static Price inForce(String number, String shop, String sku, BigDecimal amount, Instant since) {
        return new Price(
                number,
                shop,
                sku,
                amount,
                null,
                since,
                null,
                "开店定价",
                null,
                false,
                false,
                PriceState.ACTIVE,
                null,
                null,
                null,
                OperationsSample.DIRECTOR.username(),
                since,
                "同意",
                OperationsSample.SUPERVISOR.username());
    }
}
