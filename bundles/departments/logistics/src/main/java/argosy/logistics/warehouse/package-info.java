/** Warehouses and their bins (LOG-01). */
package argosy.logistics.warehouse;
