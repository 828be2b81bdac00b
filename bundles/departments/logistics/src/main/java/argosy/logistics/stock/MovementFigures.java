package argosy.logistics.stock;

import argosy.department.Label;

/** One row of the movement report: what a SKU did in a time window, company-wide, in pieces. */
@Label(en = "Movement report", zh = "进销存报表")
public record MovementFigures(
        @Label(en = "SKU", zh = "商品编码", example = "SKU-001") String sku,

        @Label(en = "Name", zh = "商品名称", example = "保湿面霜 50ml")
        String name,

        @Label(en = "Opening", zh = "期初", example = "100") long opening,
        @Label(en = "Received", zh = "入库", example = "60") long received,
        @Label(en = "Delivered", zh = "出库", example = "38") long delivered,
        @Label(en = "Gains", zh = "盘盈调增", example = "1") long gains,
        @Label(en = "Losses", zh = "盘亏损耗", example = "2") long losses,
        @Label(en = "Closing", zh = "期末", example = "121") long closing) {}
