package argosy.logistics.returns;

import argosy.department.Label;
import argosy.logistics.damage.Responsible;
import argosy.logistics.stock.StockLedger;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What the inspection found, all or a part; without lines it only begins.
 *
 * @param sendBackCarrier who takes pieces back to their sender, needed for {@code sentBack}; {@code sendBackTrackingNo}
 *     likewise
 */
@Label(en = "Inspection", zh = "退货检验")
public record Inspection(
        @Size(max = NewReturn.MOST_LINES) @Valid @Label(en = "Lines", zh = "明细")
        List<@NotNull Line> lines,

        @Size(max = 64) @Label(en = "Sent back with", zh = "寄回物流公司", example = "SF")
        String sendBackCarrier,

        @Size(max = 64) @Label(en = "Sent back as", zh = "寄回运单号", example = "SF1234567890998")
        String sendBackTrackingNo) {

    public Inspection {
        lines = lines == null ? List.of() : Collections.unmodifiableList(new ArrayList<>(lines));
    }

    /**
     * @param restocked pieces that go for sale again, to the storage bin {@code toBin}
     * @param damaged pieces that open a damage case, described by {@code note}
     * @param suspected who probably answers for the damage, or null
     * @param damageCase number of the case that was reported about exactly these pieces before they came back, or null
     * @param sentBack pieces that go back to the sender
     * @param missing pieces that a parcel which came back should have held
     */
    @Label(en = "Inspected line", zh = "检验明细")
    public record Line(
            @NotNull @Min(1) @Label(en = "Line", zh = "行号", example = "1")
            Integer line,

            @Min(0) @Max(StockLedger.MOST) @Label(en = "Restocked", zh = "重新上架", example = "1")
            Long restocked,

            @Size(max = 64) @Label(en = "To bin", zh = "移入库位", example = "SH1-A-01-03")
            String toBin,

            @Min(0) @Max(StockLedger.MOST) @Label(en = "Damaged", zh = "残损", example = "1")
            Long damaged,

            @Label(en = "Suspected", zh = "疑似责任方", example = "carrier")
            Responsible suspected,

            @Size(max = 40) @Label(en = "Damage case", zh = "已有残损单号", example = "CS-20261122-0001")
            String damageCase,

            @Min(0) @Max(StockLedger.MOST) @Label(en = "Sent back", zh = "寄回", example = "0")
            Long sentBack,

            @Min(0) @Max(StockLedger.MOST) @Label(en = "Missing", zh = "缺少", example = "0")
            Long missing,

            @Size(max = 1000) @Label(en = "Note", zh = "检验说明", example = "外盒破损，内件碎裂")
            String note) {

        public Line {
            restocked = restocked == null ? 0L : restocked;
            damaged = damaged == null ? 0L : damaged;
            sentBack = sentBack == null ? 0L : sentBack;
            missing = missing == null ? 0L : missing;
            note = note == null || note.isBlank() ? null : note.strip();
        }

        long pieces() {
            return restocked + damaged + sentBack + missing;
        }
    }
}
