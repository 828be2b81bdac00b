package argosy.logistics.stock;

/** So many pieces of a SKU and lot (an empty text when it has none), wherever they lie. */
public record Goods(String sku, String lot, long quantity) {

    public Goods {
        lot = lot == null ? "" : lot.strip();
    }
}
