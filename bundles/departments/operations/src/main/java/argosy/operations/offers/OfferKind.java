package argosy.operations.offers;

import argosy.department.Label;

/** What customers are offered. */
public enum OfferKind {
    @Label(en = "Discount", zh = "折扣")
    DISCOUNT,
    @Label(en = "Flash sale", zh = "限时抢购")
    FLASH_SALE,
    @Label(en = "Coupon", zh = "优惠券")
    COUPON,
    @Label(en = "Member offer", zh = "会员优惠")
    MEMBER;

    /** Whether it shows a price crossed out, so that each article and its reference price are named. */
    boolean pricesArticles() {
        return this == DISCOUNT || this == FLASH_SALE;
    }
}
