package argosy.logistics.damage;

import argosy.department.Codes;
import argosy.department.Label;
import argosy.logistics.stock.StockLedger;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * Damaged goods as they are reported (LOG-15).
 *
 * @param lot needed for a SKU that is tracked by lot
 * @param goods where the goods are now; on hand goods need their {@code bin}, picked goods their dispatch order as source
 * @param source kind of the document the goods belong to, with its {@code sourceNumber}; a parcel also by its tracking
 *     number; both or neither
 * @param sourceLine line of the receipt or return, or null
 * @param unitCost what one piece is worth, yuan; what the SKU costs when not given
 * @param suspected who probably answers for it, or null
 * @param foundBy who found it; the caller when not given
 * @param foundAt when; now when not given
 */
@Label(en = "New damage case", zh = "新残损单")
public record NewDamageCase(
        @NotNull @Label(en = "Found in", zh = "发现环节", example = "storage")
        FoundIn foundIn,

        @NotBlank @Size(max = 64) @Label(en = "SKU", zh = "商品编码", example = "SKU-001")
        String sku,

        @Size(max = 64) @Pattern(regexp = Codes.OPTIONAL, message = Codes.MESSAGE) @Label(en = "Lot", zh = "批次", example = "20261101")
        String lot,

        @NotNull @Min(1) @Max(StockLedger.MOST) @Label(en = "Quantity", zh = "数量", example = "14")
        Long quantity,

        @NotBlank @Size(max = 32) @Label(en = "Warehouse", zh = "仓库", example = "SH1")
        String warehouse,

        @NotNull @Label(en = "Goods are", zh = "货物所在", example = "on_hand")
        Whereabouts goods,

        @Size(max = 64) @Label(en = "Bin", zh = "库位", example = "SH1-A-01-02")
        String bin,

        @Label(en = "Source", zh = "来源单据类型", example = "receipt")
        SourceKind source,

        @Size(max = 64) @Label(en = "Source number", zh = "来源单号", example = "RK-20261122-0001")
        String sourceNumber,

        @Min(1) @Label(en = "Source line", zh = "来源行号", example = "1")
        Integer sourceLine,

        @NotBlank @Size(max = 1000) @Label(en = "Description", zh = "残损描述", example = "整箱受压，14 只杯子碎裂")
        String description,

        @PositiveOrZero @Digits(integer = 12, fraction = 2) @Label(en = "Unit cost (CNY)", zh = "单件成本（元）", example = "12.50")
        BigDecimal unitCost,

        @Label(en = "Suspected", zh = "疑似责任方", example = "carrier")
        Responsible suspected,

        @Size(max = 64) @Label(en = "Found by", zh = "发现人", example = "chenjing")
        String foundBy,

        @Label(en = "Found at", zh = "发现时间", example = "2026-11-22T02:00:00Z")
        Instant foundAt) {

    public NewDamageCase {
        lot = lot == null ? "" : lot.strip();
        sourceNumber = sourceNumber == null || sourceNumber.isBlank() ? null : sourceNumber.strip();
    }
}
