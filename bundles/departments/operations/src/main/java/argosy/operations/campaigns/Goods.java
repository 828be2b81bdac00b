package argosy.operations.campaigns;

import static argosy.operations.db.Tables.PRODUCT;

import argosy.department.Codes;
import argosy.department.Problem;
import argosy.department.Reads;
import argosy.department.Shape;
import argosy.operations.shops.Platform;
import java.util.Collection;
import java.util.Set;

/** What campaigns and sign-ups name: platforms and products that there are. */
final class Goods {

    private Goods() {}

    /** 422 on {@code field} when one of the codes is no sales platform. */
    static void requirePlatforms(String field, String platforms) {
        for (String code : CodeList.of(platforms)) {
            if (Shape.constant(Platform.class, code).isEmpty()) {
                throw Problem.invalid(
                        field,
                        "There is no platform " + code + "; use codes such as tmall, jd.",
                        "没有平台 " + code + "，请用平台编码，例如 tmall、jd。");
            }
        }
    }

    /** 422 on {@code field} when one of the codes is no product. */
    static void requireProducts(Reads reads, String field, Collection<String> products) {
        Set<String> known = Codes.existing(reads, PRODUCT.CODE, products);
        for (String code : products) {
            if (!known.contains(code)) {
                throw Problem.invalid(
                        field, "There is no product " + code + "; correct the code.", "没有商品 " + code + "，请更正商品编码。");
            }
        }
    }
}
