package argosy.operations.listings;

import static argosy.operations.db.Tables.DETAIL_RULE;
import static argosy.operations.db.Tables.PRODUCT_TYPE;
import static argosy.operations.db.Tables.TITLE_RULE;

import argosy.department.Problem;
import argosy.department.Reads;
import argosy.department.Shape;
import argosy.department.Stored;
import argosy.operations.products.Product;
import argosy.operations.products.ProductState;
import argosy.operations.products.Products;
import argosy.operations.shops.Platform;
import argosy.operations.shops.Shops;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jooq.impl.DSL;

/** The rules of the listing gate as they are now, and what they find. */
final class Gates {

    private static final int MOST = 1000;

    /** What keeps the listing from going online, the state of its product included. */
    static List<Finding> findings(Reads reads, Stored<Listing> listing, int images) {
        Product product =
                Products.existing(reads, "product", listing.value().product()).value();
        List<Finding> findings = new ArrayList<>();
        if (product.blockedReason() != null) {
            findings.add(new Finding(
                    "product",
                    "The product may not be sold: " + product.blockedReason(),
                    "商品已暂停销售：" + product.blockedReason()));
        } else if (product.state() != ProductState.ACTIVE) {
            findings.add(new Finding(
                    "product",
                    "The product is " + Shape.code(product.state()) + "; activate it first.",
                    "商品状态为“" + Shape.title(product.state()).zh() + "”，请先启用。"));
        }
        findings.addAll(content(reads, listing.value(), Sections.of(reads, listing.id()), product, images));
        return findings;
    }

    /** 422 with everything that is wrong with the content, images left out. */
    static void requireContent(Reads reads, Listing listing, Map<SectionKind, String> sections) {
        Product product = Products.existing(reads, "product", listing.product()).value();
        require(content(reads, listing, sections, product, Integer.MAX_VALUE));
    }

    static void require(List<Finding> findings) {
        if (!findings.isEmpty()) {
            throw Problem.invalid(findings.stream().map(Finding::problem).toList());
        }
    }

    private static List<Finding> content(
            Reads reads, Listing listing, Map<SectionKind, String> sections, Product product, int images) {
        Platform platform =
                Shops.existing(reads, "shop", listing.shop()).value().platform();
        List<DetailRule> details =
                reads.select(DetailRule.DETAIL_RULES, DETAIL_RULE.PRODUCT_TYPE.eq(product.productType()), MOST).stream()
                        .map(Stored::value)
                        .toList();
        List<ForbiddenWord> words = reads.select(ForbiddenWord.FORBIDDEN_WORDS, DSL.noCondition(), MOST * 10).stream()
                .map(Stored::value)
                .toList();
        Integer needed = reads.sql()
                .select(PRODUCT_TYPE.MINIMUM_IMAGES)
                .from(PRODUCT_TYPE)
                .where(PRODUCT_TYPE.CODE.eq(product.productType()))
                .fetchOne(PRODUCT_TYPE.MINIMUM_IMAGES);
        return new Gate(details, title(reads, platform), words, needed == null ? 0 : needed)
                .findings(listing, sections, images);
    }

    private static TitleRule title(Reads reads, Platform platform) {
        return reads.first(TitleRule.TITLE_RULES, TITLE_RULE.PLATFORM.eq(Shape.code(platform)))
                .or(() -> reads.first(TitleRule.TITLE_RULES, TITLE_RULE.PLATFORM.eq(Shape.code(Platform.OTHER))))
                .map(Stored::value)
                .orElse(null);
    }

    private Gates() {}
}
