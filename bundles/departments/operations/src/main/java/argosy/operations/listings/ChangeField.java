package argosy.operations.listings;

import argosy.department.Label;

/** What of a listing is to be changed (OPS-11). */
public enum ChangeField {
    @Label(en = "Title", zh = "标题")
    TITLE,
    @Label(en = "Keywords", zh = "关键词")
    KEYWORDS,
    @Label(en = "Reference price", zh = "划线价")
    REFERENCE_PRICE,
    /** A section of the detail page; its kind is the part. */
    @Label(en = "Detail section", zh = "详情模块")
    SECTION,
    /** The price of a SKU, which is the part: raised when another price takes effect. */
    @Label(en = "Price", zh = "价格")
    PRICE,
    /** A fact of the product, which is the part: raised when the product changes. */
    @Label(en = "Product fact", zh = "商品信息")
    FACT
}
