package argosy.logistics.shipping;

import argosy.department.Label;

/** What lies in a parcel: so many pieces of a SKU and lot for one line of the dispatch order. */
@Label(en = "Parcel content", zh = "包裹内容")
public record ParcelContent(
        @Label(en = "Line", zh = "行号", example = "1") int line,
        @Label(en = "SKU", zh = "商品编码", example = "TD-1001") String sku,
        @Label(en = "Lot", zh = "批次", example = "20261101") String lot,
        @Label(en = "Quantity", zh = "数量", example = "2") long quantity) {}
