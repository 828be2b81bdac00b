/** Goods receipts, from the announcement to the bin (LOG-03). */
package argosy.logistics.inbound;
