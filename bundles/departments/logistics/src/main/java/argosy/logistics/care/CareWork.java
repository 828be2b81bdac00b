package argosy.logistics.care;

import static argosy.logistics.db.Tables.CARE_WORK;

import argosy.department.Label;
import argosy.department.Register;
import argosy.department.Text;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * Work that was done to care for stored goods (LOG-26); {@code ?nextDue.le=2026-11-30} lists what is due again.
 *
 * @param zone where, or null for the whole warehouse; {@code bin} narrower, or null
 * @param doneOn not in the future; {@code nextDue} the day to repeat it, or null
 */
@Label(en = "Care work", zh = "养护作业")
public record CareWork(
        @NotBlank @Size(max = 32) @Label(en = "Warehouse", zh = "仓库", example = "SH1")
        String warehouse,

        @Size(max = 64) @Label(en = "Zone", zh = "库区", example = "A")
        String zone,

        @Size(max = 64) @Label(en = "Bin", zh = "库位", example = "SH1-A-01-02")
        String bin,

        @NotNull @Label(en = "Kind", zh = "作业类型", example = "ventilation")
        Kind kind,

        @NotBlank @Size(max = 1000) @Label(en = "What", zh = "作业内容", example = "开窗通风两小时")
        String what,

        @NotNull @Label(en = "Done on", zh = "作业日期", example = "2026-11-22")
        LocalDate doneOn,

        @Label(en = "Next due", zh = "下次作业日期", example = "2026-11-29")
        LocalDate nextDue) {

    /** What is done. */
    public enum Kind {
        @Label(en = "Cleaning", zh = "清洁")
        CLEANING,
        @Label(en = "Ventilation", zh = "通风")
        VENTILATION,
        @Label(en = "Drying", zh = "除湿")
        DRYING,
        @Label(en = "Pest control", zh = "防虫鼠")
        PEST_CONTROL,
        @Label(en = "Turning", zh = "翻堆")
        TURNING,
        @Label(en = "Repacking", zh = "换包装")
        REPACKING,
        @Label(en = "Inspection", zh = "检查")
        INSPECTION
    }

    public static final Register<CareWork> CARE_WORKS = Register.of(
                    "care-works", Text.of("Care works", "养护作业"), CareWork.class, CARE_WORK)
            .search("what", "zone", "bin")
            .filter("warehouse", "zone", "kind", "nextDue")
            .sort("doneOn");

    CareWork at(String place) {
        return new CareWork(warehouse, place, bin, kind, what, doneOn, nextDue);
    }
}
