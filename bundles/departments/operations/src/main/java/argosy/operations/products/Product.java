package argosy.operations.products;

import static argosy.operations.db.Tables.PRODUCT;

import argosy.department.Codes;
import argosy.department.Label;
import argosy.department.ReadOnly;
import argosy.department.Register;
import argosy.department.Text;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A product as it is sold, with its SKUs apart ({@link Sku}) and its images as attachments (OPS-07, OPS-08).
 *
 * @param code what SKUs and listings refer to; never changes
 * @param productType code of the {@link ProductType}, by which its listings are checked
 * @param source where it comes from: own purchase, agency, a merchant
 * @param supplier name of who supplies it, or null
 * @param qcRef number of the quality check that passed it, or null
 * @param departure next dates of departure (团期) of a travel product, or null
 * @param selectionReason why it was selected or rejected
 * @param blockedReason why it may not be sold, or null when it may
 * @param verifiedAt when somebody last confirmed that its information is right
 */
@Label(en = "Product", zh = "商品")
public record Product(
        @NotBlank @Size(max = 64) @Pattern(regexp = Codes.PATTERN, message = Codes.MESSAGE) @Label(
                en = "Product code",
                zh = "商品编号",
                example = "P-1001",
                also = {"Code", "编号", "款号"})
        String code,

        @NotBlank @Size(max = 200) @Label(en = "Name", zh = "商品名称", example = "LED 吸顶灯", also = "名称")
        String name,

        @NotBlank @Size(max = 32) @Label(en = "Product type", zh = "商品类型", example = "goods", also = "类型")
        String productType,

        @Size(max = 100) @Label(en = "Category", zh = "类目", example = "灯具照明", also = "分类")
        String category,

        @Size(max = 200) @Label(en = "Brand", zh = "品牌", example = "晨光照明")
        String brand,

        @Size(max = 500) @Label(en = "Specification", zh = "规格", example = "12W/18W/24W，白光/暖光")
        String spec,

        @Size(max = 200) @Label(en = "Source", zh = "来源", example = "厂家直采")
        String source,

        @Size(max = 2000) @Label(en = "Selling points", zh = "卖点", example = "无频闪，三年质保")
        String sellingPoints,

        @Size(max = 200) @Label(en = "Supplier", zh = "供应商", example = "中山市古镇灯饰厂")
        String supplier,

        @Size(max = 100) @Label(en = "Quality check", zh = "质检单号", example = "ZJ-20261101-0004")
        String qcRef,

        @Size(max = 500) @Label(en = "Departures", zh = "团期", example = "2026-12-05、2026-12-12")
        String departure,

        @ReadOnly @Label(en = "State", zh = "状态", example = "active")
        ProductState state,

        @ReadOnly @Label(en = "Reason of the selection", zh = "选品理由", example = "同类月销过万，毛利 45%")
        String selectionReason,

        @ReadOnly @Label(en = "Selected by", zh = "选品人", example = "linyating")
        String selectedBy,

        @ReadOnly @Label(en = "Selected at", zh = "选品时间", example = "2026-11-01T02:00:00Z")
        Instant selectedAt,

        @ReadOnly @Label(en = "Blocked because", zh = "停售原因", example = "抽检不合格 QC-7")
        String blockedReason,

        @ReadOnly @Label(en = "Verified at", zh = "信息核对时间", example = "2026-11-20T02:00:00Z")
        Instant verifiedAt,

        @ReadOnly @Label(en = "Verified by", zh = "信息核对人", example = "fanglei")
        String verifiedBy) {

    public static final Register<Product> PRODUCTS = Register.of(
                    "products", Text.of("Products", "商品"), Product.class, PRODUCT)
            .search("code", "name", "brand", "sellingPoints")
            .filter("state", "productType", "category", "brand", "supplier", "blockedReason", "verifiedAt")
            .sort("code", "name")
            .defaultSort("code")
            .workflow(ProductState.WORKFLOW, "state");

    /** One fact of the product that listings repeat, before and after a change. */
    public record Fact(String name, String before, String after) {}

    public Product {
        supplier = supplier == null || supplier.isBlank() ? null : supplier.strip();
        state = state == null ? ProductState.CANDIDATE : state;
    }

    /** A product as it is proposed. */
    public static Product candidate(
            String code,
            String name,
            String productType,
            String category,
            String brand,
            String spec,
            String source,
            String sellingPoints,
            String supplier) {
        return new Product(
                code,
                name,
                productType,
                category,
                brand,
                spec,
                source,
                sellingPoints,
                supplier,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    Product in(ProductState next) {
        return PRODUCTS.shape().with(this, "state", next);
    }

    Product decided(ProductState next, String reason, String by, Instant at) {
        return new Product(
                code,
                name,
                productType,
                category,
                brand,
                spec,
                source,
                sellingPoints,
                supplier,
                qcRef,
                departure,
                next,
                reason,
                by,
                at,
                blockedReason,
                verifiedAt,
                verifiedBy);
    }

    Product verified(String by, Instant at) {
        return PRODUCTS.shape().with(PRODUCTS.shape().with(this, "verifiedBy", by), "verifiedAt", at);
    }

    Product blocked(String reason) {
        return PRODUCTS.shape().with(this, "blockedReason", reason);
    }

    /** What customers read of it and listings repeat, where it differs. */
    List<Fact> changed(Product after) {
        List<Fact> facts = new ArrayList<>();
        differing(facts, "name", name, after.name());
        differing(facts, "brand", brand, after.brand());
        differing(facts, "spec", spec, after.spec());
        differing(facts, "departure", departure, after.departure());
        return facts;
    }

    private static void differing(List<Fact> facts, String name, String before, String after) {
        if (!Objects.equals(before, after)) {
            facts.add(new Fact(name, before, after));
        }
    }
}
