package argosy.operations.listings;

import argosy.department.EventType;
import argosy.department.Text;
import java.time.Instant;
import java.util.List;

/** What the listing gate tells other departments; the subject is always the product's code. */
public final class ListingEvents {

    /** A product can be bought in a shop. */
    public record Listed(String listing, String product, String shop, String platform, String title, Instant at) {}

    /** What customers read of a product is different now, in a shop or, with neither listing nor shop, anywhere. */
    public record Updated(String listing, String product, String shop, String field, Instant at) {}

    /** A product can no longer be bought in a shop. */
    public record Delisted(String listing, String product, String shop, String reason, Instant at) {}

    /** @param sections codes of the sections that a listing lacks; {@code neededBy} or null */
    public record Requested(
            String listing, String product, String shop, String title, List<String> sections, Instant neededBy) {}

    public static final EventType<Listed> LISTED =
            EventType.of("product.listed", Listed.class, Text.of("A product went online", "商品已上架"));
    public static final EventType<Updated> UPDATED =
            EventType.of("product.updated", Updated.class, Text.of("A product's information changed", "商品信息已更新"));
    public static final EventType<Delisted> DELISTED =
            EventType.of("product.delisted", Delisted.class, Text.of("A product went offline", "商品已下架"));
    public static final EventType<Requested> CONTENT_REQUESTED =
            EventType.of("content.requested", Requested.class, Text.of("A listing lacks content", "商品缺少文案素材"));

    private ListingEvents() {}
}
