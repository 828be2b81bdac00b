package argosy.logistics.stock;

/** What one line of a document needs: so many pieces of a SKU, of any lot. */
public record Demand(int docLine, String sku, long quantity) {}
