package argosy.operations.listings;

import argosy.department.Problem;
import argosy.department.Reads;
import argosy.department.Shape;
import argosy.department.Stored;
import argosy.operations.prices.PriceList;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** What stands in the fields of a listing that changes speak of, and how a new value is put there. */
final class ChangeValues {

    private static final int MOST_TITLE = 200;
    private static final int MOST_KEYWORDS = 500;

    /** The content of a listing with its sections. */
    record Content(Listing listing, Map<SectionKind, String> sections) {}

    /** What stands there now, as text; null for nothing. */
    static String now(Reads reads, Stored<Listing> listing, ChangeField field, String part, Instant at) {
        Listing value = listing.value();
        return switch (field) {
            case TITLE -> value.title();
            case KEYWORDS -> value.keywords();
            case REFERENCE_PRICE ->
                value.referencePrice() == null ? null : value.referencePrice().toPlainString();
            case SECTION -> Sections.of(reads, listing.id()).get(kind(part));
            case PRICE ->
                PriceList.at(reads, value.shop(), part, at)
                        .map(price -> price.value().amount().toPlainString())
                        .orElse(null);
            case FACT -> null;
        };
    }

    /**
     * The content after the change. A fact of the product is replaced wherever the listing repeats it; a price stands in
     * the price list, not in the listing.
     */
    static Content changed(Content content, ListingChange change) {
        Listing listing = content.listing();
        Map<SectionKind, String> sections = new HashMap<>(content.sections());
        switch (change.field()) {
            case TITLE -> listing = listing.with("title", change.newValue());
            case KEYWORDS -> listing = listing.with("keywords", change.newValue());
            case REFERENCE_PRICE -> listing = listing.with("referencePrice", amount(change.newValue()));
            case SECTION -> sections.put(kind(change.part()), change.newValue());
            case PRICE -> {}
            case FACT -> {
                listing = listing.with("title", replaced(listing.title(), change))
                        .with("keywords", replaced(listing.keywords(), change));
                sections.replaceAll((kind, text) -> replaced(text, change));
            }
        }
        require("title", listing.title(), MOST_TITLE);
        require("keywords", listing.keywords(), MOST_KEYWORDS);
        sections.values().forEach(text -> require("sections", text, Section.MOST));
        return new Content(listing, sections);
    }

    /** 422 for a value that the field cannot take. */
    static void requireFit(ChangeField field, SectionKind section, String value) {
        if ((field == ChangeField.SECTION) != (section != null)) {
            throw Problem.invalid(
                    "section", "Name the section when, and only when, a section changes.", "更新详情模块时须且仅须填写模块。");
        }
        switch (field) {
            case TITLE -> require("newValue", value, MOST_TITLE);
            case KEYWORDS -> require("newValue", value, MOST_KEYWORDS);
            case REFERENCE_PRICE -> amount(value);
            case SECTION -> {}
            case PRICE, FACT ->
                throw Problem.invalid(
                        "field",
                        "Prices follow the price list and facts the product; change them there.",
                        "价格请在价格单修改，商品信息请在商品修改，会自动生成更新单。");
        }
    }

    private static SectionKind kind(String part) {
        return Shape.constant(SectionKind.class, part).orElseThrow();
    }

    private static BigDecimal amount(String text) {
        try {
            BigDecimal amount = new BigDecimal(text.strip());
            if (amount.signum() > 0 && amount.scale() <= 2 && amount.precision() <= 14) {
                return amount.setScale(2);
            }
        } catch (NumberFormatException e) {
            // the same answer as an amount out of range
        }
        throw Problem.invalid("newValue", "Give an amount in CNY with at most two decimals.", "请填写金额（元），最多两位小数。");
    }

    private static String replaced(String text, ListingChange change) {
        return text == null || change.oldValue() == null || change.oldValue().isBlank()
                ? text
                : text.replace(change.oldValue(), Objects.requireNonNullElse(change.newValue(), ""));
    }

    private static void require(String field, String value, int most) {
        if (value != null && value.length() > most) {
            throw Problem.invalid(field, "It has at most " + most + " characters.", "最多 " + most + " 个字符。");
        }
    }

    private ChangeValues() {}
}
