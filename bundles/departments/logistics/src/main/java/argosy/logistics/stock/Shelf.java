package argosy.logistics.stock;

/** All that a warehouse has of a SKU, wherever in it the goods lie. */
public record Shelf(String sku, String warehouse) {}
