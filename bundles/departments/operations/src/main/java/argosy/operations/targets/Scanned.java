package argosy.operations.targets;

import argosy.department.Label;

/** What a scan by hand has done. */
@Label(en = "Scan", zh = "检查结果")
public record Scanned(
        @Label(en = "Records changed", zh = "处理条数", example = "3")
        int changed) {}
