package argosy.logistics.freight;

import argosy.department.Label;

/** What can be wrong with a line of a freight bill (LOG-18). */
public enum Finding {
    /** The carrier has no parcel of ours with this tracking number. */
    @Label(en = "Unknown parcel", zh = "无此包裹")
    UNKNOWN_PARCEL,
    /** The parcel was voided or never left the warehouse. */
    @Label(en = "Not handed over", zh = "未交接")
    NOT_HANDED_OVER,
    /** The tracking number stands earlier in this bill or in another one. */
    @Label(en = "Billed twice", zh = "重复计费")
    BILLED_TWICE,
    /** More weight is billed than the tariff charges for what we weighed. */
    @Label(en = "Weight too high", zh = "重量偏高")
    WEIGHT_TOO_HIGH,
    /** Another destination is billed than the parcel was sent to. */
    @Label(en = "Wrong zone", zh = "目的地不符")
    WRONG_ZONE,
    /** More is billed than the tariff says for the billed weight and destination. */
    @Label(en = "Price too high", zh = "单价偏高")
    PRICE_TOO_HIGH,
    /** Less is billed than the tariff says for the billed weight and destination. */
    @Label(en = "Price too low", zh = "单价偏低")
    PRICE_TOO_LOW,
    /** More surcharges are billed than the tariff knows. */
    @Label(en = "Surcharge not agreed", zh = "未约定附加费")
    SURCHARGE_NOT_AGREED,
    /** No tariff of the carrier was valid for the parcel, so what is owed is not known. */
    @Label(en = "No tariff", zh = "无报价")
    NO_TARIFF,
    /** The day of posting lies outside the period of the bill. */
    @Label(en = "Outside the period", zh = "不在账期")
    OUTSIDE_PERIOD
}
