package argosy.logistics.alerts;

import argosy.department.Label;

/** What a scan has done. */
@Label(en = "Alert scan result", zh = "预警扫描结果")
public record AlertScan(
        @Label(en = "Opened", zh = "新预警", example = "3") int opened,
        @Label(en = "Settled", zh = "已解除", example = "1") int settled,

        @Label(en = "Still open", zh = "仍未解除", example = "5")
        int open) {}
