package argosy.logistics.overstock;

import argosy.department.Label;
import jakarta.validation.constraints.Size;

/** Which shelves a scan looks at. @param warehouse code, or null for all warehouses */
@Label(en = "Overstock scan", zh = "积压扫描")
public record ScanScope(
        @Size(max = 32) @Label(en = "Warehouse", zh = "仓库", example = "SH1")
        String warehouse) {}
