package argosy.logistics.standards;

import static argosy.logistics.db.Tables.FLOOR_CHECK;

import argosy.department.Label;
import argosy.department.Register;
import argosy.department.Text;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;

/**
 * Whether work on the floor follows a standard (LOG-22). The inspector stands in {@code createdBy}. Read by itself it
 * carries its {@code items} ({@link CheckedItem}); photos are attachments.
 *
 * @param number {@code XJ-20261122-0001}
 * @param edition the edition that was in force
 * @param passed items passed, {@code failed} items failed
 * @param score {@code passed ÷ (passed + failed) × 100}, one decimal
 */
@Label(en = "Floor check", zh = "现场检查")
public record FloorCheck(
        @Label(en = "Number", zh = "检查单号", example = "XJ-20261122-0001")
        String number,

        @Label(en = "Day", zh = "检查日期", example = "2026-11-22")
        LocalDate onDay,

        @Label(en = "Warehouse", zh = "仓库", example = "SH1") String warehouse,
        @Label(en = "Place", zh = "地点", example = "A 区拣货通道") String place,

        @Label(en = "Standard", zh = "SOP 编码", example = "SOP-PICK")
        String sopCode,

        @Label(en = "Edition", zh = "版次", example = "2") int edition,
        @Label(en = "Passed", zh = "合格项", example = "9") int passed,
        @Label(en = "Failed", zh = "不合格项", example = "1") int failed,
        @Label(en = "Score %", zh = "得分%", example = "90.0") BigDecimal score,
        @Label(en = "Note", zh = "备注", example = "夜班抽查") String note) {

    public static final Register<FloorCheck> FLOOR_CHECKS = Register.of(
                    "floor-checks", Text.of("Floor checks", "现场检查"), FloorCheck.class, FLOOR_CHECK)
            .search("number", "place", "sopCode")
            .filter("warehouse", "sopCode")
            .sort("number", "onDay");

    /** Percent with one decimal, half up; there is at least one item. */
    static BigDecimal score(int passed, int failed) {
        return BigDecimal.valueOf(passed * 100L)
                .divide(BigDecimal.valueOf((long) passed + failed), 1, RoundingMode.HALF_UP);
    }
}
