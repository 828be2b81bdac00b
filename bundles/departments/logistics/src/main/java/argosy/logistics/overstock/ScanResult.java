package argosy.logistics.overstock;

import argosy.department.Label;

/**
 * What a scan has done, counted in shelves: SKUs of a warehouse.
 *
 * @param flagged new cases; {@code refreshed} open cases with new figures; {@code unchanged} those as before
 * @param cleared open cases that are below the border of their rule by now
 * @param dismissed shelves that are above a border but left alone until the day somebody set
 */
@Label(en = "Overstock scan result", zh = "积压扫描结果")
public record ScanResult(
        @Label(en = "Flagged", zh = "新标记", example = "9") int flagged,
        @Label(en = "Refreshed", zh = "已更新", example = "4") int refreshed,
        @Label(en = "Unchanged", zh = "未变化", example = "2") int unchanged,
        @Label(en = "Cleared", zh = "已消除", example = "1") int cleared,
        @Label(en = "Dismissed", zh = "搁置中", example = "1") int dismissed) {}
