package argosy.operations.products;

import argosy.department.Problem;
import argosy.department.Text;
import java.util.ArrayList;
import java.util.List;

/** What a product still lacks before it may be listed (OPS-08); all of it at once. */
final class Completeness {

    static List<Problem.FieldProblem> of(Product product, boolean hasSku) {
        List<Problem.FieldProblem> missing = new ArrayList<>();
        require(missing, "category", product.category(), "Name the category.", "请填写类目。");
        require(missing, "source", product.source(), "Say where the product comes from.", "请填写商品来源。");
        require(
                missing,
                "sellingPoints",
                product.sellingPoints(),
                "Write down what speaks for the product.",
                "请填写商品卖点。");
        if (!hasSku) {
            missing.add(new Problem.FieldProblem(
                    "skus", Text.of("Add at least one SKU to the product.", "请先为商品登记至少一个规格编码。")));
        }
        return missing;
    }

    private static void require(List<Problem.FieldProblem> missing, String field, String value, String en, String zh) {
        if (value == null || value.isBlank()) {
            missing.add(new Problem.FieldProblem(field, Text.of(en, zh)));
        }
    }

    private Completeness() {}
}
