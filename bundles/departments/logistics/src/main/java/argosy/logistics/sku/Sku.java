package argosy.logistics.sku;

import static argosy.logistics.db.Tables.SKU;

import argosy.department.Codes;
import argosy.department.Label;
import argosy.department.Register;
import argosy.department.Sensitive;
import argosy.department.Text;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;

/**
 * An article as the warehouse knows it (LOG-02, LOG-04).
 *
 * @param code unique in the company and never changed
 * @param barcode what a scanner reads; unique when there is one
 * @param category what kind of goods it is, or null; rules may be made for it
 * @param measure what one piece is called, 件 when not given
 * @param weightGrams weight of one piece
 * @param volumeCm3 volume of one piece
 * @param cost what one piece costs to buy, in yuan, or null when nobody has told; what stock is worth goes by it
 * @param lotTracked whether every piece belongs to a lot; not changed while there is stock
 */
@Label(en = "SKU", zh = "商品")
public record Sku(
        @NotBlank @Size(max = 64) @Pattern(regexp = Codes.PATTERN, message = Codes.MESSAGE) @Label(
                en = "Code",
                zh = "商品编码",
                example = "SKU-001",
                also = {"sku", "SKU编码", "货号", "商家编码"})
        String code,

        @NotBlank @Size(max = 500) @Label(
                en = "Name",
                zh = "商品名称",
                example = "保湿面霜 50ml",
                also = {"名称", "品名"})
        String name,

        @Size(max = 200) @Label(en = "Brand", zh = "品牌", example = "清岚")
        String brand,

        @Size(max = 100) @Label(
                en = "Category",
                zh = "类目",
                example = "面部护理",
                also = {"分类", "品类"})
        String category,

        @Size(max = 500) @Label(en = "Specification", zh = "规格", example = "50ml 滋润型", also = "spec")
        String spec,

        @Size(max = 64) @Pattern(regexp = Codes.OPTIONAL, message = Codes.MESSAGE) @Label(en = "Barcode", zh = "条码", example = "6901234567892", also = "条形码")
        String barcode,

        @Size(max = 32) @Label(en = "Unit of measure", zh = "计量单位", example = "件", also = "单位")
        String measure,

        @PositiveOrZero @Max(100_000_000) @Label(
                en = "Weight (g)",
                zh = "重量(克)",
                example = "120",
                also = {"weight", "重量"})
        Integer weightGrams,

        @PositiveOrZero @Max(1_000_000_000_000L) @Label(
                en = "Volume (cm³)",
                zh = "体积(立方厘米)",
                example = "250",
                also = {"volume", "体积"})
        Long volumeCm3,

        @Sensitive("sku-costs:read")
        @PositiveOrZero @Digits(integer = 12, fraction = 2) @Label(
                en = "Cost (CNY)",
                zh = "采购成本（元）",
                example = "32.50",
                also = {"cost", "采购成本", "成本价", "进价"})
        BigDecimal cost,

        @Label(en = "Lot tracked", zh = "批次管理", example = "false")
        Boolean lotTracked,

        @Label(en = "State", zh = "状态", example = "active") SkuState state) {

    public static final Register<Sku> SKUS = Register.of("skus", Text.of("SKUs", "商品"), Sku.class, SKU)
            .search("code", "name", "brand", "spec", "barcode")
            .filter("brand", "category", "barcode", "state")
            .sort("code", "name")
            .defaultSort("code");

    /** What is not given: pieces, without lots, active. An empty barcode or category is none. */
    public Sku {
        category = category == null || category.isBlank() ? null : category.strip();
        barcode = barcode == null || barcode.isBlank() ? null : barcode;
        measure = measure == null || measure.isBlank() ? "件" : measure;
        lotTracked = lotTracked == null ? Boolean.FALSE : lotTracked;
        state = state == null ? SkuState.ACTIVE : state;
    }
}
