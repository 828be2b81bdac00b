package argosy.logistics.replenishment;

import argosy.department.Label;

/**
 * What a scan has done, counted in shelves: SKUs of a warehouse.
 *
 * @param suggested new suggestions; {@code refreshed} those with new figures; {@code unchanged} those as before
 * @param withdrawn suggestions that are not needed any more
 * @param waiting shelves that are short even with what is on its way to them
 * @param dismissed shelves that are short but left alone until the day somebody set
 */
@Label(en = "Replenishment scan result", zh = "补货扫描结果")
public record ScanResult(
        @Label(en = "Suggested", zh = "新建议", example = "12") int suggested,
        @Label(en = "Refreshed", zh = "已更新", example = "3") int refreshed,
        @Label(en = "Unchanged", zh = "未变化", example = "5") int unchanged,
        @Label(en = "Withdrawn", zh = "已撤回", example = "1") int withdrawn,
        @Label(en = "Waiting", zh = "在途仍不足", example = "2") int waiting,
        @Label(en = "Dismissed", zh = "搁置中", example = "1") int dismissed) {}
