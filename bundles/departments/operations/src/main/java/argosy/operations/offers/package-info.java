/** Discounts, flash sales, coupons and member offers: with proved reference prices, begun and ended by the clock. */
package argosy.operations.offers;
