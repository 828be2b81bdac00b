/**
 * The stock ledger (LOG-02), reservations (LOG-06) and what is reported of them (LOG-13). {@link
 * argosy.logistics.stock.StockLedger} is the only way goods move.
 */
package argosy.logistics.stock;
