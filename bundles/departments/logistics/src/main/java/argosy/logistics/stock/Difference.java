package argosy.logistics.stock;

import argosy.department.Label;

/** A place where ledger, balance and reservations do not agree; there should be none. */
@Label(en = "Difference", zh = "账实差异")
public record Difference(
        @Label(en = "SKU", zh = "商品编码", example = "SKU-001") String sku,

        @Label(en = "Bin", zh = "库位", example = "SH1-A-01-02")
        String bin,

        @Label(en = "Lot", zh = "批次", example = "20261101") String lot,

        @Label(en = "Status", zh = "库存状态", example = "on_hand")
        String status,

        @Label(en = "Sum of the moves", zh = "流水合计", example = "12")
        long ledger,

        @Label(en = "Balance", zh = "结存", example = "11") long balance,

        @Label(en = "Open reservations", zh = "未拣占用合计", example = "3")
        long promised,

        @Label(en = "Reserved", zh = "结存占用", example = "3") long reserved) {}
