package argosy.logistics.stock;

import argosy.department.Label;

/** One row of the stock report: a SKU in a warehouse, in pieces. */
@Label(en = "Stock report", zh = "库存报表")
public record StockFigures(
        @Label(en = "SKU", zh = "商品编码", example = "SKU-001") String sku,

        @Label(en = "Name", zh = "商品名称", example = "保湿面霜 50ml")
        String name,

        @Label(en = "Warehouse", zh = "仓库", example = "SH1") String warehouse,
        @Label(en = "On hand", zh = "在库", example = "120") long onHand,
        @Label(en = "Reserved", zh = "占用", example = "8") long reserved,
        @Label(en = "Available", zh = "可用", example = "112") long available,
        @Label(en = "Picked", zh = "已拣货", example = "4") long picked,
        @Label(en = "Damaged", zh = "残损", example = "1") long damaged,
        @Label(en = "Returns", zh = "退货待检", example = "0") long returns,
        @Label(en = "In transit", zh = "在途", example = "6") long inTransit,
        @Label(en = "Total", zh = "合计", example = "131") long total) {}
