package argosy.operations.orders;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** The money of an order in CNY, each with two decimals. */
record Amounts(
        BigDecimal goods,
        BigDecimal freight,
        BigDecimal discount,
        BigDecimal payable,
        BigDecimal paid,
        PaymentState payment) {

    static final BigDecimal ZERO = new BigDecimal("0.00");

    /**
     * Goods are the lines less their discounts. What is to be paid is what the platform says, else goods + freight − discount
     * and never below zero; a platform that says paid without an amount means all of it.
     */
    static Amounts of(NewOrder given, List<OrderLine> lines) {
        BigDecimal goods = goods(lines);
        BigDecimal freight = cents(given.freight());
        BigDecimal discount = cents(given.discount());
        BigDecimal payable =
                given.payable() == null ? goods.add(freight).subtract(discount).max(ZERO) : cents(given.payable());
        PlatformStatus status = given.meaning();
        BigDecimal paid = given.paid() != null ? cents(given.paid()) : status.paid() ? payable : ZERO;
        PaymentState payment = !status.paid() && paid.signum() == 0
                ? PaymentState.UNPAID
                : PaymentState.of(payable, paid, status != PlatformStatus.COMPLETED);
        return new Amounts(goods, freight, discount, payable, paid, payment);
    }

    static BigDecimal goods(List<OrderLine> lines) {
        return lines.stream().map(OrderLine::amount).reduce(ZERO, BigDecimal::add);
    }

    static BigDecimal cents(BigDecimal amount) {
        return amount.setScale(2, RoundingMode.HALF_UP);
    }
}
