package argosy.operations.offers;

import argosy.department.Problem;
import argosy.department.Text;
import argosy.department.Transaction;
import argosy.operations.prices.PriceHistory;
import argosy.operations.prices.PriceList;
import argosy.operations.promotion.MarketingRule;
import argosy.operations.promotion.RuleKind;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** What is crossed out was really asked for (LEG-23), and what is asked instead is not below the floor (OPS-16). */
final class ReferencePrices {

    private ReferencePrices() {}

    /** 422 with every line whose reference price the shop did not have in the days of the rule, or that is too cheap. */
    static void require(Transaction tx, Offer offer, List<OfferLine> lines) {
        List<String> skus = lines.stream().map(OfferLine::sku).toList();
        Instant to = offer.startsAt().isBefore(tx.now()) ? offer.startsAt() : tx.now();
        OptionalInt days = MarketingRule.days(tx, RuleKind.REFERENCE_PRICE);
        Instant from = days.isPresent() ? to.minus(Duration.ofDays(days.getAsInt())) : Instant.EPOCH;
        Map<String, PriceHistory> histories = PriceList.history(tx, offer.shop(), skus, from, to);
        Map<String, BigDecimal> floors = PriceList.floors(tx, offer.shop(), skus);
        List<Problem.FieldProblem> problems = new ArrayList<>();
        for (OfferLine line : lines) {
            if (!histories.get(line.sku()).had(line.referencePrice())) {
                problems.add(new Problem.FieldProblem(
                        "lines",
                        Text.of(
                                "SKU " + line.sku() + " was not sold for " + line.referencePrice() + " in this shop"
                                        + days(days) + "; name a price it really had.",
                                "商品 " + line.sku() + " 在本店" + daysZh(days) + "没有按 " + line.referencePrice()
                                        + " 元销售过，请填写真实成交过的价格。")));
            }
            BigDecimal floor = floors.get(line.sku());
            if (floor != null && line.offerPrice().compareTo(floor) < 0) {
                problems.add(new Problem.FieldProblem(
                        "lines",
                        Text.of(
                                "SKU " + line.sku() + " would cost " + line.offerPrice() + ", below its floor " + floor
                                        + "; take off less or have the floor changed.",
                                "商品 " + line.sku() + " 促销价 " + line.offerPrice() + " 元低于底价 " + floor
                                        + " 元，请减少优惠或先调整底价。")));
            }
        }
        if (!problems.isEmpty()) {
            throw Problem.invalid(problems);
        }
    }

    private static String days(OptionalInt days) {
        return days.isPresent() ? " in the " + days.getAsInt() + " days before" : "";
    }

    private static String daysZh(OptionalInt days) {
        return days.isPresent() ? "此前 " + days.getAsInt() + " 天内" : "";
    }
}
