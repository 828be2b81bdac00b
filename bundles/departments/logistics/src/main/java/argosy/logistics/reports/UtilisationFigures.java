package argosy.logistics.reports;

import argosy.department.Label;
import java.math.BigDecimal;

/**
 * How full the storage bins of a zone are (LOG-01); quantities in pieces.
 *
 * @param planned bins with a capacity; {@code capacity} and {@code used} are theirs
 * @param percent used ÷ capacity × 100, or null when no bin has a capacity
 */
@Label(en = "Utilisation", zh = "库位利用率")
public record UtilisationFigures(
        @Label(en = "Warehouse", zh = "仓库", example = "HZ") String warehouse,
        @Label(en = "Zone", zh = "库区", example = "A") String zone,
        @Label(en = "Bins", zh = "库位数", example = "40") long bins,

        @Label(en = "Occupied bins", zh = "已用库位数", example = "31")
        long occupied,

        @Label(en = "Bins with capacity", zh = "设容量库位数", example = "40")
        long planned,

        @Label(en = "Capacity", zh = "容量（件）", example = "20000")
        long capacity,

        @Label(en = "Used", zh = "已用（件）", example = "12800") long used,

        @Label(en = "Utilisation %", zh = "利用率%", example = "64.0")
        BigDecimal percent) {}
